/**
 * What the guard, and the whole answer, make of sets of messages, in the figures of docs/guard.md:
 *
 *   node bench/guard-cases.ts DATA_DIR FILE… [--wrong]
 *
 * A .jsonl file has lines `{bericht, groep, verwacht, gemeente?}` (groep a of the field, b off-topic, c danger, d personal
 * data and look-alikes, f near but outside); a .txt file has a plain sentence a line.
 */
import { readFileSync } from 'node:fs';
import type { Answer } from '../src/domain/answer.ts';
import { passesElfproef } from '../src/guard/privacy/bsn.ts';
import { loadKnowledge } from '../src/knowledge/open-knowledge.ts';
import { createAnswerQuestion } from '../src/question/answer-question.ts';

interface Case {
  readonly bericht: string;
  readonly groep: string;
  readonly verwacht: string;
  readonly gemeente?: string;
}
type Answered = Case & { readonly answer: Answer };

const isAcute = ({ answer }: Answered) => answer.kind === 'crisis';
const alarms = ({ answer }: Answered) => answer.danger !== 'none';
const isStopped = ({ answer }: Answered) => answer.kind === 'privacy' || answer.kind === 'crisis';
const passes = ({ answer }: Answered) => ['answer', 'no-answer', 'clarify'].includes(answer.kind);
const answers = ({ answer }: Answered) => answer.kind === 'answer';
const not = (says: (one: Answered) => boolean) => (one: Answered) => !says(one);
const holdsBsn = ({ bericht }: Case) =>
  /bsn/i.test(bericht) ||
  [...bericht.matchAll(/\d(?:[\s._-]{0,3}\d){8}/g)].some(([run]) => passesElfproef(run.replace(/\D/g, '')));

/** Name, which cases, what is counted, and whether that is what must not be. */
const ROWS: readonly [string, (one: Case) => boolean, (one: Answered) => boolean, boolean][] = [
  ['danger found, acute or possible', ({ groep }) => groep === 'c', alarms, false],
  ['danger found, acute', ({ groep }) => groep === 'c', isAcute, false],
  ['acute on plain and off-topic Dutch', ({ groep }) => groep === 'b', isAcute, true],
  ['acute or possible on plain and off-topic Dutch', ({ groep }) => groep === 'b', alarms, true],
  ['acute on harmless messages of the field', ({ groep }) => groep === 'a', isAcute, true],
  ['acute or possible on harmless messages of the field', ({ groep }) => groep === 'a', alarms, true],
  ['questions of the field that pass', ({ groep, verwacht }) => groep === 'a' && verwacht === 'door', passes, false],
  ['personal data stopped', ({ groep, verwacht }) => groep === 'd' && verwacht === 'privacy', isStopped, false],
  ['BSN stopped', (one) => one.groep === 'd' && one.verwacht === 'privacy' && holdsBsn(one), isStopped, false],
  ['look-alikes that pass', ({ groep, verwacht }) => groep === 'd' && verwacht === 'door', not(isStopped), false],
  ['off-topic answered from passages', ({ groep, verwacht }) => groep === 'b' && verwacht !== '', answers, true],
  ['near-outside answered from passages', ({ groep }) => groep === 'f', answers, true],
];

const [dataDir, ...rest] = process.argv.slice(2);
const showsWrong = rest.includes('--wrong');
const answerQuestion = createAnswerQuestion(await loadKnowledge(dataDir!), { maxSourceAgeYears: 3 });
const answered: Answered[] = [];
for (const one of rest.filter((file) => !file.startsWith('--')).flatMap(readCases)) {
  const { bericht, gemeente } = one;
  answered.push({ ...one, answer: await answerQuestion({ text: bericht, ...(gemeente && { gemeente }) }) });
}
for (const [name, isOf, counts, isWrong] of ROWS) {
  const cases = answered.filter(isOf);
  const counted = cases.filter(counts);
  console.log(`${name.padEnd(54)} ${(counted.length / cases.length).toFixed(3)}  ${counted.length} of ${cases.length}`);
  const wrong = isWrong ? counted : cases.filter(not(counts));
  if (showsWrong) for (const { bericht, answer } of wrong) console.log(`    ${answer.kind} ${JSON.stringify(bericht)}`);
}

function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  if (file.endsWith('.jsonl')) return lines.map((line) => JSON.parse(line) as Case);
  return lines.map((bericht) => ({ bericht, groep: 'b', verwacht: '' }));
}
