import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { ERRORS } from '../../src/errors.ts';
import { readToegangFile } from '../../src/intake/toegang/toegangen.ts';
import { readRoles } from '../../src/server/auth/roles.ts';
import { run } from '../helpers/run-command.ts';
import { GEMEENTEN } from '../helpers/start-bot.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const TEXT = read('docs/installatie.md');

/** An example in the text, by the file name in its first line, as a file. */
function example(name: string, change = (text: string) => text): string {
  const [, text] = new RegExp(`\`\`\`yaml\\n(# ${name}\\n[^\`]*)\`\`\``).exec(TEXT) ?? [];
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'smtp-adres'), 'smtps://naam:wachtwoord@mail.example.nl:465\n');
  writeFileSync(join(folder, name), change(text!));
  return join(folder, name);
}

describe('docs/installatie.md', () => {
  const rows = [...TEXT.matchAll(/^\| `([A-Z_]+)` \|\s*(\S*)\s*\| (.+) \|$/gm)];

  it('explains every setting, and no other', () => {
    expect(rows.map(([, name]) => name).sort()).toEqual(SETTINGS.toSorted());
  });

  it.each(rows.map(([, name, value]) => ({ name: name!, value: value! })))('tells the default of $name', (row) => {
    const [, value] = new RegExp(`^${row.name}=(.*)$`, 'm').exec(read('.env.example')) ?? [];
    expect(row.value).toBe(value);
  });

  it('names settings and errors that exist', () => {
    const named = TEXT.match(/`[A-Z]+(?:_[A-Z]+)+`/g)!.map((name) => name.slice(1, -1));
    expect(named.filter((name) => !SETTINGS.includes(name) && !(name in ERRORS))).toEqual([]);
  });

  it('gives a roles.yaml that works', () => {
    const { listed } = readRoles(example('roles.yaml'), GEMEENTEN);
    expect(listed.map(({ roles }) => roles.join())).toEqual(['consulent', 'beheerder,kennisbeheer']);
  });

  it('gives a toegang.yaml that works', () => {
    const file = readToegangFile(example('toegang.yaml', (text) => text.replace('/opt/regiowijzer/', '')));
    expect(file.toegangen[0]!.wegen.map(({ soort }) => soort)).toEqual(['teams-kanaal', 'mail']);
  });

  it('names commands that exist', async () => {
    const { stdout } = await run(['--help']);
    const commands = TEXT.match(/npx regiowijzer (\w+)/g)!.map((line) => line.split(' ')[2]!);
    expect(commands.filter((command) => !stdout.includes(`\n  ${command} `))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...TEXT.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(3);
    for (const path of links.filter((each) => each.endsWith('.md'))) expect(read(join('docs', path))).not.toBe('');
  });
});
