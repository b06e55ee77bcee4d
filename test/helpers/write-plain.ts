import type { Choice, ChoiceOf } from '../../src/conversation/choice.ts';
import type { OutboundMessage } from '../../src/conversation/messages.ts';
import { writeAnswer } from '../../src/conversation/write-answer.ts';
import { summarise } from '../../src/intake/form/form.ts';
import { FORM_SECTIONS } from '../../src/intake/form/form-sections.ts';

/** What a message offers to press, by name. */
export type Offered = Record<string, Choice>;

/** A message of the conversation as plain text. */
export function writePlain(message: OutboundMessage): { text: string; choices?: Offered } {
  switch (message.kind) {
    case 'answer':
      return { text: writeAnswer(message.answer), choices: asks(message.answer.actions.map(({ value }) => value)) };
    case 'profile-form':
      return offer(message.text, 'Opslaan', { verb: 'save-profile', gemeente: '', question: message.question });
    case 'keuzehulp-question': {
      const { regio, question: text, answers } = message;
      const choices = answers.map((answer) => [answer.text, { verb: 'keuzehulp', regio, path: answer.path }] as const);
      return { text, choices: Object.fromEntries(choices) };
    }
    case 'keuzehulp-outcome':
      return { text: [message.outcome.title, message.outcome.text, message.outcome.decides].join('\n') };
    case 'directory':
      return { text: message.names.join('\n'), choices: asks(message.names) };
    case 'way-in':
      return offer(`Formulier: ${message.form.url}`, 'Invullen', form('toon', message));
    case 'own-requests':
      return { text: message.lines.join('\n') };
    case 'form-part': {
      const { fields, values, faults } = message;
      const lines = fields.map(({ veld, label }) => [label, values[veld], faults.get(veld)].filter(Boolean).join(': '));
      return offer(lines.join('\n'), 'Verder', form('verder', message));
    }
    case 'form-summary': {
      const lines = summarise(message.aanvraag).map(({ label, value }) => `${label}: ${value}`);
      return offer(lines.join('\n'), 'Versturen', form('versturen', message));
    }
    case 'receipt':
      return { text: message.receipt.text };
    case 'reports':
      return { text: message.notice.title };
    default:
      return { text: message.text };
  }
}

function offer(text: string, name: string, choice: Choice) {
  return { text, choices: { [name]: choice } };
}

function asks(questions: readonly string[]): Offered {
  return Object.fromEntries(questions.map((question) => [question, { verb: 'ask', question }]));
}

function form(
  doen: ChoiceOf<'formulier'>['doen'],
  shown: { concept: string } & Partial<ChoiceOf<'formulier'>>,
): Choice {
  const { concept, deel = FORM_SECTIONS[0], nazien = false, zegel = '', sleutel } = shown;
  return { verb: 'formulier', doen, deel, concept, nazien, zegel, sleutel, velden: {} };
}
