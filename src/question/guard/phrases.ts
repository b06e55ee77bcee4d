import { parsePhrase, type Sequence, type WordClasses } from './phrase-syntax.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

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

export type FindPhrases = (words: Words) => Map<string, Hit[]>;

interface Compiled {
  readonly id: string;
  readonly parts: readonly number[];
}

const GAP = 4;
const REACH = 10;
const NEGATIONS = new Set(['niet', 'geen', 'nooit', 'zonder']);

export interface PhraseOptions {
  readonly classes: WordClasses;
  /** Forgive one typo in long words, except in these correct ones. */
  readonly typosExcept?: readonly string[];
}

/** Compiles rules into one pass over a message: the cost follows the message, hardly the number of rules. */
export function compilePhrases(lists: readonly PhraseList[], options: PhraseOptions): FindPhrases {
  const matcher = new PhraseMatcher(options);
  for (const list of lists) for (const phrase of list.phrases) matcher.add(list.id, phrase);
  return (words) => matcher.find(words);
}

class PhraseMatcher {
  readonly #vocabulary: Vocabulary;
  readonly #classes: WordClasses;
  readonly #sequences: { steps: readonly number[]; sequence: Sequence }[] = [];
  readonly #startingWith: number[][] = [];
  readonly #stepIds = new Map<string, number>();
  readonly #phrases: Compiled[] = [];

  constructor(options: PhraseOptions) {
    this.#classes = options.classes;
    this.#vocabulary = new Vocabulary(options.typosExcept);
  }

  add(id: string, phrase: string): void {
    const parts = parsePhrase(phrase, this.#classes).map((sequence) => this.#addSequence(sequence));
    this.#phrases.push({ id, parts });
  }

  find(words: Words): Map<string, Hit[]> {
    const steps = this.#stepsOf(words.word);
    const matches: Match[][] = [];
    for (let at = 0; at < steps.length; at++) this.#matchAt(at, words, steps, matches);
    return this.#combine(words, matches);
  }

  #addSequence(sequence: Sequence): number {
    const steps = sequence.map((step) => this.#stepId(step.words));
    const id = this.#sequences.push({ steps, sequence }) - 1;
    const first = steps[0]!;
    this.#startingWith[first] ??= [];
    this.#startingWith[first].push(id);
    return id;
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

  #stepsOf(words: readonly string[]): (readonly number[])[] {
    const seen = new Map<string, readonly number[]>();
    return words.map((word) => {
      const steps = seen.get(word) ?? this.#vocabulary.steps(word);
      seen.set(word, steps);
      return steps;
    });
  }

  #matchAt(at: number, words: Words, steps: readonly (readonly number[])[], matches: Match[][]): void {
    for (const step of steps[at]!) {
      for (const id of this.#startingWith[step] ?? []) {
        const end = this.#follow(id, 1, at + 1, words, steps);
        if (end <= 0) continue;
        matches[id] ??= [];
        matches[id].push([at, end]);
      }
    }
  }

  /** Where the rest of a sequence ends when its steps from `index` on start at word `at`; 0 when they do not. */
  #follow(id: number, index: number, at: number, words: Words, steps: readonly (readonly number[])[]): number {
    const { sequence, steps: wanted } = this.#sequences[id]!;
    const step = sequence[index];
    if (step === undefined) return at;
    const last = step.gapBefore ? at + GAP : at;
    for (let next = at; next <= last; next++) {
      if (next >= steps.length || words.sentence[next] !== words.sentence[at - 1]) break;
      const end = steps[next]!.includes(wanted[index]!) ? this.#follow(id, index + 1, next + 1, words, steps) : 0;
      if (end > 0) return end;
      if (NEGATIONS.has(words.word[next]!)) break;
    }
    return step.optional ? this.#follow(id, index + 1, at, words, steps) : 0;
  }

  #combine(words: Words, matches: Match[][]): Map<string, Hit[]> {
    const hits = new Map<string, Hit[]>();
    for (const { id, parts } of this.#phrases) {
      for (const first of matches[parts[0]!] ?? []) {
        const hit =
          parts.length === 1 ? { id, start: first[0], end: first[1] } : join(id, first, parts, words, matches);
        if (hit === undefined) continue;
        const found = hits.get(id);
        if (found === undefined) hits.set(id, [hit]);
        else found.push(hit);
      }
    }
    return hits;
  }
}

type Match = readonly [start: number, end: number];

function join(id: string, first: Match, parts: readonly number[], words: Words, matches: Match[][]): Hit | undefined {
  let [start, end] = first;
  for (const part of parts.slice(1)) {
    const near = nearest(first, matches[part] ?? [], words);
    if (near === undefined) return undefined;
    start = Math.min(start, near[0]);
    end = Math.max(end, near[1]);
  }
  return { id, start, end };
}

/** The first match close enough to `first`; the list is in order of start, so the search stays short in long messages. */
function nearest(first: Match, others: readonly Match[], words: Words): Match | undefined {
  for (
    let at = firstFrom(others, first[0] - REACH - GAP);
    at < others.length && others[at]![0] <= first[1] + REACH;
    at++
  ) {
    if (belongTogether(first, others[at]!, words)) return others[at];
  }
  return undefined;
}

function firstFrom(matches: readonly Match[], start: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]![0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function belongTogether(a: Match, b: Match, words: Words): boolean {
  const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
  if (left[1] > right[0] || right[0] - left[1] > REACH || words.sentence[left[0]] !== words.sentence[right[0]])
    return false;
  for (let at = left[1]; at < right[0]; at++) if (NEGATIONS.has(words.word[at]!)) return false;
  return true;
}
