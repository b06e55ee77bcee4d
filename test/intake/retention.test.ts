import { expect, test } from 'vitest';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import { readConsultatie } from '../../src/intake/handling/read.ts';
import { eraseConsultatie, exportConsultatie } from '../../src/intake/keep/export.ts';
import { applyRetention } from '../../src/intake/keep/retention.ts';
import { aanvraag, by, CONSULENT, HUISARTS, openTestIntake } from '../helpers/intake.ts';
import { startSmtp } from '../helpers/smtp.ts';

const DAY_MS = 86_400_000;
const TOEGANG = { toegangen: [{ gemeenten: ['Druten'] }, { gemeenten: ['Heumen'], bewaartermijnDagen: 7 }] };
const SECRET = 'Jongere verzuimt veel van school, wie kan meedenken?';

async function closed(gemeente: string) {
  const intake = await openTestIntake({ toegang: TOEGANG });
  const { kenmerk } = await submit(aanvraag({ gemeente, kernvraag: SECRET }), by(HUISARTS), intake.ports);
  const caller = by({ ...CONSULENT, gemeenten: [gemeente] });
  const input = { uitkomst: 'doorverwezen', tekst: SECRET };
  await act({ kenmerk, handeling: 'sluiten', version: 1, input }, caller, intake.ports);
  return { ...intake, kenmerk };
}

test.each([
  ['Druten', 30],
  ['Heumen', 7],
])('content in %s is erased after %i days; kenmerk, times, gemeente and outcome stay', async (gemeente, days) => {
  const { ports, store, clock, kenmerk } = await closed(gemeente);
  clock.pass(days * DAY_MS - 1);
  expect(await applyRetention(ports)).toMatchObject({ erased: 0 });
  clock.pass(1);
  expect(await applyRetention(ports)).toMatchObject({ erased: 1 });
  expect(await applyRetention(ports)).toMatchObject({ erased: 0 });
  const kept = await exportConsultatie(kenmerk, 'beheer', store.intake);
  expect(kept).toMatchObject({
    consultatie: { gemeente, uitkomst: 'doorverwezen', aanvraag: null, requesterKey: null },
  });
  expect(JSON.stringify({ ...kept, logboek: [] })).not.toMatch(/verzuimt|t:huisarts|t:consulent/);
  expect(kept!.logboek.map(({ action }) => action)).toEqual(['aanvragen', 'sluiten', 'wissen', 'uitvoeren']);
});

test('what is reopened is not erased', async () => {
  const { ports, store, clock, kenmerk } = await closed('Druten');
  clock.pass(29 * DAY_MS);
  const input = { reden: 'Nieuwe vraag.' };
  await act({ kenmerk, handeling: 'heropenen', version: 2, input }, by(HUISARTS), ports);
  clock.pass(400 * DAY_MS);
  expect(await applyRetention(ports)).toMatchObject({ erased: 0 });
  expect((await store.intake.consultaties.find(kenmerk))!.aanvraag).not.toBeNull();
});

test('what was answered and never closed is closed after two weeks, and erased in its time', async () => {
  const { ports, clock } = await openTestIntake();
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
  const does = (handeling: 'oppakken' | 'antwoord', version: number, input: unknown) =>
    act({ kenmerk, handeling, version, input }, by(CONSULENT), ports);
  await does('oppakken', 1, {});
  await does('antwoord', 2, { tekst: 'Het lokale team denkt mee.' });
  clock.pass(14 * DAY_MS + 1);
  expect(await applyRetention(ports)).toMatchObject({ closed: 1 });
  expect((await readConsultatie(kenmerk, by(HUISARTS), ports)).consultatie).toMatchObject({ status: 'gesloten' });
  clock.pass(30 * DAY_MS);
  expect(await applyRetention(ports)).toMatchObject({ closed: 0, erased: 1 });
});

