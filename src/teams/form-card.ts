import type { FormPart, FormSummary, SentReceipt } from '../conversation/consultatie-messages.ts';
import type { Aanvraag } from '../domain/consultatie/aanvraag.ts';
import { asWritten, plainText, safeMarkdown } from '../domain/markdown.ts';
import { summarise } from '../intake/form/form.ts';
import { FORM_SECTIONS, type SectionName } from '../intake/form/form-sections.ts';
import { TOESTEMMING, VELDEN } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import { tabTexts } from '../texts/tab.ts';
import {
  type Action,
  type AdaptiveCard,
  adaptiveCard,
  box,
  type CardElement,
  executeAction,
  heading,
  openCard,
  openUrl,
  textBlock,
} from './adaptive-card.ts';
import { handelingAction } from './consultatie-cards.ts';
import { formInput } from './form-inputs.ts';

const { form, summary, receipt: receiptTexts } = tabTexts;
const texts = chatTexts.form;

/** The button that goes on stands out. */
const MAIN = { style: 'positive' } as const;

/** One part of the form; the parts together are too long for a chat. */
export function formCard(part: FormPart): AdaptiveCard {
  const { deel, fields, values, faults, concept, nazien } = part;
  const at = FORM_SECTIONS.indexOf(deel);
  const step = texts.step(at + 1, FORM_SECTIONS.length, form.sections[deel]);
  const data = { verb: 'formulier', deel, concept, nazien };
  return adaptiveCard(
    step,
    [
      heading(form.title),
      textBlock(step, { isSubtle: true, spacing: 'None' }),
      ...(at === 0 ? opening(values) : []),
      ...(faults.size > 0 ? [notice('attention', texts.faults(faults.size))] : []),
      ...(deel === AFTER_AGE ? consent(values.leeftijdsgroep) : []),
      ...fields.map((field) => formInput(field, values[field.veld], faults.get(field.veld))),
    ],
    [
      executeAction(nazien ? texts.toSummary : texts.next, { ...data, doen: 'verder' }, MAIN),
      ...(at > 0 && !nazien ? [executeAction(tabTexts.back, { ...data, doen: 'terug' })] : []),
    ],
  );
}

/** The age is asked in the part before this one. */
const AFTER_AGE: SectionName = 'vraag';

function opening(values: FormPart['values']): CardElement[] {
  return [
    textBlock(form.intro),
    notice('warning', form.danger),
    ...(values.aanleiding ? [textBlock(texts.carried)] : []),
  ];
}

/** What the law asks of consent at this age. */
function consent(leeftijdsgroep: unknown): CardElement[] {
  const rule = (TOESTEMMING as Record<string, string>)[String(leeftijdsgroep)];
  return rule ? [notice('emphasis', `**${form.consent}:** ${rule}`)] : [];
}

/** Everything that will be sent, to be confirmed in so many words. */
export function summaryCard({ aanvraag, concept, zegel, sleutel, afwezig, fault }: FormSummary): AdaptiveCard {
  const data = { verb: 'formulier', concept };
  const [first] = FORM_SECTIONS;
  return adaptiveCard(
    summary.title,
    [
      heading(summary.title),
      textBlock(summary.intro, { spacing: 'None' }),
      ...consent(aanvraag.leeftijdsgroep),
      ...(afwezig ? [notice('warning', asWritten(afwezig))] : []),
      ...summarise(aanvraag).flatMap(({ label, value }) => [
        textBlock(label, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
        textBlock(asWritten(value), { spacing: 'None' }),
      ]),
      ...(aanvraag.aanleiding ? carried(aanvraag.aanleiding) : []),
      ...(fault ? [textBlock(`⚠ ${fault}`, { color: 'Attention', weight: 'Bolder', separator: true })] : []),
      toggle('bevestigd', VELDEN.bevestigd.label, false, summary.mustConfirm),
    ],
    [
      executeAction(summary.send, { ...data, doen: 'versturen', deel: first, zegel, sleutel }, MAIN),
      openCard(
        summary.change,
        [textBlock(texts.whichPart)],
        FORM_SECTIONS.map((deel) => showPart(form.sections[deel], { ...data, deel, nazien: true })),
      ),
    ],
  );
}

/** The question to the bot, its answer and the places it cites: to be looked at, and to be left out. */
function carried({ vraag, antwoord, bronnen }: NonNullable<Aanvraag['aanleiding']>): CardElement[] {
  const places = bronnen.map(({ document, section }) => `- ${asWritten(`${document}, ${section}`)}`);
  return [
    textBlock(tabTexts.detail.aanleiding, { isSubtle: true, size: 'Small', spacing: 'Medium' }),
    box(
      'emphasis',
      [
        textBlock(`**${asWritten(vraag)}**`),
        textBlock(asWritten(antwoord)),
        ...(places.length > 0
          ? [textBlock(`${form.aanleidingSources}:\n${places.join('\n')}`, { size: 'Small' })]
          : []),
      ],
      { spacing: 'Small' },
    ),
    toggle('meesturen', texts.sendAlong, true),
  ];
}

/** What takes the place of the form once it was sent: no content, the kenmerk, and what happens next. */
export function receiptCard({ receipt, page }: SentReceipt): AdaptiveCard {
  const { kenmerk, version, text } = receipt;
  const steps = receiptTexts.steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
  return adaptiveCard(
    plainText(text),
    [
      heading(receiptTexts.title),
      notice('good', safeMarkdown(text)),
      textBlock(`**${receiptTexts.next}**`),
      textBlock(steps, { spacing: 'Small' }),
    ],
    [openUrl(chatTexts.view, page), handelingAction('intrekken', kenmerk, version)],
  );
}

function notice(style: Parameters<typeof box>[0], text: string): CardElement {
  return box(style, [textBlock(text)], { spacing: 'Medium' });
}

function toggle(id: string, title: string, value: boolean, mustBeOn?: string): CardElement {
  const required = mustBeOn !== undefined && { label: texts.confirm, isRequired: true, errorMessage: mustBeOn };
  return { type: 'Input.Toggle', id, title, value: String(value), wrap: true, ...required };
}

interface FormData extends Record<string, unknown> {
  verb: string;
  deel: SectionName;
}

/** Goes to another part; what stands in this one does not matter for that. */
function showPart(title: string, data: FormData): Action {
  return executeAction(title, { ...data, doen: 'toon' }, { associatedInputs: 'none' });
}
