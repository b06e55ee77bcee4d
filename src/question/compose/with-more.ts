import type { AnswerPart } from '../../domain/answer-parts.ts';
import { textOfParts } from '../../domain/answer-parts.ts';
import { LANDELIJK } from '../../domain/regio.ts';
import { fold } from '../../dutch/words.ts';
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

/** So much of an answer is open to the eye, in characters. */
const OPEN = 650;
/** A lead of the passages that is shorter than this stays folded: it is a stump. */
const LEAST_OPEN = 60;
/** From this share of words on that the answer did not say, a passage adds to it. */
const LEAST_NEW = 0.25;

/**
 * What the passages of the region add to its record or statement: their lead in sight where it is whole sentences, fits and says something new,
 * the rest folded; beside a national fact only what lies near it, and folded: what a region writes is no law.
 */
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
  const [lead, ...rest] = more?.parts.filter(({ kind }) => kind !== 'scope') ?? [];
  const sources = [...own, ...(more?.sources ?? [])];
  const shown = answer.regio === LANDELIJK ? foldedBehind : withLead;
  const parts = lead ? [...shown(answer.parts, lead), ...rest.map(behind)] : answer.parts;
  return { ...answer, parts, sources, warnings: ageWarnings(sources) };
}

function foldedBehind(parts: readonly AnswerPart[], lead: AnswerPart): AnswerPart[] {
  return [...parts, behind(lead)];
}

/** The lead of the passages behind what is open of the answer, before the line that says where it holds; else folded. */
function withLead(parts: readonly AnswerPart[], lead: AnswerPart): AnswerPart[] {
  const open = textOfParts(parts.filter(({ folded }) => !folded));
  const text = textOfParts([lead]);
  const at = parts.findIndex(({ kind }) => kind === 'scope');
  const isProse = !text.includes('\n') && /^[\p{Lu}"“‘'*]/u.test(text);
  const fits = isProse && text.length >= LEAST_OPEN && open.length + text.length <= OPEN;
  if (at < 0 || !fits || shareOfNew(text, textOfParts(parts)) < LEAST_NEW) return foldedBehind(parts, lead);
  const { folded: _, ...shown } = behind(lead);
  return parts.toSpliced(at, 0, shown as AnswerPart);
}

/** The share of longer words of a text that another does not hold, 0 to 1. */
function shareOfNew(text: string, said: string): number {
  const known = new Set(longWords(said));
  const words = longWords(text);
  return words.filter((word) => !known.has(word)).length / Math.max(1, words.length);
}

function longWords(text: string): string[] {
  return fold(text).match(/[\p{L}\d]{4,}/gu) ?? [];
}

function isPassageNear({ ranked }: SearchResult, { passages }: ComposeSources): boolean {
  return ranked.some(
    ({ passage, score }) => passages[passage]!.record === undefined && score >= ranked[0]!.score - BESIDE_LAW,
  );
}

/** Behind an answer a lead is one more quotation. */
function behind(part: AnswerPart): AnswerPart {
  return part.kind === 'lead' ? { ...part, kind: 'quote', folded: true } : { ...part, folded: true };
}
