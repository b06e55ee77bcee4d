import { beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../../src/domain/answer.ts';
import type { IndexedPassage } from '../../../src/knowledge/index/passage.ts';
import type { Knowledge } from '../../../src/knowledge/open-knowledge.ts';
import { createSearch } from '../../../src/question/find/search.ts';
import { shippedRanking } from '../../../src/question/judge/shipped-weights.ts';
import { createPlaceReader } from '../../../src/question/understand/places.ts';
import { understandQuestion } from '../../../src/question/understand/understand-question.ts';
import { sharedAnswers, ZEEOORD } from '../../helpers/knowledge.ts';

let knowledge: Knowledge;
let find: (question: Question) => Promise<IndexedPassage[]>;
beforeAll(async () => {
  ({ knowledge } = await sharedAnswers([ZEEOORD]));
  const search = createSearch(knowledge, shippedRanking(), () => new Date());
  const readPlaces = createPlaceReader(knowledge.regions);
  find = async (question) => {
    const { ranked } = await search(understandQuestion(question, readPlaces, knowledge.regions));
    return ranked.map(({ passage }) => knowledge.index.passages[passage]!);
  };
});

const regiosOf = (found: readonly IndexedPassage[]) =>
  new Set(found.map(({ source }) => knowledge.index.sources[source]!.regio));

describe('what may be found', () => {
  test('stands in the region of the asker, or holds everywhere', async () => {
    const text = 'hoeveel weekenden mag een kind logeren';
    expect(regiosOf(await find({ text, gemeente: 'Strandwijk' }))).toEqual(new Set(['Zeeoord', 'Landelijk']));
    expect(regiosOf(await find({ text, gemeente: 'Boomveld' }))).toEqual(new Set(['Bosland', 'Landelijk']));
  });

  test('is open to the role that a sign-in established, not to one that is only said', async () => {
    const text = 'wie mag de overleglijn bellen';
    const holdsIt = async (question: Omit<Question, 'text'>) =>
      (await find({ text, gemeente: 'Strandwijk', ...question })).some((each) => each.text.includes('overleglijn'));
    expect(await holdsIt({ rol: 'huisarts', roleEstablished: true })).toBe(true);
    expect(await holdsIt({ rol: 'huisarts' })).toBe(false);
    expect(await holdsIt({ rol: 'anders', roleEstablished: true })).toBe(false);
  });

  test('is never the toegang of another gemeente', async () => {
    const toegangOf = async (question: Question) =>
      (await find(question)).flatMap(({ record }) => (record?.kind === 'region' ? [record.id] : []));
    const found = await toegangOf({ text: 'Wie is de toegang?', gemeente: 'Golfdorp' });
    expect(found).toContain('Golfdorp');
    expect(found).not.toContain('Strandwijk');
  });
});

describe('what comes first', () => {
  test.each([
    { rol: 'huisarts', text: 'Hoe verwijs ik naar jeugdhulp?', id: 'huisarts' },
    { rol: 'huisarts', text: 'Hoe verwijst een jeugdarts naar jeugdhulp?', id: 'jeugdarts' },
  ] as const)('is the route of who is meant: $text', async ({ rol, text, id }) => {
    const routes = (await find({ text, gemeente: 'Strandwijk', rol })).filter(({ record }) => record?.kind === 'route');
    expect(routes[0]?.record?.id).toBe(id);
  });

  test.each([
    ['Hoe vaak mag een kind logeren in De Golf?', 'twaalf weekenden'],
    ['maximum aantal keren logeerhuis', 'twaalf weekenden'],
    ['hoevel weekende kan een kint logeeren', 'twaalf weekenden'],
    ['gratis ondersteuner voor ouders', 'Stichting Baken'],
    ['plek voor pubers die thuiszitten en niet meer naar school gaan', 'acht jongeren'],
  ])('is the passage that answers: %s', async (text, words) => {
    const written = (await find({ text, gemeente: 'Strandwijk' })).filter(({ record }) => record === undefined);
    expect(written[0]?.text).toContain(words);
  });
});
