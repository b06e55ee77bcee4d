import { expect, test } from 'vitest';
import { submit } from '../../../src/intake/form/submit.ts';
import { act } from '../../../src/intake/handling/act.ts';
import { readConsultatie } from '../../../src/intake/handling/read.ts';
import { DeliveryError } from '../../../src/outbox/delivery-error.ts';
import { aanvraag, by, CONSULENT, HUISARTS, openTestIntake, type TestIntakeOptions } from '../../helpers/intake.ts';
import { type LogLine, logTo } from '../../helpers/log.ts';
import { startSmtp } from '../../helpers/smtp.ts';
import { startZakenApi } from '../../helpers/zaken-api.ts';
import { ALL, createClock } from '../../store/store-contract.ts';

async function asked(options: TestIntakeOptions) {
  const intake = await openTestIntake(options);
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), intake.ports);
  return { ...intake, kenmerk };
}

test('a mail says the kenmerk and where to look, and nothing else; in every attempt the same id', async () => {
  const smtp = await startSmtp();
  const wegen = [{ soort: 'mail', naam: 'druten-mail', aan: ['toegang@druten.example'] }];
  const toegang = { smtp: { url: smtp.url, van: 'bot@bot.example' }, toegangen: [{ gemeenten: ['Druten'], wegen }] };
  const { deliverer, kenmerk, clock } = await asked({ toegang });
  smtp.refuse = true;
  await deliverer.deliverDue();
  smtp.refuse = false;
  clock.pass(5_000);
  await deliverer.deliverDue();
  expect(smtp.mails).toHaveLength(2);
  const mail = smtp.mails[1]!;
  expect(mail).toContain(`Subject: Consultatie ${kenmerk}: nieuwe aanvraag`);
  expect(mail).toContain(`https://bot.example/werkbak/${kenmerk}`);
  const withoutId = mail.replace(/^Message-ID: .*$/im, '');
  expect(withoutId).not.toMatch(/verzuim|Linde|024|school/);
  const ids = smtp.mails.map((each) => /^Message-ID: (.*)$/im.exec(each)?.[1]);
  expect(ids[0]).toBe(ids[1]);
});

const ZAAK = {
  soort: 'zaak',
  naam: 'druten-zaak',
  clientId: 'regiowijzer',
  geheim: 'een-gedeeld-geheim-van-genoeg-tekens',
  bronorganisatie: '123456782',
  verantwoordelijkeOrganisatie: '123456782',
  zaaktype: 'https://catalogi.example/zaaktypen/1',
  statustypen: {
    aangevraagd: 'https://catalogi.example/statustypen/1',
    beantwoord: 'https://catalogi.example/statustypen/2',
  },
  roltype: 'https://catalogi.example/roltypen/1',
};

test('a zaak is opened with the fields that the Zaken API asks, once, and gets its statuses', async () => {
  const api = await startZakenApi(ZAAK.geheim);
  const wegen = [{ ...ZAAK, zakenApi: `${api.url}/zaken/api/v1` }];
  const { ports, deliverer, kenmerk, clock } = await asked({
    toegang: { toegangen: [{ gemeenten: ['Druten'], wegen }] },
  });
  // Each thing is made, and then the connection breaks.
  for (const resource of ['zaken', 'rollen', 'statussen', undefined]) {
    api.breakAfter = resource;
    await deliverer.deliverDue();
    clock.pass(60_000);
  }
  await act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
  await act(
    { kenmerk, handeling: 'antwoord', version: 2, input: { tekst: 'Het team denkt mee.' } },
    by(CONSULENT),
    ports,
  );
  await deliverer.deliverDue();

  expect([api.zaken.length, api.rollen.length]).toEqual([1, 1]);
  expect(api.zaken[0]).toMatchObject({
    identificatie: kenmerk,
    startdatum: '2026-11-02',
    omschrijving: `Consultatie ${kenmerk}`,
    vertrouwelijkheidaanduiding: 'vertrouwelijk',
  });
  expect(api.statussen.map(({ statustype }) => statustype)).toEqual([
    ZAAK.statustypen.aangevraagd,
    ZAAK.statustypen.beantwoord,
  ]);
  expect(api.faults).toEqual([]);
  expect(JSON.stringify(api)).not.toMatch(/verzuim|Linde|denkt mee/);
});

