import type { Words } from '../message-words.ts';
import { parsePhrase, type Sequence, type WordClasses } from './phrase-syntax.ts';
import { type Typos, Vocabulary } from './vocabulary.ts';

/** Phrases that belong together under one rule. */
export interface PhraseList {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** Where a rule's phrase stands: words `start` to `end` (exclusive). */
export interface Hit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The hits of every rule that has any; with `sentences` only those that start in one of them. */
export type FindPhrases = (words: Words, sentences?: ReadonlySet<number>) => Map<string, Hit[]>;

export interface PhraseOptions {
  readonly classes: WordClasses;
  readonly typos?: Typos;
}

interface Part {
  readonly sequence: Sequence;
  readonly steps: readonly number[];
}

/** A phrase under its rule, found by its rarest word: step `anchor` of the part `lead`; the other parts must stand near. */
interface Phrase {
  readonly id: string;
  readonly lead: Part;
  readonly anchor: number;
  readonly others: readonly Part[];
}

const NO_TYPOS: Typos = { of: [], except: [] };
const GAP = 4;
const REACH = 10;
const NEGATIONS = new Set(['niet', 'geen', 'nooit', 'zonder']);

/** What a word means to the rules: the steps it can fill and the phrases it may give away. */
interface Meaning {
  readonly steps: readonly number[];
  readonly phrases: readonly Phrase[];
}

const MEANINGLESS: Meaning = { steps: [], phrases: [] };

/** Compiles rules into one pass over a message: the cost follows the message, hardly the number of rules. */
export function compilePhrases(lists: readonly PhraseList[], options: PhraseOptions): FindPhrases {
  const book = new PhraseBook(options);
  for (const list of lists) for (const phrase of list.phrases) book.add(list.id, phrase);
  return (words, sentences) => {
    const meanings = words.unique.map((word) => book.meaningOf(word));
    return new Search(words, meanings).find(sentences);
  };
}

class PhraseBook {
  readonly #vocabulary: Vocabulary;
  readonly #classes: WordClasses;
  readonly #stepIds = new Map<string, number>();
  readonly #anchored: Phrase[][] = [];
  /** By the list of steps itself: words that fill the same steps mean the same, and no word of a message is kept. */
  readonly #meanings = new WeakMap<readonly number[], Meaning>();

  constructor(options: PhraseOptions) {
    this.#classes = options.classes;
    this.#vocabulary = new Vocabulary(options.typos ?? NO_TYPOS);
  }

  add(id: string, phrase: string): void {
    const parts = parsePhrase(phrase, this.#classes).map((sequence) => ({ sequence, steps: this.#stepsIn(sequence) }));
    const { part: lead, anchor } = rarestStep(parts);
    const step = lead.steps[anchor]!;
    this.#anchored[step] ??= [];
    this.#anchored[step].push({ id, lead, anchor, others: parts.filter((part) => part !== lead) });
  }

  meaningOf(word: string): Meaning {
    const steps = this.#vocabulary.steps(word);
    if (steps.length === 0) return MEANINGLESS;
    const known = this.#meanings.get(steps);
    if (known !== undefined) return known;
    const meaning = { steps, phrases: steps.flatMap((step) => this.#anchored[step] ?? []) };
    this.#meanings.set(steps, meaning);
    return meaning;
  }

  #stepsIn(sequence: Sequence): number[] {
    return sequence.map(({ words }) => this.#stepId(words));
  }

  #stepId(words: readonly string[]): number {
    const key = words.join(' ');
    const known = this.#stepIds.get(key);
    if (known !== undefined) return known;
    const id = this.#stepIds.size;
    this.#stepIds.set(key, id);
    for (const word of new Set(words)) this.#vocabulary.add(word, id);
    return id;
  }
}

/** Words so frequent that a phrase is better found by its others. */
const FREQUENT = new Set(
  'ik me mij je jij hij zij ze haar hem hun ons wij we de het een er en is zijn was heeft heb hebben wordt worden met bij op in aan van voor naar nu niet niemand geen meer kind kinderen jongen meisje ouders moeder vader gaat ga wil maakt hulp school huis thuis gemeente wie hoe wat welke waar kan mag moet of als dat die deze dit ook al om te door over na uit zit staat doet # jaar weer zegt'.split(
    ' ',
  ),
);

/** How many frequent words may fill a step; the number of words breaks ties. */
function commonness(words: readonly string[]): number {
  return words.filter((word) => FREQUENT.has(word)).length * 1000 + words.length;
}

function rarestStep(parts: readonly Part[]): { part: Part; anchor: number } {
  const steps = parts.flatMap((part) => part.sequence.map((step, anchor) => ({ part, anchor, step })));
  const sure = steps.filter(({ step }) => !step.optional);
  return sure.reduce((rarest, other) =>
    commonness(other.step.words) < commonness(rarest.step.words) ? other : rarest,
  );
}

type Match = readonly [start: number, end: number];

/** One message being searched. */
class Search {
  readonly #words: Words;
  readonly #meanings: readonly Meaning[];
  readonly #hits = new Map<string, Hit[]>();

  /** @param meanings those of the message's unique words */
  constructor(words: Words, meanings: readonly Meaning[]) {
    this.#words = words;
    this.#meanings = meanings;
  }

  find(sentences?: ReadonlySet<number>): Map<string, Hit[]> {
    const { ref, sentence } = this.#words;
    for (let at = 0; at < ref.length; at++) {
      if (sentences !== undefined && !sentences.has(sentence[at]!)) continue;
      for (const phrase of this.#meanings[ref[at]!]!.phrases) this.#tryPhrase(phrase, at);
    }
    return this.#hits;
  }

  #fills(at: number, step: number): boolean {
    return this.#meanings[this.#words.ref[at]!]!.steps.includes(step);
  }

  #tryPhrase({ id, lead, anchor, others }: Phrase, at: number): void {
    const found = anchor === 0 ? this.#matchAt(lead, at) : this.#matchAround(lead, anchor, at);
    if (found === undefined) return;
    let [start, end] = found;
    for (const other of others) {
      const near = this.#near(found, other);
      if (near === undefined) return;
      start = Math.min(start, near[0]);
      end = Math.max(end, near[1]);
    }
    this.#note({ id, start, end });
  }

  #matchAt(part: Part, at: number): Match | undefined {
    const end = this.#start(part, at);
    return end > at ? [at, end] : undefined;
  }

