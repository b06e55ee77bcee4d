import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import { readWerkbak } from '../../src/intake/handling/read.ts';
import { aanvraag, by, CONSULENT, HUISARTS, openTestIntake } from '../helpers/intake.ts';
import { startReceiver } from '../helpers/receiver.ts';
import { run } from '../helpers/run-command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

const UNKNOWN = 'BCD-FGH-JKM';

async function picked() {
  const intake = await openTestIntake();
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), intake.ports);
  await act({ kenmerk, handeling: 'oppakken', version: 1, input: { toonNaam: true } }, by(CONSULENT), intake.ports);
  const command = (verb: string, typed: string) => run(['consultatie', verb, typed, '--data', intake.dataDir]);
  return { ...intake, kenmerk, command };
}

test('export prints all that is kept, while the bot runs, and is in the log', async () => {
  const { store, kenmerk, command } = await picked();
  const { status, stdout } = await command('export', kenmerk.toLowerCase());
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    consultatie: { kenmerk, requesterKey: HUISARTS.key, aanvraag: { organisatie: 'Huisartsenpraktijk De Linde' } },
    berichten: [{ handeling: 'oppakken', author: 'Naam t:consulent, Jeugdconsulent' }],
    bezorgingen: [{ target: 'aanvrager', event: 'oppakken' }],
    logboek: [{ action: 'aanvragen' }, { action: 'oppakken' }, { action: 'uitvoeren', origin: 'cli' }],
  });
  expect((await store.intake.auditLog.read(kenmerk)).at(-1)!.actor).toMatch(/^cli:.+/);
});

test('erase leaves kenmerk, times and gemeente; one that was open is open no more', async () => {
  const { ports, store, kenmerk, command } = await picked();
  expect(await command('erase', kenmerk)).toEqual({ status: 0, stdout: `${kenmerk} erased\n`, stderr: '' });
  const { logboek, ...kept } = JSON.parse((await command('export', kenmerk)).stdout);
  expect(kept.consultatie).toMatchObject({ kenmerk, gemeente: 'Druten', status: 'ingetrokken', aanvraag: null });
  expect(JSON.stringify(kept)).not.toMatch(/Linde|verzuimt|t:huisarts|t:consulent/);
  expect(logboek.at(-2)).toMatchObject({ action: 'wissen', action_code: 'D', origin: 'cli', result: 'gelukt' });
  const open = await readWerkbak({ limit: 5, statuses: ['aangevraagd', 'opgepakt'] }, by(CONSULENT), ports);
  expect(open.total).toBe(0);
  expect(await store.intake.retention.dueForErasing(5)).toEqual([]);
});

test('systems of the gemeente are told once that an open one is withdrawn, without content', async () => {
  const receiver = await startReceiver();
  const webhook = { soort: 'webhook', naam: 'w', url: `${receiver.url}/in`, geheim: `whsec_${'A'.repeat(40)}` };
  const toegang = { toegangen: [{ gemeenten: ['Druten'], wegen: [webhook] }] };
  const { dataDir, ports, deliverer } = await openTestIntake({ toegang });
  const file = join(dataDir, 'toegang.yaml');
  writeFileSync(file, JSON.stringify(toegang));
  vi.stubEnv('TOEGANG_FILE', file);
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
  for (let n = 0; n < 2; n++)
    expect(await run(['consultatie', 'erase', kenmerk, '--data', dataDir])).toMatchObject({ status: 0 });
  await deliverer.deliverDue();
  await deliverer.deliverDue();
  const events = receiver.received.map(({ text }) => JSON.parse(text).type);
  expect(events).toEqual(['nl.jeugdhulp.consultatie-aangevraagd.v1', 'nl.jeugdhulp.consultatie-ingetrokken.v1']);
});

test.each([
  ['export', 'BCD-FGH-JKL', /KENMERK_UNKNOWN: There is a typing error in the kenmerk\. .*BCD-FGH-JKM/],
  ['export', UNKNOWN, /KENMERK_UNKNOWN: No consultatie has this kenmerk \(BCD-FGH-JKM\)/],
  ['erase', UNKNOWN, /KENMERK_UNKNOWN: No consultatie has this kenmerk/],
  ['weg', UNKNOWN, /ARGUMENT_INVALID: consultatie is followed by export or erase/],
])('%s %s fails with its remedy', async (verb, typed, message) => {
  const { command } = await picked();
  const { status, stdout, stderr } = await command(verb, typed);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
});

test('a folder without database is named, and stays without', async () => {
  const data = temporaryFolder();
  for (let n = 0; n < 2; n++) {
    const { status, stderr } = await run(['consultatie', 'export', UNKNOWN, '--data', data]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/STORE_UNUSABLE: There is no database/);
  }
});
