import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../src/teams/adaptive-card.ts';
import { submitActivity, textActivity } from '../helpers/activities.ts';
import { createApi } from '../helpers/api.ts';
import { cardOf, dataOf, press, textOf } from '../helpers/form-in-chat.ts';
import { aanvraag } from '../helpers/intake.ts';
import { startBot } from '../helpers/start-bot.ts';

const HUISARTS = {
  from: { id: '29:h', aadObjectId: 'huisarts-harderwijk' },
  channelData: { tenant: { id: 'demo' } },
};

/** A request that was sent, with both sides: the chat of whoever asked, and the API of the consulent. */
async function start() {
  const bot = await startBot();
  const call = createApi(bot.address);
  await bot.post(textActivity(bot.connector.serviceUrl, 'consultatie', HUISARTS));
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  const { body } = await call('huisarts-harderwijk', 'POST', '/api/consultaties', aanvraag(), key);
  const path = `/api/consultaties/${body.kenmerk}`;
  // The way to the form, and the receipt of what was sent elsewhere.
  let messages = 2;
  await bot.connector.waitForMessages(messages);
  return {
    bot,
    status: async () => (await call('consulent-druten', 'GET', path)).body.status,
    /** The consulent does something; gives the card that comes of it in the chat. */
    async act(handeling: string, version: number, input: object = {}): Promise<AdaptiveCard> {
      const { status } = await call('consulent-druten', 'POST', `${path}/${handeling}`, input, {
        'If-Match': `"${version}"`,
      });
      expect(status).toBe(200);
      messages += 1;
      const [{ contentType: type, content: value }] = (await bot.connector.waitForMessages(messages)).at(
        -1,
      ).attachments;
      return cardOf({ statusCode: 200, type, value });
    },
    press(card: AdaptiveCard, title: string, tekst = '') {
      const { handeling } = dataOf(card, title);
      return press(bot, card, title, { [`tekst-${handeling}`]: tekst }, HUISARTS);
    },
  };
}

test('the answer is read, asked back on, found good and reopened, all from the cards', async () => {
  const { act, press, status } = await start();
  await act('oppakken', 1);
  const question = await act('wedervraag', 2, { tekst: 'Hoe lang speelt dit al?' });
  expect(JSON.stringify(question.body)).toContain('Hoe lang speelt dit al?');
  cardOf(await press(question, 'Antwoord versturen', 'Een half jaar.'));
  const answer = await act('antwoord', 4, { tekst: 'Bel het team.\n**Vet** telt niet.' });
  expect(JSON.stringify(answer.body)).toContain('Bel het team.\\n\\n\\\\*\\\\*Vet');
  const asked = cardOf(await press(answer, 'Vraag versturen', 'Op welk moment?'));
  expect(JSON.stringify(asked)).not.toContain('welk moment');
  expect(await status()).toBe('opgepakt');
  const better = await act('antwoord', 6, { tekst: 'Vóór 12 uur.' });
  const closed = cardOf(await press(better, 'Mijn vraag is beantwoord'));
  expect(await status()).toBe('gesloten');
  cardOf(await press(closed, 'Aanvraag heropenen', 'Er is toch nog iets.'));
  expect(await status()).toBe('heropend');
});

test('an answer that does not help is reopened at once', async () => {
  const { act, press, status } = await start();
  await act('oppakken', 1);
  const answer = await act('antwoord', 2, { tekst: 'Bel het team.' });
  cardOf(await press(answer, 'Aanvraag heropenen', 'Dit gaat over een ander team.'));
  expect(await status()).toBe('heropend');
});

test('a request is withdrawn from the card that tells of it, with or without a reason', async () => {
  const { act, press, status } = await start();
  const taken = await act('oppakken', 1);
  const gone = cardOf(await press(taken, 'Aanvraag intrekken'));
  expect(JSON.stringify(gone.body)).toContain('is ingetrokken');
  expect(gone.actions).toHaveLength(1);
  expect(await status()).toBe('ingetrokken');
});

test('a card that was overtaken says what is now, and changes nothing', async () => {
  const { act, press, status } = await start();
  const taken = await act('oppakken', 1);
  await act('antwoord', 2, { tekst: 'Bel het team.' });
  expect(textOf(await press(taken, 'Aanvraag intrekken'))).toContain('intussen veranderd: beantwoord');
  expect(await status()).toBe('beantwoord');
});

test.each([
  ['personal data', 'Het gaat om BSN 111222333.', '“111222333”'],
  ['nothing', ' ', 'Vul dit veld in'],
  ['too much', 'x'.repeat(10_000), 'niet meer dan 2000 tekens'],
])('%s in a question back is told, and not sent', async (_name, tekst, told) => {
  const { act, press, status, bot } = await start();
  await act('oppakken', 1);
  const answer = await act('antwoord', 2, { tekst: 'Bel het team.' });
  expect(textOf(await press(answer, 'Vraag versturen', tekst))).toContain(told);
  expect(await status()).toBe('beantwoord');
  expect(JSON.stringify(bot.log)).not.toContain('111222333');
});

test('danger in a question back gets the emergency text', async () => {
  const { act, press, status } = await start();
  await act('oppakken', 1);
  const answer = await act('antwoord', 2, { tekst: 'Bel het team.' });
  const emergency = cardOf(await press(answer, 'Vraag versturen', 'Ze zegt dat ze nu zelfmoord gaat plegen'));
  expect(JSON.stringify(emergency.body)).toContain('Bel [112](tel:112)');
  expect(await status()).toBe('beantwoord');
});

test('what is pressed twice is done once, also by a client without Action.Execute', async () => {
  const { act, status, bot } = await start();
  await act('oppakken', 1);
  const answer = await act('antwoord', 2, { tekst: 'Bel het team.' });
  const data = { ...dataOf(answer, 'Vraag versturen'), 'tekst-wedervraag': 'Wanneer dan?' };
  for (const id of ['m-1', 'm-1', 'm-2'])
    await bot.post(submitActivity(bot.connector.serviceUrl, data, { ...HUISARTS, id }));
  const [done, stale] = (await bot.connector.waitForMessages(6)).slice(4);
  expect(JSON.stringify(done.attachments[0].content.body)).toContain('Uw vraag is verstuurd');
  expect(stale.text).toContain('intussen veranderd');
  expect(await status()).toBe('opgepakt');
});
