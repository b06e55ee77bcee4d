import type { FormField } from '../intake/form/form.ts';
import { tabTexts } from '../texts/tab.ts';
import { type CardElement, textBlock } from './adaptive-card.ts';

/** More choices than this go in a list that opens. */
const MOST_RADIOS = 5;
/** What is shown again of a text that is far too long; a message holds some 80 kB. */
const LONGEST_SHOWN = 10_000;

/** One field of the form as a card asks it, with what is wrong above it. */
export function formInput(field: FormField, value: unknown, fault?: string): CardElement {
  const { help } = field;
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      ...(fault ? [textBlock(`⚠ ${fault}`, { color: 'Attention', weight: 'Bolder' })] : []),
      { ...inputOf(field, value), spacing: 'None' },
      ...(help ? [textBlock(help, { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
    ],
  };
}

/** Nothing is required by the card itself: whoever goes back keeps a part that is half filled in. The server says what is missing. */
function inputOf(field: FormField, value: unknown): CardElement {
  const { veld, kind, maxLength, choices } = field;
  const label = field.required || kind === 'yes-no' ? field.label : `${field.label}${tabTexts.optional}`;
  const shared = { id: veld, label };
  switch (kind) {
    case 'yes-no':
      return { type: 'Input.Toggle', id: veld, title: label, value: String(value === true) };
    case 'choices':
      return {
        ...{ ...shared, type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true },
        ...{ wrap: true, choices: choices!.map(toChoice) },
        ...(Array.isArray(value) && value.length > 0 && { value: value.join(',') }),
      };
    case 'choice':
      return {
        ...{ ...shared, type: 'Input.ChoiceSet', style: choices!.length > MOST_RADIOS ? 'compact' : 'expanded' },
        ...{ wrap: true, choices: choices!.map(toChoice) },
        ...(typeof value === 'string' && { value }),
      };
    default:
      return {
        ...{ ...shared, type: 'Input.Text' },
        ...(kind === 'long-text' && { isMultiline: true }),
        ...(maxLength !== undefined && { maxLength }),
        ...(typeof value === 'string' && { value: value.slice(0, LONGEST_SHOWN) }),
      };
  }
}

function toChoice({ value, label }: { value: string; label: string }) {
  return { title: label, value };
}
