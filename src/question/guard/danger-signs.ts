import { FAMILIES, PERSONS } from './danger-families.ts';
import type { Words } from './words.ts';

/** A sign is the hash of a feature: a stretch of letters, a word, two words near each other, two families of words. */
export type Sign = number;

/** What a word is to the signs, by itself and beside others. */
interface Token {
  readonly hash: number;
  /** Its own signs: the word, who it is, its letters, its families. */
  readonly own: readonly Sign[];
  readonly families: readonly number[];
  readonly isPerson: boolean;
}

const GRAMS = [3, 4, 5];
const WORD_REACH = 3;
const FAMILY_REACH = 5;
const NEIGHBOUR = 2;
const LONGEST_WORD = 30;
/** One for each kind of sign, so that no two kinds mean each other. */
const [WORD, WHO, LETTERS, FAMILY, PAIR, FAMILY_PAIR, WHO_FAMILY, WORD_FAMILY] = [11, 23, 37, 53, 71, 89, 107, 131];

const familyNames = Object.keys(FAMILIES);
const whole = new Map<string, number[]>();
const starts = new Map<string, number[]>();
for (const [family, name] of familyNames.entries()) {
  for (const entry of FAMILIES[name]!.split(' ')) {
    const word = entry.replace(/\.$/, '');
    const list = word === entry ? starts : whole;
    list.set(word, [...(list.get(word) ?? []), family]);
  }
}
const SHORTEST_START = Math.min(...[...starts.keys()].map((start) => start.length));
const LONGEST_START = Math.max(...[...starts.keys()].map((start) => start.length));
const persons = new Map(
  Object.entries(PERSONS).flatMap(([who, words]) =>
    words.split(' ').map((word) => [word, hashOf(`<${who}>`)] as const),
  ),
);
const NUMBER = hashOf('<number>');
const EDGE: Token = { hash: hashOf('<edge>'), own: [], families: [], isPerson: false };

/** The signs of a message, word by word: `own` of each word, and those it forms with the words after it. */
export class DangerSigns {
  readonly #tokens: readonly Token[];
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    this.#tokens = words.unique.map(readToken);
  }

  own(at: number): readonly Sign[] {
    return this.#token(at).own;
  }

  /** Signs of a word with its neighbours to the right, in the same sentence; the edges of a sentence are neighbours too. */
  pairs(at: number): Sign[] {
    const signs: Sign[] = [];
    const token = this.#token(at);
    if (this.#isOtherSentence(at, at - 1)) addPair(signs, EDGE, token, 1);
    for (let gap = 1; gap <= FAMILY_REACH; gap++) {
      if (this.#isOtherSentence(at, at + gap)) {
        if (gap <= WORD_REACH) addPair(signs, token, EDGE, gap);
        break;
      }
      addPair(signs, token, this.#token(at + gap), gap);
    }
    return signs;
  }

  #token(at: number): Token {
    return this.#tokens[this.#words.ref[at]!]!;
  }

  #isOtherSentence(at: number, other: number): boolean {
    return this.#words.sentence[at] !== this.#words.sentence[other];
  }
}

function readToken(word: string): Token {
  const isNumber = word.charCodeAt(0) <= 57;
  const who = isNumber ? NUMBER : persons.get(word);
  const families = isNumber ? [] : familiesOf(word);
  const own = [mix(WORD, hashOf(word)), ...families.map((family) => mix(FAMILY, family))];
  if (who !== undefined) own.push(mix(WHO, who));
  else addLetters(own, word);
  return { hash: who ?? hashOf(word), own, families, isPerson: who !== undefined && !isNumber };
}

function familiesOf(word: string): number[] {
  const families = new Set(whole.get(word));
  for (let end = SHORTEST_START; end <= Math.min(word.length, LONGEST_START); end++)
    for (const family of starts.get(word.slice(0, end)) ?? []) families.add(family);
  return [...families];
}

function addLetters(signs: Sign[], word: string): void {
  const padded = `_${word.slice(0, LONGEST_WORD)}_`;
  for (const size of GRAMS)
    for (let at = 0; at + size <= padded.length; at++) signs.push(mix(LETTERS, hashOf(padded, at, at + size)));
}

function addPair(signs: Sign[], left: Token, right: Token, gap: number): void {
  if (gap <= WORD_REACH) signs.push(mix(mix(PAIR + Math.min(gap, 2), left.hash), right.hash));
  for (const family of left.families) {
    for (const other of right.families)
      signs.push(mix(mix(FAMILY_PAIR, Math.min(family, other)), Math.max(family, other)));
    if (right.isPerson) signs.push(mix(mix(WHO_FAMILY, family), right.hash));
    else if (gap <= NEIGHBOUR) signs.push(mix(mix(WORD_FAMILY, family), right.hash));
  }
  for (const family of right.families) {
    if (left.isPerson) signs.push(mix(mix(WHO_FAMILY + 1, left.hash), family));
    else if (gap <= NEIGHBOUR) signs.push(mix(mix(WORD_FAMILY + 1, left.hash), family));
  }
}

/** FNV-1a. */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Folds a value into a hash so that near values end far apart (the finisher of murmur3). */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash, 0x9e3779b1) ^ value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
