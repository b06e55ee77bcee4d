import { escapeMarkdown, plainText, shorten } from '../domain/markdown.ts';
import type { ChoiceQuestion, Choices } from '../knowledge/records/choices.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, executeAction, textBlock } from './adaptive-card.ts';

const texts = cardTexts.keuzehulp;

/** More steps than any keuzehulp has. */
export const LONGEST_PATH = 30;

/**
 * The card of a keuzehulp after the answers given so far, each as "question:answer". All state travels in the card, so
 * a restart of the server and a second person in the chat change nothing. Undefined where the answers fit no longer.
 */
export function keuzehulpCard(
  choices: Choices,
  path: readonly string[],
  titleOf: (document: string) => string,
): AdaptiveCard | undefined {
  const place = walk(choices, path);
  if (!place) return undefined;
  return 'outcome' in place
    ? outcomeCard(choices, place.outcome, path, titleOf)
    : questionCard(choices, place.question, path);
}

type Place = { question: ChoiceQuestion } | { outcome: string };

function walk({ start, questions, outcomes }: Choices, path: readonly string[]): Place | undefined {
  let place: Place | undefined = at(start);
  for (const answered of path) {
    const [id, answer] = answered.split(':');
    if (!place || 'outcome' in place || place.question.id !== id) return undefined;
    const given = place.question.answers[Number(answer)];
    if (!given) return undefined;
    place = given.next === undefined ? toOutcome(given.outcome!) : at(given.next);
  }
  return place;

  function at(id: string): Place | undefined {
    const question = questions.find((each) => each.id === id);
    return question && { question };
  }
  function toOutcome(id: string): Place | undefined {
    return outcomes.some((each) => each.id === id) ? { outcome: id } : undefined;
  }
}

function questionCard(choices: Choices, question: ChoiceQuestion, path: readonly string[]): AdaptiveCard {
  const { regio, title, intro } = choices;
  return adaptiveCard(
    texts.fallback(question.text),
    [
      heading(title),
      ...(path.length === 0 ? [textBlock(escapeMarkdown(intro), { isSubtle: true, size: 'Small' })] : []),
      textBlock(texts.step(path.length + 1), { isSubtle: true, size: 'Small', spacing: 'Medium' }),
      textBlock(escapeMarkdown(question.text), { weight: 'Bolder', spacing: 'None' }),
      // In the body and not among the card's own buttons: of those Teams shows six at most, beside each other.
      ...question.answers.map(({ text }, at) => ({
        type: 'ActionSet',
        spacing: 'Small',
        actions: [executeAction(text, { verb: 'keuzehulp', regio, path: [...path, `${question.id}:${at}`] })],
      })),
    ],
    wayBack(regio, path),
  );
}

function outcomeCard(
  choices: Choices,
  id: string,
  path: readonly string[],
  titleOf: (document: string) => string,
): AdaptiveCard {
  const outcome = choices.outcomes.find((each) => each.id === id)!;
  const { regio, title } = choices;
  const document = cardTexts.statusLine(outcome.status, outcome.date, regio);
  return adaptiveCard(
    plainText(`${outcome.title}. ${outcome.text} ${outcome.decides}`),
    [
      heading(title),
      textBlock(texts.outcome, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
      textBlock(escapeMarkdown(outcome.title), { weight: 'Bolder', size: 'Medium', spacing: 'None' }),
      textBlock(escapeMarkdown(document), { isSubtle: true, size: 'Small', spacing: 'None' }),
      textBlock(escapeMarkdown(outcome.text)),
      ...(outcome.caveat ? [textBlock(`${cardTexts.caveat}: ${escapeMarkdown(outcome.caveat)}`)] : []),
      {
        type: 'Container',
        style: 'emphasis',
        items: [textBlock(`${texts.decides} ${escapeMarkdown(withoutRepeat(outcome.decides))}`)],
      },
      textBlock(
        cardTexts.source(escapeMarkdown(titleOf(outcome.source.document)), escapeMarkdown(outcome.source.section)),
        {
          isSubtle: true,
          size: 'Small',
        },
      ),
    ],
    [moreAction(outcome.title), ...wayBack(regio, path)],
  );
}

/** The bold words say it already. */
function withoutRepeat(decides: string): string {
  return decides.replace(/^De toegang beslist[.,]?\s*/, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function heading(title: string): CardElement {
  return textBlock(escapeMarkdown(title), { style: 'heading', weight: 'Bolder', size: 'Medium' });
}

function moreAction(title: string): CardElement {
  const value = texts.askMore(shorten(title, 80));
  return {
    type: 'Action.Submit',
    title: texts.more,
    data: { verb: 'ask', question: value, msteams: { type: 'imBack', value } },
  };
}

function wayBack(regio: string, path: readonly string[]): CardElement[] {
  if (path.length === 0) return [];
  const back = executeAction(texts.back, { verb: 'keuzehulp', regio, path: path.slice(0, -1) });
  return path.length === 1 ? [back] : [back, executeAction(texts.restart, { verb: 'keuzehulp', regio, path: [] })];
}
