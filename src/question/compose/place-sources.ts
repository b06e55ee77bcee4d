import type { AnswerSource } from '../../domain/answer.ts';
import type { KnowledgeIndex } from '../../knowledge/index/index-store.ts';
import { type IndexedPassage, passageId } from '../../knowledge/index/passage.ts';
import { standsAt } from '../find/resting-on.ts';
import type { SearchResult } from '../find/search.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';

/** Gives the source of a record the passage that it rests on: the best found of its section, else the first that the asker may see. */
export function placeSources(
  found: readonly AnswerSource[],
  { ranked }: Pick<SearchResult, 'ranked'>,
  { visibilities }: Pick<UnderstoodQuestion, 'visibilities'>,
  { passages, sources }: Pick<KnowledgeIndex, 'passages' | 'sources'>,
): AnswerSource[] {
  return found.map((shown) => {
    if (shown.place !== undefined) return shown;
    const rests = (passage: IndexedPassage): boolean =>
      standsAt(shown, passage, sources) && visibilities.includes(sources[passage.source]!.visibility);
    const passage = ranked.map((each) => passages[each.passage]!).find(rests) ?? passages.find(rests);
    return passage ? { ...shown, place: passageId(passage, sources[passage.source]!) } : shown;
  });
}
