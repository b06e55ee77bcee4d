import { beforeAll, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../../src/domain/answer.ts';
import type { Visibility } from '../../../src/domain/visibility.ts';
import { type IndexedPassage, passageId } from '../../../src/knowledge/index/passage.ts';
import type { Knowledge } from '../../../src/knowledge/open-knowledge.ts';
import { placeSources } from '../../../src/question/compose/place-sources.ts';
import { source } from '../../helpers/answers.ts';
import { sharedAnswers, ZEEOORD } from '../../helpers/knowledge.ts';

let ask: AnswerQuestion;
let knowledge: Knowledge;
beforeAll(async () => {
  ({ ask, knowledge } = await sharedAnswers([ZEEOORD]));
});

/** The passages that the sources of an answer lead to. */
async function opened(text: string): Promise<(IndexedPassage | undefined)[]> {
  const { passages, sources } = knowledge.index;
  const answer = await ask({ text, gemeente: 'Strandwijk' });
  const byId = new Map(passages.map((passage) => [passageId(passage, sources[passage.source]!), passage]));
  return answer.sources.map(({ place }) => (place === undefined ? undefined : byId.get(place)));
}

test.each([
  ['a statement', 'Hoe vaak mag een kind logeren in De Golf?', 'ten hoogste twaalf weekenden'],
  ['a passage', 'Wie geeft gratis cliëntondersteuning aan ouders?', 'Stichting Baken'],
  ['a record', 'Wat is de verwijsroute voor de huisarts?', 'logeerhuis De Golf'],
])('the source of %s leads to the passage that it rests on', async (_what, text, words) => {
  const [first] = await opened(text);
  expect(first?.text).toContain(words);
});

test('a fact of the law rests on no document here, and leads nowhere', async () => {
  const [first] = await opened('Vanaf welke leeftijd geeft een jongere zelf toestemming voor een behandeling?');
  expect(first).toBeUndefined();
});

test('a record leads to no document that the asker may not see', () => {
  const found = [source({ document: 'voor-verwijzers.md', section: 'Overleglijn' })];
  const placedFor = (visibilities: readonly Visibility[]) =>
    placeSources(found, { ranked: [] }, { visibilities }, knowledge.index)[0]!.place;
  expect(placedFor(['openbaar', 'verwijzers'])).toMatch(/^[\da-f]{16}$/);
  expect(placedFor(['openbaar'])).toBeUndefined();
});
