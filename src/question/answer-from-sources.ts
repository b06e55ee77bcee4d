import type { Answer, AnswerPassage, Follower } from '../domain/answer.ts';
import type { AgeLimit } from '../domain/dates.ts';
import { fold } from '../dutch/words.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { answerTexts } from '../texts/answers.ts';
import { type AnswerSide, comparePair, compareRegions } from './compose/compare.ts';
import { composeNoAnswer } from './compose/compose-no-answer.ts';
import { ageWarnings, type ComposeSources, composePassages } from './compose/compose-passages.ts';
import { bestStatement, composeStatement, type FoundStatement, withWhere } from './compose/compose-statement.ts';
import type { Draft } from './compose/draft.ts';
import { createLinkParts } from './compose/link-parts.ts';
import type { WriteAnswer } from './compose/model-ports.ts';
import { placeSources } from './compose/place-sources.ts';
import { createRecordTeller, type RecordTeller } from './compose/records/best-record.ts';
import { asksCallers } from './compose/records/describe-directory.ts';
import { asksEntitlement, declineEntitlement } from './compose/records/entitlement.ts';
import { sayLacking } from './compose/say-lacking.ts';
import { composeSectionAsked } from './compose/section-asked.ts';
import { answerSeveral } from './compose/several.ts';
import { sectionName } from './compose/sources.ts';
import { withMore } from './compose/with-more.ts';
import { wordAnswer } from './compose/word-answer.ts';
import type { SearchResult } from './find/search.ts';
import type { Window } from './find/windows.ts';
import type { FindAndJudge, Findings, Weights } from './judge/findings.ts';
import type { UnderstoodQuestion } from './understand/understand-question.ts';

export interface AnswerSources {
  knowledge: Knowledge;
  findAndJudge: FindAndJudge;
  weights: Weights;
  age: AgeLimit;
  crisisNumber?: string | undefined;
  writeAnswer?: WriteAnswer | undefined;
}

/** A question that is clear about its region, and what was found for it. */
export interface ClearQuestion {
  question: UnderstoodQuestion;
  findings: Findings;
  follower: Follower | undefined;
}

export type AnswerFromSources = (clear: ClearQuestion) => Promise<Draft>;

const ACTIONS: Answer['actions'] = [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }];

/** Makes the last stage: what was found best answers, in its own way; or the sources do not, and who would know. */
export function createAnswerFromSources(sources: AnswerSources): AnswerFromSources {
  const { knowledge, findAndJudge, weights, age } = sources;
  const { passages, sources: documents } = knowledge.index;
  const from: ComposeSources = { passages, sources: documents, weights: weights.sentences, age };
  const recordSources = { ...knowledge, age, crisisNumber: sources.crisisNumber };
  const records = createRecordTeller(passages, recordSources);
  const best = (clear: ClearQuestion): Promise<Draft> => composeBest(clear, sources, from, records);
  const answerSide: AnswerSide = async (question) => {
    const findings = await findAndJudge(question);
    return findings.answers || isNamed(findings, from) ? best({ question, findings, follower: undefined }) : undefined;
  };
  const compose = async (clear: ClearQuestion): Promise<Draft> => {
    const { question, findings } = clear;
    if (asksEntitlement(question.text)) return { ...declineEntitlement(question, recordSources), actions: ACTIONS };
    if (question.regios.length > 1) return compareRegions(question, answerSide);
    const split = question.compares ? comparePair : answerSeveral;
    const answer =
      (await split(question, answerSide)) ??
      records.crisisAsked(findings, question) ??
      records.listed(findings, question) ??
      tellSection(question.text, findings, from) ??
      (findings.answers
        ? sayLacking(await best(clear), findings.judged, question)
        : composeNoAnswer(question, findings, knowledge, age));
    return {
      regio: question.regios[0] ?? null,
      intent: question.type,
      passages: showPassages(findings.windows, knowledge),
      ...answer,
      actions: [...(answer.actions ?? []), ...ACTIONS],
    };
  };
  const linkParts = createLinkParts(knowledge.index);
  return async (clear) => {
    const answer = await compose(clear);
    const { question, findings } = clear;
    const rests = placeSources(answer.sources ?? [], findings.found, question, knowledge.index);
    return { ...answer, parts: linkParts(answer.parts, rests), sources: rests };
  };
}

