import { beforeAll, expect, test } from 'vitest';
import { answerDangerInChoices } from '../../src/conversation/answer-danger-in-choices.ts';
import { createConversationMemory } from '../../src/conversation/conversation-memory.ts';
import { createRespond, type Respond } from '../../src/conversation/respond.ts';
import { withConsultaties } from '../../src/conversation/respond-to-consultatie.ts';
import { guard } from '../../src/guard/guard.ts';
import { createChatDesk } from '../../src/intake/handling/chat-desk.ts';
import type { Knowledge } from '../../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../../src/question/answer-question.ts';
import { createBrowse } from '../../src/question/browse/browse.ts';
import { consultatieTexts } from '../../src/texts/consultatie.ts';
import { guardTexts } from '../../src/texts/guarded.ts';
import { openTestIntake, principal } from '../helpers/intake.ts';
import { createPlainChannel } from '../helpers/plain-channel.ts';
import { openTestKnowledge } from '../helpers/test-knowledge.ts';

const LINKS = {
  inDialog: false,
  form: () => 'https://bot.example/form',
  mine: () => 'https://bot.example/mine',
  werkbak: () => 'https://bot.example/werkbak',
  kennis: () => 'https://bot.example/kennis',
  source: (id: string) => `https://bot.example/bron?id=${id}`,
};
const USER = 'plain:anna';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openTestKnowledge();
});

/** The whole conversation over the real knowledge and intake, without anything of Teams. */
async function open() {
  const { ports, report, store } = await openTestIntake();
  const gemeenten = () => knowledge.regions.gemeenten;
  const { profiles, conversations } = store;
  const respond: Respond = createRespond({
    answerQuestion: createAnswerQuestion(knowledge, { maxSourceAgeYears: 5, now: () => new Date('2026-06-01') }),
    gemeenten,
    store,
    memory: createConversationMemory(),
    records: { browse: createBrowse(knowledge), guard, report },
    countFeedback: () => {},
    links: LINKS,
  });
  const desk = createChatDesk(ports, (userKey) => principal(userKey, ['verwijzer']));
  const send = () => Promise.reject(new Error('a plain channel has one conversation'));
  const consult = withConsultaties(respond, { desk, links: LINKS, conversations, profiles, gemeenten, guard, send });
  return { chat: createPlainChannel(answerDangerInChoices(consult, { guard }), USER), store };
}

test('a channel of plain text asks for the gemeente, keeps it and answers the question behind it', async () => {
  const { chat, store } = await open();
  expect(await chat.type('Wat is het REPS?')).toContain('Kies uw gemeente en functie');
  const answered = await chat.press('Opslaan', { gemeente: 'Druten', rol: 'huisarts' });
  expect(answered).toContain('Ik onthoud: gemeente **Druten**');
  expect(answered).toContain('complexe scheiding');
  expect(await store.profiles.read(USER)).toMatchObject({ gemeente: 'Druten', rol: 'huisarts' });
});

test('the keuzehulp leads through its questions to an outcome', async () => {
  const { chat } = await open();
  await chat.type('Ik werk in Druten');
  expect(await chat.type('keuzehulp')).toBe('Is er direct gevaar of een crisis?');
  await chat.press('Nee');
  expect(await chat.press('Een complexe scheiding')).toContain('De toegang beslist');
});

const KIND = { gemeente: 'Druten', verblijf: 'thuis', leeftijdsgroep: '12-15', besproken: 'ja' };
const VRAAG = { vraagtype: 'meedenken', domeinen: 'school,opvoeding', termijn: 'regulier' };

/** The form up to the part with the question. */
async function openForm() {
  const { chat, store } = await open();
  await chat.type('Ik ben huisarts in Druten');
  expect(await chat.type('consultatie')).toContain('https://bot.example/form');
  expect(await chat.press('Invullen')).toContain('veiligheid');
  await chat.press('Verder', { veiligheid: 'geen-zorgen' });
  expect(await chat.press('Verder', { gemeente: 'Druten' })).toContain('Vul dit veld in.');
  await chat.press('Verder', KIND);
  return { chat, store };
}

test('a consultatie is filled in, read over and sent', async () => {
  const { chat, store } = await openForm();
  await chat.press('Verder', { ...VRAAG, kernvraag: 'Wie kan meedenken over verzuim?' });
  await chat.press('Verder');
  const rest = { rol: 'huisarts', organisatie: 'Praktijk De Linde', telefoon: '024 123 45 67' };
  expect(await chat.press('Verder', rest)).toContain('Wie kan meedenken over verzuim?');
  const receipt = await chat.press('Versturen', { bevestigd: 'true' });
  const [kenmerk = ''] = /\w{3}-\w{3}-\w{3}/.exec(receipt) ?? [];
  const sent = await store.intake.consultaties.find(kenmerk);
  expect(sent).toMatchObject({
    requesterKey: USER,
    gemeente: 'Druten',
    aanvraag: { domeinen: ['school', 'opvoeding'] },
  });
});

test('danger that is typed into the form is answered once, and nothing is kept', async () => {
  const { chat, store } = await openForm();
  const said = await chat.press('Verder', { ...VRAAG, kernvraag: 'Ik wil niet meer leven en heb pillen genomen.' });
  expect(said).toBe(consultatieTexts.emergency());
  expect(await store.intake.drafts.read(USER)).toBeUndefined();
});

test('danger is answered too where the form is refused for another reason', async () => {
  const { chat, store } = await openForm();
  await store.intake.drafts.remove(USER);
  const said = await chat.press('Verder', { ...VRAAG, kernvraag: 'Ik wil niet meer leven en heb pillen genomen.' });
  expect(said).toBe(guardTexts.crisis([], undefined));
});
