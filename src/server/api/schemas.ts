import { z } from 'zod';
import { aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import type { Bericht, Consultatie } from '../../domain/consultatie/consultatie.ts';
import { HANDELINGEN, KANTEN, STATUSES } from '../../domain/consultatie/states.ts';
import { UITKOMSTEN } from '../../domain/consultatie/uitkomst.ts';
import { summarise } from '../../intake/form/form.ts';
import type { ConsultatieView } from '../../intake/handling/read.ts';
import { consultatieTexts, STATUSSEN } from '../../texts/consultatie.ts';

const moment = z.string().describe('RFC 3339');
const optionalMoment = moment.nullable();

/** A line of a list: no free text. */
export const regelSchema = z.object({
  kenmerk: z.string(),
  status: z.enum(STATUSES),
  statusNaam: z.string(),
  versie: z.number().int().describe('The value of ETag and If-Match, without quotation marks'),
  gemeente: z.string(),
  regio: z.string(),
  team: z.string().nullable(),
  vraagtype: z.string().nullable(),
  leeftijdsgroep: z.string().nullable(),
  termijn: z.string().nullable(),
  aangevraagdOp: moment,
  antwoordVoor: moment,
  teLaat: z.boolean(),
  opgepaktDoor: z.string().nullable(),
  vanMij: z.boolean().describe('Taken up by the caller'),
});

export const berichtSchema = z.object({
  handeling: z.enum(HANDELINGEN),
  kant: z.enum(KANTEN),
  van: z.string(),
  tekst: z.string().nullable().describe('Plain text'),
  op: moment,
});

export const consultatieSchema = regelSchema.extend({
  uitkomst: z.enum(UITKOMSTEN).nullable(),
  opgepaktOp: optionalMoment,
  beantwoordOp: optionalMoment,
  geslotenOp: optionalMoment,
  wissenOp: optionalMoment,
  aanvraag: z.record(z.string(), z.unknown()).nullable().describe('As sent in; null once erased'),
  samenvatting: z.array(z.object({ label: z.string(), waarde: z.string() })),
  berichten: z.array(berichtSchema),
  mogelijk: z.array(z.enum(HANDELINGEN)).describe('What the caller can do now'),
  melding: z.string().nullable().describe('Set where a message did not reach the person who asked'),
});

export const pageSchema = z.object({
  items: z.array(
    regelSchema.extend({
      nietBezorgd: z.boolean().describe('A message did not reach the person who asked: call back'),
    }),
  ),
  totaal: z.number().int(),
  volgende: z.string().nullable().describe('Value of `na` for the next page'),
});

export const receiptSchema = z.object({
  kenmerk: z.string(),
  versie: z.number().int(),
  antwoordVoor: moment,
  tekst: z.string().describe('Dutch Markdown for the person who asked'),
});

/** What may be sent in, as OpenAPI shows it. */
export const aanvraagBodySchema = aanvraagSchema;

export function toRegel(consultatie: Consultatie, viewer: string, now: Date) {
  const { kenmerk, status, version, gemeente, regio, team, aanvraag, createdAt, dueAt, answeredAt } = consultatie;
  const isOpen = answeredAt === null && consultatie.closedAt === null;
  return {
    ...{ kenmerk, status, statusNaam: STATUSSEN[status], versie: version, gemeente, regio, team },
    vraagtype: aanvraag?.vraagtype ?? null,
    leeftijdsgroep: aanvraag?.leeftijdsgroep ?? null,
    termijn: aanvraag?.termijn ?? null,
    aangevraagdOp: createdAt,
    antwoordVoor: dueAt,
    teLaat: isOpen && dueAt < now.toISOString(),
    opgepaktDoor: consultatie.takenName,
    vanMij: consultatie.takenBy === viewer,
  };
}

export function toDetail(view: ConsultatieView, viewer: string, now: Date) {
  const { consultatie, berichten, actions, reached } = view;
  const reader = consultatie.requesterKey === viewer ? 'aanvrager' : 'toegang';
  const { uitkomst, takenAt, answeredAt, closedAt, eraseAt, aanvraag } = consultatie;
  return {
    ...toRegel(consultatie, viewer, now),
    ...{ uitkomst, opgepaktOp: takenAt, beantwoordOp: answeredAt, geslotenOp: closedAt, wissenOp: eraseAt },
    aanvraag,
    samenvatting: aanvraag ? summarise(aanvraag, reader).map(({ label, value }) => ({ label, waarde: value })) : [],
    berichten: berichten.map(toBericht),
    mogelijk: actions,
    melding: reached ? null : consultatieTexts.notDelivered(aanvraag?.telefoon ?? aanvraag?.email),
  };
}

function toBericht({ handeling, kant, author, tekst, at }: Bericht) {
  return { handeling, kant, van: author, tekst, op: at };
}
