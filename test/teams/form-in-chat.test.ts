import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../src/teams/adaptive-card.ts';
import { CHANNEL, submitActivity, textActivity } from '../helpers/activities.ts';
import { createApi } from '../helpers/api.ts';
import { cardOf, dataOf, press, pressWith, textOf, valuesOf } from '../helpers/form-in-chat.ts';
import { type Bot, type BotOptions, GEMEENTEN, introduce, startBot } from '../helpers/start-bot.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const KERNVRAAG = 'Jongere verzuimt veel van school. Wie kan meedenken?';
const AANLEIDING = {
  vraag: 'Hoe verwijs ik bij schoolverzuim?',
  antwoord: 'De huisarts overlegt met de toegang.',
  bronnen: [{ document: 'Werkafspraken', section: '3.2' }],
};
const VEILIG = { veiligheid: 'geen-zorgen' };
const KIND = { verblijf: 'thuis', leeftijdsgroep: '12-15', besproken: 'ja' };
const VRAAG = { vraagtype: 'meedenken', domeinen: 'school,opvoeding', kernvraag: KERNVRAAG, termijn: 'regulier' };
const OVER = { organisatie: 'Huisartsenpraktijk De Linde', telefoon: '024 123 45 67' };

/** The bot with a user it knows, and the first part of the form. */
async function begin(aanleiding?: object, options: BotOptions = {}): Promise<{ bot: Bot; card: AdaptiveCard }> {
  const bot = await startBot(options);
  await introduce(bot);
  const command = aanleiding
    ? submitActivity(bot.connector.serviceUrl, { verb: 'consultatie', aanleiding })
    : textActivity(bot.connector.serviceUrl, 'consultatie');
  await bot.post(command);
  const [message] = await bot.connector.waitForMessages(1);
  return { bot, card: cardOf(await press(bot, message.attachments[0].content, 'Invullen in deze chat')) };
}

async function fillAll(bot: Bot, card: AdaptiveCard): Promise<AdaptiveCard> {
  let now = card;
  for (const part of [VEILIG, KIND, VRAAG, {}, OVER]) now = cardOf(await press(bot, now, 'Verder', part));
  return now;
}

test('part by part to the summary, confirmed, and then a receipt without content', async () => {
  const { bot, card } = await begin(AANLEIDING);
  expect(shown(card)).toContain('Stap 1 van 5: Veiligheid');
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  expect(valuesOf(kind)).toMatchObject({ gemeente: 'Druten' });
  const vraag = cardOf(await press(bot, kind, 'Verder', KIND));
  expect(shown(vraag)).toContain('geven de jongere én de ouders met gezag toestemming');
  const hulp = cardOf(await press(bot, vraag, 'Verder', VRAAG));
  const over = cardOf(await press(bot, hulp, 'Verder', { hulp: 'geen' }));
  expect(valuesOf(over)).toMatchObject({ rol: 'huisarts' });
  const summary = cardOf(await press(bot, over, 'Verder', OVER));
  for (const words of [KERNVRAAG, 'Druten', AANLEIDING.vraag, AANLEIDING.antwoord, 'Werkafspraken, 3.2']) {
    expect(shown(summary)).toContain(words);
  }
  const receipt = cardOf(await press(bot, summary, 'Aanvraag versturen', { bevestigd: 'true' }));
  expect(shown(receipt)).toMatch(/kenmerk is \*\*[\w-]+\*\*.*vóór of op/);
  expect(shown(receipt)).toContain('Een consulent van de toegang pakt uw aanvraag op');
  for (const words of ['verzuimt', 'Linde', AANLEIDING.vraag]) expect(JSON.stringify(receipt)).not.toContain(words);
  const { aanvraag } = await stored(bot);
  expect(aanvraag).toMatchObject({ kernvraag: KERNVRAAG, domeinen: ['school', 'opvoeding'], aanleiding: AANLEIDING });
  expect(await bot.app.store.intake.drafts.read('tenant-1:aad-anna')).toBeUndefined();
  expect(JSON.stringify(bot.log)).not.toContain('verzuimt');
});

test('the question to the bot is left out where the user wants so', async () => {
  const { bot, card } = await begin(AANLEIDING);
  const summary = await fillAll(bot, card);
  await press(bot, summary, 'Aanvraag versturen', { bevestigd: 'true', meesturen: 'false' });
  expect((await stored(bot)).aanvraag).not.toHaveProperty('aanleiding');
});

