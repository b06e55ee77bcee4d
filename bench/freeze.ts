/**
 * Everything the bot says, one line each: the answer and the wire card of every golden question, and the verdict of the
 * guard on every golden message. A change that only moves code leaves the file the same to the byte:
 *
 *   node bench/freeze.ts DATA_DIR before.jsonl
 *   node bench/freeze.ts DATA_DIR after.jsonl && diff before.jsonl after.jsonl
 */
import { closeSync, globSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readQuestions, toQuestion } from '../src/cli/ask.ts';
import { createGuardMessage } from '../src/guard/guard-message.ts';
import { loadKnowledge } from '../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../src/question/answer-question.ts';
import { createBrowse } from '../src/question/browse/browse.ts';
import { toActivity } from '../src/teams/to-activity.ts';

const TODAY = new Date('2026-11-02T09:00:00Z');
const [dataDir = 'data', out = 'freeze.jsonl'] = process.argv.slice(2);
const knowledge = await loadKnowledge(dataDir);
const answerQuestion = createAnswerQuestion(knowledge, { maxSourceAgeYears: 3, now: () => TODAY });
const browse = createBrowse(knowledge);
const guardMessage = createGuardMessage(knowledge);
const file = openSync(out, 'w');
const write = (line: object): number => writeSync(file, `${JSON.stringify(line)}\n`);

for (const set of ['tune', 'held-out'])
  for await (const line of readQuestions(`test/golden/${set}.jsonl`)) {
    const answer = { ...(await answerQuestion(toQuestion(line))), ms: 0 };
    const record = answer.record && browse.find(answer.record);
    const message = { kind: 'answer' as const, answer, question: line.question, ...(record && { record }) };
    write({ id: `${set}/${line.id}`, answer, wire: toActivity(message) });
  }

for (const set of globSync('test/golden/guard/*.jsonl').sort())
  for (const line of readFileSync(set, 'utf8').split('\n').filter(Boolean)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    write({ id: `guard/${id}`, verdict: guardMessage(text) });
  }
closeSync(file);
