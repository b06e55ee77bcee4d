import type { AnswerAction } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import type { RegionTable } from '../../domain/regio.ts';
import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { wordsOf } from '../../dutch/words.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { UnderstoodQuestion } from './understand-question.ts';

/** What is said instead of an answer, and why. */
export interface Unclear {
  kind: 'clarify' | 'no-answer';
  intent: 'too-long' | 'empty' | 'two-regions' | 'region' | 'unknown-gemeente';
  parts: AnswerPart[];
  actions?: AnswerAction[];
}

const LONGEST_QUESTION = 2000;
const MOST_CHOICES = 5;

/** What must be cleared up before searching makes sense; undefined where nothing. */
export function clarify(text: string, question: UnderstoodQuestion, table: RegionTable): Unclear | undefined {
  const words = wordsOf(text).map((word) => word.text);
  if (text.length > LONGEST_QUESTION) return { kind: 'clarify', intent: 'too-long', parts: say(answerTexts.tooLong) };
  if (words.length === 0) return { kind: 'clarify', intent: 'empty', parts: say(answerTexts.emptyQuestion) };
  const { places } = question;
  if (places.unknown.length > 0 && places.regios.length === 0) return unknownPlace(places.unknown[0]!, table);
  if (!question.compares && places.regios.length > 1) {
    return {
      kind: 'clarify',
      intent: 'two-regions',
      parts: say(answerTexts.clarifyTwoRegions(places.regios.join(', '))),
      actions: choices(places.gemeenten.map(({ gemeente }) => gemeente)),
    };
  }
  const content = words.filter((word) => !STOP_WORDS.has(word) && !places.words.includes(word));
  const last = words.at(-1)!;
  const isAbbreviation = question.type === 'definition' && /^[a-z]{3,4}$/.test(last) && !places.words.includes(last);
  // "En in Deventer?": the question before it says what is asked.
  const asksOfPlace = question.followsUp && places.words.length > 0;
  if (content.length === 0 && !isAbbreviation && !asksOfPlace)
    return { kind: 'clarify', intent: 'empty', parts: say(answerTexts.emptyQuestion) };
  if (question.regios.length === 0)
    return {
      kind: 'clarify',
      intent: 'region',
      parts: say(answerTexts.clarifyRegion),
      actions: choices(table.gemeenten.slice(0, MOST_CHOICES).map(({ gemeente }) => gemeente)),
    };
  return undefined;
}

function unknownPlace(name: string, table: RegionTable): Unclear {
  const shown = /\p{Lu}/u.test(name) ? name : name.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
  return {
    kind: 'no-answer',
    intent: 'unknown-gemeente',
    parts: say(answerTexts.unknownGemeente(shown, table.regios.map(({ regio }) => regio).join(', '))),
  };
}

function choices(gemeenten: readonly string[]): AnswerAction[] {
  return gemeenten.map((gemeente) => ({ kind: 'gemeente', title: gemeente, value: gemeente }));
}

function say(text: string): AnswerPart[] {
  return [{ kind: 'lead', text }];
}