test('without the tick nothing is sent, and the summary says so', async () => {
  const { bot, card } = await begin();
  const summary = await fillAll(bot, card);
  const again = cardOf(await press(bot, summary, 'Aanvraag versturen', { bevestigd: 'false' }));
  expect(shown(again)).toContain('bevestig dat er geen herkenbare gegevens in staan');
  expect(await kenmerken(bot)).toEqual([]);
});

test('personal data is taken out of the field and named above it; the rest of the part stays', async () => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  const vraag = cardOf(await press(bot, kind, 'Verder', KIND));
  const kernvraag = 'Jongere met BSN 111222333 verzuimt veel van school.';
  const again = cardOf(await press(bot, vraag, 'Verder', { ...VRAAG, kernvraag }));
  expect(shown(again)).toContain('“111222333”');
  expect(valuesOf(again)).toMatchObject({
    kernvraag: 'Jongere met BSN … verzuimt veel van school.',
    termijn: 'regulier',
  });
  expect(JSON.stringify(await bot.app.store.intake.drafts.read('tenant-1:aad-anna'))).not.toContain('111222333');
  expect(JSON.stringify(bot.log)).not.toContain('111222333');
});

test.each([
  ['a text that is too long', { ...VRAAG, kernvraag: 'x'.repeat(10_000) }, 'niet meer dan 500 tekens'],
  ['a choice that does not exist', { ...VRAAG, termijn: 'vandaag' }, 'Kies een van de mogelijkheden'],
  ['an open field', { ...VRAAG, kernvraag: ' ' }, 'Vul dit veld in'],
  ['an object in the place of a text', { ...VRAAG, kernvraag: { $ne: 1 } }, 'Vul dit veld in'],
])('%s is told at the field, with what was filled in still there', async (_name, filled, fault) => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  const vraag = cardOf(await press(bot, kind, 'Verder', KIND));
  const again = cardOf(await press(bot, vraag, 'Verder', filled));
  expect(shown(again)).toContain(fault);
  expect(valuesOf(again)).toMatchObject({ vraagtype: 'meedenken', domeinen: 'school,opvoeding' });
  if (String(filled.kernvraag).startsWith('x')) expect(valuesOf(again).kernvraag).toBe(filled.kernvraag);
});

test('HTML and Markdown in a field are shown as they were typed', async () => {
  const { bot, card } = await begin();
  const kernvraag = 'Wat is **vet** en [klik](javascript:alert(1)) <b>x</b>?';
  let now = card;
  for (const part of [VEILIG, KIND, { ...VRAAG, kernvraag }, {}, OVER])
    now = cardOf(await press(bot, now, 'Verder', part));
  expect(shown(now)).toContain('\\*\\*vet\\*\\* en \\[klik\\](javascript');
});

test('an age that contradicts the kind of question leads back to the part with the age', async () => {
  const { bot, card } = await begin();
  let now = card;
  for (const part of [VEILIG, { ...KIND, leeftijdsgroep: '0-3' }, { ...VRAAG, vraagtype: 'dyslexie' }, {}, OVER])
    now = cardOf(await press(bot, now, 'Verder', part));
  expect(shown(now)).toContain('“Dyslexie” past niet bij deze leeftijd');
  const summary = cardOf(await press(bot, now, 'Naar de samenvatting', { leeftijdsgroep: '4-11' }));
  expect(shown(summary)).toContain('Klopt alles?');
});

test('worries about safety ask one thing more; without worries that is not kept', async () => {
  const { bot, card } = await begin();
  const more = cardOf(await press(bot, card, 'Verder', { veiligheid: 'zorgen' }));
  expect(Object.keys(valuesOf(more))).toContain('meldcodestap');
  await press(bot, more, 'Verder', { veiligheid: 'zorgen', meldcodestap: '2' });
  expect(await draft(bot)).toMatchObject({ meldcodestap: '2' });
  await press(bot, more, 'Verder', { veiligheid: 'geen-zorgen', meldcodestap: '2' });
  expect(await draft(bot)).not.toHaveProperty('meldcodestap');
});

