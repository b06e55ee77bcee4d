import { expect, test } from 'vitest';
import shipped from '../../../src/learned/ranking-weights.json' with { type: 'json' };
import { readRanking, shippedRanking } from '../../../src/question/judge/shipped-weights.ts';

const WRONG = expect.objectContaining({ code: 'WEIGHTS_INVALID', where: 'src/learned/ranking-weights.json' });

test('the shipped weights were fitted for the features and signs of now', () => {
  expect(() => shippedRanking()).not.toThrow();
});

test.each([
  ['for other features', { fingerprint: 'features lexical signs bias' }],
  ['without the weight of a feature', { features: { ...shipped.features, lexical: undefined } }],
  ['with a feature that is none', { features: { ...shipped.features, mood: 1 } }],
  ['without the weight of a sign', { support: { ...shipped.support, bias: undefined } }],
])('weights %s do not load', (_, change) => {
  expect(() => readRanking({ ...shipped, ...change })).toThrow(WRONG);
});
