import { readWords, type Words } from '../dutch/message-words.ts';
import { FAMILIES, PERSONS } from './word-families.ts';

/** A sign is the hash (32 bits, signed) of a feature: a stretch of letters, a word, two words near each other, two families of words. */
export type Sign = number;

/** Takes signs one by one: a list of them would cost more than the reading. */
export interface SignSink {
  add(sign: Sign): void;
}

/** What a word is beside others. */
interface Token {
  readonly hash: number;
  readonly families: readonly number[];
  readonly isPerson: boolean;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const GRAM = 4;
const KEY = 3;
const WORD_REACH = 3;
const FAMILY_REACH = 5;
const NEIGHBOUR = 2;
const LONGEST_WORD = 30;
/** One for each kind of sign, so that no two kinds mean each other. */
const [WORD, WHO, LETTERS, FAMILY, PAIR, FAMILY_PAIR, WHO_FAMILY, WORD_FAMILY] = [11, 23, 37, 53, 71, 89, 107, 131];

/** The beginnings of words by their first letters, and the families they belong to. */
const starts = new Map<string, { start: string; whole: boolean; family: number }[]>();
for (const [name, entries] of Object.entries(FAMILIES)) {
  const family = hashOf(`<${name}>`);
  for (const entry of entries.split(' ')) {
    const whole = entry.endsWith('.');
    const start = whole ? entry.slice(0, -1) : entry;
    const key = start.slice(0, KEY);
    starts.set(key, [...(starts.get(key) ?? []), { start, whole, family }]);
  }
}
const persons = new Map(
  Object.entries(PERSONS).flatMap(([who, words]) =>
    words.split(' ').map((word) => [word, hashOf(`<${who}>`)] as const),
  ),
);
const NUMBER = hashOf('<number>');
const EDGE: Token = { hash: hashOf('<edge>'), families: [], isPerson: false };
const PADDING = '_'.charCodeAt(0);
const NO_FAMILIES: readonly number[] = [];

/** The signs of a message: those of each different word, and those that a word forms with the words after it. */
export class TextSigns {
  readonly #tokens: readonly Token[];
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    this.#tokens = words.unique.map(readToken);
  }

  /** Signs of the word `words.unique[ref]` by itself: the word, who it is or its letters, its families. */
  addOwn(ref: number, sink: SignSink): void {
    const word = this.#words.unique[ref]!;
    const { hash, families } = this.#tokens[ref]!;
    const wordHash = hashOf(word);
    sink.add(mix(WORD, wordHash));
    for (const family of families) sink.add(mix(FAMILY, family));
    if (hash !== wordHash) sink.add(mix(WHO, hash));
    else addLetters(word, sink);
  }

  /** Signs of word `at` with its neighbours to the right, in the same sentence; the edges of a sentence are neighbours too. */
  addPairs(at: number, sink: SignSink): void {
    const { ref, sentence } = this.#words;
    const token = this.#tokens[ref[at]!]!;
    if (sentence[at] !== sentence[at - 1]) addPair(EDGE, token, 1, sink);
    for (let gap = 1; gap <= FAMILY_REACH; gap++) {
      if (sentence[at] !== sentence[at + gap]) {
        if (gap <= WORD_REACH) addPair(token, EDGE, gap, sink);
        return;
      }
      addPair(token, this.#tokens[ref[at + gap]!]!, gap, sink);
    }
  }
}

function readToken(word: string): Token {
  if (word.charCodeAt(0) <= 57) return { hash: NUMBER, families: [], isPerson: false };
  const who = persons.get(word);
  return { hash: who ?? hashOf(word), families: familiesOf(word), isPerson: who !== undefined };
}

function familiesOf(word: string): readonly number[] {
  const candidates = starts.get(word.slice(0, KEY));
  if (candidates === undefined) return NO_FAMILIES;
  const meant = candidates.filter(({ start, whole }) => (whole ? word === start : word.startsWith(start)));
  return [...new Set(meant.map(({ family }) => family))];
}

/** Every stretch of four letters, the edges of the word included. */
function addLetters(word: string, sink: SignSink): void {
  const length = Math.min(word.length, LONGEST_WORD);
  for (let at = -1; at + GRAM <= length + 1; at++) {
    let hash = FNV_START;
    for (let next = at; next < at + GRAM; next++) {
      const letter = next < 0 || next === length ? PADDING : word.charCodeAt(next);
      hash = Math.imul(hash ^ letter, FNV_PRIME);
    }
    sink.add(mix(LETTERS, hash));
  }
}

function addPair(left: Token, right: Token, gap: number, sink: SignSink): void {
  if (gap <= WORD_REACH) sink.add(mix(mix(PAIR + Math.min(gap, 2), left.hash), right.hash));
  const isNear = gap <= NEIGHBOUR;
  for (const family of left.families) {
    for (const other of right.families)
      sink.add(mix(mix(FAMILY_PAIR, Math.min(family, other)), Math.max(family, other)));
    if (right.isPerson) sink.add(mix(mix(WHO_FAMILY, family), right.hash));
    else if (isNear) sink.add(mix(mix(WORD_FAMILY, family), right.hash));
  }
  for (const family of right.families) {
    if (left.isPerson) sink.add(mix(mix(WHO_FAMILY + 1, left.hash), family));
    else if (isNear) sink.add(mix(mix(WORD_FAMILY + 1, left.hash), family));
  }
}

/** Names every kind of sign once: when the code that makes signs changes, so do these. */
const PROBE = 'Mijn zoon van 12 wil vanavond niet naar huis. Vader slaat hem, hij heeft pillen geslikt';

/** Of the signs as they are made now, and the command that fits on them: weights of another fit no longer say anything. */
export function fingerprintOf(madeBy: string): string {
  const words = readWords(PROBE);
  const signs = new TextSigns(words);
  const seen: number[] = [];
  for (const [at, ref] of words.ref.entries()) {
    signs.addOwn(ref, { add: (sign) => seen.push(sign) });
    signs.addPairs(at, { add: (sign) => seen.push(sign) });
  }
  return (hashOf(JSON.stringify([madeBy, FAMILIES, PERSONS, seen])) >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = FNV_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** Folds a value into a hash so that near values end far apart (the finisher of murmur3). */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash, 0x9e3779b1) ^ value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
