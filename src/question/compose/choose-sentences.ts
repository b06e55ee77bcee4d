import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import { announces, leans } from './read-sentence.ts';
import type { ChosenSentence, SentenceWeights } from './select-sentences.ts';

/** Sentences of one passage in reading order: those that answer, and a longer stretch that stands before them. */
export interface Paragraph {
  answer: ChosenSentence[];
  before: ChosenSentence[];
}

/** What is shown of the passages: paragraphs of sentences that follow each other, and single sentences besides. */
export interface Choice {
  paragraphs: Paragraph[];
  besides: ChosenSentence[];
}

/** The room there is: `most` characters in all, of which a sentence and the heading of a passage take what they cost. */
export interface Room {
  most: number;
  cost(sentence: ChosenSentence): number;
  headingCost(passage: number): number;
}

/** Room of the first and the second paragraph, in characters. */
const PARAGRAPHS = [650, 300];
/** A list or table loses more by being cut. */
const LIST_ROOM = 1.35;
/** What a paragraph may take more for the sentence that it points back to. */
const LEAN_ROOM = 200;
/** What stands before the answer keeps its place up to this size; a longer stretch follows it, under a label of its own. */
const SHORT_BEFORE = 160;
const LABEL_COST = 32;
/** Less room or less text than this is not worth a line. */
const LEAST_ROOM = 60;

type Least = Pick<SentenceWeights, 'besideWithin' | 'leastLikeness'>;

/**
 * Chooses what answers. A paragraph begins at the most helpful sentence of its passage, so that the answer stands
 * first; what room is left goes to single sentences that can stand alone, help nearly as much and are on the subject.
 */
export function chooseSentences(
  rated: readonly ChosenSentence[],
  passages: readonly IndexedPassage[],
  room: Room,
  least: Least,
): Choice {
  const page = new Page(room);
  return { paragraphs: chooseParagraphs(rated, passages, page, least), besides: chooseBesides(rated, page, least) };
}

/** What is shown so far, and the room that is left. */
class Page {
  left: number;
  readonly room: Room;
  private readonly shown = new Set<string>();

  constructor(room: Room) {
    this.room = room;
    this.left = room.most;
  }

  has(sentence: ChosenSentence): boolean {
    return this.shown.has(bare(sentence));
  }

  show(sentences: readonly ChosenSentence[], more = 0): void {
    for (const each of sentences) this.shown.add(bare(each));
    this.left -= sum(sentences, this.room.cost) + more;
  }
}

