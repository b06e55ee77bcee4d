import { z } from 'zod';
import { HANDELINGEN, KANTEN, STATUSES } from '../../domain/consultatie/states.ts';
import { UITKOMSTEN } from '../../domain/consultatie/uitkomst.ts';
import { INTAKE_ROLES } from '../../domain/principal.ts';
import { FILE_MATTERS, PART_MATTERS } from '../../domain/reading.ts';
import { VISIBILITIES } from '../../domain/visibility.ts';

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

const optionalText = z.string().nullable();

export const bronSchema = z.object({
  document: z.string().describe('File name'),
  titel: z.string(),
  regio: z.string(),
  gemeenten: z.array(z.string()),
  datum: optionalText.describe('Year, month or day, as ISO 8601'),
  geldigVan: optionalText,
  geldigTot: optionalText,
  verouderd: z.boolean().describe('Past its validity, or older than the setting allows'),
  eigenaar: optionalText,
  url: optionalText,
  zichtbaarheid: z.enum(VISIBILITIES),
  geregistreerd: z.boolean().describe('False where region and title were guessed'),
  passages: z.number().int(),
});

export const leesmeldingSchema = z.object({
  document: z.string().describe('File name'),
  regio: optionalText,
  soort: z.enum([...PART_MATTERS, ...FILE_MATTERS]),
  bladzijden: z.array(z.number().int()).describe('From 1; empty where it is the whole file'),
  genoemd: z.array(z.string()).describe('What the kind is about: attachments, a column, another document'),
  gemist: z.boolean().describe('Something was not read, and answers lack it'),
});

export const onbeantwoordSchema = z.object({
  id: z.string(),
  vraag: z.string(),
  regio: optionalText,
  aantal: z.number().int().describe('How often it was asked'),
  eerst: z.string().describe('Day'),
  laatst: z.string().describe('Day'),
});

export const correctieSchema = z.object({
  id: z.string(),
  soort: z.string(),
  regio: z.string(),
  gegeven: z.string().describe('Id of the record, unique within kind and region'),
  paragraaf: optionalText.describe('Section of a document'),
  opmerking: z.string(),
  gemeente: optionalText,
  rol: optionalText,
  op: z.string().describe('RFC 3339'),
});

export const passageSchema = z.object({
  titel: z.string(),
  regio: z.string(),
  datum: z.string().nullable().describe('Year, month or day, as ISO 8601'),
  geldigVan: z.string().nullable(),
  geldigTot: z.string().nullable(),
  verouderd: z.boolean().describe('Past its validity, or older than the setting allows'),
  paragraaf: z.array(z.string()).describe('Headings from the outside in'),
  bladzijde: z.number().int().nullable(),
  ervoor: z.array(z.string()).describe('What stands before it in the same section'),
  tekst: z.string(),
  erna: z.array(z.string()),
  url: z.string().nullable().describe('The document itself'),
});

export const meSchema = z.object({
  functie: z.string(),
  rollen: z.array(z.enum(INTAKE_ROLES)),
  werkgebied: z.array(z.string()).describe('The gemeenten whose werkbak the caller works in'),
  gemeente: z.string().nullable().describe('What the caller told the bot'),
  rol: z.string().nullable(),
});
export const overSchema = z.object({
  taalmodel: z.boolean().describe('Whether a language model writes answers'),
  meldingenDagen: z.number().int().describe('How long what users say of a source is kept'),
  logboekJaren: z.number().int(),
  inhoudDagen: z
    .object({ van: z.number().int(), tot: z.number().int() })
    .describe('How long the content of a closed consultatie is kept: the shortest and the longest of the toegangen'),
});
export const summarySchema = z.object({
  samenvatting: z.array(z.object({ label: z.string(), waarde: z.string() })),
  afwezig: z.string().nullable().describe('What the toegang tells while it is away; to be shown before sending'),
});
