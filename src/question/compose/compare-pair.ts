import type { AnswerPart } from '../../domain/answer-parts.ts';
import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import { answerTexts } from '../../texts/answers.ts';
import { conceptsNamed, passageKeys } from '../find/features.ts';
import type { RankedPassage } from '../find/rank-passages.ts';
import type { SearchResult } from '../find/search.ts';
import type { Draft } from './draft.ts';

const UNITS_READ = 12;

/**
 * "Verschil tussen A en B": the records of the two things that the question names, side by side; undefined where it does
 * not name two. Two records that go by the same words of the question (an entry of the sociale kaart and the term for
 * it) are one thing.
 */
export function comparePair(
  { ranked, concepts }: SearchResult,
  passages: readonly IndexedPassage[],
  tell: (unit: RankedPassage) => Draft | undefined,
): Draft | undefined {
  const told = ranked.slice(0, UNITS_READ).flatMap((unit) => {
    const words = conceptsNamed(concepts, passageKeys(passages[unit.passage]!).names);
    const draft = words.size > 0 ? tell(unit) : undefined;
    return draft && leadOf(draft) !== '' ? [{ words, draft }] : [];
  });
  const one = told[0];
  const other = one && told.find(({ words }) => ![...words].some((word) => one.words.has(word)));
  return other && sideBySide(one.draft, other.draft);
}

function sideBySide(one: Draft, other: Draft): Draft {
  const sources = [one, other].flatMap((each) => each.sources?.slice(0, 1) ?? []);
  const items = [leadOf(one), leadOf(other)];
  const parts: AnswerPart[] = [
    { kind: 'list', title: answerTexts.sideBySide, items, cites: sources.map((_, at) => at + 1) },
    ...one.parts.filter(({ kind }) => kind === 'scope'),
  ];
  return { ...one, kind: 'answer', intent: 'compare', parts, sources, actions: [] };
}

function leadOf({ parts }: Draft): string {
  const lead = parts.find(({ kind }) => kind === 'lead');
  return lead?.kind === 'lead' ? lead.text : '';
}
