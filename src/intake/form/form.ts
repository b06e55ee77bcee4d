import { z } from 'zod';
import { type Aanvraag, aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import { KEUZES, VELDEN } from '../../texts/consultatie.ts';
import { KEUZES_TOEGANG, VELDEN_TOEGANG } from '../../texts/consultatie-stand.ts';

export type FormVeld = keyof typeof VELDEN;

/** One field of the form, as a card, page or command line shows it. */
export interface FormField {
  veld: FormVeld;
  label: string;
  help?: string;
  kind: 'text' | 'long-text' | 'choice' | 'choices' | 'yes-no';
  required: boolean;
  maxLength?: number;
  choices?: { value: string; label: string }[];
}

interface JsonField {
  type?: string;
  enum?: string[];
  const?: unknown;
  items?: { enum?: string[] };
  minItems?: number;
  maxLength?: number;
}

const LONG_TEXT = 200;

/** The form, read from the schema: order, limits and choices cannot differ from what is checked. */
export function formFields(): FormField[] {
  const { properties, required } = z.toJSONSchema(aanvraagSchema, { io: 'input' }) as {
    properties: Record<string, JsonField>;
    required: string[];
  };
  const velden = Object.keys(properties).filter((veld): veld is FormVeld => veld in VELDEN);
  return velden.map((veld) => toField(veld, properties[veld]!, required.includes(veld)));
}

function toField(veld: FormVeld, schema: JsonField, required: boolean): FormField {
  const values = schema.enum ?? schema.items?.enum;
  return {
    veld,
    ...VELDEN[veld],
    kind: kindOf(schema),
    required,
    ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }),
    ...(values && { choices: values.map((value) => ({ value, label: choiceLabel(veld, value) })) }),
  };
}

function kindOf({ type, enum: values, items, maxLength = 0 }: JsonField): FormField['kind'] {
  if (values) return 'choice';
  if (items) return 'choices';
  if (type === 'boolean') return 'yes-no';
  return maxLength > LONG_TEXT ? 'long-text' : 'text';
}

/** The request in words, for whoever asks or for the toegang; empty fields are left out. */
export function summarise(
  aanvraag: Aanvraag,
  reader: 'aanvrager' | 'toegang' = 'aanvrager',
): { veld: FormVeld; label: string; value: string }[] {
  const isToegang = reader === 'toegang';
  const keuzes: Labels = isToegang ? { ...KEUZES, ...KEUZES_TOEGANG } : KEUZES;
  return formFields().flatMap(({ veld, label, kind }) => {
    const value = aanvraag[veld];
    if (veld === 'bevestigd' || value === undefined || value === false) return [];
    if (Array.isArray(value) && value.length === 0) return [];
    const read = (isToegang && VELDEN_TOEGANG[veld]) || label;
    return [{ veld, label: read, value: inWords(veld, kind, value, keuzes) }];
  });
}

type Labels = Record<string, Record<string, string>>;

function inWords(
  veld: FormVeld,
  kind: FormField['kind'],
  value: string | boolean | readonly string[],
  keuzes: Labels,
): string {
  if (typeof value === 'boolean') return 'Ja';
  if (typeof value === 'string') return kind === 'choice' ? choiceLabel(veld, value, keuzes) : value;
  return value.map((item) => choiceLabel(veld, item, keuzes)).join(', ');
}

function choiceLabel(veld: string, value: string, keuzes: Labels = KEUZES): string {
  return keuzes[veld]?.[value] ?? value;
}
