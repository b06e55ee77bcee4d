import { describe, expect, it } from 'vitest';
import { ALL_RULES, createGuard, type Guard, type GuardRules } from '../../src/guard/guard.ts';
import { goldenCases, isRight } from './golden.ts';

/** Where the loss of a rule of a list can show; looking elsewhere only takes time. */
const SETS = {
  dangers: ['crisis', 'crisis-policy'],
  personalData: ['privacy'],
  instructions: ['injection'],
  controlTexts: ['injection'],
  encodings: ['injection'],
  scope: ['out-of-scope', 'meta'],
} as const satisfies Partial<Record<keyof GuardRules, readonly string[]>>;
type RuleList = keyof typeof SETS;

const mutations = (Object.keys(SETS) as RuleList[]).flatMap((list) =>
  ALL_RULES[list].map((rule) => ({ list, id: rule.id })),
);
const whole = createGuard();
const right = goldenCases.filter((golden) => isRight(whole, golden));

describe('every rule is needed, with what is learned beside it', () => {
  it('has a name of its own', () => {
    expect(new Set(mutations.map(({ id }) => id)).size).toBe(mutations.length);
  });

  it.each(mutations)('$list: $id', ({ list, id }) => {
    const mutant = createGuard({ ...ALL_RULES, [list]: ALL_RULES[list].filter((rule) => rule.id !== id) });
    const sets: readonly string[] = SETS[list];
    const changed = right
      .filter(({ set }) => sets.includes(set))
      .some((golden) => !isRight(mutant, golden) || lessSure(mutant, golden.text));
    expect(changed).toBe(true);
  });

  function lessSure(mutant: Guard, text: string): boolean {
    return whole(text).danger !== mutant(text).danger;
  }
});
