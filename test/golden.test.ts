import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate, type Outcome, score } from '../src/cli/evaluate.ts';
import type { AnswerQuestion } from '../src/question/answer.ts';
import { CORPUS, noteSkipped, WITHOUT_CORPUS } from './helpers/corpus.ts';
import { openAnswers } from './helpers/knowledge.ts';
import { makeTemporaryFolder } from './helpers/temporary-folder.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const FLOORS: Record<string, Record<string, number>> = JSON.parse(readFileSync(join(GOLDEN, 'floors.json'), 'utf8'));
/** How far below its floor a figure may fall before the test does. */
const SLACK = 0.02;

noteSkipped('golden questions');

describe.skipIf(WITHOUT_CORPUS).each(Object.keys(FLOORS))('the golden questions "%s"', (name) => {
  let outcomes: Outcome[];
  let figures: Record<string, number>;
  beforeAll(async () => {
    outcomes = await evaluate(join(GOLDEN, `${name}.jsonl`), await answering());
    figures = score(outcomes);
  }, 120_000);

  test.each(Object.keys(FLOORS[name]!))('stay above the floor of %s', (figure) => {
    expect(figures[figure], `${figure} fell; floors stand in test/golden/floors.json`).toBeGreaterThanOrEqual(
      FLOORS[name]![figure]! - SLACK,
    );
  });

  test('use no document that the question rules out', () => {
    expect(figures['sources of another region']).toBe(0);
  });

  test('use no source or passage of another region than the one asked about', () => {
    const foreign = outcomes.flatMap(({ id, answer }) => {
      const { regio, kind } = asked(name).get(id)!;
      const used = [...answer.sources, ...answer.passages].filter((each) => each.regio !== 'Landelijk');
      const wrong = kind === 'compare' || regio === undefined ? [] : used.filter((each) => each.regio !== regio);
      return wrong.map((each) => `${id}, asked for ${regio}, used ${each.document} of ${each.regio}`);
    });
    expect(foreign).toEqual([]);
  });
});

/** The lines of a set by id. */
function asked(name: string): Map<string, { regio?: string; kind?: string }> {
  const lines = readFileSync(join(GOLDEN, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.id, line]));
}

let opened: Promise<AnswerQuestion> | undefined;

/** One index for both sets. */
function answering(): Promise<AnswerQuestion> {
  opened ??= openAnswers([CORPUS], makeTemporaryFolder()).then(({ ask }) => ask);
  return opened;
}
