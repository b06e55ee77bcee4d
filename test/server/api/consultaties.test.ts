import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { problemSchema } from '../../../src/server/api/problems.ts';
import { consultatieSchema, pageSchema, receiptSchema } from '../../../src/server/api/schemas.ts';
import { createApi } from '../../helpers/api.ts';
import { aanvraag } from '../../helpers/intake.ts';
import { startBot } from '../../helpers/start-bot.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const HUISARTS = 'huisarts-harderwijk';
const CONSULENT = 'consulent-druten';
const ROOT = '/api/consultaties';

async function start() {
  const bot = await startBot({ env: { RATE_LIMIT: '1000' } });
  const call = createApi(bot.address);
  const send = (body: unknown, key = 'sleutel-1') => call(HUISARTS, 'POST', ROOT, body, { 'Idempotency-Key': key });
  return { ...bot, call, send };
}

test('a request is made, read, picked up and answered over HTTP', async () => {
  const { call, send } = await start();
  const made = await send(aanvraag());
  expect(made).toMatchObject({ status: 201, headers: { etag: '"1"', location: `${ROOT}/${made.body.kenmerk}` } });
  expect(receiptSchema.strict().parse(made.body)).toBeTruthy();
  expect(await send(aanvraag())).toMatchObject({ status: 200, body: { kenmerk: made.body.kenmerk } });

  const path = `${ROOT}/${made.body.kenmerk}`;
  const taken = await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '"1"' });
  expect(taken).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { vanMij: true } });
  const answered = await call(CONSULENT, 'POST', `${path}/antwoord`, { tekst: 'Bel het team.' }, { 'If-Match': '"2"' });
  expect(answered.status).toBe(200);
  const { body } = await call(HUISARTS, 'GET', path.toLowerCase().replace('/api/c', '/api/c'));
  expect(consultatieSchema.strict().parse(body)).toBeTruthy();
  expect(body).toMatchObject({
    status: 'beantwoord',
    berichten: [{ handeling: 'oppakken' }, { handeling: 'antwoord', tekst: 'Bel het team.' }],
    mogelijk: ['wedervraag', 'sluiten', 'heropenen'],
  });
  expect(body.samenvatting).toContainEqual({ label: 'Leeftijd van het kind', waarde: '12 tot en met 15 jaar' });
  // Keys of users stay inside.
  expect(JSON.stringify(body)).not.toContain('demo:');
});

test('who asked reads of "uw", and the toegang of the aanvrager; of what nobody chose nothing is said', async () => {
  const { call, send } = await start();
  const { body } = await send(aanvraag({ rolInConsult: 'verwijzer' }));
  const labels = async (who: string) =>
    (await call(who, 'GET', `${ROOT}/${body.kenmerk}`)).body.samenvatting.map(
      ({ label, waarde }: { label: string; waarde: string }) => `${label}: ${waarde}`,
    );
  expect(await labels(HUISARTS)).toEqual(expect.arrayContaining(['Uw functie: Huisarts']));
  const read = await labels(CONSULENT);
  expect(read).toEqual(
    expect.arrayContaining(['Functie van de aanvrager: Huisarts', 'Rol van de aanvrager: Overweegt een verwijzing']),
  );
  expect(read.join('\n')).not.toMatch(/\buw?\b|\bik\b/i);
  const { bevestigd: _, ...open } = aanvraag();
  const { body: summary } = await call(HUISARTS, 'POST', '/api/samenvatting', open);
  expect(JSON.stringify(summary)).not.toMatch(/overweeg|meldcode|van toepassing/);
});

test('refusals are problems, in Dutch, with what is wrong at the field', async () => {
  const { call, send } = await start();
  const { body } = await send(aanvraag());
  const path = `${ROOT}/${body.kenmerk}`;
  await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '"1"' });
  const personal = aanvraag({ kernvraag: 'Sandra de Vries, BSN 111222333, wil hulp' });
  const refusals = [
    [await send(personal, 'sleutel-2'), 422, 'ongeldig'],
    [await send(aanvraag({ veiligheid: 'acuut' }), 'sleutel-2'), 422, 'acuut'],
    [await send(aanvraag({ termijn: 'binnen-3-werkdagen' })), 422, 'sleutel-hergebruikt'],
    [await call('consulent-heumen', 'GET', path), 404, 'niet-gevonden'],
    [await call(HUISARTS, 'GET', '/api/werkbak'), 403, 'niet-toegestaan'],
    [await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '"1"' }), 412, 'verouderd'],
    [await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '"2"' }), 409, 'niet-mogelijk'],
    [await call(CONSULENT, 'POST', `${path}/oppakken`, {}), 428, 'about:blank'],
    [await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '*' }), 428, 'about:blank'],
    [await call(HUISARTS, 'POST', ROOT, aanvraag()), 400, 'about:blank'],
    [await call(HUISARTS, 'POST', ROOT, aanvraag(), { 'Idempotency-Key': 'a b' }), 400, 'about:blank'],
    [await call('niemand', 'GET', path), 401, 'about:blank'],
    [await call(CONSULENT, 'GET', '/api/werkbak?aantal=1000'), 422, 'ongeldig'],
    [await call(CONSULENT, 'GET', '/api/werkbak?status=weg'), 422, 'ongeldig'],
    [await call(CONSULENT, 'GET', '/api/werkbak?na=xx'), 400, 'about:blank'],
  ] as const;
  for (const [answer, status, type] of refusals) {
    expect(answer.status, type).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problemSchema.parse(answer.body).type).toContain(type);
  }
  expect(refusals[0][0].body.errors).toEqual([
    { veld: 'kernvraag', melding: expect.stringContaining('111222333'), woorden: ['Sandra de Vries', '111222333'] },
  ]);
});

