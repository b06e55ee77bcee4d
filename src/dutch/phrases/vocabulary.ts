import { isOneEdit, isScrambled } from './typo.ts';

/** The letters of a word's start or end by which candidates are looked up; no affix is shorter. */
const KEY = 3;
/** Shorter words have too many true neighbours ("dood", "rood") to forgive a typo. */
const TYPO_MIN = 6;
const DRAWN_OUT = /(.)\1\1/;
const EMPTY: readonly number[] = [];
const NUMBER = '#';
const YEAR = '####';
const IS_YEAR = /^(?:19|20)\d\d$/;

interface Affix {
  readonly letters: string;
  readonly steps: number[];
}

/** Words that may be misspelt, and correct words that look like a misspelling of one. */
export interface Typos {
  readonly of: readonly string[];
  readonly except: readonly string[];
}

/** Which steps of which phrases a word may fill: exactly, by its start or end, or but for one typo. */
export class Vocabulary {
  readonly #exact = new Map<string, number[]>();
  readonly #prefixes = new Map<string, Affix[]>();
  readonly #suffixes = new Map<string, Affix[]>();
  readonly #starts = new Map<string, string[]>();
  readonly #ends = new Map<string, string[]>();
  readonly #notTypos: ReadonlySet<string>;

  constructor(typos: Typos) {
    this.#notTypos = new Set(typos.except);
    for (const word of typos.of) {
      append(this.#starts, word.slice(0, KEY), word);
      append(this.#ends, word.slice(-KEY), word);
    }
  }

  add(word: string, step: number): void {
    if (word.endsWith('*')) addAffix(this.#prefixes, word.slice(0, KEY), word.slice(0, -1), step);
    else if (word.startsWith('*')) addAffix(this.#suffixes, word.slice(-KEY), word.slice(1), step);
    else append(this.#exact, word, step);
  }

  /** The steps that `word` can fill; drawn out ("dooood") it means what it means in short. */
  steps(word: string): readonly number[] {
    const found = this.#stepsOf(word);
    if (found.length > 0 || !DRAWN_OUT.test(word)) return found;
    const doubled = this.#stepsOf(word.replace(/(.)\1{2,}/g, '$1$1'));
    return doubled.length > 0 ? doubled : this.#stepsOf(word.replace(/(.)\1{2,}/g, '$1'));
  }

  #stepsOf(word: string): readonly number[] {
    if (word.charCodeAt(0) <= 57) return this.#byNumber(word);
    const exact = this.#exact.get(word) ?? EMPTY;
    if (word.length < KEY) return exact;
    const start = word.slice(0, KEY);
    const end = word.slice(-KEY);
    const found = this.#withAffixes(word, start, end, exact);
    if (exact.length > 0 || word.length < TYPO_MIN) return found;
    const meant = this.#byTypo(word, start, end);
    return found.length === 0 ? meant : [...found, ...meant];
  }

  #byNumber(word: string): readonly number[] {
    const kind = this.#exact.get(IS_YEAR.test(word) ? YEAR : NUMBER) ?? EMPTY;
    const exact = this.#exact.get(word);
    return exact === undefined ? kind : [...kind, ...exact];
  }

  #withAffixes(word: string, start: string, end: string, exact: readonly number[]): readonly number[] {
    const prefixes = this.#prefixes.get(start)?.filter((affix) => word.startsWith(affix.letters));
    const suffixes = this.#suffixes.get(end)?.filter((affix) => word.endsWith(affix.letters));
    if (!prefixes?.length && !suffixes?.length) return exact;
    return [...exact, ...[...(prefixes ?? []), ...(suffixes ?? [])].flatMap((affix) => affix.steps)];
  }

  /** One edit leaves the first three letters or the last three of a word of seven as they were. */
  #byTypo(word: string, start: string, end: string): readonly number[] {
    const isMeant = (candidate: string) => isOneEdit(word, candidate) || isScrambled(word, candidate);
    const meant = this.#starts.get(start)?.find(isMeant) ?? this.#ends.get(end)?.find(isMeant);
    return meant === undefined || this.#notTypos.has(word) ? EMPTY : (this.#exact.get(meant) ?? EMPTY);
  }
}

function addAffix(affixes: Map<string, Affix[]>, key: string, letters: string, step: number): void {
  const known = affixes.get(key)?.find((affix) => affix.letters === letters);
  if (known === undefined) append(affixes, key, { letters, steps: [step] });
  else known.steps.push(step);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
