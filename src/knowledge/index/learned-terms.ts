import { keysOf } from './search-keys.ts';

/** An abbreviation and its full form as a document itself gives them. */
export interface ExpansionPair {
  short: string;
  full: string;
  regio: string;
  /** Search keys of both, so that opening the index need not analyse them again. */
  shortKeys: string[];
  fullKeys: string[];
}

const IN_BRACKETS = /\s\(([A-Z][A-Za-z0-9&/-]{1,11})\)/g;
const BARE_WORD = /^[\p{L}’'-]+$/u;
const MOST_WORDS = 9;
const LONGEST_FULL_FORM = 200;
const DEFINITION = /^(?:- )?([A-Z][A-Za-z0-9&/+-]{1,11}(?: [a-z]{2,8})?):\s+(\S.{3,80}?)(?:[.;,(]|$)/gmu;

/** Pairs of a region such as "Regionaal Expert Team (RET)" and, in lists of abbreviations, "RET: Regionaal Expert Team". */
export function learnTerms(texts: Iterable<string>, regio: string): ExpansionPair[] {
  const pairs = new Map<string, ExpansionPair>();
  const add = (short: string, full: string | undefined): void => {
    if (full)
      pairs.set(`${short}\n${full.toLowerCase()}`, {
        short,
        full,
        regio,
        shortKeys: keysOf(short),
        fullKeys: keysOf(full),
      });
  };
  for (const text of texts) {
    for (const { 1: short, index } of text.matchAll(IN_BRACKETS))
      add(short!, matchingWords(bareWordsBefore(text, index), short!));
    for (const [, short, full] of text.matchAll(DEFINITION)) if (/[A-Z].*[A-Z]/.test(short!)) add(short!, full);
  }
  return [...pairs.values()];
}

/** The words without punctuation that end at a place in the text. */
function bareWordsBefore(text: string, end: number): string[] {
  const words = text
    .slice(Math.max(0, end - LONGEST_FULL_FORM), end)
    .trimEnd()
    .split(/\s+/)
    .slice(-MOST_WORDS);
  return words.slice(words.findLastIndex((word) => !BARE_WORD.test(word)) + 1);
}

/** The last words of the list whose initials spell the abbreviation; small words may be skipped. */
function matchingWords(list: readonly string[], short: string): string | undefined {
  const wanted = short.toLowerCase().replace(/[^a-z]/g, '');
  for (let from = list.length - 1; from >= 0; from -= 1) {
    const tail = list.slice(from);
    if (tail[0]!.toLowerCase().startsWith(wanted[0]!) && spells(tail, wanted)) return tail.join(' ');
  }
  return undefined;
}

/** True where the letters of the abbreviation can be read, in order, at word starts or inside compounds of the words. */
function spells(words: readonly string[], wanted: string): boolean {
  let at = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower[0] !== wanted[at]) {
      if (/^(?:en|van|de|het|in|voor|op|der|of)$/.test(lower)) continue;
      return false;
    }
    at += 1;
    for (let inside = 2; inside < lower.length && at < wanted.length; inside += 1) {
      if (lower[inside] === wanted[at] && words.length < wanted.length - at + 1 && lower.length - inside > 2) at += 1;
    }
  }
  return at === wanted.length;
}
