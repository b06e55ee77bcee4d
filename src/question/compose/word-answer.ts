import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { WriteAnswer, WrittenAnswer } from '../../models/write-answer.ts';
import type { AnswerSource } from '../answer.ts';
import type { Window } from '../retrieve/windows.ts';
import type { UnderstoodQuestion } from '../understand-question.ts';
import { type ComposedAnswer, LONGEST_ANSWER, leadOf } from './compose-answer.ts';
import { type AgeLimit, sectionName, sourceOfPassage } from './sources.ts';

const MOST_PASSAGES = 6;

/**
 * The answer in a model's words, each sentence checked against the passages it names; undefined where the model fails
 * or nothing of it is supported, so that the passages themselves answer.
 */
export async function wordAnswer(
  question: UnderstoodQuestion,
  windows: readonly Window[],
  knowledge: Knowledge,
  writeAnswer: WriteAnswer,
  age: AgeLimit,
): Promise<ComposedAnswer | undefined> {
  const used = windows.slice(0, MOST_PASSAGES);
  const passages = used.map((window, at) => ({ n: at + 1, text: window.text, ...titleOf(window, knowledge) }));
  const { text, rol, gemeente } = question;
  const written = await writeAnswer({ question: text, rol, gemeente, passages });
  return 'failed' in written ? undefined : cite(written, used, knowledge, age);
}

function titleOf({ best }: Window, { index }: Knowledge): { title: string; section: string; date: string | null } {
  const passage = index.passages[best.passage]!;
  const source = index.sources[passage.source]!;
  return { title: source.title, section: sectionName(passage.section), date: source.date ?? null };
}

/** Numbers the passages anew, in the order in which the sentences use them. */
function cite(written: WrittenAnswer, windows: readonly Window[], knowledge: Knowledge, age: AgeLimit): ComposedAnswer {
  const { index } = knowledge;
  const numbers = new Map<number, number>();
  const sources: AnswerSource[] = [];
  const first = index.passages[windows[0]!.best.passage]!;
  const lines = written.sentences.map(({ text, quotes }) => {
    for (const { n, quote } of quotes) {
      if (numbers.has(n)) continue;
      const passage = index.passages[windows[n - 1]!.best.passage]!;
      sources.push(sourceOfPassage(passage, index.sources[passage.source]!, quote, age));
      numbers.set(n, sources.length);
    }
    return `${text} ${[...new Set(quotes.map(({ n }) => `[${numbers.get(n)}]`))].join('')}`;
  });
  const lead = leadOf(index.sources[first.source]!);
  return { text: `${lead}\n\n${fitting(lines, LONGEST_ANSWER - lead.length - 2)}`, sources };
}

/** Whole sentences only. */
function fitting(lines: readonly string[], room: number): string {
  let text = '';
  for (const line of lines) if (text.length + line.length + 1 <= room) text += text === '' ? line : ` ${line}`;
  return text;
}
