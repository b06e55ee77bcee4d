import { describe, expect, it } from 'vitest';
import { ALL_RULES, createGuard, type GuardRules, guard } from '../../../src/question/guard/guard.ts';
import { goldenCases, isRight } from './golden.ts';

/** Where the loss of a rule of a list can show; looking elsewhere only takes time. */
const SETS: Readonly<Record<keyof GuardRules, readonly string[]>> = {
  dangers: ['crisis', 'crisis-policy'],
  frames: ['crisis', 'crisis-policy', 'ordinary'],
  personalData: ['privacy'],
  instructions: ['injection'],
  controlTexts: ['injection'],
  encodings: ['injection'],
  scope: ['out-of-scope'],
};

const right = goldenCases.filter((golden) => isRight(guard, golden));
const mutations = (Object.keys(ALL_RULES) as (keyof GuardRules)[]).flatMap((list) =>
  ALL_RULES[list].map((rule) => ({ list, id: rule.id })),
);

describe('every rule is needed', () => {
  it('has a name of its own', () => {
    expect(new Set(mutations.map(({ id }) => id)).size).toBe(mutations.length);
  });

  it.each(mutations)('$list: $id', ({ list, id }) => {
    const mutant = createGuard({ ...ALL_RULES, [list]: ALL_RULES[list].filter((rule) => rule.id !== id) });
    const missed = right.filter((golden) => SETS[list].includes(golden.set)).some((golden) => !isRight(mutant, golden));
    expect(missed).toBe(true);
  });
});
