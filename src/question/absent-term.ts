import { wordsOf } from '../dutch/words.ts';
import type { Glossary } from '../knowledge/glossary.ts';
import { keysOf } from '../knowledge/index/search-keys.ts';

/** Terms of the field (as the glossary writes them) in a text, of which no source speaks under any of their names. */
export type ReadAbsentTerms = (text: string, inScope: (key: string) => boolean) => string[];

interface Term {
  written: string;
  /** The keys of each name the term goes by. */
  names: readonly (readonly string[])[];
}

/**
 * Makes the reader of terms that a question is about and that its sources lack. A word of everyday life may be said in
 * other words; a term of the field (autisme, leerlingenvervoer, bezwaar) stands in a text that is about it.
 */
export function createAbsentTerms({ entries, longestPhrase }: Glossary): ReadAbsentTerms {
  const terms = termsByPhrase(entries);
  return (text, inScope) => {
    const keys = keysOf(text);
    const absent: string[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const found = longestTerm(keys, at, Math.min(longestPhrase, keys.length - at), terms);
      if (!found) continue;
      const known = found.terms.some(({ names }) => names.some((name) => name.every(inScope)));
      if (!known) absent.push(found.terms[0]!.written);
      at += found.length - 1;
    }
    return absent;
  };
}

function termsByPhrase(entries: Glossary['entries']): Map<string, Term[]> {
  const terms = new Map<string, Term[]>();
  for (const { term, short, also } of entries) {
    const written = [term, ...short, ...also];
    const names = written.map(keysOf);
    for (const [at, name] of names.entries()) {
      const phrase = name.join(' ');
      const isWhole = name.length === wordsOf(written[at]!).length; // "Meer voor mekaar" is not named by "mekaar"
      if (isWhole) terms.set(phrase, [...(terms.get(phrase) ?? []), { written: written[at]!, names }]);
    }
  }
  return terms;
}

function longestTerm(
  keys: readonly string[],
  at: number,
  longest: number,
  terms: ReadonlyMap<string, readonly Term[]>,
): { terms: readonly Term[]; length: number } | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const found = terms.get(keys.slice(at, at + length).join(' '));
    if (found) return { terms: found, length };
  }
  return undefined;
}
