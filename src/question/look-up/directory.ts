import { stemOf } from '../../dutch/stems.ts';
import type { GlossaryEntry } from '../../knowledge/glossary.ts';
import type { DirectoryRecord } from '../../knowledge/records/load-records.ts';
import { recordTexts } from '../../texts/records.ts';
import type { Asked, LookUpSources, Reader } from './asked.ts';
import { stemsOfText } from './asked-words.ts';
import { directoryAnswer } from './directory-answer.ts';
import { restOf } from './frames.ts';
import type { FoundName } from './names.ts';
import { isDetail, questionClass } from './question-class.ts';
import { termAnswer } from './term.ts';

/** A team, instrument, organisation or term of the asker's region, or a term that holds everywhere. */
export const readDirectory: Reader = (asked, sources) => {
  if (asked.regio !== undefined && isDetail(asked)) return undefined;
  const wanted = questionClass(asked);
  const entry = bestEntry(asked, sources);
  const term = bestTerm(asked, sources);
  if (term && wanted === 'definition' && !isBetter(entry, term) && answersTerm(asked, term))
    return termAnswer(term.target);
  if (!entry || !answersEntry(asked, entry)) return undefined;
  if (wanted === 'other' && entry.to - entry.from < asked.words.length) return undefined;
  const answer = directoryAnswer(asked, entry, sources);
  return answer.kind === 'answer' || asksNothingElse(asked, entry) ? answer : undefined;
};

/** One line about a named team where the question asks a detail that its record does not hold. */
export const readBeside: Reader = (asked, sources) => {
  const found = bestEntry(asked, sources);
  const advice = found?.own ? found.target.whoMayCall.advice : undefined;
  if (!found || !advice) return undefined;
  return {
    ...directoryAnswer(asked, found, sources),
    answers: false,
    text: recordTexts.directory.beside(found.target.name, advice),
  };
};

/** The longest name of the region that stands in the question; a thing's own name before another word for it. */
export function bestEntry(asked: Asked, { directory }: LookUpSources): FoundName<DirectoryRecord> | undefined {
  const names = asked.regio === undefined ? undefined : directory.get(asked.regio);
  const found = names
    ?.find(asked.words)
    .filter(({ target }) => asked.question.visibilities.includes(target.visibility));
  const best = found?.find((each) => !isRole(asked, each));
  return best && { ...best, own: found!.some(({ target, own }) => own && target === best.target) };
}

/** "als POH-jeugd", "ik ben jeugdarts", "het wijkteam mag": who asks, not what is asked about. */
function isRole({ words }: Asked, { from, to }: FoundName<unknown>): boolean {
  const before = words[from - 1]?.text ?? '';
  const isSpoken = /^(?:als|ben|door|namens|via|langs)$/.test(before);
  return isSpoken && to < words.length + 1 && words.length > to - from + 1;
}

function bestTerm({ words, regio }: Asked, { glossary }: LookUpSources): FoundName<GlossaryEntry> | undefined {
  const found = glossary.find(words).filter(({ target }) => target.regio === undefined || target.regio === regio);
  const [longest] = found;
  return (
    found.find(
      ({ from, to, target }) => longest && to - from === longest.to - longest.from && target.regio !== undefined,
    ) ?? longest
  );
}

function isBetter(entry: FoundName<DirectoryRecord> | undefined, term: FoundName<unknown>): boolean {
  if (!entry) return false;
  const overlaps = entry.from < term.to && term.from < entry.to;
  return entry.own && overlaps;
}

function answersTerm({ words, places }: Asked, { target, from, to }: FoundName<GlossaryEntry>): boolean {
  const others = words.filter((_, at) => at < from || at >= to);
  return (
    restOf(others, places, stemsOfText(target.term, ...target.short, ...target.also, target.definition)).length === 0
  );
}

/** Nothing asked but the name, the frame of a question and what the record itself speaks about. */
function answersEntry({ words, places }: Asked, { target, from, to }: FoundName<DirectoryRecord>): boolean {
  const others = words.filter((_, at) => at < from || at >= to);
  const about = stemsOfRecord(target);
  return restOf(others, places, about, about.has(YEAR) ? AGES : NOTHING).length === 0;
}

/** Nothing but the name and the frame of a question: then "not in my sources" is an answer too. */
function asksNothingElse({ words, places }: Asked, { from, to }: FoundName<unknown>): boolean {
  return (
    restOf(
      words.filter((_, at) => at < from || at >= to),
      places,
    ).length === 0
  );
}

const YEAR = stemOf('jaar');
/** An age asks no detail of a record that says for which ages it is. */
const AGES: ReadonlySet<string> = new Set(Array.from({ length: 24 }, (_, age) => String(age)));
const NOTHING: ReadonlySet<string> = new Set();

function stemsOfRecord({ name, also, what, forWhom, how, caveat, whoMayCall }: DirectoryRecord): ReadonlySet<string> {
  return stemsOfText(name, ...also, what, forWhom, how, caveat, whoMayCall.advice);
}
