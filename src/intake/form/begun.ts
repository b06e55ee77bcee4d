import type { Aanvraag } from '../../domain/consultatie/aanvraag.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whoever asks stays the same from one request to the next. */
const KEPT: readonly (keyof Aanvraag)[] = ['rol', 'rolInConsult', 'organisatie', 'telefoon', 'email', 'belmoment'];
const NOT_TYPED: ReadonlySet<string> = new Set([...KEPT, 'aanleiding']);

/** Whether something of one situation was filled in already: that is not cleared unasked. */
export function isBegun(values: Values): boolean {
  return Object.entries(values).some(([veld, value]) => !NOT_TYPED.has(veld) && isFilled(value));
}

/** What a fresh request begins with: who asks, and the question to the bot that it is about. */
export function freshFrom(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([veld]) => NOT_TYPED.has(veld)));
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
