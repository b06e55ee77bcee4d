/**
 * Fits the weights of src/learned/danger-weights.json on the tuning part of the guard's golden sets and on the
 * questions of the reading guides, which are what people ask all day:
 *   npm run fit:guard
 */
import { readdirSync } from 'node:fs';
import { ALL_RULES, createGuard } from '../src/guard/guard.ts';
import { SHIPPED_KNOWLEDGE } from '../src/knowledge/open-knowledge.ts';
import { readReadingGuides } from '../src/knowledge/reading-guide.ts';
import { type Example, fitText, linesOf, writeWeights } from './parts/fit-text.ts';

const GOLDEN = new URL('../test/golden/', import.meta.url);
const WEIGHTS = new URL('../src/learned/danger-weights.json', import.meta.url);
/** More of them, and danger itself weighs less. */
const ORDINARY_EVERY = 4;

export function tuningExamples(): Example[] {
  const guarded = readdirSync(new URL('guard/', GOLDEN)).flatMap((file) =>
    linesOf<{ text: string; expect: string; part: string }>(new URL(`guard/${file}`, GOLDEN)),
  );
  const questions = linesOf<{ question: string }>(new URL('tune.jsonl', GOLDEN));
  return [
    ...guarded.filter(({ part }) => part === 'tune').map(({ text, expect }) => ({ text, meant: expect === 'crisis' })),
    ...questions.map(({ question }) => ({ text: question, meant: false })),
    ...ordinaryQuestions().map((text) => ({ text, meant: false })),
  ];
}

/** Questions of the reading guides that name no danger: those that do are for people to judge. */
function ordinaryQuestions(): string[] {
  const { dangerWeights: _, ...rules } = ALL_RULES;
  const readByRules = createGuard(rules);
  const namesDanger = (text: string): boolean => {
    const verdict = readByRules(text);
    return verdict.kind === 'crisis' || (verdict.kind === 'pass' && verdict.policyQuestion);
  };
  return readReadingGuides([SHIPPED_KNOWLEDGE])
    .flatMap(({ asks, lacks }) => [...asks, ...lacks])
    .filter((text, at) => at % ORDINARY_EVERY === 0 && !namesDanger(text));
}

if (import.meta.main) {
  writeWeights(WEIGHTS, 'npm run fit:guard', fitText(tuningExamples()));
}
