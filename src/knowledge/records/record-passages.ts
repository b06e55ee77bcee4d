import type { RecordReference } from '../../domain/answer.ts';
import type { Verwijzer } from '../../domain/parties.ts';
import { LANDELIJK } from '../../domain/regio.ts';
import type { Visibility } from '../../domain/visibility.ts';
import { recordAsks } from '../../texts/record-asks.ts';
import { listInDutch, PARTY_NAMES, VERWIJZER_NAMES } from '../../texts/records.ts';
import type { GlossaryEntry } from '../glossary.ts';
import type { Passage } from '../structure/passages.ts';
import type { DirectoryDetail } from './directory.ts';
import type {
  DirectoryRecord,
  NationalRecord,
  Records,
  RegionRecord,
  RouteRecord,
  SheetOfRecord,
} from './load-records.ts';

/** A record as the search sees it: the same fields as a passage of a document, and the record that it stands for. */
export interface RecordPassage {
  reference: RecordReference;
  regio: string;
  visibility: Visibility;
  passage: Passage;
  asks: string[];
  verwijzer?: Verwijzer;
  /** Left out: for all of the region. */
  gemeenten?: string[];
  /** The spreadsheet that it comes from. */
  sheet?: SheetOfRecord;
}

/** Every record as something that can be found. The order is that of the files, so that two machines make one index. */
export function recordPassages(records: Records, entries: readonly GlossaryEntry[]): RecordPassage[] {
  return [
    ...records.directory.map(ofDirectory),
    ...routeGroups(records.routes).map(ofRoute),
    ...records.regions.flatMap((region) => [
      ...region.gemeenten.map((each) => ofToegang(region, each)),
      ofCrisis(region),
      ofRegion(region),
    ]),
    ...records.national.map(ofNational),
    ...entries.filter(({ definition }) => definition !== undefined).map(ofTerm),
  ];
}

function passageOf(name: string, lines: readonly (string | undefined)[], also: readonly string[]): Passage {
  const text = lines.filter(Boolean).join('\n');
  return { section: [name], kind: 'text', text, context: also.join('; '), line: 0, page: null };
}

function ofDirectory(entry: DirectoryRecord): RecordPassage {
  const { name, also, what, forWhom, how, caveat, whoMayCall, regio, id, visibility, details = [], sheet } = entry;
  const callers = whoMayCall.parties.map((party) => PARTY_NAMES[party as keyof typeof PARTY_NAMES] ?? party);
  return {
    reference: { kind: 'directory', regio, id },
    regio,
    visibility,
    passage: passageOf(
      name,
      [what, forWhom, listInDutch(callers), whoMayCall.advice, how, caveat, ...details.map(detailLine)],
      also,
    ),
    asks: [
      ...recordAsks.directory([name, ...also].slice(0, 3)),
      ...recordAsks.details(name, [...new Set(details.map(({ label }) => label))].slice(0, MOST_DETAILS)),
    ],
    ...(sheet && { sheet }),
  };
}

const MOST_DETAILS = 6;

function detailLine({ label, text, of, gemeenten }: DirectoryDetail): string {
  return `${[label, of, gemeenten?.join(', ')].filter(Boolean).join(', ')}: ${text}`;
}

/** The variants of a route for one verwijzer, as far as they hold for the same gemeenten and may be seen by the same people. */
function routeGroups(routes: readonly RouteRecord[]): RouteRecord[][] {
  const keyOf = (route: RouteRecord) =>
    [route.regio, route.verwijzer, route.visibility, ...(route.gemeenten ?? [])].join('|');
  return [...Map.groupBy(routes, keyOf).values()];
}

function ofRoute(routes: readonly RouteRecord[]): RecordPassage {
  const [{ regio, id, verwijzer, visibility, gemeenten }] = routes as [RouteRecord];
  const steps = routes.flatMap((route) => [
    route.variant,
    ...route.steps.map(({ actor, action }) => `${actor}: ${action}`),
    route.note,
    route.whoKnows,
  ]);
  return {
    reference: { kind: 'route', regio, id },
    regio,
    visibility,
    passage: passageOf(recordAsks.routeName(VERWIJZER_NAMES[verwijzer]), steps, recordAsks.routeWords),
    asks: [VERWIJZER_NAMES[verwijzer], ...(verwijzer === 'toegang' ? [recordAsks.consulent] : [])].flatMap(
      recordAsks.route,
    ),
    verwijzer,
    ...(gemeenten && { gemeenten }),
  };
}

function ofToegang(
  region: RegionRecord,
  { gemeente, toegang, special }: RegionRecord['gemeenten'][number],
): RecordPassage {
  return {
    reference: { kind: 'region', regio: region.regio, id: gemeente },
    regio: region.regio,
    visibility: region.visibility,
    passage: passageOf(
      recordAsks.toegangName(gemeente),
      [toegang.name, special, toegang.caveat],
      recordAsks.toegangWords,
    ),
    asks: recordAsks.toegang(gemeente),
    gemeenten: [gemeente],
  };
}

function ofCrisis({ regio, crisis }: RegionRecord): RecordPassage {
  return {
    reference: { kind: 'region', regio, id: 'crisis' },
    regio,
    visibility: crisis.visibility,
    passage: passageOf(recordAsks.crisisName(regio), [crisis.text, crisis.caveat], recordAsks.crisisWords),
    asks: recordAsks.crisis,
  };
}

function ofRegion({ regio, about, owner, gemeenten, also, visibility }: RegionRecord): RecordPassage {
  return {
    reference: { kind: 'region', regio, id: 'about' },
    regio,
    visibility,
    passage: passageOf(regio, [about, gemeenten.map(({ gemeente }) => gemeente).join(', '), owner.text], also),
    asks: recordAsks.region(regio),
  };
}

function ofNational({ id, title, also, text, steps = [], asks, visibility, caveat }: NationalRecord): RecordPassage {
  return {
    reference: { kind: 'national', regio: LANDELIJK, id },
    regio: LANDELIJK,
    visibility,
    passage: passageOf(title, [text, ...steps, caveat], also),
    asks,
  };
}

function ofTerm({ term, short, also, everyday, definition, regio = LANDELIJK }: GlossaryEntry): RecordPassage {
  return {
    reference: { kind: 'term', regio, id: term },
    regio,
    visibility: 'openbaar',
    passage: passageOf([term, ...short].join(', '), [definition], [...also, ...everyday]),
    asks: recordAsks.term([term, ...short, ...also].slice(0, 3)),
  };
}
