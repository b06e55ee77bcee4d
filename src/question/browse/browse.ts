import type { Question, RecordReference, ReportedThing } from '../../domain/answer.ts';
import { LANDELIJK, regioOfName } from '../../domain/regio.ts';
import type { Status } from '../../domain/status.ts';
import type { GlossaryEntry } from '../../knowledge/glossary.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type {
  ChoicesRecord,
  DirectoryRecord,
  NationalRecord,
  RegionRecord,
  RouteRecord,
} from '../../knowledge/records/load-records.ts';
import { nationalSourceOf, type ShownSource, sourceOf } from '../../knowledge/records/source-of.ts';
import { recordAsks } from '../../texts/record-asks.ts';
import { sectionName } from '../compose/sources.ts';
import { createPlaceReader } from '../understand/places.ts';
import { understandQuestion } from '../understand/understand-question.ts';
import { type AskedWord, askedWords, isGrammar, stemsOfText } from './asked-words.ts';

/** A record as a card shows it, with the source it rests on. */
export type FoundRecord = { reference: RecordReference; name: string } & (
  | { kind: 'directory'; entry: DirectoryRecord; source: ShownSource }
  /** All variants for one verwijzer. */
  | { kind: 'route'; routes: RouteRecord[]; source: ShownSource }
  | { kind: 'term'; entry: GlossaryEntry }
  | { kind: 'national'; fact: NationalRecord; source: ShownSource }
  /** What a region is, its crisis arrangement, or the toegang of one of its gemeenten. */
  | { kind: 'region'; what: string; status: Status; date: string; source: ShownSource }
);

/** Records apart from questions: to show one, to search them while somebody types, to walk a keuzehulp. */
export interface Browse {
  find(reference: ReportedThing): FoundRecord | undefined;
  /** Records of the asker's region and national ones that hold the words of `question.text`, best first; its whole sociale kaart where there are none. */
  search(question: Question): FoundRecord[];
  choices(regio: string): ChoicesRecord | undefined;
  regioOf(gemeente: string): string | undefined;
  /** The title of a document of a region; its file name where nobody gave one. */
  titleOf(regio: string, document: string): string;
  /** The sections of a document in the index, none of one that only records rest on; undefined where that region has no such document. */
  sectionsOf(regio: string, document: string): ReadonlySet<string> | undefined;
}

/** A bot that has no records, as in tests that script the answers. */
export const NO_RECORDS: Browse = {
  find: () => undefined,
  search: () => [],
  choices: () => undefined,
  regioOf: () => undefined,
  titleOf: (_regio, document) => document,
  sectionsOf: () => undefined,
};

interface Shelved {
  found: FoundRecord;
  regio: string;
  visibility: string;
  named: Stems;
  said: Stems;
}

/** Made when somebody searches: those of all records took half a second of each start. */
type Stems = () => ReadonlySet<string>;

function stemsOf(...texts: readonly (string | undefined)[]): Stems {
  let stems: ReadonlySet<string> | undefined;
  return () => {
    stems ??= stemsOfText(...texts);
    return stems;
  };
}

export function createBrowse(knowledge: Knowledge): Browse {
  const { records, regions } = knowledge;
  const shelf = shelve(knowledge);
  const byReference = new Map(shelf.map((each) => [keyOf(each.found.reference), each.found]));
  const readPlaces = createPlaceReader(regions);
  return {
    find: (reference) => byReference.get(keyOf(reference)),
    choices: (regio) => records.choices.find((each) => each.regio === regio),
    regioOf: (gemeente) => regioOfName(regions, gemeente)?.regio,
    titleOf: (regio, document) =>
      documentIn(records, regio, document)?.title ?? sourceIn(knowledge.index, regio, document)?.title ?? document,
    sectionsOf(regio, document) {
      const source = sourceIn(knowledge.index, regio, document);
      if (!source) return documentIn(records, regio, document) && new Set();
      const { sources, passages } = knowledge.index;
      const own = passages.filter((passage) => sources[passage.source] === source);
      return new Set(own.map(({ section }) => sectionName(section)));
    },
    search(question) {
      const { regios, visibilities, places, gemeente = '' } = understandQuestion(question, readPlaces, regions);
      const words = askedWords(question.text).filter((word) => !isGrammar(word) && !places.words.includes(word.text));
      return shelf
        .filter(({ regio }) => regio === LANDELIJK || regios.includes(regio))
        .filter(({ found }) => found.kind !== 'region' || ['about', 'crisis', gemeente].includes(found.reference.id))
        .filter(({ visibility }) => (visibilities as readonly string[]).includes(visibility))
        .map((each) => ({ each, likeness: likeness(each, words) }))
        .filter((scored) => scored.likeness > 0)
        .sort((a, b) => b.likeness - a.likeness)
        .map(({ each }) => each.found);
    },
  };
}

