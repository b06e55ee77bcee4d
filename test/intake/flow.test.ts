import { expect, test } from 'vitest';
import type { Handeling } from '../../src/domain/consultatie/states.ts';
import { readDraft, saveDraft } from '../../src/intake/form/drafts.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import { readConsultatie, readWerkbak } from '../../src/intake/handling/read.ts';
import type { Refusal } from '../../src/intake/handling/refusal.ts';
import { DeliveryError } from '../../src/outbox/delivery-error.ts';
import { aanvraag, by, COLLEGA, CONSULENT, ELDERS, HUISARTS, openTestIntake } from '../helpers/intake.ts';

async function start(options = {}) {
  const intake = await openTestIntake(options);
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), intake.ports);
  const does = (who: typeof HUISARTS, handeling: Handeling, version: number, input: unknown = {}, key?: string) =>
    act({ kenmerk, handeling, version, input }, by(who, key), intake.ports);
  return { ...intake, kenmerk, does };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no refusal',
    ({ reason, message }: Refusal) => ({ reason, message }),
  );

test('from request to answer, asked back on both sides, closed and reopened', async () => {
  const { ports, does, kenmerk, notices, deliverer } = await start();
  await does(CONSULENT, 'oppakken', 1, { toonNaam: true });
  await does(CONSULENT, 'wedervraag', 2, { tekst: 'Hoe lang speelt dit al?' });
  await does(HUISARTS, 'antwoord', 3, { tekst: 'Ongeveer een half jaar.' });
  await does(CONSULENT, 'antwoord', 4, { tekst: 'Meld aan bij het lokale team, 024-7654321.' });
  await does(HUISARTS, 'wedervraag', 5, { tekst: 'Kan dat ook telefonisch?' });
  await does(COLLEGA, 'antwoord', 6, { tekst: 'Ja, dat kan.' });
  await does(CONSULENT, 'sluiten', 7, { uitkomst: 'aanmelding-volgt' });
  await does(HUISARTS, 'heropenen', 8, { reden: 'Er is toch nog een vraag.' });
  await deliverer.deliverDue();

  const view = await readConsultatie(kenmerk, by(HUISARTS), ports);
  expect(view.consultatie).toMatchObject({
    status: 'heropend',
    version: 9,
    takenBy: null,
    uitkomst: null,
    eraseAt: null,
  });
  expect(view.berichten.map(({ handeling, author }) => [handeling, author])).toEqual([
    ['oppakken', 'Naam t:consulent, Jeugdconsulent'],
    ['wedervraag', 'Jeugdconsulent'],
    ['antwoord', 'Aanvrager'],
    ['antwoord', 'Jeugdconsulent'],
    ['wedervraag', 'Aanvrager'],
    ['antwoord', 'Jeugdconsulent'],
    ['sluiten', 'Jeugdconsulent'],
    ['heropenen', 'Aanvrager'],
  ]);
  // Whoever asked hears what the toegang did, in order, and not what they did themselves.
  expect(notices.map(({ handeling }) => handeling)).toEqual([
    'oppakken',
    'wedervraag',
    'antwoord',
    'antwoord',
    'sluiten',
  ]);
  expect(notices[2]).toMatchObject({ userKey: HUISARTS.key, tekst: 'Meld aan bij het lokale team, 024-7654321.' });
});

test('after an hour of trying in vain the toegang is told to call; once it arrives no longer', async () => {
  let isDown = true;
  const chat = () => (isDown ? new DeliveryError('the chat answered 502') : undefined);
  const { ports, does, deliverer, clock } = await start({ chat });
  const mustCall = async () => (await readWerkbak({ limit: 10 }, by(CONSULENT), ports)).unreached.size;
  await does(CONSULENT, 'oppakken', 1);
  await deliverer.deliverDue();
  expect(await mustCall()).toBe(0);
  clock.pass(3_600_001);
  expect(await mustCall()).toBe(1);
  isDown = false;
  await deliverer.deliverDue();
  expect(await mustCall()).toBe(0);
});

