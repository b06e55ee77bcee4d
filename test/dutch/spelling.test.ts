import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/dutch/edit-distance.ts';
import { createSpeller } from '../../src/dutch/spelling.ts';

/** The definition, written out: optimal string alignment without a limit and without shortcuts. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      const options = [
        table[row - 1]![column]! + 1,
        table[row]![column - 1]! + 1,
        table[row - 1]![column - 1]! + change,
      ];
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        options.push(table[row - 2]![column - 2]! + 1);
      table[row]![column] = Math.min(...options);
    }
  return table[one.length]![other.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('the edit distance', () => {
  test('is that of the definition, cut off above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(most + 1, plainDistance(one, other)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['harderwijk', 'herderwijk', 1],
    ['veilig', 'veilgi', 1],
    ['', 'ab', 2],
    ['zelfde', 'zelfde', 0],
  ])('between "%s" and "%s" is %i', (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(distance);
  });
});

describe('the speller', () => {
  const speller = createSpeller([
    'verwijzing',
    'verwijzer',
    'crisisdienst',
    'kind',
    'kies',
    'kist',
    '2023',
    'dyslexie',
  ]);

  test('finds the nearest known words first', () => {
    expect(speller.near('verwijzng', 3)[0]).toEqual({ word: 'verwijzing', distance: 1 });
    expect(speller.near('dislexie', 3).map((each) => each.word)).toEqual(['dyslexie']);
  });

  test('forgives two slips only from eight letters on', () => {
    expect(speller.near('crissidinst', 3).map((each) => each.word)).toEqual(['crisisdienst']);
    expect(speller.near('kzzd', 3)).toEqual([]);
  });

  test('leaves numbers and short words alone', () => {
    expect(speller.near('2024', 3)).toEqual([]);
    expect(speller.near('kin', 3)).toEqual([]);
  });

  test('finds what a full comparison finds', () => {
    const words = ['abcd', 'abdc', 'aabb', 'bbaa', 'dcba', 'abcdabcd', 'abcdabdc', 'badcbadc'];
    const small = createSpeller(words);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 9 }), (asked) => {
        const slips = asked.length >= 8 ? 2 : 1;
        const expected = words.filter((each) => plainDistance(asked, each) <= slips);
        expect(
          small
            .near(asked, 99)
            .map((each) => each.word)
            .sort(),
        ).toEqual(expected.sort());
      }),
    );
  });
});
