import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine, DIMENSION, Encoder } from '../../src/learned/encoder.ts';
import { ENCODER_FINGERPRINT, openEncoder, shippedEncoder } from '../../src/learned/shipped-encoder.ts';

const encoder = shippedEncoder();
const likeness = (one: string, other: string): number => cosine(encoder.embed(one), encoder.embed(other));
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,14}$/), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '));

describe('the vector of a text', () => {
  test('has length 1 and the dimension of the encoder, whatever the text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const vector = encoder.embed(text);
        expect(vector).toHaveLength(DIMENSION);
        expect(cosine(vector, vector)).toBeCloseTo(1, 5);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same each time, and from another encoder of the same bytes', () => {
    const other = Encoder.fromBuffer(encoder.toBuffer(ENCODER_FINGERPRINT)).encoder;
    fc.assert(
      fc.property(sentence, (text) => {
        expect(encoder.embed(text)).toEqual(encoder.embed(text));
        expect(other.embed(text)).toEqual(encoder.embed(text));
      }),
      { numRuns: 50 },
    );
  });

  test('does not mind case, punctuation or the order of words', () => {
    expect(likeness('Wie mag het expertteam bellen?', 'wie mag bellen: het EXPERTTEAM')).toBeCloseTo(1, 5);
  });

  test('is zero where there are no words', () => {
    expect(encoder.embed('?! …')).toEqual(new Float32Array(DIMENSION));
  });
});

describe('likeness', () => {
  test.each([
    ['wachtlijst', 'wachtlijzt'],
    ['verwijzing', 'verwijsing'],
    ['dyslexieonderzoek', 'dyslexie onderzoek'],
    ['indicatie', 'indikatie'],
    ['kinderbeschermingsmaatregel', 'kinderbeschermingmaatregel'],
  ])('stays high for a word misspelt: %s, %s', (word, misspelt) => {
    expect(likeness(word, misspelt)).toBeGreaterThan(0.1);
    expect(likeness(word, misspelt)).toBeGreaterThan(likeness(word, 'vakantiehuis') + 0.1);
  });

  test.each([
    ['kind loopt weg van huis', 'minderjarige is vermist of weggelopen', 'de gemeente koopt jeugdhulp in'],
    ['wie betaalt de hulp', 'de kosten zijn voor de gemeente', 'het overleg is op dinsdag'],
  ])('is higher for what means the same than for something else: %s', (asked, same, other) => {
    expect(likeness(asked, same)).toBeGreaterThan(likeness(asked, other));
  });

  test('lies between -1 and 1, and is the same both ways', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(Math.abs(likeness(one, other))).toBeLessThanOrEqual(1.00001);
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 6);
      }),
      { numRuns: 100 },
    );
  });
});

test('weights that were fitted for other words do not load', () => {
  expect(() => openEncoder(encoder.toBuffer(ENCODER_FINGERPRINT))).not.toThrow();
  expect(() => openEncoder(encoder.toBuffer('encoder 1x1 tokens 0 analyser 0'))).toThrow(
    expect.objectContaining({ code: 'WEIGHTS_INVALID', where: 'src/learned/encoder.bin' }),
  );
});
