import { dutchLexicon } from '../../dutch/lemmas.ts';
import type { IndexedPassage } from '../../knowledge/index/passage.ts';
import { keySet } from '../../knowledge/index/search-keys.ts';
import { forestScore, type Tree } from '../../learned/forest.ts';
import type { Concept } from '../find/concepts.ts';
import { type AskLikeness, askLikenesses, conceptCoverage, conceptMatch, passageKeys } from '../find/features.ts';
import { holdsDetail, topicAtDetail } from '../find/holds-detail.ts';
import type { SearchResult } from '../find/search.ts';
import type { Window } from '../find/windows.ts';
import { type DetailKind, type ExpectedDetail, expectedDetails } from '../understand/expected-detail.ts';
import type { UnderstoodQuestion } from '../understand/understand-question.ts';
import type { ReadAbsentTerms } from './absent-term.ts';

/** Signs that the sources hold an answer, in the order in which the trees of ranking-weights.json number them. */
export const SUPPORT_SIGNS = [
  'guided',
  'coverage',
  'ask',
  'askVector',
  'lack',
  'lackVector',
  'vector',
  'rarest',
  'missingCompound',
  'foreignName',
  'absentTerm',
  'missingDetail',
  'missingNumber',
  'isGap',
  'top',
  'ahead',
  'sentence',
  'sentenceVector',
  'named',
  'isRecord',
  'bare',
  'plain',
  'unit',
  'unseen',
  'spread',
  'detailHeld',
  'asked',
  'detailAsked',
  'detailTopic',
  'oddMissing',
  'oddUnseen',
] as const;
export type SupportSigns = Record<(typeof SUPPORT_SIGNS)[number], number>;

/** Why no answer is given. */
export type Lack = { kind: 'detail'; detail: DetailKind } | { kind: 'term'; term: string } | { kind: 'gap' };

export interface Support {
  /** Chance between 0 and 1 that the windows hold the answer. */
  chance: number;
  signs: SupportSigns;
  /** What is lacking, where anything plainly is; an answer may still be given. */
  lack: Lack | undefined;
}

/** What the judgement reads. `isName` tells words that name a team, instrument or organisation of some region. */
export interface SupportSources {
  passages: readonly IndexedPassage[];
  isName: (label: string) => boolean;
  absentTerms: ReadAbsentTerms;
  trees: readonly Tree[];
}

const WINDOWS_READ = 3;

/** Estimates whether the best windows answer the question, and names what is lacking. */
export function judgeSupport(
  { focus: question, compares }: Pick<UnderstoodQuestion, 'focus' | 'compares'>,
  found: SearchResult,
  windows: readonly Window[],
  sources: SupportSources,
): Support {
  const read = windows.slice(0, WINDOWS_READ);
  const asked = found.concepts.filter((concept) => concept.weight >= 1);
  const best = sources.passages[found.ranked[0]?.passage ?? -1];
  const details = expectedDetails(question);
  const units = unitsRead(best, read, sources);
  const clues: Clues = {
    asked,
    keys: keySet([...namesOf(best), ...read.map((window) => window.text)].join('\n')),
    isGuided: (best?.guide.length ?? 0) > 0,
    gap: likestGap(found, sources.passages),
    foreign: asked.find((concept) => isForeign(concept, question, found, sources.isName))?.label,
    // What one region lacks, the other may have: that is what a comparison is about.
    absent: compares ? [] : sources.absentTerms(question, found.inScope),
    isRecord: best?.record !== undefined,
    missing: details.find((detail) => !units.some((unit) => holdsDetail(detail, unit, asked)))?.kind,
    details,
    detailTopic: Math.min(
      1,
      ...details.map((detail) => Math.max(0, ...units.map((unit) => topicAtDetail(detail, unit, asked)))),
    ),
  };
  const signs = readSigns(found, clues, best);
  const score = forestScore(
    sources.trees,
    SUPPORT_SIGNS.map((sign) => signs[sign]),
  );
  return { chance: 1 / (1 + Math.exp(-score)), signs, lack: plainLack(clues, signs) };
}

/** What a record is called: a route is of the verwijzer in its title, which its steps need not repeat. */
function namesOf(best: IndexedPassage | undefined): string[] {
  return best?.record ? [best.section.at(-1) ?? ''] : [];
}

/** A name that only other regions have: nothing here answers. */
export function notHere(term: string): Support {
  const signs = Object.fromEntries(SUPPORT_SIGNS.map((sign) => [sign, 0])) as SupportSigns;
  return { chance: 0, signs: { ...signs, foreignName: 1 }, lack: { kind: 'term', term } };
}

/** What the question asks and what of it the best windows hold. */
interface Clues {
  asked: readonly Concept[];
  keys: ReadonlySet<string>;
  isGuided: boolean;
  gap: AskLikeness;
  foreign: string | undefined;
  absent: readonly string[];
  missing: DetailKind | undefined;
  details: readonly ExpectedDetail[];
  /** How much of the topic is spoken of where the details stand. */
  detailTopic: number;
  isRecord: boolean;
}

function plainLack({ foreign, absent, missing, gap }: Clues, signs: SupportSigns): Lack | undefined {
  if (foreign !== undefined) return { kind: 'term', term: foreign.toUpperCase() };
  if (absent.length > 0) return { kind: 'term', term: absent[0]! };
  if (missing !== undefined) return { kind: 'detail', detail: missing };
  return gap.words > signs.ask ? { kind: 'gap' } : undefined;
}

