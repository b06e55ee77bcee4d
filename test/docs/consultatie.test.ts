import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/consultatie/states.ts';
import { INTAKE_ROLES } from '../../src/domain/principal.ts';
import { guard } from '../../src/guard/guard.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { openIntake } from '../../src/intake/open-intake.ts';
import { readRoles } from '../../src/server/auth/roles.ts';
import { aanvraag, by, GEMEENTEN, HUISARTS, NO_OWNERS, openTestIntake } from '../helpers/intake.ts';
import { silentLog } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const TEXT = readFileSync(new URL('../../docs/consultatie.md', import.meta.url), 'utf8');
const [TOEGANG, ROLES] = [...TEXT.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);
const SECRETS = {
  'smtp-url': 'smtps://naam:woord@mail.example',
  'heumen-webhook': `whsec_${'A'.repeat(40)}`,
  'heumen-token': 'een-token-van-ruim-voldoende-tekens',
  'heumen-zaken': 'een-gedeeld-geheim',
};

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'geheim'));
  for (const [name, secret] of Object.entries(SECRETS)) writeFileSync(join(folder, 'geheim', name), `${secret}\n`);
});

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('with the toegang.yaml of the page requests are taken and told by every way it shows', async () => {
  const { store, clock } = await openTestIntake();
  const { ports } = openIntake({
    ...{ store, guard, log: silentLog, demo: false, publicUrl: 'https://bot.example', now: clock.now },
    gemeenten: () => GEMEENTEN,
    regions: () => [],
    ...NO_OWNERS,
    toegangFile: write('toegang.yaml', TOEGANG!),
  });
  const targets: string[] = [];
  for (const gemeente of ['Druten', 'Heumen']) {
    const { kenmerk } = await submit(aanvraag({ gemeente }), by(HUISARTS), ports);
    targets.push(...(await store.intake.deliveries.of(kenmerk)).map(({ target }) => target));
  }
  expect(targets.sort()).toEqual(['druten-kanaal', 'druten-mail', 'heumen-zaaksysteem', 'heumen-zaken']);
  const kinds = ports.toegangen.file.toegangen.flatMap(({ wegen }) => wegen.map(({ soort }) => soort));
  for (const kind of ['mail', 'teams-kanaal', 'webhook', 'zaak']) {
    expect(kinds).toContain(kind);
    expect(TEXT).toContain(`| \`${kind}\` |`);
  }
  clock.pass(Date.parse('2026-12-28T12:00:00Z') - clock.now().getTime());
  expect((await submit(aanvraag(), by(HUISARTS), ports)).text).toContain('Wij zijn er weer op 4 januari.');
});

test('the roles.yaml of the page gives the roles it shows', () => {
  const roles = readRoles(write('roles.yaml', ROLES!), GEMEENTEN);
  expect(roles.listed).toMatchObject([
    { roles: ['consulent'], gemeenten: ['Druten', 'Heumen'], functie: 'Jeugdconsulent' },
    { roles: ['beheerder', 'kennisbeheer'], gemeenten: [] },
  ]);
  expect(roles.principalOf('tenant:ander').roles).toEqual(['verwijzer']);
});

test('every status and every role of people is on the page', () => {
  const firstCells = TEXT.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1]?.split(', ') ?? []);
  for (const name of [...STATUSES, ...INTAKE_ROLES.filter((role) => role !== 'koppeling')]) {
    expect(firstCells).toContain(name);
  }
});
