import type { AnswerSource } from '../../domain/answer.ts';
import type { AnswerPart } from '../../domain/answer-parts.ts';
import type { AgeLimit } from '../../domain/dates.ts';
import { fold, wordsOf } from '../../dutch/words.ts';
import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import type { Knowledge } from '../../knowledge/open-knowledge.ts';
import type { Sentence } from '../../knowledge/structure/sentences.ts';
import { answerTexts } from '../../texts/answers.ts';
import { conceptCoverage, passageKeys } from '../find/features.ts';
import type { SearchResult } from '../find/search.ts';
import type { Lack } from '../judge/abstain.ts';
import type { Findings } from '../judge/findings.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import type { Draft } from './draft.ts';
import { announces, isColumnHeading } from './read-sentence.ts';
import { lackedDetail } from './say-lacking.ts';
import { sourceOfPassage } from './sources.ts';

const LONGEST_NEAREST = 260;
/** Less is a heading or the name of a column. */
const SHORTEST_NEAREST = 40;

/** An honest "not in my sources": what is lacking, who would know, and what comes nearest. */
export function composeNoAnswer(
  question: UnderstoodQuestion,
  { found, judged }: Findings,
  knowledge: Knowledge,
  age: AgeLimit,
): Draft {
  const regio = question.regios[0] ?? '';
  const nearest = judged.lack?.kind === 'term' ? undefined : nearestSentence(found, knowledge, age);
  const toegang = question.type === 'where' && !judged.lack ? toegangOf(question, knowledge) : undefined;
  const lack = lackText(judged.lack, regio, knowledge, nearest !== undefined);
  const parts: AnswerPart[] = toegang
    ? [{ kind: 'lead', text: answerTexts.beginAtToegang(toegang) }]
    : [
        { kind: 'lead', text: lack },
        { kind: 'next', text: nextStep(question, knowledge) },
      ];
  if (nearest)
    parts.push({
      kind: 'quote',
      title: answerTexts.nearest,
      text: nearest.quote.replace(/^[-•●○▪✓]\s+/, ''),
      cites: [1],
    });
  return { kind: 'no-answer', parts, sources: nearest ? [nearest] : [] };
}

function lackText(lack: Lack | undefined, regio: string, knowledge: Knowledge, isNamed: boolean): string {
  if (regio === '') return answerTexts.noAnswerNational;
  if (!lack) return answerTexts.noAnswer(regio);
  if (lack.kind === 'gap') return isNamed ? answerTexts.noDetail.gap(regio) : answerTexts.noAnswer(regio);
  if (lack.kind === 'term')
    return [answerTexts.noDetail.term(regio, lack.term), ...elsewhere(lack.term, regio, knowledge)].join(' ');
  return lackedDetail(lack.detail, regio);
}

/** The other regions whose sociale kaart has the name; only named, never quoted. */
function elsewhere(term: string, regio: string, { records }: Knowledge): string[] {
  const others = records.directory
    .filter((entry) => entry.regio !== regio && [entry.name, ...entry.also].some((name) => fold(name) === fold(term)))
    .map((entry) => entry.regio);
  return others.length > 0 ? [answerTexts.otherRegions([...new Set(others)].join(', '))] : [];
}

/** What comes nearest is about the topic where it holds this share of it, the rarest words weighing most. */
const TOPIC_SHARE = 0.5;
const PASSAGES_READ = 5;

/** The sentence that holds most of the topic, with those after it that fit; none where the decisive words are lacking. */
function nearestSentence(
  { concepts, ranked }: SearchResult,
  { index }: Knowledge,
  age: AgeLimit,
): AnswerSource | undefined {
  const topic = concepts.filter((concept) => concept.weight >= 1);
  const [best] = ranked
    .map(({ passage }) => index.passages[passage]!)
    .filter(({ record }) => record === undefined)
    .slice(0, PASSAGES_READ)
    .flatMap((passage) =>
      passageKeys(passage)
        .sentences.filter(({ sentence }) => saysSomething(sentence, passage))
        .map(({ sentence, keys }) => ({ passage, start: sentence.start, share: conceptCoverage(topic, keys) })),
    )
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < TOPIC_SHARE) return undefined;
  const { passage, start } = best;
  const quote = shorten(passage.text.slice(start).split('\n')[0]!);
  if (quote.length < SHORTEST_NEAREST) return undefined;
  return sourceOfPassage(passage, index.sources[passage.source]!, quote, age);
}

function shorten(text: string): string {
  if (text.length <= LONGEST_NEAREST) return text;
  const sentence = text.lastIndexOf('. ', LONGEST_NEAREST);
  return sentence > 0 ? text.slice(0, sentence + 1) : `${text.slice(0, text.lastIndexOf(' ', LONGEST_NEAREST))} …`;
}

function saysSomething(sentence: Sentence, passage: IndexedPassage): boolean {
  return !announces(sentence, passage) && !isColumnHeading(sentence.text, passage) && !sentence.text.includes('\t');
}

/** Who would know: for the toegang itself the region; for who asks for the toegang itself the gemeente; else the toegang. */
function nextStep(question: UnderstoodQuestion, { records }: Pick<Knowledge, 'records'>): string {
  const region = records.regions.find((each) => each.regio === question.regios[0]);
  const toegang = toegangOf(question, { records });
  if (region && (!toegang || question.rol === 'jeugdconsulent')) return answerTexts.whoKnows(region.owner.text);
  if (!toegang) return answerTexts.askToegangAnywhere;
  const words = new Set(wordsOf(question.text).map(({ text }) => text));
  const named = wordsOf(toegang).filter(({ text }) => words.has(text));
  const asksItself = named.some(({ capitals }) => capitals) || named.length === wordsOf(toegang).length;
  return asksItself && question.gemeente ? answerTexts.askGemeente(question.gemeente) : answerTexts.askToegang(toegang);
}

/** The name of the toegang in the asker's gemeente. */
function toegangOf(
  { regios, gemeente }: UnderstoodQuestion,
  { records }: Pick<Knowledge, 'records'>,
): string | undefined {
  const region = records.regions.find((each) => each.regio === regios[0]);
  return region?.gemeenten.find((each) => each.gemeente === gemeente)?.toegang.name;
}
