import { LANDELIJK } from '../../domain/regio.ts';
import { fold, wordsOf } from '../../dutch/words.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { RankedPassage } from '../find/rank-passages.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';

/** The name in a question that other regions have and the asker's has not; undefined where there is none. */
export type ForeignName = (
  question: Pick<UnderstoodQuestion, 'text' | 'regios'>,
  ranked: readonly RankedPassage[],
) => string | undefined;

/** Shorter names are words of everyday life as well; single words are told by the judge. */
const LEAST_WORDS = 2;

/** Names of two words or more (segment 5, Tussen Wal en Schip) that stand whole in a question and in nothing that was found. */
export function createForeignNames({ records, index }: Knowledge): ForeignName {
  const names = records.directory.flatMap(({ name, also, regio }) =>
    [name, ...also].map((written) => ({ written, key: keyOf(written), regio })),
  );
  const long = names.filter(({ key }) => key.trim().split(' ').length >= LEAST_WORDS);
  return ({ text, regios }, ranked) => {
    const asked = keyOf(text);
    const found = long.filter(({ key }) => asked.includes(key));
    const isHere = ({ key }: { key: string }): boolean =>
      names.some((other) => regios.includes(other.regio) && (other.key.includes(key) || key.includes(other.key))) ||
      ranked.some(({ passage }) =>
        stands(key, index.passages[passage]!, index.sources[index.passages[passage]!.source]!.regio),
      );
    return found.some(isHere) ? undefined : found[0]?.written;
  };
}

function stands(key: string, { section, text }: { section: readonly string[]; text: string }, regio: string): boolean {
  return regio !== LANDELIJK && keyOf(`${section.join(' ')} ${text}`).includes(key);
}

/** The words between spaces, so that a name is found whole. */
function keyOf(text: string): string {
  return ` ${wordsOf(fold(text))
    .map(({ text: word }) => word)
    .join(' ')} `;
}
