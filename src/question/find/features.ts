import { LRUCache } from 'lru-cache';
import type { IndexedPassage, Statement } from '../../knowledge/index/passage.ts';
import { keySet, keysOf } from '../../knowledge/index/search-keys.ts';
import { type Sentence, splitSentences } from '../../knowledge/structure/sentences.ts';
import { cosine } from '../../learned/encoder.ts';
import type { QuestionType } from '../understand/question-type.ts';
import type { Concept } from './concepts.ts';

export const FEATURES = [
  'lexical',
  'coverage',
  'ownCoverage',
  'vector',
  'ask',
  'askVector',
  'guided',
  'recordAsk',
  'recordAskVector',
  'recordNamed',
  'recordRest',
  'recordDetail',
  'detailHeld',
  'detailLacking',
  'plainLexical',
  'plainCoverage',
  'plainVector',
  'plainSentence',
  'plainSentenceVector',
  'sentence',
  'sentenceVector',
  'named',
  'typeFit',
  'list',
  'table',
  'footnote',
  'short',
  'place',
  'directory',
  'route',
  'toegang',
  'crisis',
  'region',
  'national',
  'term',
  'termDefined',
  'directoryDefined',
  'directoryWho',
  'directoryHow',
  'routeHow',
  'routeOfAsker',
  'toegangWhere',
  'directoryYesno',
  'nationalYesno',
  'routeYesno',
  'termAsked',
  'regional',
  'local',
  'provisional',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export type FeatureValues = Record<FeatureName, number>;

/** Keys of a passage by sentence, its section and its asks, made once per passage. */
export interface PassageKeys {
  sentences: KeyedSentence[];
  body: ReadonlySet<string>;
  section: ReadonlySet<string>;
  /** Of a record its names, of a passage its nearest heading. */
  names: readonly ReadonlySet<string>[];
  /** Body, section and asks together. */
  all: ReadonlySet<string>;
  /** The questions of the reading guide with their place in the text. */
  asks: GuidedAsk[];
  /** Those that it calls up and that stay without an answer. */
  lacks: GuidedAsk[];
  /** What its owner says of it, with the keys of that and of the questions it answers. */
  stated: { text: string; keys: ReadonlySet<string>; vector: Float32Array | undefined }[];
}

/** A sentence with its keys and, made when first asked for, its vector. */
export interface KeyedSentence {
  sentence: Sentence;
  keys: ReadonlySet<string>;
  vector: Float32Array | undefined;
}

/** Turns a text into its vector of length 1. */
export type Embed = (text: string) => Float32Array;

export interface GuidedAsk {
  at: number;
  text: string;
  keys: ReadonlySet<string>;
  /** Made when first asked for: the rarity of its keys together, and its vector. */
  mass: number | undefined;
  vector: Float32Array | undefined;
}

/** Some 20 kB each; of a large index only those used of late are kept. */
const MOST_CACHED = 4000;
const cache = new LRUCache<IndexedPassage, PassageKeys>({ max: MOST_CACHED, memoMethod: makeKeys });

export function passageKeys(passage: IndexedPassage): PassageKeys {
  return cache.memo(passage);
}

function makeKeys(passage: IndexedPassage): PassageKeys {
  const sentences = splitSentences(passage.text).map((sentence) => ({
    sentence,
    keys: keySet(sentence.text),
    vector: undefined,
  }));
  const body = union(sentences.map(({ keys }) => keys));
  const section = keySet(`${passage.section.join('\n')}\n${passage.context}`);
  const asks = passage.guide.flatMap(({ at, asks }) => asks.map((ask) => guidedAsk(at, ask)));
  const lacks = passage.guide.flatMap(({ at, lacks }) => lacks.map((lack) => guidedAsk(at, lack)));
  const names = namesOf(passage).map((name) => new Set(keysOf(name)));
  return {
    sentences,
    body,
    section,
    names,
    all: union([body, section, ...asks.map(({ keys }) => keys)]),
    asks,
    lacks,
    stated: passage.guide.flatMap(({ statement, asks: own }) => (statement ? [statedBy(statement, own)] : [])),
  };
}

function statedBy({ antwoord, lijst = [] }: Statement, asks: readonly string[]) {
  const text = [antwoord, ...lijst].join('\n');
  return { text, keys: keySet([text, ...asks].join('\n')), vector: undefined };
}

function namesOf({ record, section, context }: IndexedPassage): string[] {
  const own = section.at(-1) ?? '';
  return record ? [own, ...context.split('; ')] : [own];
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const key of set) all.add(key);
  return all;
}

function guidedAsk(at: number, question: string): GuidedAsk {
  return { at, text: question, keys: keySet(question), mass: undefined, vector: undefined };
}

/**
 * The concepts with only those ways to find them of which something stands among the keys: the same coverage of any part
 * of these keys, for far fewer look-ups.
 */
export function conceptsWithin(concepts: readonly Concept[], keys: ReadonlySet<string>): Concept[] {
  return concepts.map((concept) => ({
    ...concept,
    alternatives: concept.alternatives.filter((each) => each.keys.some((key) => keys.has(key))),
  }));
}

/** How far a set of keys holds a concept: the weight of the best alternative all of whose keys are there (half for some). */
export function conceptMatch(concept: Concept, keys: ReadonlySet<string>, ownOnly = false): number {
  let best = 0;
  for (const { keys: wanted, weight, own } of concept.alternatives) {
    if (weight <= best || (ownOnly && !own)) continue;
    let held = 0;
    for (const key of wanted) if (keys.has(key)) held += 1;
    if (held > 0) best = Math.max(best, weight * (held / wanted.length) ** 1.5);
  }
  return best;
}

