import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import { openParts, textOfParts } from '../../src/domain/answer-parts.ts';
import { CORPUS, noteSkipped, WITHOUT_CORPUS } from '../helpers/corpus.ts';
import { sharedAnswers } from '../helpers/knowledge.ts';

interface Line {
  id: string;
  question: string;
  facts: string[];
  part: string;
}

const GEMEENTEN = ['Nijmegen', 'Ermelo', 'Eindhoven', 'Alkmaar', 'Leiden'];
const lines: Line[] = readFileSync(join(import.meta.dirname, '../golden/national.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const asked = lines.filter(({ facts, part }) => part === 'held-out' && facts.length > 0);

noteSkipped('the law beside documents of a region');

let ask: AnswerQuestion;
beforeAll(async () => {
  ({ ask } = await sharedAnswers(WITHOUT_CORPUS ? [] : [CORPUS]));
}, 120_000);

test.skipIf(WITHOUT_CORPUS)(
  'a question about the law is answered by the law, also where a region wrote much',
  async () => {
    let right = 0;
    for (const [at, { question, facts }] of asked.entries()) {
      const { record } = await ask({ text: question, gemeente: GEMEENTEN[at % GEMEENTEN.length]!, rol: 'huisarts' });
      if (record?.kind === 'national' && facts.includes(record.id)) right += 1;
    }
    expect(right / asked.length).toBeGreaterThanOrEqual(0.55);
  },
);

test('what a region writes stays folded beneath the law', async () => {
  const { parts } = await ask({ text: '17 bijna 18 ggz loopt door?', gemeente: 'Ermelo', rol: 'poh-jeugd' });
  expect(textOfParts(openParts(parts))).toContain('Landelijk');
  expect(openParts(parts).filter(({ kind }) => kind === 'quote')).toEqual([]);
});
