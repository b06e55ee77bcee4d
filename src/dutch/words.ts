/** One word of a text: folded to lower case without accents, with its place in the text (UTF-16 offsets). */
export interface Word {
  text: string;
  /** Written in capitals alone: an abbreviation, whatever ordinary word it looks like (BEN, HOI, TWO). */
  capitals: boolean;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.&/+-][\p{L}\p{N}]+)*[+]?/gu;
const CAPITALS = /^\p{Lu}{2,7}$/u;
const ASCII = /^[\x20-\x7e]*$/;
const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case, accents folded (ë → e), typographic apostrophes straightened: suïcide and suicide meet. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(text) ? lower : lower.normalize('NFD').replace(ACCENTS, '').replaceAll('’', "'");
}

/** The words of a text in order. Compound notations stay whole (poh-jeugd, 18-/18+, 2023-2028); wordPieces splits them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({
      text: fold(match[0]),
      capitals: CAPITALS.test(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

const JOINT = /[-/.&'+]+/;

/** The pieces of a joined notation: poh-jeugd → poh, jeugd. Empty for a plain word. */
export function wordPieces(word: string): string[] {
  if (!JOINT.test(word)) return [];
  return word.split(JOINT).filter((piece) => piece.length > 1 || /\d/.test(piece));
}
