import type { RecordReference } from '../../../domain/answer.ts';
import { LANDELIJK } from '../../../domain/regio.ts';
import { describeDirectory } from './describe-directory.ts';
import { describeNational, describeTerm } from './describe-national.ts';
import { describeCrisis, describeRegion, describeToegang } from './describe-region.ts';
import { describeRoute } from './describe-route.ts';
import type { RecordAnswer, RecordQuestion, RecordSources } from './record-answer.ts';

/** What a found record says to the question; undefined where the record is gone since the index was made. */
export function describeRecord(
  { kind, regio, id }: RecordReference,
  question: RecordQuestion,
  sources: RecordSources,
): RecordAnswer | undefined {
  const { records, glossary } = sources;
  const isIt = (each: { regio: string; id: string }): boolean => each.regio === regio && each.id === id;
  switch (kind) {
    case 'directory': {
      const entry = records.directory.find(isIt);
      return entry && describeDirectory(entry, question, sources);
    }
    case 'route': {
      const route = records.routes.find(isIt);
      return route && describeRoute(route, question, sources);
    }
    case 'national': {
      const fact = records.national.find((each) => each.id === id);
      return fact && describeNational(fact, question, sources);
    }
    case 'term': {
      const entry = glossary.entries.find((each) => each.term === id && (each.regio ?? LANDELIJK) === regio);
      return entry && describeTerm(entry);
    }
    case 'region': {
      const region = records.regions.find((each) => each.regio === regio);
      if (!region) return undefined;
      if (id === 'crisis') return describeCrisis(region, question, sources);
      return id === 'about' ? describeRegion(region, question, sources) : describeToegang(region, id, sources);
    }
  }
}