test('the werkbak is paged and filtered', async () => {
  const { call, send } = await start();
  for (let n = 0; n < 5; n++) await send(aanvraag(), `sleutel-${n}`);
  const first = await call(CONSULENT, 'GET', '/api/werkbak?aantal=3');
  expect(pageSchema.strict().parse(first.body)).toMatchObject({ totaal: 5 });
  const second = await call(CONSULENT, 'GET', `/api/werkbak?aantal=3&na=${first.body.volgende}`);
  expect(second.body).toMatchObject({ totaal: 5, volgende: null });
  const kenmerken = [...first.body.items, ...second.body.items].map(({ kenmerk }) => kenmerk);
  expect(new Set(kenmerken).size).toBe(5);
  expect((await call(CONSULENT, 'GET', '/api/werkbak?status=opgepakt,beantwoord')).body.totaal).toBe(0);
  expect((await call(CONSULENT, 'GET', '/api/werkbak?gemeente=Heumen')).body.totaal).toBe(0);
  expect((await call(HUISARTS, 'GET', ROOT)).body.totaal).toBe(5);
  expect((await call('poh-jeugd-leiden', 'GET', ROOT)).body.totaal).toBe(0);
});

test('the form, its summary and its draft', async () => {
  const { call } = await start();
  const { body: form } = await call(HUISARTS, 'GET', '/api/formulier');
  expect(form.velden.find(({ veld }: { veld: string }) => veld === 'kernvraag')).toMatchObject({ maxLength: 500 });
  expect(form.toestemming['12-15']).toContain('jongere');
  const { bevestigd: _, ...open } = aanvraag();
  expect(await call(HUISARTS, 'POST', '/api/samenvatting', open)).toMatchObject({ status: 200 });
  expect(await call(HUISARTS, 'POST', '/api/samenvatting', {})).toMatchObject({ status: 422 });
  await call(HUISARTS, 'PUT', '/api/concept', { gemeente: 'Druten', kernvraag: 'Sandra de Vries' });
  expect((await call(HUISARTS, 'GET', '/api/concept')).body).toEqual({ gemeente: 'Druten' });
  expect((await call(CONSULENT, 'GET', '/api/concept')).body).toEqual({});
});

test('the summary tells that the toegang is away, or takes no requests, before anything is sent', async () => {
  const file = join(temporaryFolder(), 'toegang.yaml');
  const afwezig = '{ van: 2000-01-01, tot: 2999-12-31, tekst: Wij zijn er weer in 3000. }';
  writeFileSync(file, `toegangen: [{ gemeenten: [Druten], afwezig: [${afwezig}] }, { gemeenten: [Heumen] }]`);
  const { address } = await startBot({ env: { TOEGANG_FILE: file } });
  const { bevestigd: _, ...open } = aanvraag();
  const summary = (gemeente: string) =>
    createApi(address)(HUISARTS, 'POST', '/api/samenvatting', { ...open, gemeente });
  expect(await summary('Druten')).toMatchObject({ status: 200, body: { afwezig: 'Wij zijn er weer in 3000.' } });
  expect(await summary('Heumen')).toMatchObject({ status: 200, body: { afwezig: null } });
  const refused = await summary('Harderwijk');
  expect(refused).toMatchObject({ status: 422, body: { type: 'urn:regiowijzer:probleem:geen-toegang' } });
});

test('handed to another gemeente the caller sees that it went, and no more', async () => {
  const { call, send } = await start();
  const { body } = await send(aanvraag());
  const path = `${ROOT}/${body.kenmerk}`;
  const input = { gemeente: 'Heumen', reden: 'Het kind staat daar ingeschreven.' };
  const handed = await call(CONSULENT, 'POST', `${path}/overdragen`, input, { 'If-Match': '"1"' });
  expect(handed).toMatchObject({ status: 200, body: { gemeente: 'Heumen', status: 'overgedragen', berichten: [] } });
  expect((await call(CONSULENT, 'GET', path)).status).toBe(404);
  expect((await call('consulent-heumen', 'GET', path)).status).toBe(200);
});

test('a database that fails is said so, with when to try again, and nothing is lost by trying', async () => {
  const { app, call, send, log } = await start();
  await app.store.close();
  const failed = await send(aanvraag());
  expect(failed).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(failed.body.detail).toContain('niets verstuurd');
  expect((await call(CONSULENT, 'GET', '/api/werkbak')).status).toBe(503);
  expect(JSON.stringify(log)).not.toMatch(/verzuimt|Linde/);
});

test('the toegang sees in list and detail that its answer did not arrive, and where to call; whoever asked does not', async () => {
  const { call, send, log } = await start();
  const { body: made } = await send(aanvraag());
  const path = `${ROOT}/${made.kenmerk}`;
  const list = async () => (await call(CONSULENT, 'GET', '/api/werkbak')).body;
  expect((await list()).items).toMatchObject([{ nietBezorgd: false }]);
  await call(CONSULENT, 'POST', `${path}/oppakken`, {}, { 'If-Match': '"1"' });
  // Nobody has opened a chat with the bot: there is no place to bring it to.
  await vi.waitFor(async () => expect((await list()).items).toMatchObject([{ nietBezorgd: true }]));
  expect(pageSchema.strict().parse(await list())).toBeTruthy();
  const detail = await call(CONSULENT, 'GET', path);
  expect(detail.body.melding).toContain('Niet bezorgd: bel terug (024 123 45 67)');
  expect((await call(HUISARTS, 'GET', path)).body.melding).toBeNull();
  expect((await call(HUISARTS, 'GET', ROOT)).body.items).toMatchObject([{ nietBezorgd: false }]);
  expect(JSON.stringify(log)).not.toContain('123 45');
});
