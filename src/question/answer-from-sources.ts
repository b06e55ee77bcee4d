import type { Answer, AnswerPassage, Follower } from '../domain/answer.ts';
import { type AnswerPart, textOfParts } from '../domain/answer-parts.ts';
import type { AgeLimit } from '../domain/dates.ts';
import { LANDELIJK } from '../domain/regio.ts';
import type { IndexedPassage } from '../knowledge/index/passage.ts';
import type { Knowledge } from '../knowledge/open-knowledge.ts';
import { answerTexts } from '../texts/answers.ts';
import { comparePair } from './compose/compare-pair.ts';
import { compareRegions } from './compose/compare-regions.ts';
import { composeNoAnswer } from './compose/compose-no-answer.ts';
import { ageWarnings, type ComposeSources, composePassages, LONGEST_ANSWER } from './compose/compose-passages.ts';
import { bestStatement, composeStatement } from './compose/compose-statement.ts';
import type { Draft } from './compose/draft.ts';
import type { WriteAnswer } from './compose/model-ports.ts';
import { describeRecord } from './compose/records/describe-record.ts';
import { asksEntitlement, declineEntitlement } from './compose/records/entitlement.ts';
import type { RecordSources } from './compose/records/record-answer.ts';
import { sectionName } from './compose/sources.ts';
import { wordAnswer } from './compose/word-answer.ts';
import type { Window } from './find/windows.ts';
import type { FindAndJudge, Findings, Weights } from './judge/findings.ts';
import { expectedDetails } from './understand/expected-detail.ts';
import type { UnderstoodQuestion } from './understand/understand-question.ts';

export interface AnswerSources {
  knowledge: Knowledge;
  findings: FindAndJudge;
  weights: Weights;
  age: AgeLimit;
  crisisNumber?: string | undefined;
  writeAnswer?: WriteAnswer | undefined;
}

/** A question that is clear about its region. */
export interface ClearQuestion {
  question: UnderstoodQuestion;
  follower: Follower | undefined;
}

export type AnswerFromSources = (clear: ClearQuestion) => Promise<Draft>;

const ACTIONS: Answer['actions'] = [{ kind: 'consultatie', title: answerTexts.askConsultatie, value: 'consultatie' }];

/** Makes the last stages: what was found best answers, in its own way; or the sources do not, and who would know. */
export function createAnswerFromSources(sources: AnswerSources): AnswerFromSources {
  const { knowledge, findings: findAndJudge, weights, age } = sources;
  const { passages, sources: documents } = knowledge.index;
  const from: ComposeSources = { passages, sources: documents, weights: weights.sentences, age };
  const { records, glossary } = knowledge;
  const recordSources: RecordSources = { records, glossary, age, crisisNumber: sources.crisisNumber };

  /** What the passages of the region add to its record or statement, folded behind it; beside a national fact only what lies near it. */
  const withMore = (answer: Draft, { found }: Findings, { text }: UnderstoodQuestion): Draft => {
    const own = answer.sources ?? [];
    const isNear = found.ranked.some(
      ({ passage, score }) => passages[passage]!.record === undefined && score >= found.ranked[0]!.score - BESIDE_LAW,
    );
    if (answer.regio === LANDELIJK && !isNear) return { ...answer, warnings: ageWarnings(own) };
    const room = LONGEST_ANSWER - textOfParts(answer.parts).length - MARKS;
    const more =
      room < LEAST_ROOM ? undefined : composePassages(text, found, from, { room, firstNumber: own.length + 1 });
    const folded = more?.parts
      .filter(({ kind }) => kind !== 'scope')
      .map(
        (part) =>
          ({ ...part, kind: part.kind === 'lead' ? ('quote' as const) : part.kind, folded: true }) as AnswerPart,
      );
    const sources = [...own, ...(more?.sources ?? [])];
    return { ...answer, parts: [...answer.parts, ...(folded ?? [])], sources, warnings: ageWarnings(sources) };
  };

  const describe = ({ passage }: { passage: number }, question: UnderstoodQuestion): Draft | undefined => {
    const { record } = passages[passage]!;
    return record && describeRecord(record, question, recordSources);
  };

  /** What the best unit says where that is a record; a route that only says what it does not know gives way to the next that is nearly as good. */
  const describeBest = ({ found: { ranked } }: Findings, question: UnderstoodQuestion): Draft | undefined => {
    const [best, ...others] = ranked;
    const described = best && describe(best, question);
    if (described?.kind !== 'no-answer' || described.intent !== 'route') return described;
    const near = others.filter(({ score }) => score >= best!.score - NEARLY);
    const next = near.find((each) => describe(each, question)?.kind !== 'no-answer');
    return next ? describe(next, question) : described;
  };

  /** The number of a crisis service stands with the region's crisis alone. */
  const crisisAsked = ({ found: { ranked } }: Findings, question: UnderstoodQuestion): Draft | undefined => {
    if (!asksNumber(question)) return undefined;
    const crisis = ranked
      .slice(0, CRISIS_AMONG)
      .find(({ passage, features }) => isCrisis(passages[passage]!) && features.recordAskVector >= LIKE_CRISIS);
    return crisis && describe(crisis, question);
  };

  const compose = async ({ question, follower }: ClearQuestion, findings: Findings): Promise<Draft> => {
    const pair = question.compares ? comparePair(findings.found, (unit) => describe(unit, question)) : undefined;
    if (pair) return { ...pair, warnings: ageWarnings(pair.sources ?? []) };
    const described = describeBest(findings, question);
    if (described) return withMore(described, findings, question);
    const statement = bestStatement(question, findings.found, passages);
    const lead = statement && statement.likeness >= LEAST_LIKENESS ? composeStatement(statement, from, age) : undefined;
    const worded =
      !lead && sources.writeAnswer
        ? await wordAnswer(question, findings.windows, knowledge, sources.writeAnswer, age, { follower })
        : undefined;
    if (lead) return withMore({ kind: 'answer', ...lead }, findings, question);
    const composed = worded ?? composePassages(question.text, findings.found, from);
    return { kind: 'answer', ...composed, warnings: ageWarnings(composed.sources) };
  };

  return async (clear) => {
    const { question } = clear;
    if (asksEntitlement(question.text)) return { ...declineEntitlement(question, recordSources), actions: ACTIONS };
    if (question.regios.length > 1) return compareRegions(question, sources, from);
    const findings = await findAndJudge(question);
    const shared = {
      regio: question.regios[0] ?? null,
      intent: question.type,
      passages: showPassages(findings.windows, knowledge),
    };
    const crisis = crisisAsked(findings, question);
    if (crisis) return { ...shared, ...crisis, actions: ACTIONS };
    if (!findings.answers)
      return { ...shared, ...composeNoAnswer(question, findings, knowledge, age), actions: ACTIONS };
    const answer = await compose(clear, findings);
    return { ...shared, ...answer, actions: [...(answer.actions ?? []), ...ACTIONS] };
  };
}

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

/** How far below a record that does not answer a passage may lie to answer in its place. */
const NEARLY = 2;
/** How far below a national fact a passage of the region may lie to stand beside it. */
const BESIDE_LAW = 4;
/** What numbers of sources and empty lines take. */
const MARKS = 24;
/** Less room is not worth a passage. */
const LEAST_ROOM = 150;
/** From this likeness on the question of a statement is the one that was asked. */
const LEAST_LIKENESS = 0.4;

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
