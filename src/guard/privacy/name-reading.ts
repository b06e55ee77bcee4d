import type { Words } from '../../dutch/message-words.ts';
import {
  GIVEN,
  INSTITUTION,
  kindsOf,
  NAMED_BY_CUE,
  NOT_NAME,
  OF_THE_WORK,
  PARTICLE,
  PERSON,
  SURNAME,
  TITLE,
} from './name-words.ts';
import type { Page } from './page.ts';

const JOINED = /^(?: |['’ ]{1,2})$/;
/** "van den", "op de": a name holds few, a message of nothing else holds thousands. */
const MOST_PARTICLES = 4;
/** Particles that stand inside names ("Jan op de Beek") and before places ("vader in Duitsland"): they start no name. */
const PREPOSITIONS = new Set(['in', 'op', 'te', 'aan']);
/** "VSO", "RET": an abbreviation, unless a name is written so. */
const SHORT_CAPITALS = /^\p{Lu}{2,4}$/u;
const ABBREVIATED = '. ';
/** Words before a name: after these even small letters may be one. */
const LEADS = PERSON | TITLE | NAMED_BY_CUE;

/** The words of a message as parts of names. Positions are word numbers; an end is exclusive. */
export class NameReading {
  readonly page: Page;
  readonly words: Words;
  readonly #kinds: Uint16Array;
  /** Where a name can start at all; all else is skipped. */
  readonly candidates: readonly number[];

  constructor(page: Page) {
    this.page = page;
    this.words = page.words;
    const kinds = this.words.unique.map((word) => {
      const own = kindsOf(word);
      return (own & (GIVEN | SURNAME)) === 0 && page.isTerm(word) ? own | NOT_NAME : own;
    });
    this.#kinds = Uint16Array.from(this.words.ref, (ref) => kinds[ref]!);
    const candidates: number[] = [];
    for (let at = 0; at < this.#kinds.length; at++) {
      if (this.isCapital(at) || this.is(at, GIVEN) || this.is(at - 1, LEADS)) candidates.push(at);
    }
    this.candidates = candidates;
  }

  is(at: number, kinds: number): boolean {
    return ((this.#kinds[at] ?? 0) & kinds) !== 0;
  }

  isCapital(at: number): boolean {
    const code = this.page.text.charCodeAt(this.words.start[at]!);
    if (code < 128) return code >= 65 && code <= 90;
    const letter = String.fromCharCode(code);
    return letter !== letter.toLowerCase();
  }

  /** Whether only a space, or an abbreviation's full stop and a space, stands between a word and the one before. */
  isJoined(at: number): boolean {
    if (at < 1 || at >= this.words.word.length) return false;
    const between = this.page.text.slice(this.words.end[at - 1], this.words.start[at]);
    return JOINED.test(between) || (between === ABBREVIATED && this.#isAbbreviation(at - 1));
  }

  #isAbbreviation(at: number): boolean {
    return this.is(at, TITLE) || this.words.word[at]!.length === 1 || this.words.word[at] === 'fam';
  }

  /** A capitalised word that is nothing but a name. */
  isNameLike(at: number): boolean {
    if (at >= this.words.word.length || !this.isCapital(at) || this.is(at, NOT_NAME)) return false;
    const word = this.words.word[at]!;
    if (SHORT_CAPITALS.test(this.page.text.slice(this.words.start[at], this.words.end[at]))) return false;
    return word.length > 1 && (this.is(at, GIVEN | SURNAME) || !OF_THE_WORK.test(word));
  }

  /** The end of particles and a surname from word `at` on. Without a capital the surname must be a common one. */
  surnameEnd(at: number, capitals: boolean): number | undefined {
    let next = at;
    while (next < at + MOST_PARTICLES && this.isJoined(next) && this.is(next, PARTICLE)) next++;
    if (!this.isJoined(next) || this.words.word[next]!.length < 2 || !this.#isSurname(next, capitals)) return undefined;
    return this.#hyphenated(next + 1);
  }

  /** The end of particles, a capitalised name and a surname from word `at` on. */
  capitalisedEnd(at: number): number | undefined {
    if (PREPOSITIONS.has(this.words.word[at]!)) return undefined;
    let next = at;
    while (next < at + MOST_PARTICLES && this.is(next, PARTICLE) && this.isJoined(next + 1)) next++;
    if (!this.isNameLike(next)) return undefined;
    return this.surnameEnd(next + 1, true) ?? this.#hyphenated(next + 1);
  }

  #isSurname(at: number, capitals: boolean): boolean {
    if (this.is(at, SURNAME)) return this.isCapital(at) || !capitals || !this.is(at, NOT_NAME);
    return capitals && this.isNameLike(at) && !this.is(at, INSTITUTION);
  }

  #hyphenated(end: number): number {
    const isHyphen =
      this.page.text[this.words.end[end - 1]!] === '-' && this.words.start[end] === this.words.end[end - 1]! + 1;
    return isHyphen && this.isCapital(end) ? end + 1 : end;
  }
}
