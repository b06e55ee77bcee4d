/**
 * Ready-made engines on the golden questions, beside Regiowijzer, in one run; written to docs/benchmarks.md.
 *
 *   npm run bench:peers [-- FOLDER]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { type QuestionLine, readQuestions, toQuestion } from '../src/cli/ask.ts';
import { consoleLog } from '../src/cli/console-log.ts';
import { judge, score } from '../src/cli/evaluate.ts';
import type { Answer } from '../src/domain/answer.ts';
import { LANDELIJK } from '../src/domain/regio.ts';
import { loadKnowledge, updateKnowledge } from '../src/knowledge/open-knowledge.ts';
import { type RegisterEntry, readRegister } from '../src/knowledge/register.ts';
import { createAnswerQuestion } from '../src/question/answer-question.ts';
import { GOLDEN, keepResult, measuredFolder, percentile, spread, table } from './measure.ts';
import { langChainPeer } from './peers/langchain.ts';
import { miniSearchPeer } from './peers/minisearch.ts';
import { oramaPeer } from './peers/orama.ts';
import type { Piece, Search } from './peers/peer.ts';

const PIECE = 1000;
const FOUND = 10;
const ANSWER = 1200;
const PASSES = 3;

const folder = measuredFolder(process.argv[2]);
const dataDir = mkdtempSync(join(tmpdir(), 'regiowijzer-peers-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

await updateKnowledge({ folders: [folder], dataDir, log: { ...consoleLog, info: () => undefined } });
const knowledge = await loadKnowledge(dataDir);
const register = readRegister(folder);
const pieces = (await Promise.all(register.map(cut))).flat();
const own = createAnswerQuestion(knowledge, { maxSourceAgeYears: 5 });

type Ask = (question: QuestionLine) => Promise<Answer>;

const engines: Record<string, Ask> = {
  'MiniSearch 7.2': byPieces(miniSearchPeer(pieces)),
  'Orama 3.1': byPieces(await oramaPeer(pieces)),
  'LangChain, HNSWLib': byPieces(await langChainPeer(pieces, knowledge.encoder)),
  Regiowijzer: (question) => own(toQuestion(question)),
};

const sections: string[] = [];
for (const file of GOLDEN) {
  const rows: string[][] = [];
  for (const [name, ask] of Object.entries(engines)) rows.push([name, ...(await measure(file, ask))]);
  const head = [
    'engine',
    'hit@1',
    'hit@5',
    'within 3,000 characters',
    'MRR',
    'complete in 1,200 characters',
    'p50 ms',
    'p99 ms',
  ];
  sections.push(`\`${file.split('/').at(-1)}\`:\n\n${table(head, rows)}`);
}
keepResult('peers', sections.join('\n\n'));

/** The plain way: the text of a document, names hidden or not, in pieces of 1,000 characters. */
async function cut({ file, title, regio }: RegisterEntry): Promise<Piece[]> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: PIECE, chunkOverlap: 0 });
  const texts = await splitter.splitText(readFileSync(join(folder, file), 'utf8'));
  return texts.map((text) => ({ document: file, title, regio, text }));
}

/** A search over pieces as if it answered: its ten best pieces, and of these what fits in an answer. */
function byPieces(search: Search): Ask {
  return async ({ id, question, gemeente, regio }) => {
    const found = await search(question, regionsOf(gemeente, regio), FOUND);
    const passages = found.map(({ document, regio: of, text }, at) => ({
      document,
      regio: of,
      section: '',
      text,
      score: FOUND - at,
    }));
    const text = passages
      .map((passage) => passage.text)
      .join('\n')
      .slice(0, ANSWER);
    return {
      id,
      kind: 'answer',
      danger: 'none',
      text,
      parts: [],
      regio: null,
      intent: 'other',
      warnings: [],
      sources: [],
      passages,
      actions: [],
      ms: 0,
    };
  };
}

/** The same regions that Regiowijzer may use: the asked one and Landelijk; all where no region is named. */
function regionsOf(gemeente: string | undefined, regio: string | undefined): string[] {
  const asked = regio ?? register.find((entry) => gemeente !== undefined && entry.gemeenten.includes(gemeente))?.regio;
  return asked === undefined ? register.map((entry) => entry.regio) : [asked, LANDELIJK];
}

async function measure(file: string, ask: Ask): Promise<string[]> {
  const outcomes = [];
  const times: number[] = [];
  for await (const question of readQuestions(file)) {
    outcomes.push(judge(question, await ask(question)));
    const passes: number[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const started = performance.now();
      await ask(question);
      passes.push(performance.now() - started);
    }
    times.push(spread(passes).median);
  }
  const figures = score(outcomes);
  const quality = ['hit@1', 'hit@5', 'within 3000 characters', 'MRR', 'complete answer'];
  return [
    ...quality.map((name) => figures[name]!.toFixed(3)),
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.99).toFixed(1),
  ];
}