/** Rarity-weighted share of the concepts that the keys hold, 0 to 1. */
export function conceptCoverage(concepts: readonly Concept[], keys: ReadonlySet<string>, ownOnly = false): number {
  let held = 0;
  let mass = 0;
  for (const concept of concepts) {
    const worth = concept.rarity * concept.weight;
    mass += worth;
    held += worth * conceptMatch(concept, keys, ownOnly);
  }
  return mass === 0 ? 0 : held / mass;
}

/** How like a question is to one the reading guide foresaw, 0 to 1: by shared words, and by direction of the vectors. */
export interface AskLikeness {
  words: number;
  vector: number;
}

/** What comparing with foreseen questions needs: the vector of the question and the maker of such vectors, if any. */
export interface AskSources {
  rarityOf: (key: string) => number;
  vector: Float32Array | undefined;
  embed: Embed | undefined;
}

/** Likeness to each foreseen question of a passage. */
export function askLikenesses(
  concepts: readonly Concept[],
  asks: readonly GuidedAsk[],
  sources: AskSources,
): AskLikeness[] {
  if (asks.length === 0) return [];
  const used = new Set(concepts.flatMap((concept) => concept.alternatives.flatMap((each) => each.keys)));
  return asks.map((ask) => ({
    words: wordLikeness(concepts, used, ask, sources.rarityOf),
    vector: vectorLikeness(ask, sources),
  }));
}

/** The mean of how much of the question the ask covers and the harmonic mean of covering both ways. */
function wordLikeness(
  concepts: readonly Concept[],
  used: ReadonlySet<string>,
  ask: GuidedAsk,
  rarityOf: (key: string) => number,
): number {
  let matched = 0;
  let shared = false;
  for (const key of ask.keys) {
    if (!used.has(key)) continue;
    shared = true;
    matched += rarityOf(key);
  }
  if (!shared) return 0;
  ask.mass ??= ask.keys.values().reduce((sum, key) => sum + rarityOf(key), 0);
  const covered = conceptCoverage(concepts, ask.keys);
  const back = ask.mass === 0 ? 0 : matched / ask.mass;
  return covered + back === 0 ? 0 : 0.5 * ((2 * covered * back) / (covered + back)) + 0.5 * covered;
}

/** How near a text lies to the question by direction, 0 to 1; its vector is made once. */
export function vectorLikeness(
  of: { text: string; vector: Float32Array | undefined },
  { vector, embed }: AskSources,
): number {
  if (!vector || !embed) return 0;
  of.vector ??= embed(of.text);
  return Math.max(0, cosine(of.vector, vector));
}

/** The most that one sentence alone holds of the question: by its words, and by its direction. */
export function bestSentence(
  concepts: readonly Concept[],
  { sentences }: PassageKeys,
  sources: AskSources,
): AskLikeness {
  let words = 0;
  let vector = 0;
  for (const each of sentences) {
    words = Math.max(words, conceptCoverage(concepts, each.keys));
    vector = Math.max(vector, sentenceLikeness(each, sources));
  }
  return { words, vector };
}

export function sentenceLikeness(each: KeyedSentence, { vector, embed }: AskSources): number {
  if (!vector || !embed) return 0;
  each.vector ??= embed(each.sentence.text);
  return Math.max(0, cosine(each.vector, vector));
}

/** The most of the question that a name takes which stands in it whole: 0 where none does. */
export function nameCoverage(concepts: readonly Concept[], names: readonly ReadonlySet<string>[]): number {
  const used = new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ keys }) => keys)));
  const whole = names.filter((name) => name.size > 0 && [...name].every((key) => used.has(key)));
  return Math.max(0, ...whole.map((name) => conceptCoverage(concepts, name)));
}

const TYPE_PATTERNS: Partial<Record<QuestionType, RegExp>> = {
  when: /\b(?:19|20)\d\d\b|\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kwartaal|jaarlijks|najaar|voorjaar)\b/i,
  howmuch: /\d|€|%|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|één keer)\b/i,
  definition:
    /\b(?:is een|zijn een|staat voor|verstaan we|wordt bedoeld|bedoelen we|houdt in|betekent|netwerk(?:organisatie)?|samenwerking|verzamelnaam)\b|^[A-Z][^:\n]{1,30}: /m,
  who: /\b(?:gemeente|team|organisatie|aanbieder|huisarts|verwijzer|ministerie|raad|college|coördinator|voorzitter|professional|medewerker|regio|partij|stuurgroep|manager|rechter|GI|toegang)/i,
  procedure: /\b(?:stap|eerst|vervolgens|daarna|aanmeld|verwij[sz]|besluit|beschikking|aanvra|via)\w*/i,
  why: /\b(?:omdat|doel|zodat|daarom|reden|hierdoor|waardoor|om te|voorkomen|ambitie)\b/i,
};

/** Whether a passage has the kind of thing the question asks for: a date, a number, a list, a party. */
export function typeFit(type: QuestionType, passage: IndexedPassage): number {
  if (type === 'list') return passage.kind === 'list' || /:|, .*,.* en /.test(passage.text) ? 1 : 0;
  const pattern = TYPE_PATTERNS[type];
  return pattern === undefined ? 0.5 : pattern.test(passage.text) ? 1 : 0;
}
