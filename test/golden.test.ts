import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluate, type Outcome, score } from '../src/cli/evaluate.ts';
import type { AnswerQuestion } from '../src/domain/answer.ts';
import type { Knowledge } from '../src/knowledge/open-knowledge.ts';
import { CORPUS, noteSkipped, WITHOUT_CORPUS } from './helpers/corpus.ts';
import { sharedAnswers, TODAY } from './helpers/knowledge.ts';
import {
  attack,
  type BothWays,
  type Completeness,
  compareCompleteness,
  openBothWays,
  readSet,
} from './models/whole-flow.ts';

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

describe.skipIf(WITHOUT_CORPUS)('the held-out questions with a scripted model at the wire', () => {
  /** A sample; `npm run bench:model` takes all. */
  const EACH = 4;
  const COMPLETIONS = 200;
  let ways: BothWays;
  let compared: Completeness;
  beforeAll(async () => {
    await answering();
    ways = await openBothWays(withoutStatements((await opened!).knowledge), TODAY);
    const questions = await readSet(join(GOLDEN, 'held-out.jsonl'));
    compared = await compareCompleteness(
      questions.filter((_, at) => at % EACH === 0),
      ways,
    );
  }, 120_000);
  afterAll(() => ways.close());

  test('a faithful model answers at least as completely as the passages themselves', () => {
    const { extractive, faithful, worded } = compared;
    expect(worded.length).toBeGreaterThan(20);
    expect(faithful).toBeGreaterThanOrEqual(extractive);
  });

  test('of wrong completions nothing comes through, and of mixed ones what is true', async () => {
    const { completions, worded, unsupported } = await attack(compared.worded, ways, COMPLETIONS);
    expect(completions).toBe(COMPLETIONS);
    expect(unsupported).toEqual([]);
    expect(worded).toBeGreaterThan(0);
  }, 120_000);
});

/** What an owner wrote would answer before the model is asked. */
function withoutStatements(knowledge: Knowledge): Knowledge {
  const passages = knowledge.index.passages.map((passage) => ({
    ...passage,
    guide: passage.guide.map(({ statement: _, ...place }) => place),
  }));
  return { ...knowledge, index: { ...knowledge.index, passages } };
}

/** The lines of a set by id. */
function asked(name: string): Map<string, { regio?: string; kind?: string }> {
  const lines = readFileSync(join(GOLDEN, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.id, line]));
}

let opened: ReturnType<typeof sharedAnswers> | undefined;

/** One index for both sets. */
async function answering(): Promise<AnswerQuestion> {
  opened ??= sharedAnswers([CORPUS]);
  return (await opened).ask;
}
