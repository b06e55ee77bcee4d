import { fold } from '../../dutch/words.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import { answerTexts } from '../../texts/answers.ts';
import type { Lack, Support } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import type { LookedUp } from '../look-up/looked-up.ts';
import type { SearchResult } from '../retrieve/search.ts';
import type { UnderstoodQuestion } from '../understand-question.ts';
import { type AgeLimit, sourceOfPassage } from './sources.ts';

const LONGEST_NEAREST = 260;
const ACTIONS: Answer['actions'] = [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }];

/**
 * An honest "not in my sources": what is lacking, then the record of what the question is mostly about, or else what
 * comes nearest and who would know.
 */
export function composeNoAnswer(
  question: UnderstoodQuestion,
  found: SearchResult,
  judged: Support,
  knowledge: Knowledge,
  age: AgeLimit,
  record: LookedUp | undefined,
): Partial<Answer> {
  const regio = question.regios[0];
  const lack = lackText(judged.lack, regio ?? '', knowledge);
  if (record)
    return { kind: 'no-answer', text: `${lack}\n\n${record.text}`, sources: record.sources, actions: ACTIONS };
  const parts = [lack];
  const nearest = nearestPassage(found, knowledge, age);
  if (nearest) parts.push(`${answerTexts.nearest} ${nearest.quote} [1]`);
  parts.push(nextStep(question, knowledge));
  return {
    kind: 'no-answer',
    text: parts.join('\n\n'),
    sources: nearest ? [nearest] : [],
    actions: ACTIONS,
  };
}

function lackText(lack: Lack | undefined, regio: string, knowledge: Knowledge): string {
  if (!lack) return answerTexts.noAnswer(regio);
  if (lack.kind === 'gap') return answerTexts.noDetail.gap(regio);
  if (lack.kind === 'term')
    return [answerTexts.noDetail.term(regio, lack.term), ...elsewhere(lack.term, regio, knowledge)].join(' ');
  const details = answerTexts.noDetail;
  const known = {
    phone: details.phone,
    contact: details.contact,
    tariff: details.tariff,
    waiting: details.waiting,
    person: details.person,
    contents: details.contents,
  };
  const text = known[lack.detail as keyof typeof known] ?? details.detail;
  return text(regio);
}

/** The other regions whose sociale kaart has the name; only named, never quoted. */
function elsewhere(term: string, regio: string, { records }: Knowledge): string[] {
  const others = records.directory
    .filter((entry) => entry.regio !== regio && [entry.name, ...entry.also].some((name) => fold(name) === fold(term)))
    .map((entry) => entry.regio);
  return others.length > 0 ? [answerTexts.otherRegions([...new Set(others)].join(', '))] : [];
}

function nearestPassage(
  found: SearchResult,
  { index }: Knowledge,
  age: AgeLimit,
): ReturnType<typeof sourceOfPassage> | undefined {
  const best = found.ranked[0];
  if (!best || best.features.coverage < 0.3) return undefined;
  const passage = index.passages[best.passage]!;
  const quote = passage.text.split('\n')[0]!;
  return sourceOfPassage(
    passage,
    index.sources[passage.source]!,
    quote.length <= LONGEST_NEAREST ? quote : `${quote.slice(0, quote.lastIndexOf(' ', LONGEST_NEAREST))} …`,
    age,
  );
}

function nextStep(question: UnderstoodQuestion, { records }: Knowledge): string {
  const region = records.regions.find((each) => each.regio === question.regios[0]);
  const toegang = region?.gemeenten.find((each) => each.gemeente === question.gemeente)?.toegang;
  if (toegang) return answerTexts.askToegang(toegang.name);
  return region ? answerTexts.whoKnows(region.owner.text) : answerTexts.askToegangAnywhere;
}
