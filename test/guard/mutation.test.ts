import { describe, expect, it } from 'vitest';
import { ALL_RULES, createGuard, type GuardRules, guard } from '../../src/guard/guard.ts';
import { goldenCases, isRight, score } from './golden.ts';

/** Where the loss of a rule of a list can show; looking elsewhere only takes time. */
type RuleList = Exclude<keyof GuardRules, 'dangerWeights'>;

const SETS: Readonly<Record<RuleList, readonly string[]>> = {
  dangers: ['crisis', 'crisis-policy'],
  frames: ['crisis', 'crisis-policy', 'ordinary'],
  personalData: ['privacy'],
  instructions: ['injection'],
  controlTexts: ['injection'],
  encodings: ['injection'],
  scope: ['out-of-scope'],
};

/** What is learned would stand in for a lost rule, so rules are tried without it, and it without them. */
const { dangerWeights: _, ...RULES } = ALL_RULES;
const guardByRules = createGuard(RULES);
const right = goldenCases.filter((golden) => isRight(guardByRules, golden));
const mutations = (Object.keys(RULES) as RuleList[]).flatMap((list) =>
  ALL_RULES[list].map((rule) => ({ list, id: rule.id })),
);

describe('every rule is needed', () => {
  it('has a name of its own', () => {
    expect(new Set(mutations.map(({ id }) => id)).size).toBe(mutations.length);
  });

  it.each(mutations)('$list: $id', ({ list, id }) => {
    const mutant = createGuard({ ...RULES, [list]: ALL_RULES[list].filter((rule) => rule.id !== id) });
    const missed = right.filter((golden) => SETS[list].includes(golden.set)).some((golden) => !isRight(mutant, golden));
    expect(missed).toBe(true);
  });

  it('is not enough by itself: what is learned finds danger that no rule names', () => {
    const crises = goldenCases.filter((golden) => golden.set === 'crisis');
    expect(score(guardByRules, crises)).toBeLessThan(0.85);
    expect(score(guard, crises)).toBeGreaterThan(0.99);
  });
});
