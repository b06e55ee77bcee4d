import type { RecordReference } from '../question/answer.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type CardElement, executeAction } from './adaptive-card.ts';

/** What a remark may hold: a line or two, no story. */
export const MAX_REMARK = 500;

/** "Klopt niet?": a field to say what is wrong in a record, for its owner. */
export function correctionAction(record: RecordReference): CardElement {
  const { correct } = cardTexts;
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
      actions: [executeAction(correct.send, { verb: 'correct', record: { ...record } })],
    },
  };
}