function documentIn({ regions }: Knowledge['records'], regio: string, document: string) {
  return regions.find((each) => each.regio === regio)?.documents.find(({ file }) => file === document);
}

function sourceIn({ sources }: Knowledge['index'], regio: string, document: string) {
  return sources.find((source) => source.regio === regio && source.document === document);
}

function keyOf({ kind, regio, id }: ReportedThing): string {
  return `${kind}/${regio}/${id}`;
}

function shelve({ records, glossary }: Knowledge): Shelved[] {
  const directory = records.directory.map((entry): Shelved => {
    const { regio, id, name, also, what, forWhom, how, visibility } = entry;
    const source = sourceOf(entry, records);
    return {
      found: { kind: 'directory', reference: { kind: 'directory', regio, id }, name, entry, source },
      ...{ regio, visibility, named: stemsOf(name, ...also), said: stemsOf(what, forWhom, how) },
    };
  });
  const routes = records.routes.map((route): Shelved => {
    const { regio, id, verwijzer, visibility } = route;
    const same = records.routes.filter((each) => each.regio === regio && each.verwijzer === verwijzer);
    const name = `Verwijsroute ${verwijzer}`;
    return {
      found: {
        kind: 'route',
        reference: { kind: 'route', regio, id },
        name,
        routes: same,
        source: sourceOf(route, records),
      },
      // Of a route with variants the first alone is found by searching.
      ...{
        regio,
        visibility,
        named: stemsOf(same[0] === route ? `verwijsroute route verwijzen ${verwijzer}` : ''),
        said: stemsOf(),
      },
    };
  });
  const terms = glossary.entries.flatMap((entry): Shelved[] => {
    if (entry.definition === undefined) return [];
    const regio = entry.regio ?? LANDELIJK;
    const found = {
      kind: 'term',
      reference: { kind: 'term', regio, id: entry.term },
      name: entry.term,
      entry,
    } as const;
    const named = stemsOf(entry.term, ...entry.short, ...entry.also);
    return [{ found, regio, visibility: 'openbaar', named, said: stemsOf(entry.definition) }];
  });
  const national = records.national.map((fact): Shelved => {
    const { id, title, also, text, visibility } = fact;
    const reference = { kind: 'national', regio: LANDELIJK, id } as const;
    return {
      found: { kind: 'national', reference, name: title, fact, source: nationalSourceOf(fact) },
      ...{ regio: LANDELIJK, visibility, named: stemsOf(title, ...also), said: stemsOf(text) },
    };
  });
  return [
    ...directory,
    ...routes,
    ...national,
    ...terms,
    ...records.regions.flatMap((each) => shelveRegion(each, records)),
  ];
}

function shelveRegion(region: RegionRecord, records: Knowledge['records']): Shelved[] {
  const { regio, about, crisis, gemeenten } = region;
  const shelved = (id: string, name: string, what: string, fact: Pick<RegionRecord, 'source' | 'status' | 'date'>) => ({
    found: {
      ...({ kind: 'region', reference: { kind: 'region', regio, id }, name, what } as const),
      ...{ status: fact.status, date: fact.date, source: sourceOf({ ...region, ...fact }, records) },
    },
    ...{ regio, visibility: 'openbaar', named: stemsOf(name), said: stemsOf(what) },
  });
  return [
    shelved('about', `Regio ${regio}`, about, region),
    shelved('crisis', recordAsks.crisisName(regio), crisis.text, crisis),
    ...gemeenten.map(({ gemeente, toegang }) =>
      shelved(gemeente, recordAsks.toegangName(gemeente), toegang.name, { ...region, source: toegang.source }),
    ),
  ];
}

const IN_NAME = 3;
const IN_TEXT = 1;
const BEGUN = 2;
const SHORTEST_BEGIN = 3;

/** How much of the words a record holds; 0 unless each stands in it. The last word may still be half typed. */
function likeness({ found, named, said }: Shelved, words: readonly AskedWord[]): number {
  if (words.length === 0) return found.kind === 'directory' ? 1 : 0;
  const names = named();
  let sum = 0;
  for (const [at, { stem, text }] of words.entries()) {
    const isLast = at === words.length - 1 && text.length >= SHORTEST_BEGIN;
    const begun = isLast && [...names].some((name) => name.startsWith(text));
    const value = names.has(stem) ? IN_NAME : begun ? BEGUN : said().has(stem) ? IN_TEXT : 0;
    if (value === 0) return 0;
    sum += value;
  }
  return sum;
}