function readSigns(
  found: SearchResult,
  { asked, keys, isGuided, gap, foreign, absent, missing, isRecord, details, detailTopic }: Clues,
  best: IndexedPassage | undefined,
): SupportSigns {
  const top = found.ranked[0]?.features;
  const plain = best && !isRecord && !isGuided ? 1 : 0;
  const score = (at: number): number => (found.ranked[at]?.score ?? 0) / SCORE_UNIT;
  const odd = asked.filter(({ label }) => !dutchLexicon().isOrdinary(label) && !/^\d/.test(label));
  const unseen = asked.filter((concept) => !concept.alternatives.some((each) => each.keys.every(found.inScope)));
  const rarest = [...asked].sort((a, b) => b.rarity - a.rarity)[0];
  return {
    guided: isGuided ? 1 : 0,
    coverage: conceptCoverage(asked, keys),
    ask: Math.max(top?.ask ?? 0, top?.recordAsk ?? 0),
    askVector: Math.max(top?.askVector ?? 0, top?.recordAskVector ?? 0),
    lack: gap.words,
    lackVector: gap.vector,
    vector: top?.vector ?? 0,
    rarest: rarest ? conceptMatch(rarest, keys) : 0,
    missingCompound: asked.some((concept) => isMissingCompound(concept, keys)) ? 1 : 0,
    foreignName: foreign === undefined ? 0 : 1,
    absentTerm: Math.min(absent.length, MOST_ABSENT),
    missingDetail: missing !== undefined && TELLING.has(missing) ? 1 : 0,
    missingNumber: missing !== undefined && !TELLING.has(missing) ? 1 : 0,
    isGap: gap.words > Math.max(top?.ask ?? 0, top?.recordAsk ?? 0) && gap.vector > GAP_VECTOR ? 1 : 0,
    top: (found.ranked[0]?.score ?? 0) / SCORE_UNIT,
    ahead: ((found.ranked[0]?.score ?? 0) - (found.ranked[1]?.score ?? 0)) / SCORE_UNIT,
    sentence: top?.sentence ?? 0,
    sentenceVector: top?.sentenceVector ?? 0,
    named: top?.named ?? 0,
    isRecord: top !== undefined && isRecord ? 1 : 0,
    bare: asked.length <= 1 ? 1 : 0,
    plain,
    unit: best ? conceptCoverage(asked, passageKeys(best).all) : 0,
    unseen: unseen.length / Math.max(1, asked.length),
    spread: score(0) - score(SPREAD_AT),
    detailHeld: top?.detailHeld ?? 0,
    asked: Math.min(asked.length, MOST_ASKED) / MOST_ASKED,
    detailAsked: details.length > 0 ? 1 : 0,
    detailTopic,
    oddMissing: Math.min(MOST_ABSENT, odd.filter((concept) => conceptMatch(concept, keys) < LEAST_MATCH).length),
    oddUnseen: Math.min(MOST_ABSENT, odd.filter((concept) => unseen.includes(concept)).length),
  };
}

/** From here on a question is like one that is known to stay without answer. */
const GAP_VECTOR = 0.5;
/** Details that are asked for in few words: other numbers stand in a question for many reasons. */
const TELLING: ReadonlySet<DetailKind> = new Set(['phone', 'contact', 'tariff', 'amount', 'waiting', 'person']);
/** Scores of the ranking in the size of the other signs. */
const SCORE_UNIT = 10;
/** More terms that are absent say no more. */
const MOST_ABSENT = 2;

/** The rank to which the best is held to see whether it stands out. */
const SPREAD_AT = 5;
const MOST_ASKED = 8;
/** A name that is held by less than this is not there. */
const LEAST_MATCH = 0.5;

const GAPS_READ = 8;

/** How like the question is to one that the best passages are known to leave open. */
function likestGap(found: SearchResult, passages: readonly IndexedPassage[]): AskLikeness {
  const likenesses = found.ranked
    .slice(0, GAPS_READ)
    .flatMap(({ passage }) => askLikenesses(found.concepts, passageKeys(passages[passage]!).lacks, found.asks));
  return {
    words: Math.max(0, ...likenesses.map(({ words }) => words)),
    vector: Math.max(0, ...likenesses.map(({ vector }) => vector)),
  };
}

/** In capitals, or with a capital inside the sentence. */
function isWrittenAsName(label: string, question: string): boolean {
  return question.includes(label.toUpperCase()) || question.slice(1).includes(label[0]!.toUpperCase() + label.slice(1));
}

/** A name that stands nowhere in the sources this question may use, under none of its own spellings or full forms. */
function isForeign(
  concept: Concept,
  question: string,
  found: SearchResult,
  isName: (label: string) => boolean,
): boolean {
  if (!isName(concept.label) || (dutchLexicon().knows(concept.label) && !isWrittenAsName(concept.label, question)))
    return false;
  return !concept.alternatives.some(
    (each) => each.weight >= 0.69 && each.keys.length === 1 && each.keys.every((key) => found.inScope(key)),
  );
}

const LONG_COMPOUND = 11;

/** A long compound of which the sources hold the parts but not the thing: aanmeldformulier, triagecriteria. */
function isMissingCompound({ label, alternatives }: Concept, keys: ReadonlySet<string>): boolean {
  if (label.length < LONG_COMPOUND || !alternatives.some((each) => each.own && each.keys.length > 1)) return false;
  return !alternatives.some(
    (each) => each.weight >= 0.45 && (each.keys.length === 1 || !each.own) && each.keys.every((key) => keys.has(key)),
  );
}

/** The best unit; where that is a passage, those of the windows around it as well. */
function unitsRead(
  best: IndexedPassage | undefined,
  windows: readonly Window[],
  { passages }: SupportSources,
): readonly IndexedPassage[] {
  return best?.record ? [best] : windows.flatMap((window) => window.passages.map((passage) => passages[passage]!));
}
