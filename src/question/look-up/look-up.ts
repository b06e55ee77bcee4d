import type { AgeLimit } from '../../domain/dates.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { DirectoryRecord } from '../../knowledge/records/load-records.ts';
import { createPlaceReader } from '../understand/places.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type LookUpSources, type Reader, toAsked } from './asked.ts';
import { readCrisis } from './crisis.ts';
import { readBeside, readDirectory } from './directory.ts';
import { readElsewhere } from './elsewhere.ts';
import { readEntitlement } from './entitlement.ts';
import type { LookedUp } from './looked-up.ts';
import { Names, ownNames } from './names.ts';
import { readNational, readNationalByAsks } from './national.ts';
import { createFactsByAsks } from './national-asks.ts';
import { readRoute } from './route.ts';
import { readSpecial } from './special.ts';
import { readToegang } from './toegang.ts';

export interface LookUpOptions {
  age: AgeLimit;
  crisisNumber?: string | undefined;
}

/** `loosely`: where the passages do not answer, a record of what a question is mostly about is better than nothing. */
export type LookUp = (question: UnderstoodQuestion, loosely?: 'loosely') => LookedUp | undefined;

/** The classes of questions, the most particular first. */
const READERS: readonly Reader[] = [
  readEntitlement,
  readNational,
  readCrisis,
  readSpecial,
  readRoute,
  readToegang,
  readDirectory,
  readElsewhere,
  readNationalByAsks,
  readBeside,
];

/** What helps where the region's passages do not answer: the law, and whom to turn to. */
const LOOSE_READERS: readonly Reader[] = [readNationalByAsks, readRoute, readToegang];
const LOOSE_SLACK = 3;

/**
 * Makes the look-up of records: routes, sociale kaart, terms, toegang, national facts. It answers only where a record
 * holds what was asked; equal names resolve to the asker's region, and a question that compares regions stays with the
 * passages.
 */
export function createLookUp(knowledge: Knowledge, options: LookUpOptions): LookUp {
  const { records, index, glossary, regions } = knowledge;
  const readPlaces = createPlaceReader(regions);
  const sources: LookUpSources = {
    records,
    index,
    directory: directoryNames(knowledge),
    glossary: new Names(),
    factsByAsks: createFactsByAsks(records.national),
    age: options.age,
    crisisNumber: options.crisisNumber,
  };
  for (const entry of glossary.entries) {
    if (entry.definition === undefined) continue;
    for (const name of [entry.term, ...entry.short]) sources.glossary.add(name, entry, true);
    for (const name of entry.also) sources.glossary.add(name, entry, false);
  }
  return (question, loosely) => {
    if (question.regios.length > 1) return undefined;
    const { words } = question.followsUp ? readPlaces(question.text) : question.places;
    const asked = toAsked(question, [...words, ...question.places.words], records, loosely ? LOOSE_SLACK : 0);
    for (const read of loosely ? LOOSE_READERS : READERS) {
      const found = read(asked, sources);
      if (found) return found;
    }
    return undefined;
  };
}

function directoryNames({ records }: Knowledge): Map<string, Names<DirectoryRecord>> {
  const byRegio = new Map<string, Names<DirectoryRecord>>();
  for (const entry of records.directory) {
    const names = byRegio.get(entry.regio) ?? new Names<DirectoryRecord>();
    byRegio.set(entry.regio, names);
    for (const name of ownNames(entry.name)) names.add(name, entry, true);
    for (const name of entry.also) names.add(name, entry, isAbbreviation(name));
  }
  return byRegio;
}

/** An abbreviation among the other names is as much its own as the full name. */
function isAbbreviation(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d+/&-]+$/u.test(name);
}
