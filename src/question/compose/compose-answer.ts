import type { IndexedPassage, Source } from '../../knowledge/index/passage.ts';
import { answerTexts, dutchDate } from '../../texts/answers.ts';
import type { AnswerSource } from '../answer.ts';
import type { SearchResult } from '../retrieve/search.ts';
import {
  answerFirst,
  type ChosenSentence,
  chooseSentences,
  rateSentences,
  type SentenceWeights,
} from './select-sentences.ts';
import { joinShown, showSentence } from './show-sentence.ts';
import { type AgeLimit, sourceOfPassage } from './sources.ts';

/** The contract's limit for the text of an answer, in characters. */
export const LONGEST_ANSWER = 1200;
/** What a source number and the blank line before a group take. */
const GROUP_COST = 8;

/** The text of an answer with the places it rests on; source n is cited as [n]. */
export interface ComposedAnswer {
  text: string;
  sources: AnswerSource[];
}

export interface ComposeSources {
  passages: readonly IndexedPassage[];
  sources: readonly Source[];
  weights: SentenceWeights;
  age: AgeLimit;
}

/**
 * Composes an answer from the sentences of the passages themselves, the most helpful group first. `room` is how many
 * characters it may take; `lead` stands above it (region and date when undefined).
 */
export function composeAnswer(
  found: SearchResult,
  from: ComposeSources,
  options: { room?: number; lead?: string; firstNumber?: number } = {},
): ComposedAnswer {
  const room = options.room ?? LONGEST_ANSWER;
  const top = found.ranked[0];
  if (!top) return { text: '', sources: [] };
  const lead = options.lead ?? leadOf(from.sources[from.passages[top.passage]!.source]!);
  const cost = (choice: ChosenSentence): number => shown(choice, from).length + 1;
  const chosen = chooseSentences(
    rateSentences(found, from.passages, from.weights),
    room - lead.length - 12,
    cost,
    GROUP_COST,
  );
  const sources: AnswerSource[] = [];
  const numbers = new Map<number, number>();
  const parts = answerFirst(chosen).map((group) => showGroup(group, from, sources, numbers, options.firstNumber ?? 1));
  return { text: [lead, ...parts].filter((part) => part !== '').join('\n\n'), sources };
}

function leadOf(source: Source): string {
  const date = source.date ? dutchDate(source.date) : null;
  return source.regio === 'Landelijk' ? answerTexts.national(date) : answerTexts.region(source.regio, date);
}

function shown(choice: ChosenSentence, from: ComposeSources): string {
  return showSentence(choice.sentence.text, from.passages[choice.passage]!);
}

function showGroup(
  group: readonly ChosenSentence[],
  from: ComposeSources,
  sources: AnswerSource[],
  numbers: Map<number, number>,
  firstNumber: number,
): string {
  const at = group[0]!.passage;
  const quote = group.map((choice) => choice.sentence.text.trim()).join('\n');
  const known = numbers.get(at);
  const place = known ?? sources.length;
  if (known === undefined) {
    const passage = from.passages[at]!;
    numbers.set(at, place);
    sources.push(sourceOfPassage(passage, from.sources[passage.source]!, quote, from.age));
  }
  return `${joinShown(group.map((choice) => shown(choice, from)))} [${firstNumber + place}]`;
}

/** Warnings about sources that are past their validity or old, one per document. */
export function ageWarnings(sources: readonly AnswerSource[]): string[] {
  const outdated = new Map(sources.filter((source) => source.outdated).map((source) => [source.document, source]));
  return [...outdated.values()].map(({ title, date, validUntil }) =>
    validUntil
      ? answerTexts.expired(title, dutchDate(validUntil))
      : answerTexts.outdated(title, date ? dutchDate(date) : 'onbekende datum'),
  );
}
