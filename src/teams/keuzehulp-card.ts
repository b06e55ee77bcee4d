import type { KeuzehulpStep } from '../conversation/keuzehulp.ts';
import { escapeMarkdown, plainText, shorten } from '../domain/markdown.ts';
import { cardTexts } from '../texts/record-cards.ts';
import {
  type Action,
  type AdaptiveCard,
  adaptiveCard,
  askAction,
  box,
  type CardElement,
  executeAction,
  heading,
  textBlock,
} from './adaptive-card.ts';

const texts = cardTexts.keuzehulp;

export function keuzehulpCard(step: KeuzehulpStep): AdaptiveCard {
  return step.kind === 'keuzehulp-question' ? questionCard(step) : outcomeCard(step);
}

type Question = Extract<KeuzehulpStep, { kind: 'keuzehulp-question' }>;
type Outcome = Extract<KeuzehulpStep, { kind: 'keuzehulp-outcome' }>;

function questionCard({ regio, title, intro, path, question, answers }: Question): AdaptiveCard {
  return adaptiveCard(
    texts.fallback(question),
    [
      heading(escapeMarkdown(title)),
      ...(path.length === 0 ? [textBlock(escapeMarkdown(intro), { isSubtle: true, size: 'Small' })] : []),
      textBlock(texts.step(path.length + 1), { isSubtle: true, size: 'Small', spacing: 'Medium' }),
      textBlock(escapeMarkdown(question), { weight: 'Bolder', spacing: 'None' }),
      // In the body and not among the card's own buttons: of those Teams shows six at most, beside each other.
      ...answers.map(
        (answer): CardElement => ({
          type: 'ActionSet',
          spacing: 'Small',
          actions: [executeAction(answer.text, { verb: 'keuzehulp', regio, path: answer.path })],
        }),
      ),
    ],
    wayBack(regio, path),
  );
}

function outcomeCard({ regio, title, path, outcome, sourceTitle }: Outcome): AdaptiveCard {
  const document = cardTexts.statusLine(outcome.status, outcome.date, regio);
  return adaptiveCard(
    plainText(`${outcome.title}. ${outcome.text} ${outcome.decides}`),
    [
      heading(escapeMarkdown(title)),
      textBlock(texts.outcome, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
      textBlock(escapeMarkdown(outcome.title), { weight: 'Bolder', size: 'Medium', spacing: 'None' }),
      textBlock(escapeMarkdown(document), { isSubtle: true, size: 'Small', spacing: 'None' }),
      textBlock(escapeMarkdown(outcome.text)),
      ...(outcome.caveat ? [textBlock(`${cardTexts.caveat}: ${escapeMarkdown(outcome.caveat)}`)] : []),
      box('emphasis', [textBlock(`${texts.decides} ${escapeMarkdown(withoutRepeat(outcome.decides))}`)]),
      textBlock(cardTexts.source(escapeMarkdown(sourceTitle), escapeMarkdown(outcome.source.section)), {
        isSubtle: true,
        size: 'Small',
      }),
    ],
    [askAction(texts.more, texts.askMore(shorten(outcome.title, 80))), ...wayBack(regio, path)],
  );
}

/** The bold words say it already. */
function withoutRepeat(decides: string): string {
  return decides.replace(/^De toegang beslist[.,]?\s*/, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function wayBack(regio: string, path: readonly string[]): Action[] {
  if (path.length === 0) return [];
  const back = executeAction(texts.back, { verb: 'keuzehulp', regio, path: path.slice(0, -1) });
  return path.length === 1 ? [back] : [back, executeAction(texts.restart, { verb: 'keuzehulp', regio, path: [] })];
}
