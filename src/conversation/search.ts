import type { Answer, AnswerPassage, AnswerQuestion, AnswerSource, Question } from '../domain/answer.ts';
import { plainText } from '../domain/markdown.ts';
import type { Browse, FoundRecord } from '../question/browse/browse.ts';
import { cardTexts } from '../texts/record-cards.ts';
import type { Profiles } from './conversation-store.ts';

export interface SearchPorts {
  browse: Browse;
  answerQuestion: AnswerQuestion;
  store: { profiles: Profiles };
}

/** A passage as it stands in a document, with its source where the answer knows it. */
export type SearchResult =
  | { kind: 'record'; record: FoundRecord }
  | { kind: 'passage'; passage: AnswerPassage; source: AnswerSource | undefined };

/** What was found, or what is said in its place. */
export type SearchReply = { results: readonly SearchResult[] } | { text: string };

export type Search = (asked: { userKey: string; query: string }) => Promise<SearchReply>;

const SHORTEST_SEARCH = 3;
const { extension } = cardTexts;

/** Finds records and passages to insert in a conversation, for the asker's region; guarded as every question is. */
export function createSearch({ browse, answerQuestion, store }: SearchPorts): Search {
  return async ({ userKey, query }) => {
    const { gemeente, rol, roleEstablished } = await store.profiles.read(userKey);
    const question: Question = { text: query, ...(gemeente && { gemeente }), ...(rol && { rol }), roleEstablished };
    if (query.trim().length < SHORTEST_SEARCH) {
      if (gemeente === undefined) return { text: extension.chooseGemeente };
      return { results: browse.search({ ...question, text: '' }).map(toResult) };
    }
    const answer = await answerQuestion(question);
    const refusal = refusalOf(answer);
    if (refusal !== undefined) return { text: refusal };
    const results = [...browse.search(question).map(toResult), ...passagesOf(answer)];
    return results.length > 0 ? { results } : { text: gemeente ? extension.nothing : extension.chooseGemeente };
  };
}

/** What the guard stopped is not searched: the emergency text stands in the place of results. */
function refusalOf({ kind, text }: Answer): string | undefined {
  if (kind === 'privacy') return extension.nothingPersonal;
  return kind === 'crisis' || kind === 'out-of-scope' ? plainText(text) : undefined;
}

function toResult(record: FoundRecord): SearchResult {
  return { kind: 'record', record };
}

function passagesOf({ passages, sources }: Answer): SearchResult[] {
  return passages.map((passage) => {
    const source = sources.find(({ document }) => document === passage.document);
    return { kind: 'passage', passage, source };
  });
}
