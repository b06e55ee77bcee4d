import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { type AskedWord, askedWords } from './asked-words.ts';

/** A name found in a question: what it names, which words it takes, and whether it is the thing's own name. */
export interface FoundName<Target> {
  target: Target;
  own: boolean;
  from: number;
  to: number;
}

interface Entry<Target> {
  target: Target;
  own: boolean;
  needsCapitals: boolean;
}

/** Names of things by their stems run together, so that "expert team", "expertteam" and "expertteams" meet. */
export class Names<Target> {
  private readonly byKey = new Map<string, Entry<Target>[]>();
  private longest = 1;

  /** @param own whether this is the name or its abbreviation, and not another word for it */
  add(name: string, target: Target, own: boolean): void {
    const pieces = askedWords(name);
    if (pieces.length === 0) return;
    this.longest = Math.max(this.longest, pieces.length);
    const entry = { target, own, needsCapitals: needsCapitals(name) };
    for (const key of keysOf(pieces)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), entry]);
  }

  /** Every name in the words: the longest first, own names before other words for a thing. */
  find(words: readonly AskedWord[]): FoundName<Target>[] {
    const found: FoundName<Target>[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + this.longest); to += 1) {
        const span = words.slice(from, to);
        for (const { target, own, needsCapitals } of this.matches(span))
          if (!needsCapitals || isMeantAsName(words, from)) found.push({ target, own, from, to });
      }
    }
    return found.sort((a, b) => sizeOf(b, words) - sizeOf(a, words) || Number(b.own) - Number(a.own));
  }

  private matches(span: readonly AskedWord[]): readonly Entry<Target>[] {
    const entries = keysOf(span).flatMap((key) => this.byKey.get(key) ?? []);
    return [...new Set(entries)];
  }
}

function keysOf(words: readonly AskedWord[]): string[] {
  return [...new Set([words.map(({ stem }) => stem).join(''), words.map(({ text }) => text).join('')])];
}

function sizeOf({ from, to }: { from: number; to: number }, words: readonly AskedWord[]): number {
  return words.slice(from, to).reduce((size, { text }) => size + text.length, 0);
}

/** Words that a question on youth care has in their ordinary meaning; "ret" and "boeg" it only has as names. */
const EVERYDAY = new Set(['big', 'gem', 'hoi', 'two', 'zin']);

/** BEN, HOI, GEM, TWO: an abbreviation that is an everyday word too. Who is in a hurry types the others in small letters. */
function needsCapitals(name: string): boolean {
  const folded = name.toLowerCase();
  return /^\p{Lu}{2,5}$/u.test(name) && (STOP_WORDS.has(folded) || EVERYDAY.has(folded));
}

/** "het ben", "wat is ben": with an article or after "is" small letters will do. */
function isMeantAsName(words: readonly AskedWord[], at: number): boolean {
  return words[at]!.capitals || /^(?:het|de|is|betekent)$/.test(words[at - 1]?.text ?? '');
}

/** "Regionaal Expert Team (RET)" goes by three names: whole, without brackets, and what stands in them. */
export function ownNames(name: string): string[] {
  const [, before, inside] = /^(.*?)\s*\(([^)]+)\)/.exec(name) ?? [];
  const whole = before === undefined ? [name] : [name, before, inside!];
  return whole.flatMap((each) => [each, ...each.split(/,\s+/).slice(0, 1)]);
}
