/**
 * The whole flow with a scripted model at the wire (OpenAI format), over the real documents and the held-out questions:
 * how complete a faithful model answers beside the extractive answer, and what of wrong completions comes through.
 *
 *   npm run bench:model -- [COMPLETIONS] [FOLDER]
 *
 * Prints the figures of docs/modellen.md, and what went wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../src/knowledge/open-knowledge.ts';
import { silentLog } from '../test/helpers/log.ts';
import { attack, compareCompleteness, openBothWays, readSet } from '../test/models/whole-flow.ts';
import { GOLDEN, measuredFolder } from './measure.ts';

const [most = '1000', folder] = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'model-'));
const { knowledge } = await openKnowledge({ folders: [measuredFolder(folder)], dataDir, log: silentLog });
const ways = await openBothWays(knowledge, new Date());
const { worded, ...completeness } = await compareCompleteness(await readSet(GOLDEN[0]!), ways);
const result = await attack(worded, ways, Number(most));
await ways.close();
rmSync(dataDir, { recursive: true });
const { unsupported, ...amounts } = result;
const figures = { ...completeness, asked: worded.length, ...amounts, unsupported: unsupported.length };
console.log(JSON.stringify(figures));
for (const { id, kind, sentence } of unsupported) console.log(`${id}\t${kind}\t${sentence}`);
