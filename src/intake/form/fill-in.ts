import type { Aanvraag } from '../../domain/consultatie/aanvraag.ts';
import { denyAction } from '../handling/audit.ts';
import { mayDo } from '../handling/permissions.ts';
import type { FieldProblem } from '../handling/refusal.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import { absenceText } from '../toegang/absence.ts';
import { type CheckPorts, checkAanvraag, findPlace } from './check-aanvraag.ts';
import { readDraft, saveDraft } from './drafts.ts';
import type { Receipt } from './receipt.ts';
import { digestOf, findSubmitted, refuseAcute, refuseWithoutToegang, submit } from './submit.ts';

/** The form filled in a few fields at a time; the draft keeps what came before, and is the one of the other ways in. */

export type Values = Record<string, unknown>;

export interface OpenDraft {
  values: Values;
  /** False where nothing was filled in yet, or not any more. */
  isKept: boolean;
  /** The same as long as the draft is about the same question to the bot. */
  stamp: string;
}

/** @throws Refusal niet-toegestaan */
export async function openDraft(caller: Caller, ports: IntakePorts): Promise<OpenDraft> {
  if (!mayDo(caller.principal, 'aanvragen')) throw await denyAction(ports, caller, 'aanvragen');
  const kept = await readDraft(caller, ports);
  const values = kept ?? {};
  return { values, isKept: kept !== undefined, stamp: digestOf(values.aanleiding ?? '').slice(0, 12) };
}

/**
 * Adds fields to the draft, without the words in them that somebody could be known by; gives all that is still wrong.
 * @throws Refusal acuut, with nothing kept
 */
export async function fillIn(
  given: Values,
  caller: Caller,
  ports: IntakePorts,
): Promise<{ values: Values; problems: readonly FieldProblem[] }> {
  const before = await readDraft(caller, ports);
  const problems = [...problemsOf({ ...before, ...given }, ports), ...withoutToegang(given, ports)];
  const values = { ...before, ...withoutWords(given, problems) };
  await saveDraft(values, caller, ports);
  return { values, problems };
}

export type Review =
  /** `afwezig`: what the toegang tells while it is away. */
  | { kind: 'good'; aanvraag: Aanvraag; seal: string; afwezig?: string | undefined }
  | { kind: 'problems'; problems: readonly FieldProblem[] };

/**
 * What would be sent now. The seal says on which content a confirmation was given.
 * @throws Refusal acuut
 */
export async function review(caller: Caller, ports: IntakePorts): Promise<Review> {
  const { values } = await openDraft(caller, ports);
  const checked = checkAanvraag({ ...values, bevestigd: true }, ports);
  if (checked.kind === 'acute') throw refuseAcute(ports);
  if (checked.kind === 'problems') return checked;
  const { aanvraag } = checked;
  const toegang = ports.toegangen.find(aanvraag.gemeente);
  return { kind: 'good', aanvraag, seal: digestOf(aanvraag), afwezig: toegang && absenceText(toegang, ports.now()) };
}

/** What was confirmed: the content by its seal, and whether the question to the bot goes along. */
export interface Confirmation {
  seal: string;
  withAanleiding: boolean;
}

/**
 * Sends what was confirmed, once for each key of the caller; `changed` where the draft is no longer what was confirmed.
 * @throws Refusal
 */
export async function sendDraft(
  { seal, withAanleiding }: Confirmation,
  caller: Caller,
  ports: IntakePorts,
): Promise<Receipt | 'changed'> {
  const earlier = await findSubmitted(caller, ports);
  if (earlier) return earlier;
  const reviewed = await review(caller, ports);
  if (reviewed.kind !== 'good' || reviewed.seal !== seal) return 'changed';
  const { aanleiding, ...aanvraag } = reviewed.aanvraag;
  return submit({ ...aanvraag, ...(withAanleiding && { aanleiding }) }, caller, ports);
}

function problemsOf(values: Values, ports: CheckPorts): readonly FieldProblem[] {
  const checked = checkAanvraag({ ...values, bevestigd: true }, ports);
  return checked.kind === 'problems' ? checked.problems : [];
}

/** Told at once, and not after the whole form. */
function withoutToegang({ gemeente }: Values, ports: IntakePorts): FieldProblem[] {
  const { found } = findPlace(gemeente, undefined, ports.gemeenten());
  if (!found || ports.toegangen.find(found.gemeente)) return [];
  return [{ veld: 'gemeente', melding: refuseWithoutToegang(found.gemeente, ports).message }];
}

function withoutWords(values: Values, problems: readonly FieldProblem[]): Values {
  const wordsOf = new Map(problems.map(({ veld, woorden = [] }) => [veld, woorden]));
  return Object.fromEntries(
    Object.entries(values).map(([veld, value]) => [veld, takeOut(value, wordsOf.get(veld) ?? [])]),
  );
}

function takeOut(value: unknown, words: readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  return words.reduce((text, word) => text.replaceAll(word, '…'), value);
}
