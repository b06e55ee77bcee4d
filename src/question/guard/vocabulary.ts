import { isOneEdit } from './one-edit.ts';

const AFFIX_MIN = 3;
const AFFIX_MAX = 14;
/** Shorter words have too many true neighbours ("dood", "rood") to forgive a typo. */
const FUZZY_MIN = 7;
const EMPTY: readonly number[] = [];
const NUMBER = '#';
const YEAR = '####';
const IS_YEAR = /^(?:19|20)\d\d$/;

/** Which steps of which phrases a word may fill: exactly, by its start or end, or but for one typo. */
export class Vocabulary {
  readonly #exact = new Map<string, number[]>();
  readonly #prefix = new Map<string, number[]>();
  readonly #suffix = new Map<string, number[]>();
  readonly #fuzzyStart = new Map<string, string[]>();
  readonly #fuzzyEnd = new Map<string, string[]>();
  readonly #typos: boolean;
  readonly #notTypos: ReadonlySet<string>;

  /** @param typosExcept correct words that look like a misspelt signal word; absent: no typo is forgiven */
  constructor(typosExcept?: readonly string[]) {
    this.#typos = typosExcept !== undefined;
    this.#notTypos = new Set(typosExcept);
  }

  add(word: string, step: number): void {
    if (word.endsWith('*')) append(this.#prefix, word.slice(0, -1), step);
    else if (word.startsWith('*')) append(this.#suffix, word.slice(1), step);
    else this.#addWord(word, step);
  }

  /** The steps that `word` can fill. */
  steps(word: string): readonly number[] {
    if (word.charCodeAt(0) <= 57) return this.#byNumber(word);
    const found = [...(this.#exact.get(word) ?? EMPTY), ...this.#byAffix(word)];
    if (found.length > 0 || word.length < FUZZY_MIN - 1 || this.#notTypos.has(word)) return found;
    return this.#byTypo(word);
  }

  #addWord(word: string, step: number): void {
    const known = this.#exact.has(word);
    append(this.#exact, word, step);
    if (this.#typos && !known && word.length >= FUZZY_MIN) this.#addFuzzy(word);
  }

  #addFuzzy(word: string): void {
    append(this.#fuzzyStart, word.slice(0, 3), word);
    append(this.#fuzzyEnd, word.slice(-3), word);
  }

  #byNumber(word: string): number[] {
    const kind = IS_YEAR.test(word) ? YEAR : NUMBER;
    return [...(this.#exact.get(kind) ?? EMPTY), ...(this.#exact.get(word) ?? EMPTY)];
  }

  #byAffix(word: string): number[] {
    const found: number[] = [];
    for (let length = AFFIX_MIN; length <= Math.min(word.length, AFFIX_MAX); length++) {
      found.push(...(this.#prefix.get(word.slice(0, length)) ?? EMPTY));
      found.push(...(this.#suffix.get(word.slice(-length)) ?? EMPTY));
    }
    return found;
  }

  /** One edit leaves the first three letters or the last three of a word of seven as they were. */
  #byTypo(word: string): readonly number[] {
    const near = [...(this.#fuzzyStart.get(word.slice(0, 3)) ?? []), ...(this.#fuzzyEnd.get(word.slice(-3)) ?? [])];
    const meant = near.find((candidate) => isOneEdit(word, candidate));
    return meant === undefined ? EMPTY : this.#exact.get(meant)!;
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
