import { textFieldOf } from '../conversation/consultatie-choice.ts';
import type { Answer } from '../domain/answer.ts';
import type { Consultatie } from '../domain/consultatie/consultatie.ts';
import { type Handeling, nextStatus, possibleActions, STATUSES, type Status } from '../domain/consultatie/states.ts';
import { asWritten, plainLines, plainText, safeMarkdown, shorten } from '../domain/markdown.ts';
import type { Notice } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import type { OpenDraft } from '../intake/form/fill-in.ts';
import { FORM_SECTIONS } from '../intake/form/form-sections.ts';
import { HANDELING_NAMEN } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import {
  type AdaptiveCard,
  adaptiveCard,
  type CardElement,
  executeAction,
  openUrl,
  textBlock,
} from './adaptive-card.ts';

/** Where the pages of the tab are, for one user or for all. */
export interface TabLinks {
  form(userKey: string): string;
  mine(userKey: string, kenmerk?: string): string;
  werkbak(kenmerk: string): string;
  kennis(userKey?: string): string;
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
  const aanleiding = {
    vraag: shorten(question, 1000),
    antwoord: shorten(plainLines(answer.text), MAX_ANSWER),
    bronnen,
  };
  return dialogAction(title, { aanleiding });
}

/** Teams opens a dialog for it; elsewhere it comes back as a message. */
function dialogAction(title: string, more: object = {}): CardElement {
  return { type: 'Action.Submit', title, data: { verb: 'consultatie', ...more, msteams: { type: 'task/fetch' } } };
}

/** The ways to the form. It holds nothing of the request: what goes along is in the draft on the server. */
export function wayInCard(userKey: string, { values, stamp: concept }: OpenDraft, links: TabLinks): AdaptiveCard {
  const lines = [chatTexts.wayIn, ...(values.aanleiding ? [chatTexts.carried] : [])];
  const [deel] = FORM_SECTIONS;
  return adaptiveCard(
    chatTexts.wayIn,
    lines.map((line) => textBlock(line)),
    [
      links.inDialog ? dialogAction(chatTexts.open) : openUrl(chatTexts.open, links.form(userKey)),
      executeAction(chatTexts.inChat, { verb: 'formulier', doen: 'toon', deel, concept }),
      openUrl(chatTexts.mine, links.mine(userKey)),
    ],
  );
}

/** What happened to a request, with what the asker can do about it. The preview holds no content. */
export function noticeCard(notice: Notice, links: TabLinks): AdaptiveCard {
  const { userKey, kenmerk, handeling, version, text, tekst } = notice;
  const status = STATUSES.find((each) => nextStatus(each, handeling, 'toegang'));
  return adaptiveCard(
    plainText(text),
    [
      textBlock(safeMarkdown(text)),
      ...(tekst ? [{ type: 'Container', style: 'emphasis', items: [textBlock(asWritten(tekst))] }] : []),
    ],
    requesterActions(status && nextStatus(status, handeling, 'toegang'), { userKey, kenmerk, version }, links),
  );
}

/** What takes the place of a card once something was done with it; no content. */
export function doneCard(
  text: string,
  { requesterKey, status, kenmerk, version }: Consultatie,
  userKey: string,
  links: TabLinks,
): AdaptiveCard {
  const isRequester = requesterKey === userKey;
  return adaptiveCard(
    plainText(text),
    [textBlock(safeMarkdown(text))],
    isRequester
      ? requesterActions(status, { userKey, kenmerk, version }, links)
      : [openUrl(chatTexts.openWerkbak, links.werkbak(kenmerk))],
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

interface About {
  userKey: string;
  kenmerk: string;
  version: number;
}

/** What whoever asked can do in this status, and the way to the whole request. */
function requesterActions(
  status: Status | undefined,
  { userKey, kenmerk, version }: About,
  links: TabLinks,
): CardElement[] {
  const possible = status ? possibleActions(status, 'aanvrager') : [];
  return [
    ...possible.map((handeling) => handelingAction(handeling, kenmerk, version)),
    openUrl(chatTexts.view, links.mine(userKey, kenmerk)),
  ];
}

/** A button for what whoever asked does with a request; most open a field for text. */
export function handelingAction(handeling: Handeling, kenmerk: string, version: number): CardElement {
  const data = { verb: 'handeling', handeling, kenmerk, versie: version };
  const { title, label, send } = chatTexts.actions[handeling] ?? {};
  if (!title || !label) return executeAction(title ?? HANDELING_NAMEN[handeling], data);
  const field = {
    type: 'Input.Text',
    id: textFieldOf(handeling),
    label,
    placeholder: chatTexts.noNames,
    errorMessage: chatTexts.required,
    isMultiline: true,
    ...(handeling !== 'intrekken' && { isRequired: true }),
    maxLength: handeling === 'heropenen' || handeling === 'intrekken' ? 500 : 2000,
  };
  const card = { type: 'AdaptiveCard', body: [field], actions: [executeAction(send ?? title, data)] };
  return { type: 'Action.ShowCard', title, card };
}
