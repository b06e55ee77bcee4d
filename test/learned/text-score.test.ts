import { expect, test } from 'vitest';
import { readWords } from '../../src/dutch/message-words.ts';
import { RegiowijzerError } from '../../src/errors.ts';
import dangerWeights from '../../src/learned/danger-weights.json' with { type: 'json' };
import scopeWeights from '../../src/learned/scope-weights.json' with { type: 'json' };
import { createKindTeller, createTextScore } from '../../src/learned/text-score.ts';
import { fingerprintOf } from '../../src/learned/text-signs.ts';

test.each([dangerWeights, scopeWeights])('the weights of $madeBy were fitted on the signs of now', (weights) => {
  expect(weights.fingerprint).toBe(fingerprintOf(weights.madeBy));
});

test('weights of other signs or of another command do not load, and say what to do', () => {
  const load = (change: object) => () => createTextScore({ ...dangerWeights, ...change });
  expect(load({})).not.toThrow();
  for (const change of [{ fingerprint: '00000000' }, { madeBy: 'npm run fit:scope' }])
    expect(load(change)).toThrow(
      expect.objectContaining({ code: 'WEIGHTS_UNFIT', remedy: expect.stringContaining('Fit') }),
    );
  expect(load({ fingerprint: '' })).toThrow(RegiowijzerError);
});

test('the chances of all kinds are one together', () => {
  const chances = createKindTeller(scopeWeights)(readWords('Wie onderzoekt dyslexie in onze regio?'));
  expect(Object.values(chances).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  expect(chances.field).toBeGreaterThan(0.9);
});
