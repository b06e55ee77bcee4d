import type { FormField } from '../intake/form/form.ts';

/** What was filled in, by field, as the request holds it; a channel brings every value as text. */
export function readInputs(
  fields: readonly FormField[],
  sent: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ veld, kind }) => [veld, readInput(kind, sent[veld])]));
}

function readInput(kind: FormField['kind'], sent: unknown): unknown {
  const text = typeof sent === 'string' ? sent : '';
  if (kind === 'choices') return text.split(',').filter(Boolean);
  if (kind === 'yes-no') return text === 'true';
  return text.trim() === '' ? undefined : text;
}
