import { textFieldOf } from '../conversation/consultatie-choice.ts';
import type { ConsultatieNews, OwnRequests, WayIn } from '../conversation/consultatie-messages.ts';
import type { Answer } from '../domain/answer.ts';
import { openParts, textOfParts } from '../domain/answer-parts.ts';
import type { Handeling } from '../domain/consultatie/states.ts';
import { asWritten, plainLines, plainText, safeMarkdown, shorten } from '../domain/markdown.ts';
import { FORM_SECTIONS } from '../intake/form/form-sections.ts';
import { HANDELING_NAMEN } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import {
  type Action,
  type AdaptiveCard,
  adaptiveCard,
  box,
  executeAction,
  openUrl,
  textBlock,
  writeAction,
} from './adaptive-card.ts';

const MAX_ANSWER = 2400;
const MAX_SOURCES = 10;

/** The button below an answer that takes question, answer and cited places along. */
export function consultatieAction(title: string, answer: Answer, question: string): Action {
  const bronnen = answer.sources.slice(0, MAX_SOURCES).map(({ document, title: name, section }) => ({
    document: shorten(name || document, 200),
    section: shorten(section || '-', 300),
  }));
  const aanleiding = {
    vraag: shorten(question, 1000),
    antwoord: shorten(plainLines(textOfParts(openParts(answer.parts))), MAX_ANSWER),
    bronnen,
  };
  return dialogAction(title, { aanleiding });
}

/** Teams opens a dialog for it; elsewhere it comes back as a message. */
function dialogAction(title: string, more: object = {}): Action {
  return { type: 'Action.Submit', title, data: { verb: 'consultatie', ...more, msteams: { type: 'task/fetch' } } };
}

/** The ways to the form: over the chat or as a page, and in the chat. */
export function wayInCard({ concept, isCarried, isBegun, form, mine }: WayIn): AdaptiveCard {
  const lines = [chatTexts.wayIn, ...(isCarried ? [chatTexts.carried] : []), ...(isBegun ? [chatTexts.begun] : [])];
  const [deel] = FORM_SECTIONS;
  return adaptiveCard(
    chatTexts.wayIn,
    lines.map((line) => textBlock(line)),
    [
      form.inDialog ? dialogAction(chatTexts.open) : openUrl(chatTexts.open, form.url),
      executeAction(chatTexts.inChat, { verb: 'formulier', doen: 'toon', deel, concept }),
      ...(isBegun ? [executeAction(chatTexts.startAnew, { verb: 'consultatie', opnieuw: true })] : []),
      openUrl(chatTexts.mine, mine),
    ],
  );
}

/** The requests of the user, with the way to each: its kenmerk, typed, or the page. */
export function ownRequestsCard({ lines, isPart, page }: OwnRequests): AdaptiveCard {
  const { own, mine } = chatTexts;
  const said = lines.length === 0 ? [own.none] : [...lines, ...(isPart ? [own.more] : []), own.how];
  return adaptiveCard(
    plainText([own.title, ...said].join('\n')),
    [textBlock(`**${own.title}**`), ...said.map((line) => textBlock(safeMarkdown(line)))],
    [openUrl(mine, page), dialogAction(own.begin)],
  );
}

/** What happened to a request, with what the reader can do about it. The preview holds no content. */
export function newsCard({ text, tekst, kenmerk, version, actions, page }: ConsultatieNews): AdaptiveCard {
  return adaptiveCard(
    plainText(text),
    [textBlock(safeMarkdown(text)), ...(tekst ? [box('emphasis', [textBlock(asWritten(tekst))])] : [])],
    [...actions.map((handeling) => handelingAction(handeling, kenmerk, version)), openUrl(page.title, page.url)],
  );
}

/** A button for what the reader does with a request; most open a field for text. */
export function handelingAction(handeling: Handeling, kenmerk: string, version: number): Action {
  const data = { verb: 'handeling', handeling, kenmerk, versie: version };
  const { title, label, send } = chatTexts.actions[handeling] ?? {};
  if (!title || !label) return executeAction(title ?? HANDELING_NAMEN[handeling], data);
  const field = {
    id: textFieldOf(handeling),
    label,
    placeholder: chatTexts.noNames,
    errorMessage: chatTexts.required,
    isMultiline: true,
    ...(handeling !== 'intrekken' && { isRequired: true }),
    maxLength: handeling === 'heropenen' || handeling === 'intrekken' ? 500 : 2000,
  };
  return writeAction(title, field, executeAction(send ?? title, data));
}
