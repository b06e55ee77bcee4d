import { fold } from '../dutch/words.ts';
import type { Source } from './index/passage.ts';
import type { Passage } from './structure/passages.ts';
import { splitSentences } from './structure/sentences.ts';

/** A document as far as its versions can be told. */
export interface VersionedDocument {
  source: Pick<
    Source,
    'document' | 'title' | 'regio' | 'gemeenten' | 'visibility' | 'date' | 'validUntil' | 'replaces'
  >;
  passages: readonly Passage[];
}

/** Two documents that say much the same. `holds` is false where the register says that the older is valid still, or nothing tells which is older. */
export interface Version {
  newer: string;
  older: string;
  holds: boolean;
}

const SAME_NAME_SHARE = 0.4;
const COPY_SHARE = 0.85;
const LEAST_SENTENCES = 3;
const SHORTEST = 20;
/** What stands in more documents than this is a formula of the house. */
const MOST_HOLDERS = 12;

/**
 * The pairs of documents of one region, gemeenten and readers of which one is a later version of the other: under the same
 * name apart from dates and numbers, or nearly the same text. `places` are names that set documents apart: one for each
 * gemeente is no version of another.
 */
export function findVersions(documents: readonly VersionedDocument[], places: readonly string[]): Version[] {
  const sentences = documents.map(sentencesOf);
  return sharedSentences(sentences).flatMap(([one, other, shared]) => {
    const [a, b] = [documents[one]!.source, documents[other]!.source];
    const least = Math.min(sentences[one]!.size, sentences[other]!.size);
    const share = least < LEAST_SENTENCES ? 0 : shared / least;
    const wanted = nameOf(a) === nameOf(b) ? SAME_NAME_SHARE : COPY_SHARE;
    if (share < wanted || !sameReach(a, b) || !samePlaces(a, b, places)) return [];
    if (a.replaces !== undefined || b.replaces !== undefined) return []; // the owner has said it
    const [newer, older] = isOlder(a, b) ? [b, a] : [a, b];
    const holds = isOlder(older, newer) && older.validUntil === undefined;
    return [{ newer: newer.document, older: older.document, holds }];
  });
}

/** What the operator hears of two versions. */
export function describeVersion({ newer, older, holds }: Version): string {
  return holds
    ? `${newer} looks like a newer version of ${older}, which answers no more; if both hold, give the older its validUntil`
    : `${newer} and ${older} say much the same; write "replaces" where one holds, or take one out`;
}

function sentencesOf({ passages }: VersionedDocument): Set<string> {
  const texts = passages.flatMap(({ text }) => splitSentences(text).map((sentence) => fold(sentence.text)));
  return new Set(
    texts.map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).filter((text) => text.length >= SHORTEST),
  );
}

/** How many sentences each two documents share, for those that share any. */
function sharedSentences(documents: readonly ReadonlySet<string>[]): [number, number, number][] {
  const holders = new Map<string, number[]>();
  for (const [at, sentences] of documents.entries())
    for (const sentence of sentences)
      holders.set(sentence, [...(holders.get(sentence) ?? []), at].slice(0, MOST_HOLDERS + 1));
  const counts = new Map<string, number>();
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > MOST_HOLDERS) continue;
    for (const [at, one] of held.entries())
      for (const other of held.slice(at + 1)) counts.set(`${one} ${other}`, (counts.get(`${one} ${other}`) ?? 0) + 1);
  }
  return [...counts].map(([pair, count]) => [...pair.split(' ').map(Number), count] as [number, number, number]);
}

type Told = VersionedDocument['source'];

function sameReach(a: Told, b: Told): boolean {
  return (
    a.regio === b.regio &&
    a.visibility === b.visibility &&
    [...a.gemeenten].sort().join() === [...b.gemeenten].sort().join()
  );
}

function samePlaces(a: Told, b: Told, places: readonly string[]): boolean {
  const namedIn = ({ title, document }: Told): string =>
    places.filter((place) => fold(`${title} ${document}`).includes(fold(place))).join();
  return namedIn(a) === namedIn(b);
}

const NOT_THE_NAME =
  /\b(?:v|versie|version|concept|definitief|def|kopie|copy|oud|nieuw|final|van|(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)\b|\d+/g;

/** The file name without folder, ending, dates and numbers of versions. */
function nameOf({ document }: Told): string {
  return fold(bareName(document))
    .replace(NOT_THE_NAME, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

function bareName(document: string): string {
  return document
    .slice(document.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replace(/[_.-]+/g, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2');
}

/** Whether the first is older for certain: by its date, else the year in its name, else the number of its version. */
function isOlder(a: Told, b: Told): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one !== undefined && other !== undefined && one !== other) return one < other;
  const [first, second] = [versionOf(a), versionOf(b)];
  return first !== undefined && second !== undefined && first < second;
}

function dayOf({ date, document, title }: Told): string | undefined {
  return date ?? /\b20\d\d\b/.exec(`${bareName(document)} ${title}`)?.[0];
}

function versionOf({ document }: Told): number | undefined {
  const number = /\b(?:v|versie) ?(\d{1,3})\b/i.exec(bareName(document))?.[1];
  return number === undefined ? undefined : Number(number);
}
