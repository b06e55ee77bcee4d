import { MAX_REMARK } from '../conversation/choice.ts';
import type { ReportedThing } from '../domain/answer.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { type Action, executeAction, writeAction } from './adaptive-card.ts';

/** A field to say what is wrong, for the owner. */
export function correctionAction(thing: ReportedThing): Action {
  const { correct } = cardTexts;
  const { kind, regio, id, section } = thing;
  const field = {
    id: 'remark',
    label: correct.label,
    placeholder: correct.placeholder,
    errorMessage: correct.required,
    isMultiline: true,
    isRequired: true,
    maxLength: MAX_REMARK,
  };
  const record = { kind, regio, id, section };
  return writeAction(correct.button, field, executeAction(correct.send, { verb: 'correct', record }));
}