const END = ZAAK.statustypen.beantwoord;

async function answeredZaak(resultaattypen: Record<string, string>) {
  const api = await startZakenApi(ZAAK.geheim);
  api.endStatus = END;
  const wegen = [{ ...ZAAK, zakenApi: `${api.url}/zaken/api/v1`, resultaattypen }];
  const log: LogLine[] = [];
  const toegang = { toegangen: [{ gemeenten: ['Druten'], wegen }] };
  const { ports, deliverer, kenmerk, clock } = await asked({ toegang, log: logTo(log) });
  await act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
  const input = { tekst: 'Het team denkt mee.' };
  await act({ kenmerk, handeling: 'antwoord', version: 2, input }, by(CONSULENT), ports);
  return { api, deliverer, clock, log };
}

test('a zaak gets its resultaat before the status that ends it, once', async () => {
  const { api, deliverer, clock } = await answeredZaak({ beantwoord: 'https://catalogi.example/resultaattypen/1' });
  for (const resource of ['resultaten', undefined]) {
    api.breakAfter = resource;
    await deliverer.deliverDue();
    clock.pass(60_000);
  }
  expect(api.resultaten).toMatchObject([{ resultaattype: 'https://catalogi.example/resultaattypen/1' }]);
  expect(api.statussen.map(({ statustype }) => statustype)).toContain(END);
  expect(api.faults).toEqual([]);
});

test('what the receiver refuses is named in the log by its code, without its words', async () => {
  const { deliverer, log } = await answeredZaak({});
  await deliverer.deliverDue();
  expect(log.map(({ reason }) => reason)).toContain('HTTP 400 invalid resultaat-does-not-exist');
  expect(JSON.stringify(log)).not.toContain('has no resultaat');
});

test('a zaak begins on the day that it is in the Netherlands', async () => {
  const api = await startZakenApi(ZAAK.geheim);
  const clock = createClock();
  clock.pass(Date.parse('2026-11-01T23:30:00Z') - clock.now().getTime());
  const toegang = { toegangen: [{ gemeenten: ['Druten'], wegen: [{ ...ZAAK, zakenApi: `${api.url}/zaken/api/v1` }] }] };
  const { deliverer } = await asked({ toegang, clock });
  await deliverer.deliverDue();
  expect(api.zaken).toMatchObject([{ startdatum: '2026-11-02' }]);
});

test('an answer that cannot be brought is shown: call back', async () => {
  const chat = () => new DeliveryError('HTTP 403', { isFinal: true });
  const { ports, deliverer, kenmerk } = await asked({ chat });
  await act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
  expect((await readConsultatie(kenmerk, by(CONSULENT), ports)).reached).toBe(true);
  await deliverer.deliverDue();
  expect((await readConsultatie(kenmerk, by(CONSULENT), ports)).reached).toBe(false);
});

test('a chat that is away for a while gets the answer once it is back', async () => {
  const errors = [new DeliveryError('HTTP 429', { retryAfterMs: 30_000 }), new DeliveryError('HTTP 502')];
  const { ports, deliverer, kenmerk, clock, notices } = await asked({ chat: () => errors.shift() });
  await act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
  for (let second = 0; second < 60; second++) {
    await deliverer.deliverDue();
    clock.pass(1_000);
  }
  expect(notices).toHaveLength(1);
});

test('two callers of the outbox never take the same; what a dead one took comes free', async () => {
  const { store, clock } = await openTestIntake();
  const wegen = [{ soort: 'mail', naam: 'm', aan: ['a@b.example'] }];
  const intake = await openTestIntake({ store, clock, toegang: { toegangen: [{ gemeenten: ['Druten'], wegen }] } });
  for (let n = 0; n < 12; n++) await submit(aanvraag(), by(HUISARTS), intake.ports);
  const { deliveries } = store.intake;
  const five = { ...ALL, most: 5 };
  const taken = await Promise.all([deliveries.lease(five), deliveries.lease(five), deliveries.lease(five)]);
  const ids = taken.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  while ((await deliveries.lease(five)).length > 0);
  clock.pass(59_999);
  expect(await deliveries.lease(ALL)).toEqual([]);
  clock.pass(1);
  expect(await deliveries.lease(ALL)).toHaveLength(12);
});
