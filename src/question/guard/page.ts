/** A word of the clean text with its place; `folded` is lower case without diacritics. */
export interface PageWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

const WORD =
  /[A-Za-z\u00c0-\u024f\u0370-\u1fff][A-Za-z\u00c0-\u024f\u0370-\u1fff]*(?:['’-][A-Za-z\u00c0-\u024f\u0370-\u1fff]+)*/g;

/** A message as the rules on personal data read it: the text, its words (read once, when first needed), and the names that belong to nobody. */
export class Page {
  readonly text: string;
  readonly #known: readonly string[];
  #words: readonly PageWord[] | undefined;
  #innocent: readonly (readonly [number, number])[] | undefined;

  /** @param known folded names of teams, organisations and gemeenten */
  constructor(text: string, known: readonly string[] = []) {
    this.text = text;
    this.#known = known;
  }

  get words(): readonly PageWord[] {
    this.#words ??= Array.from(this.text.matchAll(WORD), (match) => toWord(match[0], match.index));
    return this.#words;
  }

  /** Whether a known name of an organisation, team or gemeente covers this stretch or part of it. */
  isKnown(start: number, end: number): boolean {
    this.#innocent ??= findAll(this.text.toLowerCase(), this.#known);
    return this.#innocent.some(([from, to]) => from < end && start < to);
  }

  before(offset: number, length: number): string {
    return this.text.slice(Math.max(0, offset - length), offset);
  }

  after(offset: number, length: number): string {
    return this.text.slice(offset, offset + length);
  }
}

export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z-]*$/.test(lower)
    ? lower
    : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o');
}

function toWord(text: string, start: number): PageWord {
  const first = text[0]!;
  return { folded: foldWord(text), start, end: start + text.length, capital: first !== first.toLowerCase() };
}

function findAll(text: string, names: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push([at, at + name.length]);
  }
  return found;
}