function chooseParagraphs(
  rated: readonly ChosenSentence[],
  passages: readonly IndexedPassage[],
  page: Page,
  { leastLikeness }: Least,
): Paragraph[] {
  const byPassage = Map.groupBy(rated, (each) => each.passage);
  const paragraphs: Paragraph[] = [];
  for (const best of rated) {
    const usual = PARAGRAPHS[paragraphs.length];
    if (usual === undefined) break;
    if (page.has(best) || paragraphs.some((each) => each.answer[0]!.passage === best.passage)) continue;
    if (paragraphs.length > 0 && best.likeness < leastLikeness) continue;
    const passage = passages[best.passage]!;
    const heading = page.room.headingCost(best.passage);
    const all = page.left - heading - LABEL_COST;
    const room = Math.min(all, passage.kind === 'text' ? usual : usual * LIST_ROOM);
    const limits = { room, widest: Math.min(all, room + LEAN_ROOM), cost: page.room.cost };
    const paragraph = paragraphFrom(best, byPassage.get(best.passage)!, passage, limits);
    const { answer, before } = paragraph;
    const isSmall = heading + sum([...before, ...answer], page.room.cost) < LEAST_ROOM;
    if (answer.length === 0 || isSmall) continue;
    page.show([...before, ...answer], heading + (before.length > 0 ? LABEL_COST : 0));
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function chooseBesides(rated: readonly ChosenSentence[], page: Page, least: Least): ChosenSentence[] {
  const besides: ChosenSentence[] = [];
  for (const each of rated) {
    if (page.left < LEAST_ROOM || each.value < rated[0]!.value - least.besideWithin) break;
    const isOnSubject = each.likeness >= least.leastLikeness && standsAlone(each);
    if (!isOnSubject || page.room.cost(each) > page.left || page.has(each)) continue;
    page.show([each]);
    besides.push(each);
  }
  return besides;
}

/** From the best sentence on, or from the one that it points back to; and what stands before that, as far as it fits. */
function paragraphFrom(
  best: ChosenSentence,
  rated: readonly ChosenSentence[],
  passage: IndexedPassage,
  { room, widest, cost }: { room: number; widest: number; cost: Room['cost'] },
): Paragraph {
  const sentences = [...rated].sort((a, b) => a.sentence.start - b.sentence.start);
  const at = sentences.indexOf(best);
  if (cost(best) > room) return { answer: [], before: [] };
  const opening = openingOf(sentences, at, passage);
  const first = sum(sentences.slice(opening, at + 1), cost) <= widest ? opening : at;
  let left = room - sum(sentences.slice(first, at + 1), cost);
  const following = rowsAlike(best, sentences.slice(at + 1));
  const after = fitting(following, left, cost);
  left -= sum(after, cost);
  const preceding = fitting(rowsAlike(best, sentences.slice(0, first).reverse()), left, cost).reverse();
  const before = fromWhole(preceding);
  const answer = withoutLooseHeading([...sentences.slice(first, at + 1), ...after], passage);
  return passage.kind === 'table' || sum(before, cost) <= SHORT_BEFORE
    ? { answer: [...before, ...answer], before: [] }
    : { answer, before };
}

/** Without the sentences at the start that point back to what is not shown. */
function fromWhole(sentences: ChosenSentence[]): ChosenSentence[] {
  const whole = sentences.findIndex((each) => !leans(each.sentence.text));
  return whole < 0 ? [] : sentences.slice(whole);
}

/** The place of the nearest sentence, this one or before it, that neither points back nor stands under a heading. */
function openingOf(sentences: readonly ChosenSentence[], at: number, passage: IndexedPassage): number {
  let opening = at;
  const isUnder = (): boolean => announces(sentences[opening - 1]!.sentence, passage);
  while (opening > 0 && (leans(sentences[opening]!.sentence.text) || isUnder())) opening -= 1;
  return opening;
}

/** The rows next to a row, as long as they are about the same; all that stands next to any other line. */
function rowsAlike(best: ChosenSentence, near: readonly ChosenSentence[]): readonly ChosenSentence[] {
  if (!isRowOfWords(best)) return near;
  const other = near.findIndex((each) => each.likeness < best.likeness / 2);
  return other < 0 ? near : near.slice(0, other);
}

/** What is arranged where, by whom; rows of figures are read beside each other. */
function isRowOfWords({ sentence }: ChosenSentence): boolean {
  return /\t[^\d€]/.test(sentence.text) && !/\t[\d€]/.test(sentence.text);
}

/** The first of the sentences that fit together. */
function fitting(
  sentences: readonly ChosenSentence[],
  room: number,
  cost: (sentence: ChosenSentence) => number,
): ChosenSentence[] {
  let left = room;
  const end = sentences.findIndex((each) => {
    left -= cost(each);
    return left < 0;
  });
  return sentences.slice(0, end < 0 ? sentences.length : end);
}

/** A heading at the end belongs to what is not shown; in a table, or in a row of short lines, it may be a value. */
function withoutLooseHeading(answer: ChosenSentence[], passage: IndexedPassage): ChosenSentence[] {
  const [before, last] = answer.slice(-2);
  if (!before || !last || passage.kind === 'table') return answer;
  return announces(last.sentence, passage) && !announces(before.sentence, passage) ? answer.slice(0, -1) : answer;
}

function sum(sentences: readonly ChosenSentence[], cost: (sentence: ChosenSentence) => number): number {
  return sentences.reduce((total, each) => total + cost(each), 0);
}

/** Letters and figures alone: the same sentence may stand in two places with other commas. */
function bare({ sentence }: ChosenSentence): string {
  return sentence.text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

const SHORTEST_ALONE = 30;

function standsAlone({ sentence }: ChosenSentence): boolean {
  const line = sentence.text.trim();
  const isWhole = /[.;!)]$|\d|^[-•] /.test(line) && !line.startsWith('Bron: ');
  return isWhole && !leans(line) && line.length >= SHORTEST_ALONE;
}
