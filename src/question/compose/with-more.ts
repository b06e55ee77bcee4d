import type { AnswerPart } from '../../domain/answer-parts.ts';
import { textOfParts } from '../../domain/answer-parts.ts';
import { LANDELIJK } from '../../domain/regio.ts';
import type { SearchResult } from '../find/search.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { ageWarnings, type ComposeSources, composePassages, LONGEST_ANSWER } from './compose-passages.ts';
import type { Draft } from './draft.ts';

/** How far below a national fact a passage of the region may lie to stand beside it. */
const BESIDE_LAW = 1.5;
/** What numbers of sources and empty lines take. */
const MARKS = 24;
/** Less room is not worth a passage. */
const LEAST_ROOM = 150;

/** What the passages of the region add to its record or statement, folded behind it; beside a national fact only what lies near it. */
export function withMore(
  answer: Draft,
  found: SearchResult,
  { text }: UnderstoodQuestion,
  from: ComposeSources,
): Draft {
  const own = answer.sources ?? [];
  if (answer.regio === LANDELIJK && !isPassageNear(found, from)) return { ...answer, warnings: ageWarnings(own) };
  const room = LONGEST_ANSWER - textOfParts(answer.parts).length - MARKS;
  const more =
    room < LEAST_ROOM ? undefined : composePassages(text, found, from, { room, firstNumber: own.length + 1 });
  const folded = more?.parts.filter(({ kind }) => kind !== 'scope').map(fold) ?? [];
  const sources = [...own, ...(more?.sources ?? [])];
  return { ...answer, parts: [...answer.parts, ...folded], sources, warnings: ageWarnings(sources) };
}

function isPassageNear({ ranked }: SearchResult, { passages }: ComposeSources): boolean {
  return ranked.some(
    ({ passage, score }) => passages[passage]!.record === undefined && score >= ranked[0]!.score - BESIDE_LAW,
  );
}

/** Behind an answer a lead is one more quotation. */
function fold(part: AnswerPart): AnswerPart {
  return part.kind === 'lead' ? { ...part, kind: 'quote', folded: true } : { ...part, folded: true };
}
