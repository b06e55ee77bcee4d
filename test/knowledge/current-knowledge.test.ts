import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCurrentKnowledge, updateKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { silentLog } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const REGISTER = '- { file: a.md, title: A, regio: Noord-Veluwe, date: 2026-01, visibility: openbaar }\n';

test('an index is answered from before it is up to date, but not where something was withdrawn since', async () => {
  const folder = temporaryFolder();
  const [document, register] = ['a.md', 'sources.yaml'].map((name) => join(folder, name)) as [string, string];
  const write = () => {
    writeFileSync(document, '# Verwijzen\n\nDe huisarts verwijst naar het wijkteam.\n');
    writeFileSync(register, REGISTER);
    const before = new Date(Date.now() - 600_000);
    utimesSync(register, before, before);
  };
  const given = { folders: [folder], dataDir: temporaryFolder(), embedder: undefined };
  const current = async (more = {}) => (await loadCurrentKnowledge({ ...given, ...more })) !== undefined;
  write();
  await updateKnowledge({ ...given, log: silentLog });

  writeFileSync(document, '# Verwijzen\n\nDe huisarts verwijst naar de toegang.\n');
  writeFileSync(join(folder, 'b.md'), '# Nieuw\n\nEen document dat erbij kwam.\n');
  expect(await current()).toBe(true);
  expect(await current({ folders: [temporaryFolder()] })).toBe(false);
  rmSync(document);
  expect(await current()).toBe(false);
  write();
  rmSync(register);
  expect(await current()).toBe(false);
  writeFileSync(register, REGISTER.replace('openbaar', 'toegang'));
  expect(await current()).toBe(false);
  write();
  expect(await current()).toBe(true);
}, 180_000);
