/**
 * Fits the weights of src/learned/danger-weights.json on the tuning part of the guard's golden sets, on questions that
 * people ask all day and on plain Dutch, and calibrates them: each message is scored by weights that never saw it, and a
 * line through those scores makes of a score the log of the odds.
 *
 *   npm run fit:guard             # writes the weights, prints the reliability table and what each bar would give
 *   npm run fit:guard -- --table  # prints alone
 */
import { readdirSync } from 'node:fs';
import { cleanText } from '../src/dutch/clean-text.ts';
import { readWords } from '../src/dutch/message-words.ts';
import { SHIPPED_KNOWLEDGE } from '../src/knowledge/open-knowledge.ts';
import { readStatements } from '../src/knowledge/statements.ts';
import { createTextScore, type TextWeights } from '../src/learned/text-score.ts';
import { askedQuestions } from './fit-scope.ts';
import { calibrated, fitLine, printReliability, type Scored } from './parts/calibrate.ts';
import { type Example, type FitOptions, fitText, linesOf, mulberry, writeWeights } from './parts/fit-text.ts';
import { plainSentences } from './parts/plain-sentences.ts';

const GOLDEN = new URL('../test/golden/', import.meta.url);
const WEIGHTS = new URL('../src/learned/danger-weights.json', import.meta.url);
const OPTIONS: FitOptions = { kinds: ['danger'], madeBy: 'npm run fit:guard', among: true };
const FOLDS = 4;
/** More of them, and danger itself weighs less. */
const ASKS_EVERY = 8;
const PLAIN = 6_000;
const STORIES = 1_000;
const STORY_LINES = 5;
/** Asks that speak of danger are for people to judge. */
const SPEAKS_OF_DANGER =
  /suic|zelfmoord|zelfdod|dood|mishandel|misbruik|verkracht|gevaar|crisis|geweld|wapen|vermist|bedreig|dreigt|onveilig|acuut|slaat|geslagen|blauwe plek|\bmes\b|weggelopen|psychoti|wil niet meer|uit de hand|spoed|iets aandoe|pillen/i;

interface GoldenMessage {
  readonly text: string;
  readonly expect: string;
  readonly part: string;
}

/** What people wrote or would write: by these the score is measured. */
export function tuningExamples(): Example[] {
  const guarded = readdirSync(new URL('guard/', GOLDEN)).flatMap((file) =>
    linesOf<GoldenMessage>(new URL(`guard/${file}`, GOLDEN)),
  );
  const questions = askedQuestions().filter(({ question }) => !SPEAKS_OF_DANGER.test(question));
  const asks = readStatements([SHIPPED_KNOWLEDGE]).flatMap(({ vraag, ook, open }) => [vraag, ...ook, ...open]);
  return [
    ...guarded
      .filter(({ part }) => part === 'tune')
      .map(({ text, expect }) => ({ text, kind: expect === 'crisis' ? 'danger' : undefined })),
    ...questions.map(({ question }) => ({ text: question, kind: undefined })),
    ...asks
      .filter((ask, at) => at % ASKS_EVERY === 0 && !SPEAKS_OF_DANGER.test(ask))
      .map((text) => ({ text, kind: undefined })),
  ];
}

export function fitDanger(examples: readonly Example[]): TextWeights {
  const plain = plainSentences(PLAIN, mulberry(1)).map((text) => ({ text, kind: undefined }));
  return fitText([...examples, ...plain, ...stories(examples)], OPTIONS);
}

/** Harmless messages one behind the other: a long story of everyday things is no danger because something in it is. */
function stories(examples: readonly Example[]): Example[] {
  const random = mulberry(2);
  const harmless = examples.filter(({ kind }) => kind === undefined);
  const pick = () => harmless[Math.floor(random() * harmless.length)]!.text;
  return Array.from({ length: STORIES }, () => ({
    text: Array.from({ length: STORY_LINES }, pick).join('. '),
    kind: undefined,
  }));
}

/** Every example with the score that weights give which were fitted without it. */
export function scoredByOthers(examples: readonly Example[]): (Scored & Example)[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const score = createTextScore(fitDanger(examples.filter((_, at) => at % FOLDS !== fold)));
    const own = examples.filter((_, at) => at % FOLDS === fold);
    return own.map((one) => ({ ...one, meant: one.kind !== undefined, score: score(readWords(cleanText(one.text))) }));
  }).flat();
}

if (import.meta.main) {
  const examples = tuningExamples();
  const scored = scoredByOthers(examples);
  const line = fitLine(scored);
  printReliability(scored.map((one) => ({ ...one, score: line.slope * one.score + line.offset })));
  if (!process.argv.includes('--table')) writeWeights(WEIGHTS, calibrated(fitDanger(examples), line));
}