test('a gemeente of two regions asks for the region; another gemeente does not keep it', async () => {
  const twice = ['Noord-Veluwe', 'Flevoland'].map((regio) => ({ gemeente: 'Zeewolde', regio, also: [] }));
  const { bot, card } = await begin(undefined, { gemeenten: [...GEMEENTEN, ...twice] });
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  const again = cardOf(await press(bot, kind, 'Verder', { ...KIND, gemeente: 'Zeewolde' }));
  expect(shown(again)).toContain('Deze gemeente hoort bij Noord-Veluwe en Flevoland');
  const vraag = cardOf(await press(bot, again, 'Verder', { regio: 'Flevoland' }));
  expect(shown(vraag)).toContain('Stap 3 van 5');
  expect(await draft(bot)).toMatchObject({ gemeente: 'Zeewolde', regio: 'Flevoland' });
  await press(bot, again, 'Verder', { gemeente: 'Druten', regio: 'Flevoland' });
  expect(await draft(bot)).not.toHaveProperty('regio');
});

test('a gemeente that does not exist is told at the field', async () => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  const again = cardOf(await press(bot, kind, 'Verder', { ...KIND, gemeente: 'Verzonnendam' }));
  expect(shown(again)).toContain('“Verzonnendam” ken ik niet');
});

test.each([
  ['chosen', { veiligheid: 'acuut' }],
  ['written', { ...VRAAG, kernvraag: 'Een meisje zegt dat ze nu zelfmoord gaat plegen' }],
])('danger that is %s puts the emergency text in the place of the form, and nothing is kept', async (_how, filled) => {
  const { bot, card } = await begin();
  let now = card;
  if ('kernvraag' in filled) for (const part of [VEILIG, KIND]) now = cardOf(await press(bot, now, 'Verder', part));
  const emergency = cardOf(await press(bot, now, 'Verder', filled));
  expect(shown(emergency)).toContain('Bel [112](tel:112)');
  expect(valuesOf(emergency)).toEqual({});
  expect(await bot.app.store.intake.drafts.read('tenant-1:aad-anna')).toBeUndefined();
});

test('back keeps what stands in the part, half filled in or not; personal data is told first', async () => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  const back = cardOf(await press(bot, kind, 'Terug', { gemeente: 'Druten' }));
  expect(valuesOf(back)).toMatchObject(VEILIG);
  const again = cardOf(await press(bot, back, 'Verder'));
  expect(valuesOf(again)).toMatchObject({ gemeente: 'Druten' });
  const vraag = cardOf(await press(bot, again, 'Verder', KIND));
  const told = cardOf(
    await press(bot, vraag, 'Terug', { kernvraag: 'Jongere met BSN 111222333 verzuimt van school.' }),
  );
  expect(shown(told)).toContain('111222333');
  expect(valuesOf(told)).toMatchObject({ kernvraag: 'Jongere met BSN … verzuimt van school.' });
});

test('another question does not clear a half-filled request unasked', async () => {
  const { bot, card } = await begin();
  await press(bot, card, 'Verder', VEILIG);
  const aanleiding = { vraag: 'Wie is de toegang?', antwoord: 'Het team.', bronnen: [] };
  const ask = async (data: object) => {
    const before = bot.connector.messages().length;
    await bot.post(submitActivity(bot.connector.serviceUrl, { verb: 'consultatie', ...data }));
    const messages = await bot.connector.waitForMessages(before + 1);
    return messages.at(-1).attachments[0].content as AdaptiveCard;
  };
  const way = await ask({ aanleiding });
  expect(shown(way)).toContain('al een aanvraag half ingevuld');
  expect(await draft(bot)).toMatchObject({ ...VEILIG, aanleiding });
  const anew = await ask({ opnieuw: true });
  expect(shown(anew)).not.toContain('half ingevuld');
  expect(await draft(bot)).toEqual({ aanleiding });
});

test('danger from a client without Action.Execute is answered as a message', async () => {
  const { bot, card } = await begin();
  const data = { ...dataOf(card, 'Verder'), veiligheid: 'acuut' };
  await bot.post(submitActivity(bot.connector.serviceUrl, data));
  const messages = await bot.connector.waitForMessages(2);
  expect(messages.at(-1).text).toContain('Bel [112](tel:112)');
});

test('the lines of the emergency text stand apart, with the numbers to call', async () => {
  const { bot, card } = await begin();
  const emergency = shown(cardOf(await press(bot, card, 'Verder', { veiligheid: 'acuut' })));
  expect(emergency).toContain('[0800-2000](tel:08002000)');
  expect(emergency).toMatch(/Kindertelefoon.*\\n\\nWacht niet/);
});

