import { expect, test } from 'vitest';
import { buildIndex } from '../../src/knowledge/build-index.ts';
import { listDocuments } from '../../src/knowledge/list-documents.ts';
import { DIMENSION, Encoder, ROWS } from '../../src/learned/encoder.ts';
import { shippedEncoder } from '../../src/learned/shipped-encoder.ts';
import { writeFiles } from '../helpers/knowledge.ts';
import { silentLog } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('an index is made anew where the encoder is another: its vectors lie elsewhere', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'een.txt': 'Afspraken\n\nDe huisarts verwijst naar het lokale team.\n' });
  const shipped = { statements: [], records: [], regioOf: new Map(), embedder: undefined };
  const glossary = { entries: [], termNames: [], expansions: new Map(), longestPhrase: 1 };
  const given = { folders: [folder], listing: listDocuments([folder]), dataDir: temporaryFolder(), log: silentLog };
  const build = async (encoder: Encoder) => (await buildIndex({ ...given, ...shipped, glossary, encoder })).upToDate;
  const other = Encoder.fromNumbers(new Float32Array(ROWS * DIMENSION).fill(1));
  expect(await build(shippedEncoder())).toBe(false);
  expect(await build(shippedEncoder())).toBe(true);
  expect(await build(other)).toBe(false);
});