  /** The match of a part in which word `at` fills step `anchor`: it starts at most a gap a step earlier. */
  #matchAround(part: Part, anchor: number, at: number): Match | undefined {
    const farthest = Math.max(0, at - anchor * (GAP + 1));
    for (let start = at - 1; start >= farthest; start--) {
      if (!this.#fills(start, part.steps[0]!)) continue;
      const end = this.#start(part, start);
      if (end > at) return [start, end];
    }
    return undefined;
  }

  #note(hit: Hit): void {
    const found = this.#hits.get(hit.id);
    if (found === undefined) this.#hits.set(hit.id, [hit]);
    else found.push(hit);
  }

  /** Where a part ends whose first step word `at` fills; 0 when the rest does not follow. */
  #start(part: Part, at: number): number {
    if (part.sequence[0]!.opens && this.#words.clause[at - 1] === this.#words.clause[at]) return 0;
    return this.#follow(part, 1, at + 1);
  }

  /** Where the rest of a part ends when its steps from `index` on start at word `at`; 0 when they do not. */
  #follow(part: Part, index: number, at: number): number {
    const step = part.sequence[index];
    if (step === undefined) return at;
    const last = step.gapBefore ? at + GAP : at;
    for (let next = at; next <= last; next++) {
      if (next >= this.#words.ref.length || !this.#continues(at - 1, next)) break;
      const end = this.#fills(next, part.steps[index]!) ? this.#follow(part, index + 1, next + 1) : 0;
      if (end > 0) return end;
      if (NEGATIONS.has(this.#words.word[next]!)) break;
    }
    return step.optional ? this.#follow(part, index + 1, at) : 0;
  }

  /** A gap may not lead into another clause, nor two neighbouring words into another sentence. */
  #continues(from: number, to: number): boolean {
    const { sentence, clause } = this.#words;
    return to === from + 1 ? sentence[to] === sentence[from] : clause[to] === clause[from];
  }

  /** The first place close to `lead`, in its sentence, where `part` stands. */
  #near(lead: Match, part: Part): Match | undefined {
    const last = Math.min(this.#words.ref.length - 1, lead[1] + REACH);
    for (let at = Math.max(0, lead[0] - REACH - GAP); at <= last; at++) {
      if (!this.#fills(at, part.steps[0]!)) continue;
      const end = this.#start(part, at);
      if (end > 0 && this.#belongTogether(lead, [at, end])) return [at, end];
    }
    return undefined;
  }

  #belongTogether(a: Match, b: Match): boolean {
    const { sentence, word } = this.#words;
    if (isWithin(b, a)) return true;
    const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
    if (left[1] > right[0] || right[0] - left[1] > REACH || sentence[left[0]] !== sentence[right[0]]) return false;
    for (let at = left[1]; at < right[0]; at++) if (NEGATIONS.has(word[at]!)) return false;
    return true;
  }
}

/** In a gap of the other: "moet bij *hem* slapen". */
function isWithin(inner: Match, outer: Match): boolean {
  return outer[0] < inner[0] && inner[1] < outer[1];
}
