import { expect, test } from 'vitest';
import { createNotices } from '../../src/conversation/bring-notices.ts';
import type { TabLinks } from '../../src/conversation/tab-links.ts';
import type { DeliveryError } from '../../src/outbox/delivery-error.ts';
import { toDeliveryError } from '../../src/teams/refusal.ts';
import { CHANNEL, GROUP, invokeActivity, submitActivity, textActivity } from '../helpers/activities.ts';
import { answer } from '../helpers/answers.ts';
import { createApi } from '../helpers/api.ts';
import { buttonsOf } from '../helpers/card-buttons.ts';
import { aanvraag } from '../helpers/intake.ts';
import { type Bot, introduce, startBot } from '../helpers/start-bot.ts';

const LINKS: TabLinks = {
  inDialog: false,
  form: () => '',
  mine: () => 'https://x.example',
  kennis: () => '',
  source: () => '',
  werkbak: () => '',
};
const NOTICE = {
  id: 'e1',
  userKey: 't:u',
  kenmerk: 'K',
  handeling: 'antwoord',
  version: 2,
  text: 'T',
  tekst: null,
} as const;
const AANLEIDING = { vraag: 'Hoe verwijs ik?', antwoord: 'Rechtstreeks.', bronnen: [] };

async function startIntroduced(): Promise<Bot> {
  const bot = await startBot();
  await introduce(bot);
  return bot;
}

test.each(['consultatie', 'Consultatie aanvragen', '/consultatie'])(
  'the command %s shows the way to the form, without content in its address',
  async (command) => {
    const bot = await startIntroduced();
    await bot.post(textActivity(bot.connector.serviceUrl, command));
    const [message] = await bot.connector.waitForMessages(1);
    const [open] = message.attachments[0].content.actions;
    expect(open).toMatchObject({ type: 'Action.OpenUrl', url: `${bot.address}/tab/consultatie?als=aad-anna` });
    expect(bot.asked).toEqual([]);
  },
);

test('in a channel it moves to the personal chat', async () => {
  const bot = await startIntroduced();
  await bot.post(textActivity(bot.connector.serviceUrl, 'consultatie', CHANNEL));
  await bot.connector.waitForMessages(2);
  const messages = bot.connector.sent.filter(({ body }) => body.type === 'message');
  const personal = messages.find(({ path }) => path.includes('personal-1'))!;
  const inChannel = messages.find(({ path }) => path.includes('tacv2'))!;
  expect(personal.body.attachments).toHaveLength(1);
  expect(inChannel.body.attachments ?? []).toEqual([]);
  expect(inChannel.body.text).toContain('in onze eigen chat');
});

test('the button of an answer opens a dialog, with question and answer in the draft and not in the address', async () => {
  const bot = await startIntroduced();
  const value = { data: { verb: 'consultatie', aanleiding: AANLEIDING }, context: { theme: 'default' } };
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'task/fetch', value));
  const { task } = (await response.json()) as { task: { type: string; value: { url: string } } };
  expect(task).toMatchObject({ type: 'continue', value: { url: expect.stringContaining('/tab/consultatie') } });
  expect(task.value.url).not.toContain('verwijs');
  const draft = await bot.app.store.intake.drafts.read('tenant-1:aad-anna');
  expect(draft).toMatchObject({ aanleiding: AANLEIDING });
});

test('the command of the message extension opens the same dialog, in whatever chat', async () => {
  const bot = await startIntroduced();
  const value = { commandId: 'consultatie', commandContext: 'compose' };
  const response = await bot.post(
    invokeActivity(bot.connector.serviceUrl, 'composeExtension/fetchTask', value, CHANNEL),
  );
  const { task } = (await response.json()) as { task: { type: string; value: { url: string } } };
  expect(task).toMatchObject({ type: 'continue', value: { url: expect.stringContaining('/tab/consultatie') } });
});

test('the command says to open a chat first where the answer would have no place', async () => {
  const bot = await startBot();
  const value = { commandId: 'consultatie', commandContext: 'compose' };
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'composeExtension/fetchTask', value, GROUP));
  const { task } = (await response.json()) as { task: { type: string; value: string } };
  expect(task).toEqual({ type: 'message', value: expect.stringContaining('Open een chat met mij alleen') });
});

