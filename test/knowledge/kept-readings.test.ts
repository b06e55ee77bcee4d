import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptReadings } from '../../src/knowledge/kept-readings.ts';
import { updateKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { silentLog } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('what was not read is known to a process that opens the index later, and a damaged list is none', async () => {
  const [folder, dataDir] = [temporaryFolder(), temporaryFolder()];
  expect(keptReadings(dataDir)).toEqual([]);
  writeFileSync(join(folder, 'kaart.dwg'), 'AC1032');
  await updateKnowledge({ folders: [folder], dataDir, log: silentLog });
  expect(keptReadings(dataDir)).toMatchObject([{ document: 'kaart.dwg', matter: 'kind', regio: null, lost: false }]);
  writeFileSync(join(dataDir, 'readings.json'), '[{"document":');
  expect(keptReadings(dataDir)).toEqual([]);
});
