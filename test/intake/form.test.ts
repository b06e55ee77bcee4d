import { expect, test } from 'vitest';
import { type Aanvraag, aanvraagSchema } from '../../src/domain/consultatie/aanvraag.ts';
import { formFields, summarise } from '../../src/intake/form/form.ts';
import { KEUZES } from '../../src/texts/consultatie.ts';
import { aanvraag } from '../helpers/intake.ts';

test('the form has every field of the schema, in its order, with a label and Dutch choices', () => {
  const fields = formFields();
  const expected = Object.keys(aanvraagSchema.shape).filter((veld) => veld !== 'aanleiding');
  expect(fields.map(({ veld }) => veld)).toEqual(expected);
  for (const { veld, label, choices } of fields) {
    expect(label.length, veld).toBeGreaterThan(3);
    if (choices) expect(choices.map(({ value }) => value)).toEqual(Object.keys(KEUZES[veld as keyof typeof KEUZES]));
  }
});

test('limits and kinds are those of the checks', () => {
  const byVeld = new Map(formFields().map((field) => [field.veld, field]));
  expect(byVeld.get('kernvraag')).toMatchObject({ kind: 'long-text', maxLength: 500, required: true });
  expect(byVeld.get('domeinen')).toMatchObject({ kind: 'choices', required: true });
  expect(byVeld.get('telefoon')).toMatchObject({ kind: 'text', required: false });
  expect(byVeld.get('veiligheid')!.choices).toContainEqual({ value: 'acuut', label: 'Er is nu gevaar' });
});

test('the summary is in words, without what was left open', () => {
  const summary = summarise(aanvraagSchema.parse(aanvraag()) as Aanvraag);
  const byVeld = Object.fromEntries(summary.map(({ veld, value }) => [veld, value]));
  expect(byVeld).toMatchObject({ domeinen: 'School of verzuim, Opvoeding', leeftijdsgroep: '12 tot en met 15 jaar' });
  for (const veld of ['email', 'hulp', 'veiligThuisAdvies', 'bevestigd', 'aanleiding']) {
    expect(byVeld).not.toHaveProperty(veld);
  }
});
