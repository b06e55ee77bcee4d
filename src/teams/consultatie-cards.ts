import type { Notice } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import type { Handeling } from '../intake/states.ts';
import type { Answer } from '../question/answer.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, executeAction, textBlock } from './adaptive-card.ts';
import { escapeMarkdown, plainText, safeMarkdown, shorten } from './markdown.ts';

/** Where the pages of the tab are, for one user or for all. */
export interface TabLinks {
  form(userKey: string): string;
  mine(userKey: string, kenmerk?: string): string;
  werkbak(kenmerk: string): string;
  /** True where the form opens over the chat, as a dialog of Teams; elsewhere it is a page of its own. */
  inDialog: boolean;
}

const MAX_ANSWER = 2400;
const MAX_SOURCES = 10;

/** The button below an answer that takes question, answer and cited places along. */
export function consultatieAction(title: string, answer: Answer, question: string): CardElement {
  const bronnen = answer.sources.slice(0, MAX_SOURCES).map(({ document, title: name, section }) => ({
    document: shorten(name || document, 200),
    section: shorten(section || '-', 300),
  }));
  const aanleiding = { vraag: shorten(question, 1000), antwoord: shorten(plainText(answer.text), MAX_ANSWER), bronnen };
  return dialogAction(title, { aanleiding });
}

/** Teams opens a dialog for it; elsewhere it comes back as a message. */
function dialogAction(title: string, more: object = {}): CardElement {
  return { type: 'Action.Submit', title, data: { verb: 'consultatie', ...more, msteams: { type: 'task/fetch' } } };
}

/** The way to the form. It holds nothing of the request: what goes along is in the draft on the server. */
export function wayInCard(userKey: string, isCarried: boolean, links: TabLinks): AdaptiveCard {
  const lines = [chatTexts.wayIn, ...(isCarried ? [chatTexts.carried] : [])];
  const open = links.inDialog ? dialogAction(chatTexts.open) : openUrl(chatTexts.open, links.form(userKey));
  const body = lines.map((line) => textBlock(line));
  return adaptiveCard(chatTexts.wayIn, body, [open, openUrl(chatTexts.mine, links.mine(userKey))]);
}

/** What happened to a request, with what the asker can do about it. The preview holds no content. */
export function noticeCard(notice: Notice, links: TabLinks): AdaptiveCard {
  const { userKey, kenmerk, text, tekst } = notice;
  return adaptiveCard(
    plainText(text),
    [
      textBlock(safeMarkdown(text)),
      ...(tekst ? [{ type: 'Container', style: 'emphasis', items: [textBlock(asWritten(tekst))] }] : []),
    ],
    [...actionsOf(notice), openUrl(chatTexts.view, links.mine(userKey, kenmerk))],
  );
}

/** A card in the channel of the toegang, without content. */
export function channelCard(
  { event, kenmerk, gemeente, version }: Parameters<PostCard>[1],
  links: TabLinks,
): AdaptiveCard {
  const text = (chatTexts.channel[event] ?? chatTexts.channel.reactie!)(kenmerk, gemeente);
  const take = executeAction(chatTexts.take, { verb: 'handeling', handeling: 'oppakken', kenmerk, versie: version });
  const open = openUrl(chatTexts.openWerkbak, links.werkbak(kenmerk));
  return adaptiveCard(plainText(text), [textBlock(text)], event === 'aangevraagd' ? [take, open] : [open]);
}

function actionsOf({ handeling, kenmerk, version }: Notice): CardElement[] {
  const data = (next: Handeling) => ({ verb: 'handeling', handeling: next, kenmerk, versie: version });
  const { answer, reply, sendAnswer, askBack, question, sendQuestion, isAnswered, reopen, reason } = chatTexts;
  switch (handeling) {
    case 'wedervraag':
      return [withText(reply, answer, sendAnswer, data('antwoord'))];
    case 'antwoord':
      return [
        withText(askBack, question, sendQuestion, data('wedervraag')),
        executeAction(isAnswered, data('sluiten')),
      ];
    case 'sluiten':
      return [withText(reopen, reason, reopen, data('heropenen'))];
    default:
      return [];
  }
}

/** A button that opens a field for text. */
function withText(
  title: string,
  label: string,
  send: string,
  data: { verb: string; handeling: Handeling },
): CardElement {
  const field = {
    type: 'Input.Text',
    id: 'tekst',
    label,
    placeholder: chatTexts.noNames,
    errorMessage: chatTexts.required,
    isMultiline: true,
    isRequired: true,
    maxLength: data.handeling === 'heropenen' ? 500 : 2000,
  };
  const card = { type: 'AdaptiveCard', body: [field], actions: [executeAction(send, data)] };
  return { type: 'Action.ShowCard', title, card };
}

function openUrl(title: string, url: string): CardElement {
  return { type: 'Action.OpenUrl', title, url };
}

/** The words of a consulent as they are, in their own lines. */
function asWritten(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('\n\n');
}
