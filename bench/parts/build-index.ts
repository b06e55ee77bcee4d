/**
 * Builds an index in this process and writes its figures as JSON.
 *
 *   node bench/parts/build-index.ts DATA_DIR FOLDER…
 */
import { consoleLog } from '../../src/cli/console-log.ts';
import { updateKnowledge } from '../../src/knowledge/open-knowledge.ts';

export interface BuildFigures {
  passages: number;
  seconds: number;
  highestMB: number;
}

const [dataDir, ...folders] = process.argv.slice(2);
const started = performance.now();
const { passages } = await updateKnowledge({ folders, dataDir: dataDir!, log: consoleLog });
const result: BuildFigures = {
  passages,
  seconds: (performance.now() - started) / 1000,
  highestMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(result));
