import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installActivity, mention, textActivity } from '../helpers/activities.ts';
import { createApi } from '../helpers/api.ts';
import { cardOf, dataOf, pressWith, textOf } from '../helpers/form-in-chat.ts';
import { aanvraag } from '../helpers/intake.ts';
import { type Bot, startBot } from '../helpers/start-bot.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const KANAAL = '19:toegang@thread.tacv2';
const TOEGANG = `
toegangen:
  - gemeenten: [Druten]
    wegen:
      - soort: teams-kanaal
        naam: kanaal-druten
        kanaal: '${KANAAL}'
`;
const ROLES = `
gebruikers:
  - gebruiker: tenant-1:aad-sam
    rollen: [consulent]
    gemeenten: [Druten]
  - gebruiker: tenant-1:aad-robin
    rollen: [consulent]
    gemeenten: [Druten]
    functie: Gezinscoach
  - gebruiker: tenant-1:aad-elders
    rollen: [consulent]
    gemeenten: [Heumen]
`;
const from = (id: string) => ({ from: { id: `29:${id}`, aadObjectId: `aad-${id}`, name: id } });
const inChannel = (id = KANAAL) => ({
  conversation: { id, conversationType: 'channel', isGroup: true, tenantId: 'tenant-1' },
});
const HUISARTS = 'huisarts-harderwijk';

async function startInChannel(): Promise<Bot> {
  const folder = temporaryFolder();
  const env = { TOEGANG_FILE: join(folder, 'toegang.yaml'), ROLES_FILE: join(folder, 'roles.yaml') };
  writeFileSync(env.TOEGANG_FILE, TOEGANG);
  writeFileSync(env.ROLES_FILE, ROLES);
  return startBot({ env });
}

/** A request, and the card that came of it in the channel. */
async function request(bot: Bot) {
  await createApi(bot.address)(HUISARTS, 'POST', '/api/consultaties', aanvraag(), {
    'Idempotency-Key': crypto.randomUUID(),
  });
  const messages = await bot.connector.waitForMessages(2);
  const message = messages.at(-1);
  const { path } = bot.connector.sent.find(({ body }) => body === message)!;
  return { path, card: message.attachments[0].content, message };
}

async function started() {
  const bot = await startInChannel();
  await bot.post(installActivity(bot.connector.serviceUrl, inChannel()));
  return { bot, ...(await request(bot)) };
}

test('a request comes to the channel as a card without content', async () => {
  const { path, card, message } = await started();
  expect(decodeURIComponent(path)).toBe(`/v3/conversations/${KANAAL}/activities`);
  expect(JSON.stringify(card.body)).toMatch(/Nieuwe consultatie \*\*[\w-]+\*\* voor de gemeente Druten/);
  for (const words of ['verzuimt', 'Linde', '024 123']) expect(JSON.stringify(message)).not.toContain(words);
  expect(card.actions[1]).toMatchObject({ type: 'Action.OpenUrl', url: expect.stringContaining('/tab/werkbak/') });
});

test('a channel is known by any thread in it, and a new request begins a thread of its own', async () => {
  const bot = await startInChannel();
  const thread = { ...inChannel(`${KANAAL};messageid=17`), ...mention('hallo') };
  await bot.post(textActivity(bot.connector.serviceUrl, '', { ...thread, ...from('sam') }));
  const { path } = await request(bot);
  expect(decodeURIComponent(path)).toBe(`/v3/conversations/${KANAAL}/activities`);
});

test('of two who take it up at once one wins, the other is told by whom; the card changes for everybody', async () => {
  const { bot, card } = await started();
  const take = dataOf(card, 'Oppakken');
  const pressed = await Promise.all(
    ['sam', 'robin'].map((who) => pressWith(bot, take, { ...inChannel(), ...from(who), replyToId: 'card-1' })),
  );
  const [won, lost] = [...pressed].sort((one) => (one.type.endsWith('adaptive') ? -1 : 1));
  const winner = pressed[0] === won ? 'Jeugdconsulent' : 'Gezinscoach';
  expect(JSON.stringify(cardOf(won!).body)).toContain(`is opgepakt door ${winner}`);
  expect(textOf(lost!)).toContain(`intussen veranderd: opgepakt door ${winner}`);
  const replaced = bot.connector.sent.filter(({ method }) => method === 'PUT');
  expect(replaced.map(({ path }) => path.split('/').at(-1))).toEqual(['card-1']);
  expect(replaced[0]!.body.attachments[0].content).toEqual(won!.value);
});

test.each(['elders', 'anna'])(
  'the card does nothing for %s, who does not belong to the toegang of the gemeente',
  async (who) => {
    const { bot, card } = await started();
    const answer = await pressWith(bot, dataOf(card, 'Oppakken'), {
      ...inChannel(),
      ...from(who),
      replyToId: 'card-1',
    });
    expect(textOf(answer)).toContain('of u mag die niet zien');
    expect(bot.connector.sent.filter(({ method }) => method === 'PUT')).toEqual([]);
    const [consultatie] = (await bot.app.store.intake.werkbak.list({ limit: 1 })).consultaties;
    expect(consultatie).toMatchObject({ status: 'aangevraagd', takenBy: null });
  },
);

test('a card that cannot be replaced for everybody holds nothing up', async () => {
  const { bot, card } = await started();
  bot.connector.script.push(403);
  const pressed = await pressWith(bot, dataOf(card, 'Oppakken'), {
    ...inChannel(),
    ...from('sam'),
    replyToId: 'card-1',
  });
  expect(JSON.stringify(cardOf(pressed).body)).toContain('is opgepakt');
  expect(bot.log).toContainEqual(expect.objectContaining({ message: 'A card could not be replaced for everybody' }));
});
