import type { Search, SearchReply, SearchResult } from '../conversation/search.ts';
import { dutchDate } from '../domain/dates.ts';
import { escapeMarkdown, plainText, shorten } from '../domain/markdown.ts';
import type { FoundRecord } from '../question/browse/browse.ts';
import { answerTexts } from '../texts/answers.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type AdaptiveCard, adaptiveCard, attach, heading, textBlock } from './adaptive-card.ts';
import type { SearchMessage } from './read-activity.ts';
import { recordElements } from './record-elements.ts';

/** The channel waits five seconds; what takes longer is said to take too long. */
const LONGEST_MS = 4000;
const MOST_RESULTS = 25;

interface Result {
  title: string;
  text: string;
  card: AdaptiveCard;
}

const { extension } = cardTexts;

/** What a search from the compose box or the command box finds, in the form that the channel asks. */
export async function searchExtension(asked: SearchMessage, search: Search): Promise<object> {
  const late = Promise.withResolvers<SearchReply>();
  const timer = setTimeout(() => late.resolve({ text: extension.slow }), LONGEST_MS);
  try {
    return render(await Promise.race([search(asked), late.promise]), asked);
  } finally {
    clearTimeout(timer);
  }
}

function render(reply: SearchReply, { skip, count }: SearchMessage): object {
  if ('text' in reply) return { composeExtension: { type: 'message', text: reply.text } };
  const shown = reply.results.slice(skip, skip + Math.min(count, MOST_RESULTS));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: shown.map(toAttachment) } };
}

const LONGEST_PREVIEW = 160;

function toAttachment(result: SearchResult): object {
  const { title, text, card } = result.kind === 'record' ? recordResult(result.record) : passageResult(result);
  const content = { title: shorten(title, 80), text: shorten(plainText(text), LONGEST_PREVIEW) };
  return { ...attach(card), preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content } };
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
  if (found.kind === 'region') return found.what;
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

function passageResult({ passage, source }: Extract<SearchResult, { kind: 'passage' }>): Result {
  const { document, regio, section, text } = passage;
  const title = section.split(' › ').at(-1) || source?.title || document;
  const origin = [
    source?.title ?? document,
    source?.date ? dutchDate(source.date) : '',
    answerTexts.region(regio, null),
  ];
  const card = adaptiveCard(plainText(`${title}: ${text}`).slice(0, MOST_QUOTED), [
    heading(escapeMarkdown(title)),
    textBlock(escapeMarkdown(shorten(text, MOST_QUOTED))),
    textBlock(escapeMarkdown(plainText(origin.filter(Boolean).join(' · '))), {
      isSubtle: true,
      size: 'Small',
      separator: true,
    }),
  ]);
  return { title, text: `${extension.fromDocument} · ${text}`, card };
}
