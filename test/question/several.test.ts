import { beforeAll, expect, test } from 'vitest';
import type { AnswerQuestion } from '../../src/domain/answer.ts';
import { openParts } from '../../src/domain/answer-parts.ts';
import { sharedAnswers } from '../helpers/knowledge.ts';

let ask: AnswerQuestion;
beforeAll(async () => {
  ({ ask } = await sharedAnswers([]));
});

test.each([
  ['verschil tussen RET en REPS', 'Nijmegen', 'compare', ['RET', 'REPS']],
  ['Verschil RET Nijmegen en Alkmaar', 'Nijmegen', 'compare', ['Regio Alkmaar', 'Regio Rijk van Nijmegen']],
  [
    'Wie is de toegang in Wijchen? En mag ik melden bij Veilig Thuis zonder toestemming?',
    'Wijchen',
    'several',
    ['Lokaal team', 'zonder toestemming'],
  ],
])('%s: each side is answered, and every source is cited', async (text, gemeente, intent, says) => {
  const answer = await ask({ text, gemeente, rol: 'huisarts' });
  expect(answer.intent).toBe(intent);
  for (const words of says) expect(answer.text).toContain(words);
  const cited = new Set(openParts(answer.parts).flatMap(({ cites = [] }) => cites));
  expect([...cited].sort()).toEqual(answer.sources.map((_, at) => at + 1));
});
