import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRecords } from '../../../src/knowledge/records/load-records.ts';

const FACT = 'source: { document: proef.md, section: Teams }, date: 2024-05, status: bestaand';
const entryOf = (id: string, name: string) =>
  `  - { id: ${id}, name: ${name}, kind: team, what: W, forWhom: F, whoMayCall: { parties: [huisarts] }, how: H, reach: regio, ${FACT} }\n`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'records-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<string> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe('loadRecords', () => {
  it('names a broken file and loads the rest', async () => {
    await write('a/regions/een/directory.yaml', `regio: Een\nentries:\n${entryOf('goed', 'Goed')}`);
    const broken = await write('a/regions/twee/directory.yaml', `regio: Twee\nentries:\n${entryOf('Fout Id', 'Fout')}`);
    const { records, problems } = await loadRecords([join(root, 'a')]);
    expect(records.directory.map(({ id }) => id)).toEqual(['goed']);
    expect(problems).toMatchObject([{ file: broken, line: 3, field: 'entries.0.id' }]);
  });

  it('tells of each record the file and line where it stands', async () => {
    const file = await write(
      'a/regions/een/directory.yaml',
      `regio: Een\nentries:\n${entryOf('een', 'A')}${entryOf('twee', 'B')}`,
    );
    const { records } = await loadRecords([join(root, 'a')]);
    expect(records.directory.map(({ at }) => at)).toEqual([
      { file, line: 3 },
      { file, line: 4 },
    ]);
  });

  it('lets a record of a later folder replace the one with the same region and id', async () => {
    await write(
      'a/regions/een/directory.yaml',
      `regio: Een\nentries:\n${entryOf('team', 'Oud')}${entryOf('blijft', 'Blijft')}`,
    );
    await write('b/regions/een/directory.yaml', `regio: Een\nentries:\n${entryOf('team', 'Nieuw')}`);
    await write('b/regions/twee/directory.yaml', `regio: Twee\nentries:\n${entryOf('blijft', 'Elders')}`);
    const { records } = await loadRecords([join(root, 'a'), join(root, 'b')]);
    expect(records.directory.map(({ regio, name }) => `${regio} ${name}`)).toEqual([
      'Een Blijft',
      'Een Nieuw',
      'Twee Elders',
    ]);
  });

  it('takes a folder without records, or none at all, for empty', async () => {
    await write('a/verslag.md', '# Verslag');
    const { records, problems } = await loadRecords([join(root, 'a'), join(root, 'nergens')]);
    expect({ problems, found: Object.values(records).flat() }).toEqual({ problems: [], found: [] });
  });

  it('names a file that looks like a record file but is not one, and leaves others alone', async () => {
    const misspelt = await write('a/regions/een/route.yaml', 'regio: Een');
    await write('a/regions/een/notities.yaml', 'los: blad');
    const { problems } = await loadRecords([join(root, 'a')]);
    expect(problems.map(({ file }) => file)).toEqual([misspelt]);
  });
});
