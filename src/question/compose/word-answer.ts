import type { Follower } from '../../domain/answer.ts';
import { textOfParts } from '../../domain/answer-parts.ts';
import type { AgeLimit } from '../../domain/dates.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { Window } from '../find/windows.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type Composed, foldBeyond, LONGEST_ANSWER, scopeOf } from './compose-passages.ts';
import type { CheckedSentence, WriteAnswer } from './model-ports.ts';
import { sectionName, sourceOfPassage } from './sources.ts';

const MOST_PASSAGES = 6;
/** What "[6]" takes. */
const MARK_COST = 3;

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
  { room = LONGEST_ANSWER, follower }: { room?: number; follower?: Follower | undefined } = {},
): Promise<Composed | undefined> {
  const used = windows.slice(0, MOST_PASSAGES);
  const passages = used.map((window, at) => ({ n: at + 1, text: window.text, ...titleOf(window, knowledge) }));
  const { text, rol, gemeente } = question;
  const asAnswer = (sentences: readonly CheckedSentence[]) => cite(sentences, used, knowledge, age, room);
  const shown: CheckedSentence[] = [];
  const onSentence = (sentence: CheckedSentence) => {
    shown.push(sentence);
    // The lead alone: what a reader saw grow must stay as it is, and the scope comes behind the last sentence.
    follower?.shows(textOfParts(asAnswer(shown).parts.slice(0, 1)));
  };
  follower?.begins();
  const request = { question: text, rol, gemeente, passages };
  const written = await writeAnswer({ ...request, ...(follower && { onSentence, signal: follower.signal }) });
  return 'failed' in written ? undefined : asAnswer(written.sentences);
}

function titleOf({ best }: Window, { index }: Knowledge): { title: string; section: string; date: string | null } {
  const passage = index.passages[best.passage]!;
  const source = index.sources[passage.source]!;
  return { title: source.title, section: sectionName(passage.section), date: source.date ?? null };
}

/** Numbers the passages anew, in the order in which the sentences use them: more sentences leave the text before them as it is. */
function cite(
  sentences: readonly CheckedSentence[],
  windows: readonly Window[],
  knowledge: Knowledge,
  age: AgeLimit,
  room: number,
): Composed {
  const { index } = knowledge;
  const scope = scopeOf(index.sources[index.passages[windows[0]!.best.passage]!.source]!);
  const quoted = new Map<number, string[]>();
  const lines = fitting(sentences, room - scope.length - 2).map(({ text, quotes }) => {
    for (const { n, quote } of quotes) quoted.set(n, [...(quoted.get(n) ?? []), quote]);
    const numbers = [...quoted.keys()];
    return `${text} ${[...new Set(quotes.map(({ n }) => `[${numbers.indexOf(n) + 1}]`))].join('')}`;
  });
  const sources = [...quoted].map(([n, quotes]) => {
    const passage = index.passages[windows[n - 1]!.best.passage]!;
    return sourceOfPassage(passage, index.sources[passage.source]!, [...new Set(quotes)].join('\n'), age);
  });
  const parts = foldBeyond([
    { kind: 'lead', text: lines.join(' ') },
    { kind: 'scope', text: scope },
  ]);
  return { parts, sources };
}

/** Whole sentences only, with room for the numbers of their passages. */
function fitting(sentences: readonly CheckedSentence[], room: number): CheckedSentence[] {
  let left = room;
  return sentences.filter(({ text, quotes }) => {
    const cost = text.length + 2 + MARK_COST * quotes.length;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}
