import type { AnswerPart } from '../../domain/answer-parts.ts';
import type { AgeLimit } from '../../domain/dates.ts';
import type { GuidedPlace, IndexedPassage, Statement } from '../../knowledge/index/passage.ts';
import { answerTexts } from '../../texts/answers.ts';
import { askLikenesses, conceptCoverage, passageKeys, vectorLikeness } from '../find/features.ts';
import type { SearchResult } from '../find/search.ts';
import { expectedDetails } from '../understand/expected-detail.ts';
import { asksTwice } from '../understand/question-type.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import { type Composed, type ComposeSources, scopeOf } from './compose-passages.ts';
import { sayYesOnlyIfAsked } from './say-yes.ts';
import { sourceOfPassage } from './sources.ts';

/** A statement of the knowledge owner with the passage that it rests on. */
export interface FoundStatement {
  passage: number;
  place: GuidedPlace;
  statement: Statement;
  /** How like the question is to those that the statement answers, 0 to 1. */
  likeness: number;
}

const PASSAGES_READ = 4;
/** What a passage further down must be more like the question, for each place. */
const STEP_DOWN = 0.03;
/** What a statement loses that does not hold the number, date or names that are asked. */
const DETAIL_LACKING = 0.2;

/** What counts beside the likeness of its questions when statements are ordered: fitted on the tuning questions. */
const ORDER = { covers: 0.5, direction: 0.45, behind: -0.05, list: 0.1 };

/** The statement among the best passages that answers this question best, by its own questions and by what it says; undefined where none has one. */
export function bestStatement(
  question: Pick<UnderstoodQuestion, 'text' | 'rol' | 'gemeente'>,
  found: SearchResult,
  passages: readonly IndexedPassage[],
): FoundStatement | undefined {
  return found.ranked
    .slice(0, PASSAGES_READ)
    .flatMap(({ passage, score }, rank) => {
      const { likeness, says } = likenessByPlace(found, passages[passage]!);
      const behind = ORDER.behind * (found.ranked[0]!.score - score);
      return passages[passage]!.guide.flatMap((place, at) => {
        const { statement } = place;
        if (!statement || !holdsFor(statement, question)) return [];
        const lacking = lacksDetail(statement, question.text) ? DETAIL_LACKING : 0;
        const said: FoundStatement = {
          passage,
          place,
          statement,
          likeness: likeness[at]! - STEP_DOWN * rank - lacking,
        };
        return [{ said, order: said.likeness + says[at]! + behind + (statement.lijst ? ORDER.list : 0) }];
      });
    })
    .sort((a, b) => b.order - a.order)[0]?.said;
}

function holdsFor(
  { rollen, gemeenten }: Statement,
  { rol, gemeente }: Pick<UnderstoodQuestion, 'rol' | 'gemeente'>,
): boolean {
  const forRol = rollen === undefined || rol === undefined || rollen.includes(rol);
  return forRol && (gemeenten === undefined || gemeente === undefined || gemeenten.includes(gemeente));
}

function lacksDetail({ antwoord, lijst = [] }: Statement, question: string): boolean {
  return expectedDetails(question).some((detail) => ![antwoord, ...lijst].some((said) => detail.heldBy(said)));
}

/** Per place of the guide how like its questions are to this one, and what its statement adds to that by what it says. */
function likenessByPlace(found: SearchResult, passage: IndexedPassage): { likeness: number[]; says: number[] } {
  const { asks, stated } = passageKeys(passage);
  const likenesses = askLikenesses(found.concepts, asks, found.asks).map(({ words, vector }) => (words + vector) / 2);
  let next = 0;
  const likeness = passage.guide.map(({ asks: own }) => {
    const mine = likenesses.slice(next, next + own.length);
    next += own.length;
    return Math.max(0, ...mine);
  });
  const statements = stated.values();
  const says = passage.guide.map(({ statement }) => {
    if (!statement) return 0;
    const own = statements.next().value!;
    const covers = conceptCoverage(found.concepts, own.keys);
    return ORDER.covers * covers + ORDER.direction * vectorLikeness(own, found.asks);
  });
  return { likeness, says };
}

const LONGEST_QUOTE = 320;

/** An answer with where to go behind what is open of it. */
export function withWhere(composed: Composed, where: AnswerPart | undefined): Composed {
  if (!where) return composed;
  const at = composed.parts.findIndex(({ kind }) => kind === 'scope');
  return { ...composed, parts: composed.parts.toSpliced(at, 0, where) };
}

/** The owner's answer, and beneath it the words of the source that it rests on. */
export function composeStatement(
  { passage, place, statement }: FoundStatement,
  { text, gemeente }: Pick<UnderstoodQuestion, 'text' | 'gemeente'>,
  from: ComposeSources,
  age: AgeLimit,
): Composed {
  const indexed = from.passages[passage]!;
  const source = from.sources[indexed.source]!;
  const quote = quoteAt(indexed.text, place.at);
  const { antwoord, lijst, toelichting, status } = statement;
  const parts: AnswerPart[] = [
    { kind: 'lead', text: sayYesOnlyIfAsked(antwoord, text), cites: [1] },
    ...(lijst ? [{ kind: 'list', items: ownFirst(lijst, gemeente), cites: [1] } as AnswerPart] : []),
    ...(status === 'bestaand' ? [] : [{ kind: 'caveat', text: answerTexts.status[status] } as AnswerPart]),
    { kind: 'scope', text: scopeOf(source) },
    ...(toelichting ? [{ kind: 'quote', text: toelichting, folded: true } as AnswerPart] : []),
    {
      kind: 'quote',
      title: answerTexts.fromSource,
      text: quote,
      cites: [1],
      ...(asksTwice(text) ? {} : { folded: true as const }),
    },
  ];
  return { parts, sources: [sourceOfPassage(indexed, source, quote, age)] };
}

/** What the list says of the asker's gemeente stands first. */
function ownFirst(items: readonly string[], gemeente: string | undefined): string[] {
  const isOwn = (item: string): boolean => gemeente !== undefined && item.includes(gemeente);
  return items.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

/** From the start of the sentence at an offset, whole sentences as far as they fit. */
function quoteAt(text: string, at: number): string {
  const before = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at));
  const start = before < 0 ? 0 : before + 1;
  const stretch = text.slice(start).trim();
  if (stretch.length <= LONGEST_QUOTE) return stretch;
  const end = Math.max(stretch.lastIndexOf('. ', LONGEST_QUOTE) + 1, stretch.lastIndexOf('\n', LONGEST_QUOTE));
  return end > 80 ? stretch.slice(0, end).trim() : `${stretch.slice(0, stretch.lastIndexOf(' ', LONGEST_QUOTE))} …`;
}