test('a client without Action.Execute gets each next part as a message', async () => {
  const { bot, card } = await begin();
  await bot.post(submitActivity(bot.connector.serviceUrl, { ...dataOf(card, 'Verder'), ...VEILIG }));
  const messages = await bot.connector.waitForMessages(2);
  expect(shown(messages.at(-1).attachments[0].content)).toContain('Stap 2 van 5');
});

test('the receipt takes the place of the card with the content for good, with and without Action.Execute', async () => {
  const { bot, card } = await begin();
  const summary = await fillAll(bot, card);
  await press(bot, summary, 'Aanvraag versturen', { bevestigd: 'true' }, { replyToId: 'card-7' });
  const data = { ...dataOf(summary, 'Aanvraag versturen'), bevestigd: 'true' };
  const before = bot.connector.sent.length;
  await bot.post(submitActivity(bot.connector.serviceUrl, data, { replyToId: 'card-8' }));
  const replaced = bot.connector.sent.filter(({ method }) => method === 'PUT');
  expect(replaced.map(({ path }) => path.split('/').at(-1))).toEqual(['card-7', 'card-8']);
  for (const { body } of replaced) expect(JSON.stringify(body)).not.toContain('verzuimt');
  expect(bot.connector.sent).toHaveLength(before + 1);
});

test('a card that can no longer be replaced is followed by the receipt', async () => {
  const { bot, card } = await begin();
  const summary = await fillAll(bot, card);
  const data = { ...dataOf(summary, 'Aanvraag versturen'), bevestigd: 'true' };
  bot.connector.script.push(404);
  await bot.post(submitActivity(bot.connector.serviceUrl, data, { replyToId: 'card-8' }));
  const messages = await bot.connector.waitForMessages(2);
  expect(shown(messages.at(-1).attachments[0].content)).toContain('Uw kenmerk is');
});

test('the form goes on in the tab and back: it is one draft', async () => {
  const bot = await startBot();
  await introduce(bot);
  const tab = createApi(bot.address);
  const demo = { from: { id: '29:h', aadObjectId: 'huisarts-harderwijk' }, channelData: { tenant: { id: 'demo' } } };
  await tab('huisarts-harderwijk', 'PUT', '/api/concept', { ...VEILIG, organisatie: 'De Linde' });
  await bot.post(textActivity(bot.connector.serviceUrl, 'consultatie', demo));
  const [message] = await bot.connector.waitForMessages(1);
  const way = message.attachments[0].content;
  const card = cardOf(await press(bot, way, 'Invullen in deze chat', {}, demo));
  expect(valuesOf(card)).toMatchObject(VEILIG);
  await press(bot, card, 'Verder', { veiligheid: 'onbekend' }, demo);
  const { body } = await tab('huisarts-harderwijk', 'GET', '/api/concept');
  expect(body).toMatchObject({ veiligheid: 'onbekend', organisatie: 'De Linde' });
});

test('a second press and a retried one give the same receipt: one request', async () => {
  const { bot, card } = await begin();
  const summary = await fillAll(bot, card);
  const [one, other] = await Promise.all([send(bot, summary, 'a'), send(bot, summary, 'b')]);
  const retried = await send(bot, summary, 'a');
  expect(await kenmerken(bot)).toHaveLength(1);
  const [kenmerk] = await kenmerken(bot);
  for (const receipt of [one, other, retried]) expect(shown(receipt)).toContain(kenmerk);
});

test('a card that is older than the draft says so, and changes nothing', async () => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  await bot.post(submitActivity(bot.connector.serviceUrl, { verb: 'consultatie', aanleiding: AANLEIDING }));
  await bot.connector.waitForMessages(2);
  const before = await draft(bot);
  expect(textOf(await press(bot, kind, 'Verder', KIND))).toContain('hoort niet bij uw laatste concept');
  expect(await draft(bot)).toEqual(before);
});

test('a part after sending, or a day later, says that the draft is gone', async () => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  await bot.app.store.intake.drafts.remove('tenant-1:aad-anna');
  expect(textOf(await press(bot, kind, 'Verder', KIND))).toContain('is het concept na 24 uur gewist');
  expect(await bot.app.store.intake.drafts.read('tenant-1:aad-anna')).toBeUndefined();
});

