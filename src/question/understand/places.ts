import { DUTCH_GEMEENTEN } from '../../domain/dutch-gemeenten.ts';
import type { KnownGemeente, RegionTable } from '../../domain/regio.ts';
import { editDistance } from '../../dutch/edit-distance.ts';
import { dutchLexicon } from '../../dutch/lemmas.ts';
import { type Word, wordsOf } from '../../dutch/words.ts';

/** What a text says about where. `guessed` where a name was read through a typing error. */
export interface Places {
  gemeenten: KnownGemeente[];
  regios: string[];
  /** Gemeenten outside the knowledge. */
  unknown: string[];
  guessed: boolean;
  /** The words (folded) that named a place. */
  words: string[];
}

interface Name {
  words: readonly string[];
  gemeente?: KnownGemeente;
  regio?: string;
  unknown?: string;
}

const PLACE_PREPOSITIONS = new Set(['in', 'naar', 'gemeente', 'te', 'gem', 'regio', 'omgeving', 'binnen', 'en']);
const WIDE_PREPOSITIONS = new Set([...PLACE_PREPOSITIONS, 'van', 'voor', 'bij', 'naar', 'rond', 'of', 'met', 'tussen']);
const SHORTEST_TYPO = 6;

/** Makes the reader of places for a table; the longest name wins, typing errors are forgiven from six letters on. */
export function createPlaceReader(table: RegionTable): (text: string) => Places {
  const names = placeNames(table);
  const typoTargets = names.filter(
    (name) => name.unknown === undefined && name.words.length === 1 && name.words[0]!.length >= SHORTEST_TYPO,
  );
  const known = new Set(names.flatMap((name) => name.words));
  return (text) => {
    const words = wordsOf(text);
    const found = exactNames(words, names, text);
    const guesses = found.length === 0 ? typoNames(words, typoTargets, known) : [];
    return toPlaces([...found, ...guesses], guesses.length > 0);
  };
}

function placeNames(table: RegionTable): Name[] {
  const names: Name[] = table.gemeenten.flatMap((gemeente) =>
    [gemeente.gemeente, ...gemeente.also].map((name) => ({ words: nameWords(name), gemeente })),
  );
  for (const { regio, also } of table.regios)
    for (const name of [regio, ...also]) names.push({ words: nameWords(name), regio });
  const covered = new Set(names.map((name) => name.words.join(' ')));
  for (const gemeente of DUTCH_GEMEENTEN)
    for (const unknown of [gemeente, ...placesWithin(gemeente)])
      if (!covered.has(nameWords(unknown).join(' '))) names.push({ words: nameWords(unknown), unknown });
  return names.filter((name) => name.words.join('').length > 2).sort((a, b) => b.words.length - a.words.length);
}

const SHORTEST_PLACE = 5;

/** Geldrop and Mierlo of Geldrop-Mierlo: people name the place they live in. */
function placesWithin(gemeente: string): string[] {
  const places = gemeente.split(/-| en /);
  const isPlace = (place: string): boolean =>
    place.length >= SHORTEST_PLACE && !/^(?:noord|oost|zuid|west|midden|neder|over|ouder)/.test(place);
  return places.length === 2 && !gemeente.includes('-en-') ? places.filter(isPlace) : [];
}

function nameWords(name: string): string[] {
  return wordsOf(name.replaceAll('&', ' en ')).map((word) => word.text);
}

function exactNames(words: readonly Word[], names: readonly Name[], text: string): Name[] {
  const taken = new Set<number>();
  const found: Name[] = [];
  for (const name of names) {
    for (let at = 0; at + name.words.length <= words.length; at += 1) {
      if (taken.has(at) || !name.words.every((word, step) => words[at + step]!.text === word)) continue;
      if (name.unknown !== undefined && !saidAsPlace(words, at, name.words.length)) continue;
      if (name.words.length === 1 && !meantAsPlace(words, at, text)) continue;
      for (let step = 0; step < name.words.length; step += 1) taken.add(at + step);
      found.push(name);
    }
  }
  return found;
}

/** What a gemeente has: its name behind this says whose. */
const OF_A_GEMEENTE = /(?:team|toegang|loket|consulent|consulenten|^cjg|^jgt)$/;

/** A gemeente we do not know counts only where it is asked about: "in Amsterdam", "wijkteam Den Haag", "en Utrecht?". */
function saidAsPlace(words: readonly Word[], at: number, length: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return PLACE_PREPOSITIONS.has(before) || OF_A_GEMEENTE.test(before) || words.length === length;
}

/** "in Best" and "Best, hoe verwijs ik" name the gemeente; "wat is het best" does not. */
function meantAsPlace(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]!;
  if (!dutchLexicon().isOrdinary(word.text)) return true;
  const capital = /\p{Lu}/u.test(text.charAt(word.start));
  const before = words[at - 1]?.text ?? '';
  if (capital && (WIDE_PREPOSITIONS.has(before) || at > 0)) return true;
  if (words.length === 1) return true;
  if (capital && at === 0) return /^[,:;.?-]/.test(text.slice(word.end).trimStart());
  return PLACE_PREPOSITIONS.has(before) && before !== 'en' && at === words.length - 1;
}

/** A word of six letters or more that is one or two slips from exactly one name, and no word of its own. */
function typoNames(words: readonly Word[], names: readonly Name[], known: ReadonlySet<string>): Name[] {
  return words.flatMap(({ text: word }) => {
    if (word.length < SHORTEST_TYPO - 1 || known.has(word) || dutchLexicon().knows(word)) return [];
    const near = names.filter((name) => editDistance(word, name.words[0]!, 2) <= (name.words[0]!.length >= 8 ? 2 : 1));
    const targets = new Set(near.map((name) => name.gemeente?.gemeente ?? name.regio));
    return (targets.size === 1 && near[0]!.words[0]![0] === word[0]) ||
      (targets.size === 1 && editDistance(word, near[0]!.words[0]!, 1) <= 1)
      ? [near[0]!]
      : [];
  });
}

function toPlaces(names: readonly Name[], guessed: boolean): Places {
  const gemeenten = [...new Set(names.flatMap((name) => name.gemeente ?? []))];
  const regios = new Set([
    ...gemeenten.map((gemeente) => gemeente.regio),
    ...names.flatMap((name) => name.regio ?? []),
  ]);
  return {
    gemeenten,
    regios: [...regios],
    unknown: [...new Set(names.flatMap((name) => name.unknown ?? []))],
    guessed,
    words: names.flatMap((name) => [...name.words]),
  };
}
