import { createHash } from 'node:crypto';
import type { Aanvraag } from '../../domain/consultatie/aanvraag.ts';
import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { guardTexts } from '../../texts/guarded.ts';
import { deliveriesTo } from '../deliver/events.ts';
import { auditEntry, denyAction } from '../handling/audit.ts';
import { mayDo } from '../handling/permissions.ts';
import { Refusal } from '../handling/refusal.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import { absenceText } from '../toegang/absence.ts';
import { describeToegang } from '../toegang/describe-toegang.ts';
import type { Toegang } from '../toegang/toegang-file.ts';
import { type Checked, checkAanvraag } from './check-aanvraag.ts';
import { newKenmerk } from './kenmerk.ts';
import type { Receipt } from './receipt.ts';

const URGENT_WORKING_DAYS = 3;

/**
 * Takes a request in. Once this resolves the request is on disk with everything that must follow from it.
 * @throws Refusal with nothing stored
 */
export async function submit(raw: unknown, caller: Caller, ports: IntakePorts): Promise<Receipt> {
  if (!mayDo(caller.principal, 'aanvragen')) throw await denyAction(ports, caller, 'aanvragen');
  const { aanvraag, regio, danger, toegang } = requireGood(raw, ports);
  const consultatie = toConsultatie(aanvraag, regio, toegang, caller, ports.now());
  const result = await ports.store.consultaties.submit({
    consultatie,
    newKenmerk,
    deliveries: deliveriesTo(aanvraag.gemeente, 'aangevraagd', ports.toegangen),
    audit: auditEntry(caller, 'aanvragen', aanvraag.gemeente),
    key: keyOf(caller, aanvraag),
  });
  if (result.kind === 'key-reused') throw new Refusal('sleutel-hergebruikt', consultatieTexts.refused.keyReused);
  if (result.kind === 'repeated') return repeat(result.kenmerk, ports);
  await ports.store.drafts.remove(caller.principal.key).catch(() => {});
  ports.onQueued?.();
  const receipt = receiptOf({ ...consultatie, kenmerk: result.kenmerk }, ports, true);
  if (caller.origin !== 'chat') ports.onSubmitted?.(caller.principal.key, receipt);
  if (danger !== 'possible') return receipt;
  return { ...receipt, text: `${guardTexts.isThereDanger(ports.crisisNumber)}\n\n${receipt.text}` };
}

/**
 * The checked request, with the toegang that takes it.
 * @throws Refusal with every fault at its field
 */
export function requireGood(
  raw: unknown,
  ports: IntakePorts,
): Extract<Checked, { kind: 'good' }> & { toegang: Toegang } {
  const checked = checkAanvraag(raw, ports);
  if (checked.kind === 'acute') throw refuseAcute(ports);
  if (checked.kind === 'problems') throw new Refusal('ongeldig', consultatieTexts.refused.invalid, checked.problems);
  const toegang = ports.toegangen.find(checked.aanvraag.gemeente);
  if (!toegang) throw refuseWithoutToegang(checked.aanvraag.gemeente, ports);
  return { ...checked, toegang };
}

/** The fixed emergency text, with the number of the region where it is configured. */
export function refuseAcute({ crisisNumber }: Pick<IntakePorts, 'crisisNumber'>): Refusal {
  return new Refusal('acuut', consultatieTexts.emergency(crisisNumber));
}

export function refuseWithoutToegang(gemeente: string, { regions }: Pick<IntakePorts, 'regions'>): Refusal {
  const text = consultatieTexts.refused.noToegang(gemeente, describeToegang(gemeente, regions()));
  return new Refusal('geen-toegang', text);
}

/** The key of the caller with a digest of what it hands in; nothing of the content can be read from it. */
export function keyOf({ principal, key }: Caller, content: unknown) {
  if (key === undefined) return undefined;
  return { userKey: principal.key, key, fingerprint: digestOf(content) };
}

/** A digest of a value as it is written in JSON. */
export function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** The receipt of what this caller handed in under its key before. */
export async function findSubmitted({ principal, key }: Caller, ports: IntakePorts): Promise<Receipt | undefined> {
  const kenmerk = key && (await ports.store.consultaties.findSubmitted(principal.key, key));
  const consultatie = kenmerk && (await ports.store.consultaties.find(kenmerk));
  return consultatie ? receiptOf(consultatie, ports) : undefined;
}

function toConsultatie(
  aanvraag: Aanvraag,
  regio: string,
  toegang: Toegang,
  { principal }: Caller,
  now: Date,
): Omit<Consultatie, 'kenmerk'> {
  const days = aanvraag.termijn === 'regulier' ? toegang.antwoordtermijnWerkdagen : URGENT_WORKING_DAYS;
  const at = now.toISOString();
  const empty = { team: null, takenBy: null, takenName: null, uitkomst: null, takenAt: null, answeredAt: null };
  const times = { createdAt: at, updatedAt: at, dueAt: addWorkingDays(now, days).toISOString() };
  const open = { status: 'aangevraagd', version: 1, closedAt: null, eraseAt: null } as const;
  return { ...open, ...empty, ...times, gemeente: aanvraag.gemeente, regio, requesterKey: principal.key, aanvraag };
}

async function repeat(kenmerk: string, ports: IntakePorts): Promise<Receipt> {
  const consultatie = await ports.store.consultaties.find(kenmerk);
  if (!consultatie) throw new Refusal('niet-gevonden', consultatieTexts.refused.notFound);
  return receiptOf(consultatie, ports);
}

function receiptOf(
  consultatie: Consultatie,
  { toegangen, now }: Pick<IntakePorts, 'toegangen' | 'now'>,
  isNew = false,
): Receipt {
  const { kenmerk, version, dueAt, gemeente } = consultatie;
  const toegang = toegangen.find(gemeente);
  const to = consultatieTexts.toegangOf(toegang?.team ?? consultatieTexts.toegang, gemeente);
  const text = consultatieTexts.received(kenmerk, to, longDate(dueAt));
  const absence = toegang && absenceText(toegang, now());
  return { kenmerk, version, isNew, dueAt, text: absence ? `${text}\n\n${absence}` : text };
}

// Made once: making one takes longer than the rest of a request.
const LONG_DATE = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });

function longDate(iso: string): string {
  return LONG_DATE.format(new Date(iso));
}
