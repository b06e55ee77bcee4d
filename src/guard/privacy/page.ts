import type { Words } from '../../dutch/message-words.ts';
import { CLIENT } from './name-words.ts';

/** What the knowledge names: nobody's personal data. */
export interface KnownNames {
  /** Names of teams, organisations and gemeenten, in lower case. */
  readonly names: readonly string[];
  /** Single words that name one, or an instrument or term of the work, folded: a message with one is likely of the field. */
  readonly terms?: ReadonlySet<string> | undefined;
}

const SENTENCE_END = /(?:[?!]|(?<=\p{L}{4}|\d)\.)\s|\n/u;

/** A message as the rules on personal data read it: the text, its words, and the names that belong to nobody. */
export class Page {
  readonly text: string;
  readonly words: Words;
  readonly #known: KnownNames;
  #hasClient: boolean | undefined;
  #innocent: readonly (readonly [number, number])[] | undefined;

  constructor(text: string, words: Words, known: KnownNames = { names: [] }) {
    this.text = text;
    this.words = words;
    this.#known = known;
  }

  /** Whether a known name of an organisation, team or gemeente covers this stretch: one that only begins like it is somebody's. */
  isKnown(start: number, end: number): boolean {
    this.#innocent ??= findAll(this.text.toLowerCase(), this.#known.names);
    return this.#innocent.some(([from, to]) => from <= start && end <= to);
  }

  /** Whether a client or family is spoken of anywhere. */
  get hasClient(): boolean {
    this.#hasClient ??= CLIENT.test(this.text);
    return this.#hasClient;
  }

  /** Whether a word names a gemeente, team or organisation, so that it is no part of somebody's name. */
  isTerm(word: string): boolean {
    return this.#known.terms?.has(word) ?? false;
  }

  /** The number of the first word that ends behind this offset. */
  wordAt(offset: number): number {
    let low = 0;
    let high = this.words.end.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words.end[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  before(offset: number, length: number): string {
    return this.text.slice(Math.max(0, offset - length), offset);
  }

  after(offset: number, length: number): string {
    return this.text.slice(offset, offset + length);
  }

  /** The sentence around a stretch, some hundred characters on each side; a stop behind a short word ends none. */
  sentence(start: number, end: number): string {
    const before = this.before(start, 120).split(SENTENCE_END).at(-1);
    return before + this.text.slice(start, end) + this.after(end, 120).split(SENTENCE_END, 1)[0];
  }
}

function findAll(text: string, names: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push([at, at + name.length]);
  }
  return found;
}
