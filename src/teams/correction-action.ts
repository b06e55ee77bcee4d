import { MAX_REMARK } from '../conversation/choice.ts';
import type { ReportedThing } from '../domain/answer.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type CardElement, executeAction } from './adaptive-card.ts';

/** A field to say what is wrong, for the owner. */
export function correctionAction(thing: ReportedThing): CardElement {
  const { correct } = cardTexts;
  const { kind, regio, id, section } = thing;
  const field = {
    type: 'Input.Text',
    id: 'remark',
    label: correct.label,
    placeholder: correct.placeholder,
    errorMessage: correct.required,
    isMultiline: true,
    isRequired: true,
    maxLength: MAX_REMARK,
  };
  return {
    type: 'Action.ShowCard',
    title: correct.button,
    card: {
      type: 'AdaptiveCard',
      body: [field],
      actions: [executeAction(correct.send, { verb: 'correct', record: { kind, regio, id, section } })],
    },
  };
}