test('a command that the manifest does not have opens nothing', async () => {
  const bot = await startIntroduced();
  const value = { commandId: 'anders' };
  const response = await bot.post(invokeActivity(bot.connector.serviceUrl, 'composeExtension/fetchTask', value));
  expect(await response.json()).toMatchObject({
    task: { type: 'message', value: expect.stringContaining('werkt niet') },
  });
});

test.each([
  ['a page of its own', undefined],
  ['a dialog', 'task/submit'],
  ['the dialog of the extension', 'composeExtension/submitAction'],
])('what is sent in %s leaves one receipt in the chat', async (_, closes) => {
  const demo = { from: { id: '29:h', aadObjectId: 'huisarts-harderwijk' }, channelData: { tenant: { id: 'demo' } } };
  const bot = await startBot();
  await bot.post(textActivity(bot.connector.serviceUrl, 'consultatie', demo));
  await bot.connector.waitForMessages(1);
  const submit = createApi(bot.address);
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  const send = () => submit('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), key);
  const { body } = await send();
  await send();
  if (closes) {
    const value = { data: { kenmerk: body.kenmerk }, context: { theme: 'default' } };
    const response = await bot.post(invokeActivity(bot.connector.serviceUrl, closes, value, demo));
    expect([response.status, await response.text()]).toEqual([200, '{}']);
  }
  const messages = await bot.connector.waitForMessages(2);
  expect(messages).toHaveLength(2);
  const { content } = messages.at(-1).attachments[0];
  expect(JSON.stringify(content.body)).toContain(body.kenmerk);
  expect(JSON.stringify(content)).not.toContain('verzuimt');
});

test('the button travels with what the answer showed, within the limits of the form', async () => {
  const actions = [{ kind: 'consultatie' as const, title: 'Overleg', value: 'consultatie' }];
  const bot = await startBot({ answer: answer({ lead: 'Lang. '.repeat(900), actions }) });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Hoe verwijs ik?'));
  const [message] = await bot.connector.waitForMessages(1);
  const { data } = buttonsOf(message.attachments[0].content).find(({ title }) => title === 'Overleg');
  expect(data).toMatchObject({ verb: 'consultatie', msteams: { type: 'task/fetch' } });
  expect(data.aanleiding.antwoord.length).toBeLessThanOrEqual(2500);
  expect(data.aanleiding.bronnen).toEqual([
    { document: 'Werkafspraken huisartsen en gemeenten', section: '3.2 Verwijzen' },
  ]);
});

test('a forged button does nothing to the request of another', async () => {
  const bot = await startIntroduced();
  const data = { verb: 'handeling', handeling: 'intrekken', kenmerk: '5JS-JJG-Y5B', versie: 1 };
  await bot.post(submitActivity(bot.connector.serviceUrl, data));
  const [message] = await bot.connector.waitForMessages(1);
  expect(message.text).toContain('geen aanvraag met dit kenmerk');
});

test.each([
  [{ statusCode: 403 }, { isFinal: true, message: 'the chat answered 403' }],
  [{ statusCode: 413 }, { isFinal: true }],
  [{ statusCode: 502 }, { isFinal: false, retryAfterMs: undefined }],
  [
    { statusCode: 429, response: { headers: new Headers({ 'Retry-After': '7' }) } },
    { isFinal: false, retryAfterMs: 7000 },
  ],
  [new Error('connect ECONNREFUSED'), { isFinal: false, message: 'the chat cannot be reached' }],
])('a chat that refuses with %o is tried again or given up', async (error, expected) => {
  const address = { conversationId: 'c', reference: '{}' };
  const { notifyRequester } = createNotices({
    conversations: { find: async () => address, findByUser: async () => ({ ...address, userKey: 't:u' }) },
    links: LINKS,
    onDead: async () => {},
    send: () => Promise.reject(toDeliveryError(error)),
  });
  const failure = await notifyRequester(NOTICE).catch((caught: DeliveryError) => caught);
  expect(failure).toMatchObject(expected);
});
