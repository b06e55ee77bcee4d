import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsOf } from '../dutch/words.ts';
import { keysOf } from './index/search-keys.ts';
import { problemAsError } from './records/problem.ts';
import { readYaml } from './records/read-yaml.ts';

const words = z.array(z.coerce.string().min(1)).default([]);

export const glossaryEntry = z.strictObject({
  term: z.string().min(1),
  /** Abbreviations. */
  short: words,
  /** True synonyms and other spellings: meant both ways. */
  also: words,
  /** What people say when they mean this: leads to the term, not back. */
  everyday: words,
  definition: z.string().optional(),
  regio: z.string().optional(),
});

export type GlossaryEntry = z.infer<typeof glossaryEntry>;

const wordGroup = z.union([
  z.strictObject({ words: z.array(z.coerce.string()).min(2) }),
  z.strictObject({ ask: z.array(z.coerce.string()).min(1), find: z.array(z.coerce.string()).min(1) }),
]);

/** Another way to say a phrase: its keys, how much it counts beside the asked words, and the region it holds for. */
export interface Expansion {
  keys: readonly string[];
  weight: number;
  regio: string | undefined;
}

/** A term of the field by one of its names: as it is written, and the keys of each name that the term goes by. */
export interface TermName {
  written: string;
  phrase: string;
  names: readonly (readonly string[])[];
}

/** The terms of the field, and what to search besides the words that were asked. */
export interface Glossary {
  entries: readonly GlossaryEntry[];
  /** Every name of every term that is more than a part of it: "Meer voor mekaar" is not named by "mekaar". */
  termNames: readonly TermName[];
  /** By phrase (keys between spaces). */
  expansions: ReadonlyMap<string, readonly Expansion[]>;
  /** Most keys a phrase has. */
  longestPhrase: number;
}

export const EXPANSION_WEIGHTS = { abbreviation: 0.9, synonym: 0.7, everyday: 0.6, group: 0.5, ask: 0.45 } as const;

/**
 * Reads glossary.yaml and word-groups.yaml of the knowledge folders; later folders add to earlier ones.
 * @throws RegiowijzerError RECORD_INVALID with file, line and field
 */
export function readGlossary(folders: readonly string[]): Glossary {
  const entries = folders.flatMap((folder) => readList(join(folder, 'glossary.yaml'), z.array(glossaryEntry)));
  const groups = folders.flatMap((folder) => readList(join(folder, 'word-groups.yaml'), z.array(wordGroup)));
  return makeGlossary(entries, groups);
}

function readList<Value>(path: string, schema: z.ZodType<Value[]>): Value[] {
  if (!existsSync(path)) return [];
  const read = readYaml(path, readFileSync(path, 'utf8'), schema, []);
  if (!read.ok) throw problemAsError(read.problems[0]!);
  return read.value;
}

function makeGlossary(entries: readonly GlossaryEntry[], groups: readonly z.infer<typeof wordGroup>[]): Glossary {
  const table = new ExpansionTable();
  for (const { term, short, also, everyday, regio } of entries) {
    for (const abbreviation of short) table.both(abbreviation, term, EXPANSION_WEIGHTS.abbreviation, regio);
    for (const synonym of also) table.both(synonym, term, EXPANSION_WEIGHTS.synonym, regio);
    for (const phrase of everyday)
      for (const target of [term, ...short, ...also]) table.add(phrase, target, EXPANSION_WEIGHTS.everyday, regio);
  }
  for (const group of groups) {
    if ('words' in group)
      for (const word of group.words)
        for (const other of group.words) table.add(word, other, EXPANSION_WEIGHTS.group, undefined);
    else
      for (const phrase of group.ask)
        for (const target of group.find) table.add(phrase, target, EXPANSION_WEIGHTS.ask, undefined);
  }
  return {
    entries,
    termNames: entries.flatMap(namesOf),
    expansions: table.expansions,
    longestPhrase: table.longestPhrase,
  };
}

function namesOf({ term, short, also }: GlossaryEntry): TermName[] {
  const named = [term, ...short, ...also].map((written) => ({ written, keys: keysOf(written) }));
  const names = named.map(({ keys }) => keys);
  return named
    .filter(({ written, keys }) => keys.length === wordsOf(written).length)
    .map(({ written, keys }) => ({ written, phrase: keys.join(' '), names }));
}

const LONGEST_PHRASE = 6;

/** Collects which phrase leads to which; the strongest weight wins. */
export class ExpansionTable {
  readonly expansions = new Map<string, Expansion[]>();
  longestPhrase = 1;

  private readonly read = new Map<string, readonly string[]>();

  private keys(phrase: string): readonly string[] {
    const known = this.read.get(phrase) ?? keysOf(phrase);
    this.read.set(phrase, known);
    return known;
  }

  both(one: string, other: string, weight: number, regio: string | undefined): void {
    this.add(one, other, weight, regio);
    this.add(other, one, weight, regio);
  }

  add(from: string, to: string, weight: number, regio: string | undefined): void {
    this.addKeys(this.keys(from), this.keys(to), weight, regio);
  }

  addKeys(phrase: readonly string[], keys: readonly string[], weight: number, regio: string | undefined): void {
    const key = phrase.join(' ');
    if (phrase.length === 0 || phrase.length > LONGEST_PHRASE || keys.length === 0 || key === keys.join(' ')) return;
    const known = this.expansions.get(key) ?? [];
    const same = known.find((each) => each.keys.join(' ') === keys.join(' ') && each.regio === regio);
    if (same) same.weight = Math.max(same.weight, weight);
    else known.push({ keys, weight, regio });
    this.expansions.set(key, known);
    this.longestPhrase = Math.max(this.longestPhrase, phrase.length);
  }
}
