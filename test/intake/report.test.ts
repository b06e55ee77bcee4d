import { describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/outbox/delivery-error.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openTestIntake, principal, type TestIntakeOptions } from '../helpers/intake.ts';
import { startSmtp } from '../helpers/smtp.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const OWNER = principal('t:eigenaar', ['kennisbeheer'], ['Druten']);
const REPORT = {
  kind: 'document',
  regio: 'Rijk van Nijmegen',
  recordId: 'werkafspraken.pdf',
  section: '3.2 Verwijzen',
  remark: 'Dit team heet nu anders.',
  rol: 'huisarts',
  gemeente: 'Heumen',
} as const;
const CHAT = (userKey: string) => ({ conversationId: `chat ${userKey}`, userKey, reference: '{}' });

/** The intake with an owner who has talked with the bot. */
async function start(options: TestIntakeOptions = {}) {
  const intake = await openTestIntake({ kennisbeheerders: [OWNER], ...options });
  await intake.store.conversations.remember(CHAT(OWNER.key));
  const waitAnHour = async () => {
    intake.clock.pass(HOUR_MS + MINUTE_MS);
    await intake.deliverer.deliverDue();
  };
  return { ...intake, waitAnHour };
}

test('an owner is told in the chat which source is meant, by whom and why', async () => {
  const { report, told, waitAnHour, deliverer } = await start();
  await report(REPORT);
  await deliverer.deliverDue();
  expect(told).toEqual([]);
  await waitAnHour();
  expect(told).toEqual([
    {
      weg: { soort: 'chat', userKey: OWNER.key },
      title: 'Er is een nieuwe melding over een bron.',
      items: [
        {
          heading: 'Bron: werkafspraken.pdf',
          details: '3.2 Verwijzen · Regio Rijk van Nijmegen · Gemeld door: Huisarts, Heumen',
          remark: 'Dit team heet nu anders.',
        },
      ],
      more: '',
    },
  ]);
});

test('however many come, an owner gets one message an hour', async () => {
  const { report, told, clock, waitAnHour, deliverer } = await start();
  for (let minute = 0; minute < 120; minute += 5) {
    await report({ ...REPORT, remark: minute % 10 === 0 ? '' : `Melding ${minute}` });
    clock.pass(5 * MINUTE_MS);
    await deliverer.deliverDue();
  }
  await waitAnHour();
  expect(told.map(({ title, items, more }) => [title, items.length, more])).toEqual([
    ['Er zijn 12 nieuwe meldingen over bronnen.', 10, 'En nog 2 meldingen.'],
    ['Er zijn 12 nieuwe meldingen over bronnen.', 10, 'En nog 2 meldingen.'],
  ]);
  expect(told[0]!.items.map(({ remark }) => remark).slice(0, 2)).toEqual([
    'Melding 55',
    'Duimpje omlaag, zonder toelichting',
  ]);
});

test('what was handled in the meantime is told no more', async () => {
  const { report, told, store, waitAnHour } = await start();
  await report(REPORT);
  await report({ ...REPORT, remark: 'Nog iets' });
  const [newest] = await store.corrections.listOpen();
  await store.corrections.handle(newest!.id);
  await waitAnHour();
  expect(told.map(({ items }) => items.length)).toEqual([1]);
  await report(REPORT);
  for (const { id } of await store.corrections.listOpen()) await store.corrections.handle(id);
  await waitAnHour();
  expect(told).toHaveLength(1);
  expect(await store.intake.deliveries.countByState()).toMatchObject({ waiting: 0, dead: 0 });
});

test('nothing is lost when the program stops before it is told', async () => {
  const { report, store, clock, dataDir } = await start();
  await report(REPORT);
  await store.close();
  const again = await start({ clock, store: await openStore({ dataDir, now: clock.now }) });
  await again.waitAnHour();
  expect(again.told).toHaveLength(1);
});

test('a chat that is away for a while gets both messages once it is back', async () => {
  const errors = [new DeliveryError('HTTP 429', { retryAfterMs: 30_000 }), new DeliveryError('HTTP 502')];
  const { report, told, clock, deliverer, waitAnHour } = await start({ chat: () => errors.shift() });
  await report({ ...REPORT, remark: 'Eerst' });
  await waitAnHour();
  await report({ ...REPORT, remark: 'Later' });
  for (let minute = 0; minute < 120; minute += 1) {
    await deliverer.deliverDue();
    clock.pass(MINUTE_MS);
  }
  expect(told.flatMap(({ items }) => items.map(({ remark }) => remark))).toEqual(['Eerst', 'Later']);
});

describe('who is told', () => {
  const NATIONAL = { ...REPORT, regio: 'Landelijk' };
  const ELSEWHERE = { ...REPORT, regio: 'Noord-Veluwe' };
  const ALL = principal('t:alle-regios', ['kennisbeheer']);

  test.each([
    ['of an own region', OWNER, REPORT, 1],
    ['of what is national', OWNER, NATIONAL, 1],
    ['not of another region', OWNER, ELSEWHERE, 0],
    ['who looks after all regions, of any', ALL, ELSEWHERE, 1],
  ])('%s', async (_, owner, about, count) => {
    const { report, told, store, waitAnHour } = await start({ kennisbeheerders: [owner] });
    await store.conversations.remember(CHAT(owner.key));
    await report(about);
    await waitAnHour();
    expect(told).toHaveLength(count);
    expect(await store.intake.deliveries.countByState()).toEqual({ waiting: 0, done: count, dead: 0 });
  });

  test('nobody who never talked with the bot: nothing waits or fails for them', async () => {
    const { report, store } = await openTestIntake({ kennisbeheerders: [OWNER] });
    await report(REPORT);
    expect(await store.corrections.listOpen()).toHaveLength(1);
    expect(await store.intake.deliveries.countByState()).toEqual({ waiting: 0, done: 0, dead: 0 });
  });

  test('nobody whose role was taken away meanwhile', async () => {
    const { report, clock, store } = await start();
    await report(REPORT);
    const again = await start({ clock, store, kennisbeheerders: [] });
    await again.waitAnHour();
    expect(again.told).toEqual([]);
    expect(await store.intake.deliveries.countByState()).toMatchObject({ waiting: 0, dead: 1 });
  });

  test('the ways of toegang.yaml, each for its regions', async () => {
    const smtp = await startSmtp();
    const mail = { soort: 'mail', naam: 'kennis-mail', aan: ['kennis@regio.example'] };
    const kanaal = { soort: 'teams-kanaal', naam: 'kennis-kanaal', kanaal: '19:kennis@thread.tacv2' };
    const toegang = {
      smtp: { url: smtp.url, van: 'bot@bot.example' },
      toegangen: [{ gemeenten: ['Druten'] }],
      kennisbeheer: [
        { regios: ['Rijk van Nijmegen'], wegen: [mail, kanaal] },
        { regios: ['Noord-Veluwe'], wegen: [{ ...mail, naam: 'elders', aan: ['elders@regio.example'] }] },
      ],
    };
    const { report, told, waitAnHour } = await start({ toegang, kennisbeheerders: [] });
    await report(REPORT);
    await waitAnHour();
    expect(told.map(({ weg }) => weg)).toEqual([kanaal]);
    expect(smtp.mails).toHaveLength(1);
    for (const said of [
      'To: kennis@regio.example',
      'Subject: Regiowijzer: nieuwe meldingen over bronnen',
      'Bron: werkafspraken.pdf',
      'Dit team heet nu anders.',
      'https://bot.example/tab/kennis',
    ])
      expect(smtp.mails[0]!.replace(/=\r?\n/g, '')).toContain(said);
  });
});
