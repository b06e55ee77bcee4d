/**
 * Fits the weights of src/learned/scope-weights.json: what a message is about, on the tuning parts of the guard's golden
 * sets, the golden questions and the questions of the statements.
 *
 *   npm run fit:scope
 */
import { readdirSync } from 'node:fs';
import { MESSAGE_KINDS, type MessageKind } from '../src/guard/scope/message-kind.ts';
import { SHIPPED_KNOWLEDGE } from '../src/knowledge/open-knowledge.ts';
import { readStatements } from '../src/knowledge/statements.ts';
import { type Example, fitText, linesOf, mulberry, writeWeights } from './parts/fit-text.ts';
import { plainSentences } from './parts/plain-sentences.ts';

const GOLDEN = new URL('../test/golden/', import.meta.url);
const WEIGHTS = new URL('../src/learned/scope-weights.json', import.meta.url);
const ASKS = 3_000;
const PLAIN = 1_200;
/** Danger is of the field, and of its many messages a part will do. */
const EVERY: Readonly<Record<string, number>> = { crisis: 5, 'near-danger': 2 };

interface GoldenMessage {
  readonly text: string;
  readonly expect: string;
  readonly class: string;
  readonly reason?: string;
  readonly part: string;
}

/** The kinds of the classes of the golden sets that are not of the field. */
const KIND_OF: Readonly<Record<string, MessageKind>> = {
  office: 'off-topic',
  smalltalk: 'off-topic',
  household: 'off-topic',
  'weather-news-sport': 'off-topic',
  'third-person': 'off-topic',
  everyday: 'off-topic',
  'off-topic': 'off-topic',
  chore: 'off-topic',
  'near-treatment': 'treatment',
  treatment: 'treatment',
  'near-opinion': 'opinion',
  opinion: 'opinion',
  'near-letter': 'letter',
  'near-adult': 'adult',
  'adult-care': 'adult',
  'near-counter': 'counter',
  'other-municipal': 'counter',
  meta: 'meta',
  'small-talk': 'meta',
};
/** Sets that say nothing of what a message is about. */
const SKIPPED = ['injection.jsonl'];
/** Classes in which messages of every kind stand. */
const MIXED = [
  'speech-figure',
  'general-question',
  'unknown-region',
  'figure',
  'figurative',
  'idiom',
  'style-twin',
  'reply',
  'emo-self-pro',
  'short',
  'figure of speech',
  'figure-of-speech',
  'figurative-self',
  'colloquial',
  'own-name',
  'public',
  'organisation',
];

function guarded(): Example[] {
  return readdirSync(new URL('guard/', GOLDEN))
    .filter((file) => !SKIPPED.includes(file))
    .flatMap((file) => {
      const every = EVERY[file.replace('.jsonl', '')] ?? 1;
      return linesOf<GoldenMessage>(new URL(`guard/${file}`, GOLDEN))
        .filter((message, at) => message.part === 'tune' && at % every === 0 && !MIXED.includes(message.class))
        .map((message) => ({ text: message.text, kind: kindOf(message) }));
    });
}

function kindOf({ class: of, expect, reason }: GoldenMessage): MessageKind {
  const said = MESSAGE_KINDS.find((kind) => kind === reason);
  if (said !== undefined) return said;
  return expect === 'pass' ? 'field' : (KIND_OF[of] ?? 'field');
}

/** Questions of every length that people ask of the regions, their records and the law; those that nothing answers too. */
const ASKED = [
  'tune.jsonl',
  'records.jsonl',
  'near.jsonl',
  'national.jsonl',
  'rounds/1.jsonl',
  'rounds/2.jsonl',
  'rounds/3.jsonl',
  'rounds/4.jsonl',
  'rounds/5.jsonl',
];

interface AskedLine {
  readonly question: string;
  readonly part?: string;
  readonly facts?: readonly string[];
}

/** Lines of the law without a fact are near-misses of every kind. */
export function askedQuestions(): AskedLine[] {
  return ASKED.flatMap((file) => linesOf<AskedLine>(new URL(file, GOLDEN))).filter(
    ({ part = 'tune', facts }) => part === 'tune' && (facts === undefined || facts.length > 0),
  );
}

function questions(): Example[] {
  const golden = askedQuestions().map(({ question }) => question);
  const asks = readStatements([SHIPPED_KNOWLEDGE]).flatMap(({ vraag, ook, open }) => [vraag, ...ook, ...open]);
  const every = Math.ceil(asks.length / ASKS);
  return [...golden, ...asks.filter((_, at) => at % every === 0)].map((text) => ({ text, kind: 'field' }));
}

export function scopeExamples(): Example[] {
  const plain = plainSentences(PLAIN, mulberry(1)).map((text) => ({ text, kind: 'off-topic' }));
  return [...guarded(), ...questions(), ...plain];
}

if (import.meta.main)
  writeWeights(
    WEIGHTS,
    fitText(scopeExamples(), {
      kinds: MESSAGE_KINDS,
      madeBy: 'npm run fit:scope',
      balance: 0.7,
      leastSeen: 12,
      epochs: 10,
    }),
  );
