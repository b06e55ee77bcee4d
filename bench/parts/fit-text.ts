/**
 * Fits a linear score over the signs of a message: logistic regression (AdaGrad, fixed seed, so that the same input gives
 * the same weights), on every message as it is, with typing errors, and among other sentences.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cleanText } from '../../src/dutch/clean-text.ts';
import { readWords } from '../../src/dutch/message-words.ts';
import type { TextWeights } from '../../src/learned/text-score.ts';
import { fingerprintOf, TextSigns } from '../../src/learned/text-signs.ts';

const EPOCHS = 18;
const RATE = 0.3;
const DECAY = 3e-5;
const MISSPELT = 3;
/** Signs seen in fewer messages say more about the message than about its kind. */
const LEAST_SEEN = 6;
const LARGEST = 127;

/** A message and its kind; undefined where it is of none that the score is for. */
export interface Example {
  readonly text: string;
  readonly kind: string | undefined;
}

export interface FitOptions {
  /** One kind: like it or not. Several: which of them. */
  readonly kinds: readonly string[];
  /** The command that fits, which goes with the weights. */
  readonly madeBy: string;
  /** Whether messages also stand before or behind ordinary ones. */
  readonly among?: boolean;
  /** 0: every message weighs the same; 1: every kind does, however few its messages. */
  readonly balance?: number;
  readonly leastSeen?: number;
  readonly epochs?: number;
  readonly seed?: number;
}

export function fitText(examples: readonly Example[], options: FitOptions): TextWeights {
  const random = mulberry(options.seed ?? 7);
  const rows = [
    ...examples,
    ...Array.from({ length: MISSPELT }, () => examples.map((example) => misspell(example, random))).flat(),
    ...(options.among ? amongOthers(examples, random) : []),
  ].map(({ text, kind }) => ({ signs: signsOf(text), kind: options.kinds.indexOf(kind ?? '') }));
  const fit = new Fit(rows, random, options);
  for (let epoch = 0; epoch < (options.epochs ?? EPOCHS); epoch++) fit.run();
  return fit.weights();
}

interface Row {
  readonly signs: readonly number[];
  /** Its place among the kinds; -1 for none. */
  readonly kind: number;
}

class Fit {
  readonly #rows: { at: Int32Array; kind: number }[];
  readonly #signs: number[];
  readonly #seen: number[] = [];
  readonly #weights: Float64Array;
  readonly #steps: Float64Array;
  readonly #bias: Float64Array;
  readonly #biasSteps: Float64Array;
  readonly #random: () => number;
  readonly #options: FitOptions;
  readonly #worth: (kind: number) => number;