test('two consulenten at the same moment: one takes it, the other is told who', async () => {
  for (let round = 0; round < 10; round++) {
    const { does } = await start();
    const results = await Promise.all([
      refusal(does(CONSULENT, 'oppakken', 1, { toonNaam: true })),
      refusal(does(COLLEGA, 'oppakken', 1, { toonNaam: true })),
    ]);
    const loser = results.find((result) => result !== 'no refusal') as { reason: string; message: string };
    expect(results.filter((result) => result === 'no refusal')).toHaveLength(1);
    expect(loser.reason).toBe('verouderd');
    expect(loser.message).toMatch(/opgepakt door Naam t:(consulent|collega), Jeugdconsulent \(/);
  }
});

test('handed over it leaves one werkbak and enters the other', async () => {
  const { ports, does } = await start();
  await does(CONSULENT, 'oppakken', 1);
  await does(CONSULENT, 'overdragen', 2, { gemeente: 'malden', reden: 'Het kind staat daar ingeschreven.' });
  expect(await readWerkbak({ limit: 5 }, by(CONSULENT), ports)).toMatchObject({ total: 0 });
  expect(await readWerkbak({ limit: 5 }, by(ELDERS), ports)).toMatchObject({
    consultaties: [{ gemeente: 'Heumen', status: 'overgedragen', takenBy: null }],
  });
  expect(await refusal(does(CONSULENT, 'antwoord', 3, { tekst: 'Nog iets.' }))).toMatchObject({
    reason: 'niet-gevonden',
  });
});

test('it is handed to a gemeente of two regions with the region', async () => {
  const { does } = await start({ toegang: { toegangen: [{ gemeenten: ['Druten', 'Zeewolde'] }] } });
  const input = { gemeente: 'Zeewolde', reden: 'Het kind staat daar ingeschreven.' };
  const problems = await does(CONSULENT, 'overdragen', 1, input).catch((error: Refusal) => error.fields);
  expect(problems).toMatchObject([{ veld: 'regio', melding: expect.stringContaining('Flevoland') }]);
  const handed = await does(CONSULENT, 'overdragen', 1, { ...input, regio: 'Flevoland' });
  expect(handed).toMatchObject({ gemeente: 'Zeewolde', regio: 'Flevoland', status: 'overgedragen' });
});

test('it is handed to no gemeente that takes no requests', async () => {
  const { does } = await start();
  const result = await refusal(does(CONSULENT, 'overdragen', 1, { gemeente: 'Harderwijk', reden: 'Woont daar.' }));
  expect(result).toMatchObject({ reason: 'geen-toegang', message: expect.stringContaining('niet verstuurd') });
});

test('an action that the status does not allow is refused in words', async () => {
  const { does } = await start();
  expect(await refusal(does(CONSULENT, 'antwoord', 1, { tekst: 'Zomaar.' }))).toEqual({
    reason: 'niet-mogelijk',
    message: '“Antwoord geven” kan nu niet. De aanvraag heeft de status “Aangevraagd”.',
  });
  await does(HUISARTS, 'intrekken', 1);
  expect(await refusal(does(HUISARTS, 'heropenen', 2, { reden: 'Toch wel.' }))).toMatchObject({
    reason: 'niet-mogelijk',
  });
});

test('free text of both sides passes the guard; danger stops who asks, not the consulent who advises', async () => {
  const { ports, does, kenmerk } = await start();
  await does(CONSULENT, 'oppakken', 1);
  const personal = { tekst: 'Het gaat om Sandra de Vries, BSN 111222333.' };
  const problem = await does(CONSULENT, 'antwoord', 2, personal).catch((error: Refusal) => error.fields);
  expect(problem).toMatchObject([{ veld: 'tekst', woorden: ['Sandra de Vries', '111222333'] }]);
  await does(CONSULENT, 'wedervraag', 2, { tekst: 'Zegt het meisje dat ze dood wil? Bel dan 113.' });
  const acute = { tekst: 'Ja, ze zegt dat ze nu dood wil.' };
  expect(await refusal(does(HUISARTS, 'antwoord', 3, acute))).toMatchObject({ reason: 'acuut' });
  expect((await readConsultatie(kenmerk, by(HUISARTS), ports)).consultatie.version).toBe(3);
});

test('what is sent twice is done once', async () => {
  const { ports, does, kenmerk, store } = await start();
  const receipts = await Promise.all(
    Array.from({ length: 8 }, () => submit(aanvraag(), by(HUISARTS, 'sleutel-1'), ports)),
  );
  expect(new Set(receipts.map((receipt) => receipt.kenmerk)).size).toBe(1);
  expect(receipts.filter((receipt) => receipt.isNew)).toHaveLength(1);
  const other = submit(aanvraag({ termijn: 'binnen-3-werkdagen' }), by(HUISARTS, 'sleutel-1'), ports);
  expect(await refusal(other)).toMatchObject({ reason: 'sleutel-hergebruikt' });
  // A key is the caller's own: that of another is none of its business.
  const receipt = await submit(aanvraag(), by({ ...HUISARTS, key: 't:ander' }, 'sleutel-1'), ports);
  expect(receipt.isNew).toBe(true);

  await does(CONSULENT, 'oppakken', 1, {}, 'klik-123');
  expect(await does(CONSULENT, 'oppakken', 1, {}, 'klik-123')).toMatchObject({ version: 2, status: 'opgepakt' });
  expect(await store.intake.consultaties.berichten(kenmerk)).toHaveLength(1);
});

test('what is refused stores nothing, not even its key', async () => {
  const { ports, does, kenmerk, store } = await start();
  await does(CONSULENT, 'oppakken', 1);
  expect(await refusal(does(COLLEGA, 'oppakken', 1, {}, 'klik-123'))).toMatchObject({ reason: 'verouderd' });
  await refusal(submit(aanvraag({ kernvraag: 'Sandra de Vries wil hulp' }), by(HUISARTS, 'sleutel-1'), ports));
  await refusal(submit(aanvraag({ veiligheid: 'acuut' }), by(HUISARTS, 'sleutel-1'), ports));
  expect((await submit(aanvraag(), by(HUISARTS, 'sleutel-1'), ports)).isNew).toBe(true);
  expect((await store.intake.auditLog.read(kenmerk)).map(({ action }) => action)).toEqual(['aanvragen', 'oppakken']);
});

test('a gemeente without toegang is refused, with how to reach it', async () => {
  const { ports, store } = await openTestIntake();
  const result = await refusal(submit(aanvraag({ gemeente: 'Harderwijk' }), by(HUISARTS), ports));
  expect(result).toMatchObject({ reason: 'geen-toegang', message: expect.stringContaining('website van de gemeente') });
  expect((await store.intake.werkbak.list({ limit: 5 })).total).toBe(0);
});

test('the term is counted in working days from the moment of asking', async () => {
  const { ports, clock } = await openTestIntake();
  expect(clock.now().toISOString()).toBe('2026-11-02T09:00:00.000Z');
  const urgent = await submit(aanvraag({ termijn: 'binnen-3-werkdagen' }), by(HUISARTS), ports);
  expect(urgent.dueAt).toBe('2026-11-05T09:00:00.000Z');
  const regular = await submit(aanvraag(), by(HUISARTS), ports);
  expect(regular.dueAt).toBe('2026-11-09T09:00:00.000Z');
  expect(regular.text).toContain('maandag 9 november 2026');
});

test('a draft is kept without what the guard finds, for a day, and goes when it is sent', async () => {
  const { ports, clock } = await openTestIntake();
  const draft = { gemeente: 'Druten', kernvraag: 'Sandra de Vries wil hulp', onbekend: 'x' };
  expect(await saveDraft(draft, by(HUISARTS), ports)).toMatchObject({ problems: [{ veld: 'kernvraag' }] });
  expect(await readDraft(by(HUISARTS), ports)).toEqual({ gemeente: 'Druten' });
  expect(await readDraft(by(CONSULENT), ports)).toBeUndefined();
  await submit(aanvraag(), by(HUISARTS), ports);
  expect(await readDraft(by(HUISARTS), ports)).toBeUndefined();

  await saveDraft({ gemeente: 'Druten' }, by(HUISARTS), ports);
  clock.pass(24 * 3_600_000 - 1);
  expect(await readDraft(by(HUISARTS), ports)).toEqual({ gemeente: 'Druten' });
  clock.pass(1);
  expect(await readDraft(by(HUISARTS), ports)).toBeUndefined();
});

test('possible danger in a draft or a request shows the numbers, and is kept', async () => {
  const { ports } = await openTestIntake();
  const kernvraag = 'Wie kan er meekijken bij een meisje dat zegt dat ze niet meer naar huis durft?';
  const { warning } = await saveDraft({ kernvraag }, by(HUISARTS), ports);
  expect(warning).toContain('112');
  expect(await readDraft(by(HUISARTS), ports)).toEqual({ kernvraag });
  const receipt = await submit(aanvraag({ kernvraag }), by(HUISARTS), ports);
  expect(receipt.text).toMatch(/^\*\*Is er nu gevaar\?/);
});

test('acute danger in a draft is answered at once, and the draft goes', async () => {
  const { ports } = await openTestIntake();
  await saveDraft({ gemeente: 'Druten' }, by(HUISARTS), ports);
  const result = await refusal(saveDraft({ kernvraag: 'Ze zegt dat ze nu dood wil' }, by(HUISARTS), ports));
  expect(result).toMatchObject({ reason: 'acuut', message: expect.stringContaining('112') });
  expect(await readDraft(by(HUISARTS), ports)).toBeUndefined();
});
