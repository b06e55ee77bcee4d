/**
 * Fits a linear score over the signs of a message: logistic regression (AdaGrad, fixed seed, so that the same input gives
 * the same weights), on every message as it is, with typing errors, and among other sentences.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cleanText } from '../../src/dutch/clean-text.ts';
import { readWords } from '../../src/dutch/message-words.ts';
import type { TextWeights } from '../../src/learned/text-score.ts';
import { TextSigns } from '../../src/learned/text-signs.ts';

const EPOCHS = 18;
const RATE = 0.3;
const DECAY = 3e-5;
const MISSPELT = 3;
/** Signs seen in fewer messages say more about the message than about its kind. */
const LEAST_SEEN = 6;
const LARGEST = 127;

/** A message, and whether it is of the kind that the score is for. */
export interface Example {
  readonly text: string;
  readonly meant: boolean;
}

export function fitText(examples: readonly Example[], seed = 7): TextWeights {
  const random = mulberry(seed);
  const rows = [
    ...examples,
    ...Array.from({ length: MISSPELT }, () => examples.map((example) => misspell(example, random))).flat(),
    ...amongOthers(examples, random),
  ].map(({ text, meant }) => ({ signs: signsOf(text), meant }));
  const fit = new Fit(rows, random);
  for (let epoch = 0; epoch < EPOCHS; epoch++) fit.run();
  return fit.weights();
}

interface Row {
  readonly signs: readonly number[];
  readonly meant: boolean;
}

class Fit {
  readonly #rows: { at: Int32Array; meant: boolean }[];
  readonly #signs: number[];
  readonly #seen: number[] = [];
  readonly #weights: Float64Array;
  readonly #steps: Float64Array;
  readonly #random: () => number;
  #bias = 0;
  #biasSteps = 1e-6;

  constructor(rows: readonly Row[], random: () => number) {
    const ids = new Map<number, number>();
    const idOf = (sign: number): number => {
      const id = ids.get(sign) ?? ids.size;
      ids.set(sign, id);
      return id;
    };
    this.#rows = rows.map(({ signs, meant }) => ({ at: Int32Array.from(signs, idOf), meant }));
    for (const { at } of this.#rows) for (const id of new Set(at)) this.#seen[id] = (this.#seen[id] ?? 0) + 1;
    this.#signs = [...ids.keys()];
    this.#weights = new Float64Array(ids.size);
    this.#steps = new Float64Array(ids.size).fill(1e-6);
    this.#random = random;
  }

  run(): void {
    shuffle(this.#rows, this.#random);
    for (const { at, meant } of this.#rows) this.#learn(at, meant);
  }

  #learn(at: Int32Array, meant: boolean): void {
    const temper = 1 / Math.sqrt(at.length);
    let score = this.#bias;
    for (const id of at) score += this.#weights[id]! * temper;
    const error = 1 / (1 + Math.exp(-score)) - (meant ? 1 : 0);
    for (const id of at) {
      const slope = error * temper + DECAY * this.#weights[id]!;
      this.#steps[id]! += slope * slope;
      this.#weights[id]! -= (RATE * slope) / Math.sqrt(this.#steps[id]!);
    }
    this.#biasSteps += error * error;
    this.#bias -= (RATE * error) / Math.sqrt(this.#biasSteps);
  }

  weights(): TextWeights {
    const kept = this.#signs.map((sign, id) => ({ sign, id })).filter(({ id }) => this.#seen[id]! > LEAST_SEEN);
    const largest = kept.reduce((most, { id }) => Math.max(most, Math.abs(this.#weights[id]!)), 0);
    const unit = largest / LARGEST;
    const rounded = kept
      .map(({ sign, id }) => ({ sign, weight: Math.round(this.#weights[id]! / unit) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => a.sign - b.sign);
    const bytes = Buffer.alloc(rounded.length * 5);
    for (const [row, { sign, weight }] of rounded.entries()) {
      bytes.writeInt32LE(sign, row * 5);
      bytes.writeInt8(weight, row * 5 + 4);
    }
    return { bias: Number(this.#bias.toFixed(4)), unit: Number(unit.toFixed(5)), signs: bytes.toString('base64') };
  }
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
function misspell({ text, meant }: Example, random: () => number): Example {
  const words = text.split(' ');
  for (let times = 0; times < 2; times++) {
    const place = Math.floor(random() * words.length);
    const word = words[place]!;
    if (word.length < 4) continue;
    const slip = SLIPS[Math.floor(random() * SLIPS.length)]!;
    words[place] = slip(word, 1 + Math.floor(random() * (word.length - 2)));
  }
  const terse = words.length > 5 && random() < 0.25;
  return { text: words.filter((word) => !terse || !SMALL.has(word)).join(' '), meant };
}

/** Every second message after or before an ordinary one. */
function amongOthers(examples: readonly Example[], random: () => number): Example[] {
  const ordinary = examples.filter(({ meant, text }) => !meant && text.length < 160);
  const pick = () => ordinary[Math.floor(random() * ordinary.length)]!.text;
  return examples
    .filter(() => random() < 0.5)
    .map(({ text, meant }) => ({ meant, text: random() < 0.5 ? `${pick()}. ${text}` : `${text}. ${pick()}` }));
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

function mulberry(seed: number): () => number {
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

export function writeWeights(file: URL, madeBy: string, weights: TextWeights): void {
  writeFileSync(file, `${JSON.stringify({ madeBy, ...weights }, null, 2)}\n`);
}