  constructor(rows: readonly Row[], random: () => number, options: FitOptions) {
    const ids = new Map<number, number>();
    const idOf = (sign: number): number => {
      const id = ids.get(sign) ?? ids.size;
      ids.set(sign, id);
      return id;
    };
    this.#rows = rows.map(({ signs, kind }) => ({ at: Int32Array.from(signs, idOf), kind }));
    for (const { at } of this.#rows) for (const id of new Set(at)) this.#seen[id] = (this.#seen[id] ?? 0) + 1;
    this.#signs = [...ids.keys()];
    const kinds = options.kinds.length;
    this.#weights = new Float64Array(ids.size * kinds);
    this.#steps = new Float64Array(ids.size * kinds).fill(1e-6);
    this.#bias = new Float64Array(kinds);
    this.#biasSteps = new Float64Array(kinds).fill(1e-6);
    this.#random = random;
    this.#options = options;
    const count = Map.groupBy(rows, ({ kind }) => kind);
    const even = rows.length / count.size;
    this.#worth = (kind) => (even / count.get(kind)!.length) ** (options.balance ?? 0);
  }

  run(): void {
    shuffle(this.#rows, this.#random);
    for (const { at, kind } of this.#rows) this.#learn(at, kind);
  }

  #learn(at: Int32Array, meant: number): void {
    const temper = 1 / Math.sqrt(at.length);
    const kinds = this.#bias.length;
    const scores = Float64Array.from(this.#bias);
    for (const id of at)
      for (let kind = 0; kind < kinds; kind++) scores[kind]! += this.#weights[id * kinds + kind]! * temper;
    const worth = this.#worth(meant);
    const errors = chances(scores).map((chance, kind) => worth * (chance - (kind === meant ? 1 : 0)));
    for (const id of at) for (let kind = 0; kind < kinds; kind++) this.#step(id * kinds + kind, errors[kind]! * temper);
    for (const [kind, error] of errors.entries()) {
      this.#biasSteps[kind]! += error * error;
      this.#bias[kind]! -= (RATE * error) / Math.sqrt(this.#biasSteps[kind]!);
    }
  }

  #step(cell: number, pull: number): void {
    const slope = pull + DECAY * this.#weights[cell]!;
    this.#steps[cell]! += slope * slope;
    this.#weights[cell]! -= (RATE * slope) / Math.sqrt(this.#steps[cell]!);
  }

  weights(): TextWeights {
    const kinds = this.#bias.length;
    const { leastSeen = LEAST_SEEN, madeBy } = this.#options;
    const kept = this.#signs
      .map((sign, id) => ({ sign, seen: this.#seen[id]!, own: this.#weights.subarray(id * kinds, (id + 1) * kinds) }))
      .filter(({ seen }) => seen > leastSeen);
    const largest = kept.reduce((most, { own }) => Math.max(most, ...own.map(Math.abs)), 0);
    const unit = largest / LARGEST;
    const rounded = kept
      .map(({ sign, own }) => ({ sign, own: [...own].map((weight) => Math.round(weight / unit)) }))
      .filter(({ own }) => own.some((weight) => weight !== 0))
      .sort((a, b) => a.sign - b.sign);
    const row = 4 + kinds;
    const bytes = Buffer.alloc(rounded.length * row);
    for (const [at, { sign, own }] of rounded.entries()) {
      bytes.writeInt32LE(sign, at * row);
      for (const [kind, weight] of own.entries()) bytes.writeInt8(weight, at * row + 4 + kind);
    }
    return {
      madeBy,
      fingerprint: fingerprintOf(madeBy),
      kinds: this.#options.kinds,
      bias: [...this.#bias].map((bias) => Number(bias.toFixed(4))),
      unit: Number(unit.toFixed(5)),
      signs: bytes.toString('base64'),
    };
  }
}

/** One score: of it or not. Several: which of them. */
function chances(scores: Float64Array): number[] {
  if (scores.length === 1) return [1 / (1 + Math.exp(-scores[0]!))];
  const highest = Math.max(...scores);
  const shares = [...scores].map((score) => Math.exp(score - highest));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

function signsOf(text: string): number[] {
  const words = readWords(cleanText(text));
  const signs = new TextSigns(words);
  const found: number[] = [];
  const sink = { add: (sign: number) => found.push(sign) };
  for (const [at, ref] of words.ref.entries()) {
    signs.addOwn(ref, sink);
    signs.addPairs(at, sink);
  }
  return found;
}

/** What haste makes of a word: a letter dropped, doubled or swapped, or spelled as it sounds. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at]! + word.slice(at),
  (word, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  (word) =>
    word
      .replace(/en$/, 'e')
      .replace(/([^d])t$/, '$1')
      .replace(/d$/, 't'),
  (word) =>
    word
      .replace(/ij/, 'ei')
      .replace(/ou/, 'au')
      .replace(/^v/, 'f')
      .replace(/ch/, 'g')
      .replace(/([aeiou])\1/, '$1'),
];
const SMALL = new Set('de het een is zijn heeft wordt en van dat er die in op te'.split(' '));

/** Two words misspelt, and now and then the small words left out. */
function misspell({ text, kind }: Example, random: () => number): Example {
  const words = text.split(' ');
  for (let times = 0; times < 2; times++) {
    const place = Math.floor(random() * words.length);
    const word = words[place]!;
    if (word.length < 4) continue;
    const slip = SLIPS[Math.floor(random() * SLIPS.length)]!;
    words[place] = slip(word, 1 + Math.floor(random() * (word.length - 2)));
  }
  const terse = words.length > 5 && random() < 0.25;
  return { text: words.filter((word) => !terse || !SMALL.has(word)).join(' '), kind };
}

/** Every second message after or before an ordinary one. */
function amongOthers(examples: readonly Example[], random: () => number): Example[] {
  const ordinary = examples.filter(({ kind, text }) => kind === undefined && text.length < 160);
  const pick = () => ordinary[Math.floor(random() * ordinary.length)]!.text;
  return examples
    .filter(() => random() < 0.5)
    .map(({ text, kind }) => ({ kind, text: random() < 0.5 ? `${pick()}. ${text}` : `${text}. ${pick()}` }));
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function linesOf<T>(file: URL): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

export function writeWeights(file: URL, weights: TextWeights): void {
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
}