test('a question back that stays without answer is closed after four weeks; whoever asked is told, and can go on', async () => {
  const { ports, clock, deliverer, notices } = await openTestIntake();
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
  await act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
  const question = { tekst: 'Hoe lang speelt dit al?' };
  await act({ kenmerk, handeling: 'wedervraag', version: 2, input: question }, by(CONSULENT), ports);
  clock.pass(28 * DAY_MS);
  expect(await applyRetention(ports)).toMatchObject({ closed: 0 });
  clock.pass(1);
  expect(await applyRetention(ports)).toMatchObject({ closed: 1 });
  await deliverer.deliverDue();
  expect(notices.at(-1)!.text).toContain('is gesloten. Aanvrager niet bereikt.');
  const reden = { reden: 'Er is toch nog een vraag.' };
  const again = await act({ kenmerk, handeling: 'heropenen', version: 4, input: reden }, by(HUISARTS), ports);
  expect(again).toMatchObject({ status: 'heropend', uitkomst: null, eraseAt: null });
});

test.each([
  ['never taken up', []],
  ['taken up and never answered', ['oppakken']],
] as const)('what was %s is closed after ninety days; both sides are told, and each can go on', async (_, steps) => {
  const smtp = await startSmtp();
  const wegen = [{ soort: 'mail', naam: 'm', aan: ['toegang@druten.example'] }];
  const toegang = { smtp: { url: smtp.url, van: 'bot@bot.example' }, toegangen: [{ gemeenten: ['Druten'], wegen }] };
  const { ports, clock, deliverer, notices, store } = await openTestIntake({ toegang });
  const { kenmerk } = await submit(aanvraag({ kernvraag: SECRET }), by(HUISARTS), ports);
  for (const handeling of steps) await act({ kenmerk, handeling, version: 1, input: {} }, by(CONSULENT), ports);
  await deliverer.deliverDue();
  const before = smtp.mails.length;
  clock.pass(90 * DAY_MS);
  expect(await applyRetention(ports)).toMatchObject({ closed: 0 });
  clock.pass(1);
  expect(await applyRetention(ports)).toMatchObject({ closed: 1, erased: 0 });
  await deliverer.deliverDue();
  expect(notices.at(-1)!.text).toContain('is gesloten. De toegang heeft de aanvraag niet behandeld.');
  expect(smtp.mails.slice(before).join()).toContain(`Subject: Consultatie ${kenmerk}: gesloten zonder antwoord`);
  expect(smtp.mails.join()).not.toContain('verzuimt');
  clock.pass(29 * DAY_MS);
  expect(await applyRetention(ports)).toMatchObject({ erased: 0 });
  const { version } = (await store.intake.consultaties.find(kenmerk))!;
  const again = { kenmerk, handeling: 'heropenen', version, input: { reden: 'Toch nog.' } } as const;
  expect(await act(again, by(steps.length > 0 ? CONSULENT : HUISARTS), ports)).toMatchObject({ status: 'heropend' });
  clock.pass(90 * DAY_MS + 1);
  await applyRetention(ports);
  clock.pass(30 * DAY_MS);
  expect(await applyRetention(ports)).toMatchObject({ erased: 1 });
});

test('nobody can say himself that nothing was done', async () => {
  const { ports } = await openTestIntake();
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
  const input = { uitkomst: 'niet-behandeld' };
  const closing = act({ kenmerk, handeling: 'sluiten', version: 1, input }, by(CONSULENT), ports);
  await expect(closing).rejects.toMatchObject({ reason: 'ongeldig' });
});

test('by kenmerk everything is given, and erased at once', async () => {
  const { ports, store, kenmerk } = await closed('Druten');
  const { intake } = store;
  expect(await exportConsultatie(kenmerk.toLowerCase(), 'beheer', intake)).toMatchObject({
    consultatie: { aanvraag: { kernvraag: SECRET } },
    berichten: [{ tekst: SECRET }],
    bezorgingen: [{ target: 'aanvrager' }],
  });
  expect(await eraseConsultatie(kenmerk, 'beheer', ports)).toBe(true);
  const kept = await exportConsultatie(kenmerk, 'beheer', intake);
  expect(JSON.stringify(kept)).not.toContain('verzuimt');
  expect(kept!.logboek.at(-2)).toMatchObject({ actor: 'beheer', action: 'wissen', action_code: 'D', origin: 'cli' });
  expect(await eraseConsultatie('BCD-FGH-JKL', 'beheer', ports)).toBe(false);
  expect(await exportConsultatie('BCD-FGH-JKL', 'beheer', intake)).toBeUndefined();
});
