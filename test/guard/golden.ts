import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Guard, GuardVerdict } from '../../src/guard/guard.ts';

/** One line of test/golden/guard/*.jsonl. */
export interface GoldenCase {
  readonly id: string;
  readonly text: string;
  /** `not-…`: whatever it is, not that. */
  readonly expect: GuardVerdict['kind'] | 'not-crisis' | 'not-privacy';
  readonly policy?: boolean;
  readonly findings?: readonly string[];
  /** Why it is out of scope. */
  readonly reason?: string;
  readonly class: string;
  readonly part: 'tune' | 'report' | 'held-out';
  readonly set: string;
}

const FOLDER = new URL('../golden/guard/', import.meta.url);

export const goldenCases: readonly GoldenCase[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readSet(file));

function readSet(file: string): GoldenCase[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => ({ ...JSON.parse(line), set: basename(file, '.jsonl') }));
}

/** Whether the guard says of a case what it must: the kind, danger at least as possible, the kinds of personal data, the numbers beneath. */
export function isRight(guard: Guard, golden: GoldenCase): boolean {
  const verdict = guard(golden.text);
  if (golden.expect === 'crisis') return verdict.danger !== 'none';
  if (golden.expect.startsWith('not-')) return golden.expect !== `not-${verdict.kind}`;
  if (verdict.kind !== golden.expect) return false;
  if (verdict.kind === 'pass') return !golden.policy || verdict.policyQuestion;
  if (verdict.kind === 'out-of-scope') return golden.reason === undefined || golden.reason === verdict.reason;
  if (verdict.kind !== 'privacy') return true;
  return (golden.findings ?? []).every((type) => verdict.findings.some((finding) => finding.type === type));
}

/** The share of cases that are right. */
export function score(guard: Guard, cases: readonly GoldenCase[]): number {
  return cases.filter((golden) => isRight(guard, golden)).length / cases.length;
}
