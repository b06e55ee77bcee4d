import type { Answer } from '../../domain/answer.ts';
import { recordTexts } from '../../texts/records.ts';
import type { RegionFindings } from '../answer-region.ts';
import type { LookedUp } from '../look-up/looked-up.ts';
import { ageWarnings } from './compose-answer.ts';

/** Records that say all there is: passages about other roles or other laws would only confuse. */
const EXACT: ReadonlySet<string> = new Set(['national', 'route']);
/** Less room than this is not worth a passage. */
const LEAST_ROOM = 200;
/** What the passages may take below a record: the best of them, so that the record stays what is read. */
const MOST_ROOM = 700;

/**
 * The answer of a record, with the best passages in the room that is left; the numbers of sources run on. Where the
 * record says that the sources do not hold it, or the passages do not bear the question, the record stands alone.
 */
export function composeRecordAnswer(
  record: LookedUp,
  { answers, compose }: RegionFindings,
  room: number,
): Partial<Answer> {
  const { kind, intent, regio, text } = record;
  const left = Math.min(room - text.length - 2, MOST_ROOM);
  const isRoomy = kind === 'answer' && !EXACT.has(intent) && answers && left >= LEAST_ROOM;
  const more = isRoomy
    ? compose({ room: left, lead: recordTexts.fromSources, firstNumber: record.sources.length + 1 })
    : { text: '', sources: [] };
  const sources = [...record.sources, ...more.sources];
  return {
    kind,
    intent,
    regio,
    text: more.sources.length > 0 ? `${text}\n\n${more.text}` : text,
    sources,
    warnings: ageWarnings(sources),
    ...(record.record && { record: record.record }),
  };
}

/** The answer with one line of a record beside it, where it names a team whose record does not hold what was asked. */
export function withRecordLine(answer: Partial<Answer>, record: LookedUp | undefined): Partial<Answer> {
  const [source] = record?.sources ?? [];
  if (!record || !source) return answer;
  const sources = [...(answer.sources ?? []), source];
  return { ...answer, text: `${answer.text}\n\n${record.text} [${sources.length}]`, sources };
}
