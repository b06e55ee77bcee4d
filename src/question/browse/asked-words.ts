import { stemOf } from '../../dutch/stems.ts';
import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { wordsOf } from '../../dutch/words.ts';

/** A word of a question, or a piece of a joined one: POH-jeugd gives poh and jeugd. */
export interface AskedWord {
  text: string;
  stem: string;
  /** Written in capitals alone, which makes BEN a name and ben a verb. */
  capitals: boolean;
}

/** The words of a text, joined notations in their pieces, so that "POH jeugd" and "POH-jeugd" read the same. */
export function askedWords(text: string): AskedWord[] {
  return wordsOf(text).flatMap(({ text: word, capitals }) =>
    word
      .split(/[-/.&']+/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, stem: stemOf(piece), capitals })),
  );
}

/** The stems of all words of a text and of their joined forms: what a record speaks about. */
export function stemsOfText(...texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (text ? askedWords(text).map(({ stem }) => stem) : [])));
}

export function isGrammar({ text, capitals }: AskedWord): boolean {
  return !capitals && (STOP_WORDS.has(text) || /^\p{L}$/u.test(text));
}
