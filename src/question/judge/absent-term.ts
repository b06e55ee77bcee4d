import { dutchLexicon } from '../../dutch/lemmas.ts';
import { fold } from '../../dutch/words.ts';
import type { Glossary, TermName } from '../../knowledge/glossary.ts';
import { keysOf } from '../../knowledge/index/search-keys.ts';

/** Terms of the field (as the glossary writes them) in a text, of which no source speaks under any of their names. */
export type ReadAbsentTerms = (text: string, inScope: (key: string) => boolean) => string[];

/**
 * Makes the reader of terms that a question is about and that its sources lack. A word of everyday life may be said in
 * other words; a term of the field (autisme, leerlingenvervoer, bezwaar) stands in a text that is about it.
 */
export function createAbsentTerms({ termNames, longestPhrase }: Glossary): ReadAbsentTerms {
  const byPhrase = Map.groupBy(termNames, ({ phrase }) => phrase);
  return (text, inScope) => {
    const keys = keysOf(text);
    const absent: string[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const found = longestTerm(keys, at, Math.min(longestPhrase, keys.length - at), byPhrase);
      if (!found) continue;
      const known = found.terms.some(({ names }) => names.some((name) => name.every(inScope)));
      if (!known && !found.terms.every((term) => isMeantAsWord(term, text))) absent.push(found.terms[0]!.written);
      at += found.length - 1;
    }
    return absent;
  };
}

function longestTerm(
  keys: readonly string[],
  at: number,
  longest: number,
  byPhrase: ReadonlyMap<string, readonly TermName[]>,
): { terms: readonly TermName[]; length: number } | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const terms = byPhrase.get(keys.slice(at, at + length).join(' '));
    if (terms) return { terms, length };
  }
  return undefined;
}

/** "STORM" is a project, and "storm" weather. */
function isMeantAsWord({ written }: TermName, text: string): boolean {
  return written === written.toUpperCase() && dutchLexicon().isOrdinary(fold(written)) && !text.includes(written);
}
