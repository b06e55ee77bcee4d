import { expect, test } from 'vitest';
import type { Handeling } from '../../src/domain/consultatie/states.ts';
import { sendReminders } from '../../src/intake/deliver/remind.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import { openStore } from '../../src/store/open-store.ts';
import { aanvraag, by, CONSULENT, HUISARTS, openTestIntake } from '../helpers/intake.ts';
import { startReceiver } from '../helpers/receiver.ts';
import { startSmtp } from '../helpers/smtp.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const INPUT: Partial<Record<Handeling, unknown>> = {
  wedervraag: { tekst: 'Hoe lang speelt dit al?' },
  antwoord: { tekst: 'Het lokale team denkt mee.' },
  sluiten: { uitkomst: 'beantwoord' },
  heropenen: { reden: 'Er is een nieuwe vraag.' },
  overdragen: { gemeente: 'Heumen', reden: 'Het kind woont daar.' },
};

/** A request of Monday 2 November, nine o'clock, with a term of five working days: Monday 9 November. */
async function asked() {
  const [smtp, receiver] = [await startSmtp(), await startReceiver()];
  const webhook = { soort: 'webhook', url: `${receiver.url}/hook`, geheim: `whsec_${'A'.repeat(32)}` };
  const toegang = {
    smtp: { url: smtp.url, van: 'bot@bot.example' },
    toegangen: ['Druten', 'Heumen'].map((gemeente) => ({
      gemeenten: [gemeente],
      wegen: [
        { soort: 'mail', naam: `${gemeente}-mail`, aan: [`toegang@${gemeente.toLowerCase()}.example`] },
        { ...webhook, naam: `${gemeente}-systeem` },
      ],
    })),
  };
  const intake = await openTestIntake({ toegang });
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), intake.ports);
  const does = (who: typeof HUISARTS, handeling: Handeling, version: number) =>
    act({ kenmerk, handeling, version, input: INPUT[handeling] ?? {} }, by(who), intake.ports);
  /** The subjects of the mails since the last time, after an hour of housekeeping at this moment. */
  const told = async () => {
    for (let round = 0; round < 6; round++) await sendReminders(intake.ports);
    await intake.deliverer.deliverDue();
    const mails = smtp.mails.splice(0);
    return mails.map((mail) => `${/^To: (.*)$/m.exec(mail)![1]}: ${/^Subject: (.*)$/m.exec(mail)![1]!.split(': ')[1]}`);
  };
  expect(await told()).toEqual(['toegang@druten.example: nieuwe aanvraag']);
  return { ...intake, toegang, smtp, receiver, kenmerk, does, told };
}

const NEAR = 'toegang@druten.example: de termijn loopt bijna af';
const LATE = 'toegang@druten.example: de termijn is verstreken';

test('the toegang is reminded a working day before the term and at the term, once each, without content', async () => {
  const { clock, told, smtp, receiver, ports, deliverer } = await asked();
  clock.pass(4 * DAY_MS - 1);
  expect(await told()).toEqual([]);
  clock.pass(1);
  await sendReminders(ports);
  await deliverer.deliverDue();
  expect(smtp.mails.join()).not.toMatch(/verzuim|Linde|024|school/);
  expect(await told()).toEqual([NEAR]);
  clock.pass(3 * DAY_MS - 1);
  expect(await told()).toEqual([]);
  clock.pass(1);
  expect(await told()).toEqual([LATE]);
  clock.pass(30 * DAY_MS);
  expect(await told()).toEqual([]);
  // A system of the gemeente gets the events of the contract, and no others.
  expect(receiver.received).toHaveLength(1);
});

test('what was queued or done before a restart is not told again', async () => {
  const { clock, store, dataDir, toegang, ports, smtp } = await asked();
  clock.pass(4 * DAY_MS);
  await sendReminders(ports);
  await store.close();
  const again = await openTestIntake({ store: await openStore({ dataDir, now: clock.now }), clock, toegang });
  expect(await sendReminders(again.ports)).toBe(0);
  await again.deliverer.deliverDue();
  expect(smtp.mails).toHaveLength(1);
});

test('of two processes at the same moment one reminds', async () => {
  const { clock, ports, store, kenmerk } = await asked();
  clock.pass(4 * DAY_MS);
  const sent = await Promise.all([sendReminders(ports), sendReminders(ports), sendReminders(ports)]);
  expect(sent.toSorted()).toEqual([0, 0, 1]);
  const events = (await store.intake.deliveries.of(kenmerk)).map(({ event }) => event);
  expect(events.filter((event) => event === 'termijn-nadert')).toHaveLength(1);
});

test.each<[string, [typeof HUISARTS, Handeling][], string[]]>([
  ['picked up', [[CONSULENT, 'oppakken']], [LATE]],
  [
    'waiting for who asked',
    [
      [CONSULENT, 'oppakken'],
      [CONSULENT, 'wedervraag'],
    ],
    [],
  ],
  [
    'answered',
    [
      [CONSULENT, 'oppakken'],
      [CONSULENT, 'antwoord'],
    ],
    [],
  ],
  ['closed', [[CONSULENT, 'sluiten']], []],
  ['withdrawn', [[HUISARTS, 'intrekken']], []],
])('once it is %s', async (_, steps, expected) => {
  const { clock, does, told } = await asked();
  for (const [n, [who, handeling]] of steps.entries()) await does(who, handeling, n + 1);
  await told();
  clock.pass(7 * DAY_MS);
  expect(await told()).toEqual(expected);
});

test('a reminder that waits in the queue is dropped when the request is picked up and answered meanwhile', async () => {
  const { clock, smtp, does, told, ports, store, kenmerk } = await asked();
  clock.pass(7 * DAY_MS);
  expect(await sendReminders(ports)).toBe(1);
  await does(CONSULENT, 'oppakken', 1);
  await does(CONSULENT, 'antwoord', 2);
  expect((await told()).filter((subject) => subject.includes('termijn'))).toEqual([]);
  expect(smtp.mails).toEqual([]);
  const states = (await store.intake.deliveries.of(kenmerk)).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['done']));
});

test('another gemeente is reminded of what was handed to it, not before it has had some hours', async () => {
  const { clock, does, told } = await asked();
  clock.pass(4 * DAY_MS - HOUR_MS);
  await does(CONSULENT, 'overdragen', 1);
  expect(await told()).toEqual(['toegang@heumen.example: nieuwe aanvraag']);
  clock.pass(HOUR_MS);
  expect(await told()).toEqual([]);
  clock.pass(3 * HOUR_MS);
  expect(await told()).toEqual(['toegang@heumen.example: de termijn loopt bijna af']);
});

test('a clock that was ahead and is put back makes nothing come twice, and what was not told yet still comes', async () => {
  const { clock, told } = await asked();
  clock.pass(400 * DAY_MS);
  expect(await told()).toEqual([LATE]);
  clock.pass(-400 * DAY_MS);
  expect(await told()).toEqual([]);
  clock.pass(4 * DAY_MS);
  expect(await told()).toEqual([NEAR]);
  clock.pass(3 * DAY_MS);
  expect(await told()).toEqual([]);
});

test('a request that is opened again has a term of its own', async () => {
  const { clock, does, told } = await asked();
  clock.pass(7 * DAY_MS);
  expect(await told()).toEqual([LATE]);
  await does(CONSULENT, 'sluiten', 1);
  await does(HUISARTS, 'heropenen', 2);
  await told();
  clock.pass(7 * DAY_MS);
  expect(await told()).toEqual([LATE]);
});
