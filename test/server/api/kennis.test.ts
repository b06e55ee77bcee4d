import { expect, test } from 'vitest';
import type { AnswerKind, AnswerQuestion } from '../../../src/domain/answer.ts';
import type { IntakeRole } from '../../../src/domain/principal.ts';
import type { FileReading } from '../../../src/domain/reading.ts';
import { listSources } from '../../../src/kennis/list-sources.ts';
import type { IndexedPassage, Source } from '../../../src/knowledge/index/passage.ts';
import { kennisRoutes } from '../../../src/server/api/kennis-routes.ts';
import { bronSchema, correctieSchema, leesmeldingSchema, onbeantwoordSchema } from '../../../src/server/api/schemas.ts';
import { textActivity } from '../../helpers/activities.ts';
import { answer } from '../../helpers/answers.ts';
import { createApi } from '../../helpers/api.ts';
import { by, GEMEENTEN, openTestIntake, principal } from '../../helpers/intake.ts';
import { TODAY } from '../../helpers/knowledge.ts';
import { introduce, startBot } from '../../helpers/start-bot.ts';

const OWNER = 'kennisbeheer';
const QUESTIONS = '/api/vragen/onbeantwoord';

const READINGS: readonly FileReading[] = [
  { document: 'scan.pdf', regio: 'Noord-Veluwe', matter: 'picture', pages: [2, 5], named: [], lost: true },
  { document: 'elders.xlsx', regio: 'Rijk van Nijmegen', matter: 'columns', pages: [], named: ['naam'], lost: false },
  { document: 'los.pages', regio: null, matter: 'kind', pages: [], named: [], lost: false },
];

/** A chat that asks, with answers of this kind. */
async function asked(texts: readonly string[], kind: AnswerKind = 'no-answer') {
  const answerQuestion: AnswerQuestion = async () => ({ ...answer(), kind, regio: 'Rijk van Nijmegen' });
  const bot = await startBot({ answer: answerQuestion });
  await introduce(bot);
  for (const text of texts) {
    await bot.post(textActivity(bot.connector.serviceUrl, text));
  }
  await bot.connector.waitForMessages(texts.length);
  const call = createApi(bot.address);
  const questions = async () => (await call(OWNER, 'GET', QUESTIONS)).body.items;
  return { ...bot, call, questions };
}

