import { basename, extname } from 'node:path';
import { NOWHERE } from '../domain/regio.ts';
import { dutchLexicon } from '../dutch/lemmas.ts';
import type { Source } from './index/passage.ts';
import type { DocumentFile } from './list-documents.ts';
import type { Problem } from './problem.ts';
import type { Passage } from './structure/passages.ts';

/** What a document is, as its register says; without one as it tells itself, of which the operator hears. */
export function describeSource(
  file: DocumentFile,
  passages: readonly Passage[],
  regioOf: ReadonlyMap<string, string>,
  report: { problems: Problem[] },
): Source {
  if (file.entry) {
    const { file: _, hide: __, columns: ___, ...rest } = file.entry;
    return { ...rest, document: file.document, registered: true };
  }
  const regio = guessRegio(passages, regioOf);
  const title = basename(file.document, extname(file.document)).replaceAll(/[_-]+/g, ' ');
  const taken =
    regio === NOWHERE
      ? 'it does not tell its region, and answers nobody until its entry does'
      : `taken for region ${regio}`;
  report.problems.push({ fatal: false, text: `${file.path} is in no sources.yaml; ${taken}` });
  return {
    document: file.document,
    title,
    regio,
    gemeenten: [],
    dateIsEstimate: false,
    visibility: 'openbaar',
    registered: false,
  };
}

/** So many times as often as any other region a text must name its own. */
const PLAINLY = 2;

/** The region that the text plainly names most, by its own name or by its gemeenten; never Landelijk by default. */
function guessRegio(passages: readonly Passage[], regioOf: ReadonlyMap<string, string>): string {
  const text = passages.map((passage) => `${passage.section.join('\n')}\n${passage.text}`).join('\n');
  const votes = new Map<string, number>();
  for (const [name] of text.matchAll(namesPattern([...regioOf.keys()]))) {
    const regio = regioOf.get(name)!;
    votes.set(regio, (votes.get(regio) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= PLAINLY * (second?.[1] ?? 0) ? first[0] : NOWHERE;
}

/** Any of the names as written, longest first; one that is also a word (Hoorn, Delen) only inside a sentence. */
function namesPattern(names: readonly string[]): RegExp {
  const alternatives = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => (dutchLexicon().isOrdinary(name.toLowerCase()) ? `(?<=[\\p{Ll},] )${name}` : name));
  return new RegExp(`(?<![\\p{L}-])(?:${alternatives.join('|')})(?![\\p{L}-])`, 'gu');
}
