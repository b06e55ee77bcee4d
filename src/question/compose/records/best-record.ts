import type { AnswerPart } from '../../../domain/answer-parts.ts';
import type { IndexedPassage } from '../../../knowledge/index/passage.ts';
import type { DirectoryRecord } from '../../../knowledge/records/load-records.ts';
import type { RankedPassage } from '../../find/rank-passages.ts';
import type { Findings } from '../../judge/findings.ts';
import { expectedDetails } from '../../understand/expected-detail.ts';
import type { UnderstoodQuestion } from '../../understand/understand-question.ts';
import type { Draft } from '../draft.ts';
import { holdsAsked } from './describe-directory.ts';
import { describeRecord } from './describe-record.ts';
import { listDirectory } from './list-directory.ts';
import type { RecordSources } from './record-answer.ts';

/** Says what found records say to a question. */
export interface RecordTeller {
  /** Undefined for a passage, and where the record is gone since the index was made. */
  tell(unit: RankedPassage, question: UnderstoodQuestion): Draft | undefined;
  /** What the best unit says where that is a record; one that only says what it does not know gives way to the next nearly as good. */
  tellBest(findings: Findings, question: UnderstoodQuestion): Draft | undefined;
  /** Where to go, of an entry of the sociale kaart that lies as near to the question as what answers. */
  nextTo(findings: Findings, question: UnderstoodQuestion): AnswerPart | undefined;
  /** What a list says of the thing that a question names, or the part of the list that is asked: evidence enough by itself. */
  listed(findings: Findings, question: UnderstoodQuestion): Draft | undefined;
  /** The region's crisis where a telephone number is asked: that number stands nowhere else. */
  crisisAsked(findings: Findings, question: UnderstoodQuestion): Draft | undefined;
}

export function createRecordTeller(passages: readonly IndexedPassage[], sources: RecordSources): RecordTeller {
  const tell: RecordTeller['tell'] = ({ passage }, question) => {
    const { record } = passages[passage]!;
    return record && describeRecord(record, question, sources);
  };
  const entryOf = ({ passage }: RankedPassage): DirectoryRecord | undefined => {
    const { record } = passages[passage]!;
    return record?.kind === 'directory' ? sources.records.directory.find((each) => isSame(each, record)) : undefined;
  };
  return {
    tell,
    tellBest: ({ found: { ranked } }, question) => {
      const [first, ...rest] = ranked;
      const best = rest.slice(0, BESIDE).find((unit) => isMeant(unit, first!)) ?? first;
      const others = ranked.filter((unit) => unit !== best);
      const told = best && tell(best, question);
      if (told?.kind !== 'no-answer' || told.intent !== 'route') return told;
      const near = others.filter(({ score }) => score >= best!.score - NEARLY);
      const next = near.find((each) => tell(each, question)?.kind !== 'no-answer');
      return next ? tell(next, question) : told;
    },
    nextTo: ({ found: { ranked } }, question) => {
      const [best, ...others] = ranked;
      const beside = others
        .slice(0, BESIDE)
        .find((unit) => unit.score >= best!.score - ABOUT_AS_NEAR && isDirectory(passages[unit.passage]!));
      const how =
        beside && tell(beside, { ...question, type: 'procedure', text: '' })?.parts.find(({ kind }) => kind === 'lead');
      return how?.kind === 'lead' ? { kind: 'next', text: how.text } : undefined;
    },
    listed: ({ found: { ranked } }, question) => {
      const named = ranked
        .filter(({ features }) => features.recordNamed > 0)
        .sort((a, b) => b.features.named - a.features.named);
      const meant = [...named, ...ranked.slice(0, 1)].find((unit) => {
        const entry = entryOf(unit);
        return entry?.sheet !== undefined && holdsAsked(entry, question);
      });
      return meant ? tell(meant, question) : listDirectory(question, isOpen(question), sources);
    },
    crisisAsked: ({ found: { ranked } }, question) => {
      if (!asksNumber(question)) return undefined;
      const crisis = ranked
        .slice(0, CRISIS_AMONG)
        .find(({ passage, features }) => isCrisis(passages[passage]!) && features.recordAskVector >= LIKE_CRISIS);
      return crisis && tell(crisis, question);
    },
  };
}

function isSame(one: { regio: string; id: string }, other: { regio: string; id: string }): boolean {
  return one.regio === other.regio && one.id === other.id;
}

/** Whether the asker may see an entry, and it is of a region that the question is about. */
function isOpen({ visibilities, regios }: UnderstoodQuestion): (entry: DirectoryRecord) => boolean {
  return ({ visibility, regio }) => visibilities.includes(visibility) && regios.includes(regio);
}

/** A unit whose name takes so much of the question is what it is about, where a passage lies little above it. */
const MOST_OF_IT = 0.5;

function isMeant({ score, features }: RankedPassage, first: RankedPassage): boolean {
  const isBare = first.features.recordNamed === 0 && first.features.named < features.named;
  return isBare && features.recordNamed > 0 && features.named >= MOST_OF_IT && score >= first.score - NEARLY;
}

/** Among so many below the best an entry may stand, and so little below it. */
const BESIDE = 2;
const ABOUT_AS_NEAR = 1;

function isDirectory({ record }: IndexedPassage): boolean {
  return record?.kind === 'directory';
}

/** How far below a record that does not answer a unit may lie to answer in its place. */
const NEARLY = 2;
/** Among so many of the best the crisis of a region may stand to be what a telephone number is asked of. */
const CRISIS_AMONG = 8;
/** From here on a question is like those about a crisis. */
const LIKE_CRISIS = 0.55;

function isCrisis({ record }: IndexedPassage): boolean {
  return record?.kind === 'region' && record.id === 'crisis';
}

function asksNumber({ text }: UnderstoodQuestion): boolean {
  return expectedDetails(text).some(({ kind }) => kind === 'phone');
}
