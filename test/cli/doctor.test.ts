import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/cli/doctor.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const TODAY = new Date('2026-06-01');

/** A knowledge folder of an organisation with these files. */
function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function faultsIn(folders: string[], env: Record<string, string> = {}) {
  const findings = await examine({ env: { DATA_DIR: temporaryFolder(), ...env }, folders, today: TODAY });
  return findings.filter(({ level }) => level === 'fault');
}

async function faultsOf(files: Record<string, string>, env: Record<string, string> = {}): Promise<string> {
  const faults = await faultsIn([folderWith(files)], env);
  for (const { remedy } of faults) expect(remedy).not.toBe('');
  return faults.map(({ where, what }) => `${where}: ${what}`).join('\n');
}

const ENTRY = `regio: Alkmaar
entries:
  - { id: nieuw, name: Nieuw team, kind: team, what: Een team., forWhom: Gezinnen, whoMayCall: { parties: [huisarts] },
      how: Bel het team., reach: regio, source: { document: 004_4cff9a414fd11da7.txt, section: "1" }, date: 2026, status: bestaand }
`;

describe('doctor', () => {
  it('has nothing against what is shipped', async () => {
    expect(await faultsIn([])).toEqual([]);
  });

  it('has nothing against a good entry of an organisation', async () => {
    expect(await faultsOf({ 'regions/alkmaar/directory.yaml': ENTRY })).toBe('');
  });

  it('names each wrong entry at its own file', async () => {
    const wrong: Record<string, { from: string; to: string; says: string }> = {
      document: { from: '004_4cff9a414fd11da7.txt', to: 'weg.txt', says: 'weg.txt' },
      rol: { from: '[huisarts]', to: '[huisats]', says: 'huisats' },
      regio: { from: 'regio: Alkmaar', to: 'regio: Alkmar', says: 'Alkmar' },
      status: { from: 'bestaand', to: 'bestaat', says: 'directory.yaml:4 entries.0.status' },
      geldig: { from: 'status: bestaand', to: 'status: bestaand, validUntil: 2025', says: '2025' },
    };
    const files = Object.entries(wrong).map(([name, { from, to }]) => [
      `regions/${name}/directory.yaml`,
      ENTRY.replace('id: nieuw', `id: ${name}`).replace(from, to),
    ]);
    const faults = (await faultsOf(Object.fromEntries(files))).split('\n');
    for (const [name, { says }] of Object.entries(wrong))
      expect(faults.filter((fault) => fault.includes(`regions/${name}/`)).join('\n')).toContain(says);
  });

  it('names a document of the register that is not there', async () => {
    expect(await faultsOf({ 'sources.yaml': '- { file: weg.pdf, title: Weg, regio: Alkmaar }' })).toContain('weg.pdf');
  });

  it('names each file that is of another form', async () => {
    const faults = await faultsOf({
      'sources.yaml': '- { file: weg.pdf, titel: Weg }',
      'glossary.yaml': '- { woord: x }',
    });
    for (const file of ['sources.yaml', 'glossary.yaml']) expect(faults).toContain(file);
  });

  it('warns of a file that no register names and that is not read', async () => {
    const folders = [folderWith({ 'bord.png': 'x' })];
    const findings = await examine({ env: { DATA_DIR: temporaryFolder() }, folders, today: TODAY });
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'warning', what: expect.stringContaining('bord.png is of a kind') }),
    );
  });

  it.each([
    { setting: 'PORT', value: 'abc', says: 'PORT' },
    { setting: 'KNOWLEDGE_DIRS', value: '/nergens', says: '/nergens' },
    { setting: 'TOEGANG_FILE', value: '/nergens/toegang.yaml', says: 'toegang.yaml' },
  ])('names the setting that is wrong: $setting', async ({ setting, value, says }) => {
    expect(await faultsOf({}, { [setting]: value })).toContain(says);
  });
});