test('what was not answered is there for the owner of the knowledge, once, without who asked', async () => {
  const bot = await asked(['Wie regelt vervoer naar dagbesteding?', 'wie regelt vervoer, naar dagbesteding']);
  const { body } = await bot.call(OWNER, 'GET', QUESTIONS);
  const [item, ...others] = body.items.map((each: unknown) => onbeantwoordSchema.strict().parse(each));
  expect(others).toEqual([]);
  expect(item).toMatchObject({ vraag: 'Wie regelt vervoer naar dagbesteding?', regio: 'Rijk van Nijmegen', aantal: 2 });
  expect(item.laatst).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('what was answered, and what holds personal data or danger, is not kept', async () => {
  const answered = await asked(['Wie regelt vervoer naar dagbesteding?'], 'answer');
  expect(await answered.questions()).toEqual([]);
  const stopped = await asked([
    'Wie helpt Sandra de Vries, geboren 3 mei 2012?',
    'Mijn BSN is 111222333, wie helpt mij?',
    'Een meisje staat nu op het dak en wil springen',
    `Wie helpt hier? ${'Het gaat al lang niet goed thuis. '.repeat(12)}`,
  ]);
  expect(await stopped.questions()).toEqual([]);
});

test('handled it is gone, and comes back when it is asked again', async () => {
  const bot = await asked(['Wie regelt vervoer naar dagbesteding?']);
  const [{ id }] = await bot.questions();
  const handle = (user: string) => bot.call(user, 'POST', `${QUESTIONS}/${id}/afhandelen`);
  expect((await handle('beheerder')).status).toBe(403);
  expect((await handle(OWNER)).status).toBe(204);
  expect((await handle(OWNER)).status).toBe(404);
  expect(await bot.questions()).toEqual([]);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wie regelt vervoer naar dagbesteding?'));
  await bot.connector.waitForMessages(2);
  expect(await bot.questions()).toMatchObject([{ id, aantal: 2 }]);
  const log = await bot.app.store.intake.auditLog.read(id);
  expect(log).toMatchObject([{ action: 'kennis', action_code: 'U', result: 'gelukt', actor: 'demo:kennisbeheer' }]);
});

test('a register that fails takes no answer away', async () => {
  const bot = await asked([]);
  bot.app.store.unanswered.add = async () => Promise.reject(new Error('disk full'));
  await bot.post(textActivity(bot.connector.serviceUrl, 'Wie regelt vervoer naar dagbesteding?'));
  await bot.connector.waitForMessages(1);
  expect(bot.log).toContainEqual(expect.objectContaining({ level: 'error', error: 'Error: disk full' }));
});

test('open corrections are there for the owner, until they are handled', async () => {
  const { app, call } = await asked([]);
  const about = { kind: 'route', regio: 'Rijk van Nijmegen', recordId: 'dyslexie' } as const;
  const remark = { ...about, remark: 'Telefoon klopt niet' };
  const id = await app.store.corrections.add({ ...remark, rol: 'huisarts' });
  const { body } = await call(OWNER, 'GET', '/api/correcties');
  expect(body.items.map((each: unknown) => correctieSchema.strict().parse(each))).toMatchObject([
    {
      id,
      soort: 'route',
      gegeven: 'dyslexie',
      opmerking: 'Telefoon klopt niet',
      rol: 'huisarts',
      gemeente: null,
      paragraaf: null,
    },
  ]);
  expect((await call(OWNER, 'POST', `/api/correcties/${id}/afhandelen`)).status).toBe(204);
  expect((await call(OWNER, 'GET', '/api/correcties')).body.items).toEqual([]);
});

test('sources are listed with date and validity, as far as the caller may see them', async () => {
  const about = { regio: 'Veenland', gemeenten: [], dateIsEstimate: false, registered: true };
  const sources: Source[] = [
    { ...about, document: 'oud.md', title: 'Oud', date: '2020-01', validUntil: '2024-12-31', visibility: 'openbaar' },
    { ...about, document: 'intern.md', title: 'Intern', date: '2026-01', visibility: 'toegang' },
  ];
  const passages = [{ source: 0 }, { source: 1 }, { source: 1 }] as IndexedPassage[];
  const age = { years: 5, now: () => TODAY };
  const { ports, store } = await openTestIntake();
  const routes = kennisRoutes({
    intake: ports,
    store,
    sources: (visible) => listSources({ sources, passages }, age, visible),
    readings: () => [],
  });
  const seenBy = async (role: IntakeRole) => {
    const caller = by(principal('t:x', [role]));
    const { body } = await routes[0]!.handle({ caller, params: {}, body: undefined, query: {}, version: 0 });
    return (body as { items: unknown[] }).items.map((each) => bronSchema.strict().parse(each));
  };
  expect(await seenBy('kennisbeheer')).toMatchObject([
    { document: 'intern.md', zichtbaarheid: 'toegang', verouderd: false, passages: 2 },
    {
      document: 'oud.md',
      datum: '2020-01',
      geldigTot: '2024-12-31',
      verouderd: true,

      passages: 1,
    },
  ]);
  expect((await seenBy('verwijzer')).map(({ document }) => document)).toEqual(['oud.md']);
});

test('somebody who looks after one region sees that region and what is of none', async () => {
  const { app } = await asked([]);
  const { unanswered } = app.store;
  for (const regio of ['Rijk van Nijmegen', 'Noord-Veluwe', 'Landelijk', null])
    await unanswered.add({ question: `Vraag over ${regio}`, key: 'x', regio });
  const of = principal('t:k', ['kennisbeheer'], ['Harderwijk']);
  const routes = kennisRoutes({
    intake: { gemeenten: () => GEMEENTEN, store: app.store.intake },
    store: app.store,
    sources: () => [],
    readings: () => READINGS,
  });
  const run = (path: string, params = {}) =>
    routes
      .find((route) => route.path === path)!
      .handle({ caller: by(of), params, body: undefined, query: {}, version: 0 });
  const { items } = (await run(QUESTIONS)).body as { items: { regio: string | null }[] };
  expect(items.map(({ regio }) => regio).sort()).toEqual(['Landelijk', 'Noord-Veluwe', null]);
  const read = (await run('/api/leesmeldingen')).body as { items: unknown[] };
  expect(read.items.map((each) => leesmeldingSchema.strict().parse(each))).toEqual([
    { document: 'scan.pdf', regio: 'Noord-Veluwe', soort: 'picture', bladzijden: [2, 5], genoemd: [], gemist: true },
    { document: 'los.pages', regio: null, soort: 'kind', bladzijden: [], genoemd: [], gemist: false },
  ]);
  const elsewhere = (await unanswered.listOpen()).find(({ regio }) => regio === 'Rijk van Nijmegen')!;
  await expect(run(`${QUESTIONS}/{id}/afhandelen`, { id: elsewhere.id })).rejects.toMatchObject({ status: 404 });
});
