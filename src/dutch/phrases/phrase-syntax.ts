/**
 * A phrase is a wording written as a small pattern over folded words:
 *
 *   wil|wilt|<wens> .. dood      alternatives, a word class, and a gap of at most four words
 *   suicid* *misbruik # ####     the start of a word, the end of a word, a number, a year
 *   heel? bang                   a word that may be absent
 *   ^ is|zijn een                the first word of a clause
 *   <pil> & <slik>               parts in any order within one sentence, close together
 *
 * A gap never spans a negation: "wil .. dood" does not match "wil niet dood".
 */
export interface Step {
  readonly words: readonly string[];
  readonly gapBefore: boolean;
  readonly optional: boolean;
  /** Must be the first word of its clause. */
  readonly opens: boolean;
}
export type Sequence = readonly Step[];

export type WordClasses = Readonly<Record<string, string>>;

/** Reads a phrase into its parts. @throws Error on a word class that does not exist. */
export function parsePhrase(phrase: string, classes: WordClasses): Sequence[] {
  return phrase.split('&').map((part) => parsePart(part.trim().split(/\s+/), classes));
}

function parsePart(symbols: readonly string[], classes: WordClasses): Step[] {
  const steps: Step[] = [];
  let gapBefore = false;
  for (const [at, symbol] of symbols.entries()) {
    if (symbol === '^') continue;
    if (symbol !== '..') steps.push({ ...parseStep(symbol, gapBefore, classes), opens: symbols[at - 1] === '^' });
    gapBefore = symbol === '..';
  }
  return steps;
}

function parseStep(symbol: string, gapBefore: boolean, classes: WordClasses): Omit<Step, 'opens'> {
  const optional = symbol.endsWith('?');
  const alternatives = (optional ? symbol.slice(0, -1) : symbol).split('|');
  return { words: alternatives.flatMap((word) => expand(word, classes)), gapBefore, optional };
}

function expand(word: string, classes: WordClasses): string[] {
  if (!word.startsWith('<')) return [word];
  const members = classes[word.slice(1, -1)];
  if (members === undefined) throw new Error(`Guard phrase names an unknown word class ${word}`);
  return members
    .trim()
    .split(/\s+/)
    .flatMap((member) => expand(member, classes));
}
