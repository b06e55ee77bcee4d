import { DANGERS, type Danger } from '../../domain/danger.ts';
import type { FindingType } from '../../domain/finding.ts';
import type { GuardVerdict } from '../../guard/guard.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import type { FieldProblem } from '../handling/refusal.ts';

/** The first stage of every text: acute danger, then personal data. src/guard implements it. */
export type GuardText = (text: string) => GuardVerdict;

/** What a field may hold all the same: it is about the person who asks, or the bot's own answer. */
const OWN_DATA: Readonly<Record<string, readonly FindingType[]>> = {
  organisatie: ['name', 'address'],
  telefoon: ['phone'],
  email: ['mail', 'name'],
  belmoment: ['phone', 'name'],
  gemeente: ['name', 'address'],
  regio: ['name', 'address'],
  'aanleiding.antwoord': ['name', 'address', 'phone', 'mail'],
  'aanleiding.bronnen.document': ['name', 'address'],
  'aanleiding.bronnen.section': ['name', 'address'],
};

/** The bot's own words, which may speak of danger. */
const OWN_WORDS = /^aanleiding\.(?:antwoord|bronnen)/;

/** What one request may hold of texts: far more than any form, and looked through in a moment. */
const MOST_TEXTS = 250;
const MOST_SIGNS = 40_000;

export interface Screening {
  /** Of all texts together. With acute danger nothing may be kept; with possible the emergency numbers are shown. */
  danger: Danger;
  problems: FieldProblem[];
  /** There was more than is looked at: such a request must be refused whole. */
  isTooMuch: boolean;
}

/** Looks through free texts, by field. That a text is no question for the bot does not matter: a person reads it. */
export function screenTexts(
  texts: Iterable<readonly [veld: string, text: string]>,
  guard: GuardText,
  allowed: readonly FindingType[] = [],
): Screening {
  const problems: FieldProblem[] = [];
  let danger: Danger = 'none';
  let isTooMuch = false;
  const onTooMuch = () => {
    isTooMuch = true;
  };
  for (const [veld, text] of withinBudget(texts, onTooMuch)) {
    const verdict = guard(text);
    if (!OWN_WORDS.test(veld)) danger = worse(danger, verdict.danger);
    if (verdict.kind !== 'privacy') continue;
    const findings = verdict.findings.filter(({ type }) => !allowed.includes(type) && !OWN_DATA[veld]?.includes(type));
    if (findings.length === 0) continue;
    const woorden = [...new Set(findings.map(({ start, end }) => text.slice(start, end).trim()))];
    const kinds = findings.map(({ type }) => type);
    problems.push({ veld, melding: consultatieTexts.field.personalData(kinds, woorden), woorden });
  }
  return { danger, problems, isTooMuch };
}

function worse(one: Danger, other: Danger): Danger {
  return DANGERS.indexOf(one) > DANGERS.indexOf(other) ? one : other;
}

/** The texts that one request has room for, the last one cut off. */
export function* withinBudget(
  texts: Iterable<readonly [veld: string, text: string]>,
  onTooMuch: () => void = () => {},
): Generator<readonly [string, string]> {
  let left = MOST_SIGNS;
  let count = 0;
  for (const [veld, text] of texts) {
    count += 1;
    if (text.length > left || count > MOST_TEXTS) onTooMuch();
    if (left <= 0 || count > MOST_TEXTS) return;
    yield [veld, text.slice(0, left)];
    left -= text.length;
  }
}

/** Every text in a value as it came in, with the path of its field. */
export function* textsIn(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, path === '' ? key : `${path}.${key}`);
}