test('a request that was changed elsewhere after the summary is shown again before it is sent', async () => {
  const { bot, card } = await begin();
  const summary = await fillAll(bot, card);
  const { drafts } = bot.app.store.intake;
  await drafts.save('tenant-1:aad-anna', { ...(await draft(bot)), organisatie: 'Andere praktijk' }, 60_000);
  const again = cardOf(await press(bot, summary, 'Aanvraag versturen', { bevestigd: 'true' }));
  expect(shown(again)).toContain('intussen veranderd');
  expect(shown(again)).toContain('Andere praktijk');
  expect(await kenmerken(bot)).toEqual([]);
  cardOf(await press(bot, again, 'Aanvraag versturen', { bevestigd: 'true' }));
  expect(await kenmerken(bot)).toHaveLength(1);
});

test.each([
  ['a part that does not exist', { deel: 'geheim' }],
  ['a field that is no field', { requesterKey: 'tenant-1:aad-bert', status: 'gesloten', kenmerk: 'x' }],
  ['another stamp', { concept: 'zzzzzzzzzzzz' }],
])('forged data with %s does nothing', async (_name, forged) => {
  const { bot, card } = await begin();
  await press(bot, card, 'Verder', { ...VEILIG, ...forged });
  expect(Object.keys((await bot.app.store.intake.drafts.read('tenant-1:aad-anna')) ?? {})).not.toContain(
    'requesterKey',
  );
  expect(await kenmerken(bot)).toEqual([]);
});

test('the card of another leads to one’s own draft alone', async () => {
  const { bot, card } = await begin();
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  await press(bot, kind, 'Verder', KIND);
  const bert = { from: { id: '29:bert', aadObjectId: 'aad-bert', name: 'Bert' } };
  const answer = await press(bot, kind, 'Verder', { leeftijdsgroep: '0-3' }, bert);
  expect(textOf(answer)).toContain('hoort niet bij uw laatste concept');
  expect(await draft(bot)).toMatchObject({ leeftijdsgroep: '12-15' });
});

test('in a channel no part of the form is shown: it moves to the personal chat', async () => {
  const { bot, card } = await begin();
  const data = { ...dataOf(card, 'Verder'), ...VEILIG };
  expect(textOf(await pressWith(bot, data, CHANNEL))).toContain('in onze eigen chat');
});

test('a part is changed from the summary, which then comes back', async () => {
  const { bot, card } = await begin();
  const summary = await fillAll(bot, card);
  const hulp = cardOf(await press(bot, summary, 'Wat is er al gedaan?'));
  const again = cardOf(await press(bot, hulp, 'Naar de samenvatting', { hulp: 'geen' }));
  expect(shown(again)).toContain('Nog geen hulp');
});

test('a gemeente without a toegang is told at once', async () => {
  const file = join(temporaryFolder(), 'toegang.yaml');
  writeFileSync(file, 'toegangen:\n  - gemeenten: [Heumen]\n');
  const bot = await startBot({ env: { TOEGANG_FILE: file } });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'consultatie'));
  const [message] = await bot.connector.waitForMessages(1);
  const card = cardOf(await press(bot, message.attachments[0].content, 'Invullen in deze chat'));
  const kind = cardOf(await press(bot, card, 'Verder', VEILIG));
  const again = cardOf(await press(bot, kind, 'Verder', KIND));
  expect(shown(again)).toContain('ontvangt hier nog geen aanvragen');
});

async function send(bot: Bot, summary: AdaptiveCard, id: string): Promise<AdaptiveCard> {
  return cardOf(await press(bot, summary, 'Aanvraag versturen', { bevestigd: 'true' }, { id }));
}

function shown(card: AdaptiveCard): string {
  return JSON.stringify(card.body).replaceAll('\\\\', '\\');
}

async function draft(bot: Bot): Promise<Record<string, unknown>> {
  return (await bot.app.store.intake.drafts.read('tenant-1:aad-anna'))!;
}

async function kenmerken(bot: Bot): Promise<string[]> {
  const { consultaties } = await bot.app.store.intake.werkbak.list({ limit: 10 });
  return consultaties.map(({ kenmerk }) => kenmerk);
}

async function stored(bot: Bot) {
  const [kenmerk] = await kenmerken(bot);
  return (await bot.app.store.intake.consultaties.find(kenmerk!))!;
}
