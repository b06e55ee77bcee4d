import type { AnswerPart } from '../../domain/answer-parts.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { RankedPassage } from '../find/rank-passages.ts';
import type { SearchResult } from '../find/search.ts';
import type { Draft } from './draft.ts';

const UNITS_READ = 8;

/** "Verschil tussen A en B": the two records that the question names, side by side; undefined where it does not name two. */
export function comparePair(
  { ranked }: SearchResult,
  describe: (unit: RankedPassage) => Draft | undefined,
): Draft | undefined {
  const named = ranked.slice(0, UNITS_READ).filter(({ features }) => features.recordNamed > 0);
  const described = named.flatMap((unit) => describe(unit) ?? []);
  const [one, other] = described.filter(
    (each, at) => described.findIndex((same) => leadOf(same) === leadOf(each)) === at,
  );
  if (!one || !other) return undefined;
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
