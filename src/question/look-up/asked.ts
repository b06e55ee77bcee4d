import type { AgeLimit } from '../../domain/dates.ts';
import { fold } from '../../dutch/words.ts';
import type { GlossaryEntry } from '../../knowledge/glossary.ts';
import type { KnowledgeIndex } from '../../knowledge/index/index-store.ts';
import type { DirectoryRecord, Records, RegionRecord } from '../../knowledge/records/load-records.ts';
import type { Gemeente } from '../../knowledge/records/region.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type AskedWord, askedWords } from './asked-words.ts';
import type { LookedUp } from './looked-up.ts';
import type { Names } from './names.ts';
import type { FactsByAsks } from './national-asks.ts';

/** A question as the readers of records see it: about one region, or about none. */
export interface Asked {
  question: UnderstoodQuestion;
  words: AskedWord[];
  folded: string;
  /** The words that only name a place. */
  places: ReadonlySet<string>;
  regio: string | undefined;
  region: RegionRecord | undefined;
  gemeente: Gemeente | undefined;
  /** How many words may stand beside those of a class: none, unless the passages do not answer either. */
  slack: number;
}

/** What the readers look into; made once for a knowledge. */
export interface LookUpSources {
  records: Records;
  index: KnowledgeIndex;
  directory: ReadonlyMap<string, Names<DirectoryRecord>>;
  glossary: Names<GlossaryEntry>;
  factsByAsks: FactsByAsks;
  age: AgeLimit;
  crisisNumber: string | undefined;
}

/** One class of questions: gives what the records say, or nothing where the question is of another class. */
export type Reader = (asked: Asked, sources: LookUpSources) => LookedUp | undefined;

/** "JeugdzorgPlus (JZ+)": the abbreviation only says the name again. */
const ABBREVIATION_IN_BRACKETS = /(?<=\p{L} )\(\p{Lu}[\p{Lu}\d+&-]{1,7}\)/gu;

export function toAsked(
  question: UnderstoodQuestion,
  placeWords: readonly string[],
  { regions }: Records,
  slack = 0,
): Asked {
  const regio = question.regios.length === 1 ? question.regios[0] : undefined;
  const region = regions.find((each) => each.regio === regio);
  return {
    question,
    words: askedWords(question.text.replace(ABBREVIATION_IN_BRACKETS, ' ')),
    folded: fold(question.text),
    places: new Set(placeWords.flatMap((word) => askedWords(word).map(({ text }) => text))),
    regio,
    region,
    gemeente: region?.gemeenten.find((each) => each.gemeente === question.gemeente),
    slack,
  };
}
