import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStopWord } from '../../src/dutch/stop-words.ts';
import { fold, wordPieces, wordsOf } from '../../src/dutch/words.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe('words', () => {
  test('folds case and accents', () => {
    expect(texts('Suïcide, CAFÉ en Curaçao')).toEqual(['suicide', 'cafe', 'en', 'curacao']);
  });

  test('keeps joined notations whole, and gives their pieces', () => {
    expect(texts('De POH-jeugd (18-/18+), 2023-2028, o.a. en/of')).toEqual([
      'de', 'poh-jeugd', '18', '18+', '2023-2028', 'o.a', 'en/of',
    ]); // biome-ignore format: a list
    expect(wordPieces('poh-jeugd')).toEqual(['poh', 'jeugd']);
    expect(wordPieces('huisarts')).toEqual([]);
  });

  test('gives offsets that slice back to the word, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(fold(text.slice(word.start, word.end))).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
        }
      }),
    );
  });

  test('tells an abbreviation from the word it looks like', () => {
    const [abbreviation, verb] = wordsOf('BEN ben');
    expect(isStopWord(abbreviation!)).toBe(false);
    expect(isStopWord(verb!)).toBe(true);
  });
});
