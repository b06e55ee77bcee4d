import type { Profiles } from '../conversation/conversation-store.ts';
import type { Answer, AnswerPassage, AnswerQuestion, Question } from '../domain/answer.ts';
import { escapeMarkdown, plainText, shorten } from '../domain/markdown.ts';
import type { Browse, FoundRecord } from '../question/browse/browse.ts';
import { answerTexts, dutchDate } from '../texts/answers.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type AdaptiveCard, adaptiveCard, CARD_TYPE, textBlock } from './adaptive-card.ts';
import { recordElements } from './record-elements.ts';

/** A search from the compose box or the command box. */
export interface ExtensionQuery {
  userKey: string;
  query: string;
  skip: number;
  count: number;
}

export interface SearchPorts {
  browse: Browse;
  answerQuestion: AnswerQuestion;
  store: { profiles: Profiles };
}

/** The channel waits five seconds; what takes longer is said to take too long. */
const LONGEST_MS = 4000;
export const MOST_RESULTS = 25;
const SHORTEST_SEARCH = 3;

interface Result {
  title: string;
  text: string;
  card: AdaptiveCard;
}

const { extension } = cardTexts;

/** Finds records and passages to insert in a conversation, for the asker's region; guarded as every question is. */
export async function searchExtension(asked: ExtensionQuery, ports: SearchPorts): Promise<object> {
  const late = Promise.withResolvers<object>();
  const timer = setTimeout(() => late.resolve(message(extension.slow)), LONGEST_MS);
  try {
    return await Promise.race([search(asked, ports), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function search({ userKey, query, skip, count }: ExtensionQuery, ports: SearchPorts): Promise<object> {
  const { gemeente, rol, roleEstablished } = await ports.store.profiles.read(userKey);
  const question: Question = { text: query, ...(gemeente && { gemeente }), ...(rol && { rol }), roleEstablished };
  if (query.trim().length < SHORTEST_SEARCH) {
    if (gemeente === undefined) return message(extension.chooseGemeente);
    return results(ports.browse.search({ ...question, text: '' }).map(recordResult), skip, count);
  }
  const answer = await ports.answerQuestion(question);
  const refusal = refusalOf(answer);
  if (refusal !== undefined) return message(refusal);
  const found = [
    ...ports.browse.search(question).map(recordResult),
    ...answer.passages.map((each) => passageResult(each, answer)),
  ];
  return found.length > 0
    ? results(found, skip, count)
    : message(gemeente ? extension.nothing : extension.chooseGemeente);
}

/** What the guard stopped is not searched: the emergency text stands in the place of results. */
function refusalOf({ kind, text }: Answer): string | undefined {
  if (kind === 'privacy') return extension.nothingPersonal;
  return kind === 'crisis' || kind === 'out-of-scope' ? plainText(text) : undefined;
}

function recordResult(found: FoundRecord): Result {
  const { name } = found;
  const regio = found.reference.regio;
  const where = regio === 'Landelijk' ? 'landelijk' : `regio ${regio}`;
  const elements = recordElements(found);
  return {
    title: name,
    text: `${where} · ${textOf(found)}`,
    card: adaptiveCard(`${name} (${where})`, [...elements, sourceLine(found)]),
  };
}

function textOf(found: FoundRecord): string {
  if (found.kind === 'directory') return found.entry.what;
  if (found.kind === 'national') return found.fact.text;
  if (found.kind === 'term') return found.entry.definition ?? '';
  const [first] = found.routes;
  return first?.documented ? first.steps.map(({ actor }) => actor).join(' → ') : cardTexts.notDescribed;
}

function sourceLine(found: FoundRecord) {
  const source = found.kind === 'term' ? undefined : found.source;
  const text = source
    ? cardTexts.source(escapeMarkdown(source.title), escapeMarkdown(source.section))
    : cardTexts.glossary;
  return textBlock(text, { isSubtle: true, size: 'Small', separator: true, spacing: 'Medium' });
}

const MOST_QUOTED = 700;

/** A passage as it stands in a document, with its date where the answer knows it. */
function passageResult({ document, regio, section, text }: AnswerPassage, { sources }: Answer): Result {
  const source = sources.find((each) => each.document === document);
  const title = section.split(' › ').at(-1) || source?.title || document;
  const origin = [
    source?.title ?? document,
    source?.date ? dutchDate(source.date) : '',
    answerTexts.region(regio, null),
  ];
  const card = adaptiveCard(plainText(`${title}: ${text}`).slice(0, MOST_QUOTED), [
    textBlock(escapeMarkdown(title), { style: 'heading', weight: 'Bolder', size: 'Medium' }),
    textBlock(escapeMarkdown(shorten(text, MOST_QUOTED))),
    textBlock(escapeMarkdown(plainText(origin.filter(Boolean).join(' · '))), {
      isSubtle: true,
      size: 'Small',
      separator: true,
    }),
  ]);
  return { title, text: `${extension.fromDocument} · ${text}`, card };
}

const LONGEST_PREVIEW = 160;

function results(found: readonly Result[], skip: number, count: number): object {
  const attachments = found.slice(skip, skip + Math.min(count, MOST_RESULTS)).map(({ title, text, card }) => ({
    contentType: CARD_TYPE,
    content: card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: shorten(title, 80), text: shorten(plainText(text), LONGEST_PREVIEW) },
    },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function message(text: string): object {
  return { composeExtension: { type: 'message', text } };
}
