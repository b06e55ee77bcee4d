import type { DirectoryRecord, NationalRecord, Records, RegionRecord, RouteRecord } from './load-records.ts';
import type { RegionDocument } from './region.ts';

/** A source as a reader sees it: what to open, where to look, how old it is. */
export interface ShownSource {
  document: string;
  title: string;
  regio: string;
  section: string;
  date: string;
  validUntil: string | null;
}

type RegionalFact = Pick<RouteRecord | DirectoryRecord | RegionRecord, 'source' | 'date' | 'validUntil' | 'regio'> &
  Pick<DirectoryRecord, 'sheet'>;

/** The source of a regional fact, with the title and validity of its document. */
export function sourceOf(fact: RegionalFact, records: Records): ShownSource {
  const document = documentOf(fact.source.document, fact.regio, records);
  return {
    document: fact.source.document,
    title: document?.title ?? fact.sheet?.title ?? fact.source.document,
    regio: fact.regio,
    section: fact.source.section,
    date: document?.date ?? fact.date,
    validUntil: fact.validUntil ?? document?.validUntil ?? null,
  };
}

/** The legal source of a national fact. */
export function nationalSourceOf(fact: NationalRecord): ShownSource {
  const title = fact.source.law ?? fact.source.organisation!;
  return {
    document: fact.at.file.split('/').slice(-2).join('/'),
    title,
    regio: 'Landelijk',
    section: fact.source.article ?? fact.title,
    date: fact.date,
    validUntil: fact.validUntil ?? null,
  };
}

function documentOf(file: string, regio: string, records: Records): RegionDocument | undefined {
  return records.regions.find((region) => region.regio === regio)?.documents.find((document) => document.file === file);
}