/** What stands in the article or section that is asked for by its number. */
function tellSection(text: string, { found }: Findings, from: ComposeSources): Draft | undefined {
  const told = composeSectionAsked(text, found, from);
  return told && { kind: 'answer', ...told, warnings: ageWarnings(told.sources) };
}

/** Whether the question names what was found best. */
function isNamed({ found: { ranked } }: Findings, { passages }: ComposeSources): boolean {
  const best = ranked[0];
  return best !== undefined && passages[best.passage]!.record !== undefined && best.features.recordNamed > 0;
}

/** From this likeness on the question of a statement is the one that was asked. */
const LEAST_LIKENESS = 0.4;
/** From here on a statement says it, also where a record was found first: that says much about a thing, this the one thing asked. */
const SAME_QUESTION = 0.8;
/** And from here where it holds a list that is asked. */
const SAME_LIST = 0.6;

/** A record, the owner's statement, a model's words, or the passages themselves. */
async function composeBest(
  { question, findings, follower }: ClearQuestion,
  { knowledge, age, writeAnswer }: AnswerSources,
  from: ComposeSources,
  records: RecordTeller,
): Promise<Draft> {
  const { found, windows } = findings;
  const statement = bestStatement(question, found, from.passages);
  const state = (said: FoundStatement): Draft =>
    withMore(
      { kind: 'answer', ...withWhere(composeStatement(said, question, from, age), records.nextTo(findings, question)) },
      found,
      question,
      from,
    );
  const told = records.tellBest(findings, question);
  const isVery = statement !== undefined && isTheQuestion(statement, question, found);
  if (isVery && !(told?.intent === 'directory' && asksCallers(question))) return state(statement);
  if (told) return withMore(told, found, question, from);
  if (statement && statement.likeness >= LEAST_LIKENESS) return state(statement);
  const worded = writeAnswer && (await wordAnswer(question, windows, knowledge, writeAnswer, age, { follower }));
  const composed = worded ?? composePassages(question.text, found, from);
  return { kind: 'answer', ...composed, warnings: ageWarnings(composed.sources) };
}

/** Whether a statement answers the very question, or holds the list that is asked, where a record only tells what it is about. */
function isTheQuestion(
  { likeness, statement }: FoundStatement,
  question: UnderstoodQuestion,
  found: SearchResult,
): boolean {
  const isAsked = asksList(question);
  const isList = isAsked && statement.lijst !== undefined;
  if (isAsked && !isList) return false;
  return likeness >= (isList ? SAME_LIST : SAME_QUESTION) && (isList || likeness > recordLikeness(found));
}

const COUNTED = /\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,2}) \p{L}{4,}/u;

/** "De vijf principes", "welke opgaven", "op een rij". */
function asksList({ type, focus }: UnderstoodQuestion): boolean {
  return type === 'list' || COUNTED.test(fold(focus)) || /\b(?:rij(?:tje)?|lijst(?:je)?|opsommen)\b/.test(fold(focus));
}

/** How like the question is to those that the record found best answers; 0 where that is no record. */
function recordLikeness({ ranked: [best] }: SearchResult): number {
  return best ? (best.features.recordAsk + best.features.recordAskVector) / 2 : 0;
}

/** The best found as the contract shows them; a record as the passage it rests on. */
export function showPassages(windows: readonly Window[], { index }: Knowledge): AnswerPassage[] {
  return windows.map(({ best, text }) => {
    const passage = index.passages[best.passage]!;
    const { document, regio } = index.sources[passage.source]!;
    return {
      document,
      regio,
      section: sectionName(passage.section),
      text,
      score: Math.round(best.score * 1000) / 1000,
    };
  });
}
