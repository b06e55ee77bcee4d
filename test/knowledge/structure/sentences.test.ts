import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/knowledge/structure/sentences.ts';

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  test('end at a full stop before a capital', () => {
    expect(texts('De huisarts verwijst. Het team belt terug! Wie nog? “Wij.” En u.')).toEqual([
      'De huisarts verwijst.', 'Het team belt terug!', 'Wie nog?', '“Wij.”', 'En u.',
    ]); // biome-ignore format: a list
  });

  test.each([
    'De aanbieder, o.a. Duinzicht, werkt in Zandwijk.',
    'Dit geldt m.n. De Kust en bijv. Het Duin.',
    'Zie art. 2.3 van de wet en blz. 14.',
    'Volgens dr. Kust en mr. Duin kan dat.',
    'In 2025 kost het € 1.240 per kind.',
  ])('do not end at an abbreviation: %s', (sentence) => {
    expect(texts(sentence)).toEqual([sentence]);
  });

  test('are the lines of a list or table', () => {
    expect(texts('Nodig zijn:\n- een brief\n- een plan')).toEqual(['Nodig zijn:', '- een brief', '- een plan']);
  });

  test('slice back to the text, lose no word and do not overlap', () => {
    const piece = fc.constantFrom(
      'a. B',
      'Dit is een zin. ',
      '\n- item',
      'o.a. ',
      '!? ',
      '“Ja.” ',
      ' 2. Drie',
      '…',
      ' \n\n ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        for (const { text: sentence, start, end } of sentences) expect(text.slice(start, end)).toBe(sentence);
        const gaps = [0, ...sentences.map(({ end }) => end)].map((end, at) => text.slice(end, sentences[at]?.start));
        expect(gaps.join('').trim()).toBe('');
      }),
    );
  });
});
