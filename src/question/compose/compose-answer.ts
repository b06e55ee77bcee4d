import type { AnswerSource } from '../../domain/answer.ts';
import type { AgeLimit } from '../../domain/dates.ts';
import { dutchDate } from '../../domain/dates.ts';
import type { IndexedPassage, Source } from '../../knowledge/index/passage.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { SearchResult } from '../find/search.ts';
import { chooseSentences } from './choose-sentences.ts';
import { headingBeyond } from './own-heading.ts';
import { type ChosenSentence, rateSentences, type SentenceWeights } from './select-sentences.ts';
import { joinShown, showSentence } from './show-sentence.ts';
import { sourceOfPassage } from './sources.ts';

/** The contract's limit for the text of an answer, in characters. */
export const LONGEST_ANSWER = 1200;
/** What the list mark, the source number and the line ends of a sentence take at most. */
const MARK_COST = 8;

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
  question: string,
  found: SearchResult,
  from: ComposeSources,
  options: { room?: number; lead?: string; firstNumber?: number } = {},
): ComposedAnswer {
  const top = found.ranked[0];
  if (!top) return { text: '', sources: [] };
  const lead = options.lead ?? leadOf(from.sources[from.passages[top.passage]!.source]!);
  const headingOf = (passage: number): string => headingBeyond(found.concepts, from.passages[passage]!);
  const room = {
    most: (options.room ?? LONGEST_ANSWER) - lead.length - answerTexts.besides.length - 4,
    cost: (choice: ChosenSentence): number => shown(choice, from).length + MARK_COST,
    headingCost: (passage: number): number => answerTexts.heading(headingOf(passage)).length,
  };
  const rated = rateSentences(question, found, from.passages, from.weights);
  const { paragraphs, besides } = chooseSentences(rated, from.passages, room, from.weights);
  const cited = new Citations(from, options.firstNumber ?? 1);
  const show = (group: readonly ChosenSentence[], label: string): string =>
    `${joinShown([label, ...group.map((choice) => shown(choice, from))].filter((part) => part !== ''))} ${cited.cite(group)}`;
  const parts = paragraphs.flatMap(({ answer, before }) => [
    show(answer, answerTexts.heading(headingOf(answer[0]!.passage))),
    ...(before.length > 0 ? [show(before, answerTexts.before)] : []),
  ]);
  const lines = besides.map(
    (choice) => `- ${shown(choice, from).replace(/^(?:- |\d{1,2}[.)] )/, '')} ${cited.cite([choice])}`,
  );
  if (lines.length > 0) parts.push(`${answerTexts.besides}\n${lines.join('\n')}`);
  return { text: [lead, ...parts].filter((part) => part !== '').join('\n\n'), sources: cited.sources };
}

/** The stretch of a passage from the first to the last sentence that was used of it (UTF-16 offsets). */
interface Used {
  passage: number;
  start: number;
  end: number;
}

/** Numbers the passages in the order of their first use; the same passage keeps its number. */
class Citations {
  private readonly used: Used[] = [];
  private readonly from: ComposeSources;
  private readonly firstNumber: number;

  constructor(from: ComposeSources, firstNumber: number) {
    this.from = from;
    this.firstNumber = firstNumber;
  }

  cite(group: readonly ChosenSentence[]): string {
    const { passage } = group[0]!;
    const start = Math.min(...group.map(({ sentence }) => sentence.start));
    const end = Math.max(...group.map(({ sentence }) => sentence.end));
    let place = this.used.findIndex((each) => each.passage === passage);
    if (place < 0) place = this.used.push({ passage, start, end }) - 1;
    const stretch = this.used[place]!;
    stretch.start = Math.min(stretch.start, start);
    stretch.end = Math.max(stretch.end, end);
    return `[${this.firstNumber + place}]`;
  }

  get sources(): AnswerSource[] {
    return this.used.map(({ passage, start, end }) => {
      const from = this.from.passages[passage]!;
      const quote = from.text.slice(start, end).trim();
      return sourceOfPassage(from, this.from.sources[from.source]!, quote, this.from.age);
    });
  }
}

/** The line above an answer: its region and the date of its source. */
export function leadOf(source: Source): string {
  const date = source.date ? dutchDate(source.date) : null;
  return source.regio === 'Landelijk' ? answerTexts.national(date) : answerTexts.region(source.regio, date);
}

function shown(choice: ChosenSentence, from: ComposeSources): string {
  return showSentence(choice.sentence.text, from.passages[choice.passage]!);
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
