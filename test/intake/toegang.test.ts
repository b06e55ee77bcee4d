import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guard } from '../../src/guard/guard.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { openIntake } from '../../src/intake/open-intake.ts';
import { describeToegang } from '../../src/intake/toegang/describe-toegang.ts';
import { createToegangen, DEMO_TOEGANGEN, NO_TOEGANGEN, readToegangFile } from '../../src/intake/toegang/toegangen.ts';
import type { Region } from '../../src/knowledge/records/region.ts';
import { aanvraag, by, GEMEENTEN, HUISARTS, NO_OWNERS, openTestIntake } from '../helpers/intake.ts';
import { silentLog } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { createClock } from '../store/store-contract.ts';

const SECRET = `whsec_${'A'.repeat(40)}`;

function fileOf(text: string, secrets: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  for (const [name, secret] of Object.entries(secrets)) writeFileSync(join(folder, name), secret);
  const file = join(folder, 'toegang.yaml');
  writeFileSync(file, text);
  return file;
}

test('several ways at once, with secrets from files beside it', () => {
  const path = fileOf(
    `bron: urn:nld:oin:00000001234567890000:systeem:regiowijzer
smtp: { url: "file:smtp", van: bot@bot.example }
toegangen:
  - gemeenten: [Druten, Heumen]
    team: het sociaal team
    bewaartermijnDagen: 14
    wegen:
      - soort: werkbak
      - { soort: webhook, naam: druten, url: "https://druten.example/in", geheim: "file:geheim" }
      - { soort: mail, naam: druten-mail, aan: [toegang@druten.example] }
`,
    { geheim: `${SECRET}\n`, smtp: 'smtps://naam:woord@mail.example' },
  );
  const file = readToegangFile(path);
  expect(file.smtp?.url).toBe('smtps://naam:woord@mail.example');
  expect(createToegangen(file).find('druten')).toMatchObject({ team: 'het sociaal team', bewaartermijnDagen: 14 });
  expect(createToegangen(file).findWeg('druten')).toMatchObject({ geheim: SECRET });
  expect(createToegangen(file).find('Harderwijk')).toBeUndefined();
});

const webhook = (fields: string) =>
  `toegangen: [{ gemeenten: [Druten], wegen: [{ soort: webhook, naam: d, ${fields} }] }]`;

test.each([
  ['no file', undefined, 'cannot be read'],
  ['plain http elsewhere', webhook(`url: "http://druten.example", geheim: ${SECRET}`), 'https'],
  [
    'plain http elsewhere behind a name of this machine',
    webhook(`url: "http://localhost:x@druten.example/", geheim: ${SECRET}`),
    'https',
  ],
  ['a secret in another form', webhook('url: "https://d.example", geheim: wachtwoord'), 'whsec_'],
  ['a short token', webhook(`url: "https://d.example", geheim: ${SECRET}, token: kort`), '32 characters'],
  ['a secret file that is not there', webhook('url: "https://d.example", geheim: "file:weg"'), 'cannot be read'],
  ['a gemeente under two', 'toegangen: [{ gemeenten: [Druten] }, { gemeenten: [Druten] }]', 'one toegang only'],
  [
    'an absence that ends before it begins',
    'toegangen: [{ gemeenten: [Druten], afwezig: [{ van: 2027-01-02, tot: 2026-12-24, tekst: Weg }] }]',
    'tot comes before van',
  ],
  ['an unknown way', 'toegangen: [{ gemeenten: [Druten], wegen: [{ soort: fax, naam: f }] }]', 'nvalid'],
])('%s is named with its place', (_name, text, what) => {
  const path = text === undefined ? '/nergens/toegang.yaml' : fileOf(text);
  expect(() => readToegangFile(path)).toThrow(
    expect.objectContaining({ code: 'TOEGANG_INVALID', message: expect.stringContaining(what) }),
  );
});

test('a gemeente or region spelled otherwise than in the records is named at the start', async () => {
  const { store } = await openTestIntake();
  const open = (name: string, more = '') =>
    openIntake({
      ...{ store, guard, log: silentLog, demo: false, publicUrl: 'https://bot.example' },
      gemeenten: () => GEMEENTEN,
      regions: () => [],
      ...NO_OWNERS,
      toegangFile: fileOf(`toegangen: [{ gemeenten: [${name}] }]\n${more}`),
    });
  expect(() => open('Drutenn')).toThrow(expect.objectContaining({ code: 'TOEGANG_INVALID' }));
  expect(() => open('Malden')).toThrow(expect.objectContaining({ code: 'TOEGANG_INVALID' }));
  const kennis = (regio: string) =>
    `kennisbeheer: [{ regios: [${regio}], wegen: [{ soort: mail, naam: k, aan: [a@b.example] }] }]`;
  expect(() => open('Druten', kennis('Nijmegen'))).toThrow(expect.objectContaining({ code: 'TOEGANG_INVALID' }));
  expect(open('Druten', kennis('Rijk van Nijmegen, Landelijk')).ports.toegangen.findWeg('k')).toBeDefined();
  expect(open('Druten').ports.toegangen.find('Druten')).toBeDefined();
});

test('a demo has a werkbak for every gemeente, and otherwise none has one by itself', () => {
  expect(createToegangen(DEMO_TOEGANGEN).find('Nijmegen')).toBeDefined();
  expect(createToegangen(NO_TOEGANGEN).find('Nijmegen')).toBeUndefined();
});

test('who asks while the toegang is away is told so in the receipt, from the first day to the last', async () => {
  const clock = createClock();
  const afwezig = [{ van: '2026-12-24', tot: '2027-01-01', tekst: 'Wij zijn er weer op 4 januari.' }];
  const { ports } = await openTestIntake({ clock, toegang: { toegangen: [{ gemeenten: ['Druten'], afwezig }] } });
  const isTold = async (moment: string) => {
    clock.pass(Date.parse(moment) - clock.now().getTime());
    return (await submit(aanvraag(), by(HUISARTS), ports)).text.includes('\n\nWij zijn er weer op 4 januari.');
  };
  // Days begin at midnight in the Netherlands: 23 hours in Greenwich.
  expect(await isTold('2026-12-23T22:59:59Z')).toBe(false);
  expect(await isTold('2026-12-23T23:00:00Z')).toBe(true);
  expect(await isTold('2027-01-01T22:59:59Z')).toBe(true);
  expect(await isTold('2027-01-01T23:00:00Z')).toBe(false);
});

test('how to reach a toegang comes from the records, and from nowhere else', () => {
  const toegang = { name: 'Sociaal Team', kind: 'lokaal-team', contact: { telefoon: '024-1234567' }, source: {} };
  const regions = [{ gemeenten: [{ gemeente: 'Druten', also: [], toegang }] }] as unknown as Region[];
  expect(describeToegang('Druten', regions)).toBe(
    'Neem zelf contact op met Sociaal Team (Druten).\n- telefoon: 024-1234567',
  );
  expect(describeToegang('Heumen', regions)).not.toMatch(/\d/);
});
