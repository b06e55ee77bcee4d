/** The real application with a scripted answer, on a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { buildApp } from '../../src/build-app.ts';
import { readConfig } from '../../src/config.ts';
import { guard } from '../../src/guard/guard.ts';
import { answer, source } from '../../test/helpers/answers.ts';
import { reportUsage } from './report-usage.ts';

const quote = 'De huisarts verwijst rechtstreeks naar de aanbieder. '.repeat(4);
const scripted = answer({
  lead: 'De huisarts verwijst rechtstreeks naar de aanbieder. [1] '.repeat(6),
  sources: [1, 2, 3].map((number) => source({ document: `bron-${number}.pdf`, quote })),
});

const dataDir = mkdtempSync(join(tmpdir(), 'regiowijzer-bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const config = readConfig({ PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: '100000' });
const gemeenten = [{ gemeente: 'Druten', regio: 'Rijk van Nijmegen', also: [] }];
const app = await buildApp(config, pino({ level: 'info' }, pino.destination('/dev/null')), {
  answerQuestion: async () => scripted,
  gemeenten: () => gemeenten,
  isAcute: (text) => guard(text).kind === 'crisis',
});
reportUsage(await app.start());
