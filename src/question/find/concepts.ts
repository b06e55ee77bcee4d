import type { Speller } from '../../dutch/spelling.ts';
import { keyOf, partStemsOf, stemOf } from '../../dutch/stems.ts';
import { isStopWord } from '../../dutch/stop-words.ts';
import { type Word, wordsOf } from '../../dutch/words.ts';
import type { Expansion, Glossary } from '../../knowledge/glossary.ts';
import type { LexicalIndex } from '../../knowledge/index/lexical-index.ts';

/** One way to find a concept: keys that belong together and how much finding them counts, 1 for the asked word itself. */
export interface Alternative {
  keys: readonly string[];
  weight: number;
  own: boolean;
}

/** One thing asked about: a word or phrase of the question with all the ways it may stand in a text. */
export interface Concept {
  label: string;
  alternatives: Alternative[];
  /** How rare, and so how telling, it is: the rarity of its own key, or of its best alternative. */
  rarity: number;
  /** Share of its rarity that counts: less for a place, for a phrase beside its words, for an earlier question. */
  weight: number;
}

export interface ConceptSources {
  lexical: LexicalIndex;
  glossary: Glossary;
  /** Pairs learned from the documents, by phrase as in the glossary. */
  learned: ReadonlyMap<string, readonly Expansion[]>;
  speller: Speller;
}

export const CONCEPT_WEIGHTS = {
  place: 0.35,
  story: 0.5,
  phrase: 0.7,
  part: 0.55,
  joined: 0.7,
  typo: 0.85,
  farTypo: 0.65,
} as const;
const MOST_EXPANSIONS = 14;
const LEAST_RARITY = 0.15;

/** A question with the sentences of it that ask, and the regions it may use. */
export interface AskedText {
  text: string;
  focus: string;
  regios: readonly string[];
}

/** Cuts a question into concepts. `places` are folded words that only name a place; they count less, and so do words of the story around it. */
export function conceptsOf(
  { text, focus, regios }: AskedText,
  places: ReadonlySet<string>,
  sources: ConceptSources,
): Concept[] {
  const words = contentWords(text);
  const keys = words.map(keyOf);
  const asked = new Set(wordsOf(focus).map((word) => word.text));
  const weightOf = (word: string): number =>
    places.has(word) ? CONCEPT_WEIGHTS.place : asked.has(word) ? 1 : CONCEPT_WEIGHTS.story;
  const concepts = words.map((word, at) => wordConcept(word, words[at + 1], regios, weightOf(word.text), sources));
  const phrases = phraseConcepts(keys, regios, sources);
  return dropRepeats([...concepts, ...phrases]).filter((concept) => concept.alternatives.length > 0);
}

/** The words that say what is asked; where only stop words stand, they are read as abbreviations ("wat is ben"). */
function contentWords(text: string): Word[] {
  const words = wordsOf(text);
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words.slice(-1).map((word) => ({ ...word, capitals: true }));
}

function wordConcept(
  { text: word, ...rest }: Word,
  next: Word | undefined,
  regios: readonly string[],
  share: number,
  sources: ConceptSources,
): Concept {
  const key = keyOf({ text: word, ...rest });
  const { lexical } = sources;
  const alternatives: Alternative[] = [{ keys: [key], weight: 1, own: true }];
  const parts = [...new Set(partStemsOf(word))];
  if (parts.length > 0) alternatives.push({ keys: parts, weight: CONCEPT_WEIGHTS.part, own: true });
  const joined = next === undefined ? undefined : stemOf(word + next.text);
  if (joined && lexical.has(joined)) alternatives.push({ keys: [joined], weight: CONCEPT_WEIGHTS.joined, own: true });
  alternatives.push(...expansionsOf(key, regios, sources));
  if (!lexical.has(key) && !alternatives.some((each) => each.keys.every((other) => lexical.has(other)))) {
    for (const { word: near, distance } of sources.speller.near(key, 2)) {
      const weight = distance === 1 ? CONCEPT_WEIGHTS.typo : CONCEPT_WEIGHTS.farTypo;
      alternatives.push(
        { keys: [near], weight, own: true },
        ...expansionsOf(near, regios, sources).map((each) => ({ ...each, weight: each.weight * weight })),
      );
    }
  }
  return toConcept(word, alternatives, share, lexical);
}

function expansionsOf(phrase: string, regios: readonly string[], sources: ConceptSources): Alternative[] {
  const found = [...(sources.glossary.expansions.get(phrase) ?? []), ...(sources.learned.get(phrase) ?? [])];
  return found
    .filter((each) => each.regio === undefined || regios.includes(each.regio))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EXPANSIONS)
    .map((each) => ({ keys: each.keys, weight: each.weight, own: false }));
}

/** Phrases of two or more words that the glossary knows, longest first, each word in one phrase at most. */
function phraseConcepts(keys: readonly string[], regios: readonly string[], sources: ConceptSources): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    for (let length = Math.min(sources.glossary.longestPhrase, keys.length - at); length > 1; length -= 1) {
      const phrase = keys.slice(at, at + length).join(' ');
      const alternatives = expansionsOf(phrase, regios, sources);
      if (alternatives.length === 0) continue;
      concepts.push(toConcept(phrase, alternatives, CONCEPT_WEIGHTS.phrase, sources.lexical));
      at += length - 1;
      break;
    }
  }
  return concepts;
}

function toConcept(
  label: string,
  alternatives: readonly Alternative[],
  weight: number,
  lexical: LexicalIndex,
): Concept {
  const present = alternatives.filter((each) => each.keys.some((key) => lexical.has(key)));
  const own = present.find((each) => each.own && each.keys.length === 1);
  const rarities = (own ? [own] : present).map(
    (each) => each.weight * mean(each.keys.map((key) => lexical.rarity(key))),
  );
  return { label, alternatives: present, rarity: Math.max(LEAST_RARITY, ...rarities), weight };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function dropRepeats(concepts: readonly Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter((concept) => {
    const signature = concept.alternatives[0]?.keys.join(' ') ?? '';
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}
