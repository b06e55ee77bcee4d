import { z } from 'zod';
import { ROLES } from '../rol.ts';

/** The closed lists of the form; their Dutch labels are in src/texts/consultatie.ts. */
export const VERBLIJF = ['thuis', 'elders', 'onbekend'] as const;
export const ROLLEN_IN_CONSULT = ['verwijzer', 'expert', 'informant'] as const;
export const VRAAGTYPEN = [
  'meedenken',
  'verwijsroute',
  'sociale-kaart',
  'verklarende-analyse',
  'complexe-casus',
  'scheiding',
  'veiligheid',
  'dyslexie',
  'overgang-18',
] as const;
export const LEEFTIJDSGROEPEN = ['0-3', '4-11', '12-15', '16-17', '18-22'] as const;
export const DOMEINEN = [
  'psychisch',
  'opvoeding',
  'lvb',
  'school',
  'scheiding',
  'wonen',
  'bestaanszekerheid',
  'anders',
] as const;
export const HULP = [
  'geen',
  'eigen-netwerk',
  'huisarts-poh',
  'lokaal-team',
  'jeugdgezondheidszorg',
  'school',
  'jeugd-ggz',
  'jeugdhulpaanbieder',
  'jeugdbescherming',
] as const;
export const GESPREKSPARTNERS = [
  'niemand',
  'jeugdige',
  'ouders',
  'school',
  'jeugdarts',
  'lokaal-team',
  'aanbieder',
  'veilig-thuis',
] as const;
export const BESPROKEN = ['ja', 'nog-niet', 'bewust-niet'] as const;
export const VEILIGHEID = ['geen-zorgen', 'zorgen', 'onbekend', 'acuut'] as const;
export const MELDCODESTAPPEN = ['niet-van-toepassing', '1', '2', '3', '4', '5'] as const;
export const TERMIJNEN = ['regulier', 'binnen-3-werkdagen'] as const;

/** Kinds of question that are about certain ages only. */
export const AGES_OF: Partial<Record<(typeof VRAAGTYPEN)[number], readonly (typeof LEEFTIJDSGROEPEN)[number][]>> = {
  dyslexie: ['4-11', '12-15'],
  'overgang-18': ['12-15', '16-17', '18-22'],
};

/** A Dutch or international number; nine digits alone could be a BSN. */
const PHONE = /^(?:\+|00?)(?=(?:\D*\d){9,14}\D*$)[\d ()-]+$/;

const line = (max: number, min = 1) => z.string().overwrite(plainText).min(min).max(max);
const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .overwrite((chosen) => [...new Set(chosen)]);

/** What the request was started from: the question to the bot, the answer shown and the places it cites. */
const aanleiding = z.strictObject({
  vraag: line(1000),
  antwoord: line(2500),
  bronnen: z.array(z.strictObject({ document: line(200), section: line(300) })).max(20),
});

/**
 * The consultatie-aanvraag: the one schema behind form, checks, API and texts.
 * It is anonymous by design: no field asks who the child is, and an unknown field is refused.
 */
export const aanvraagSchema = z.strictObject({
  gemeente: line(80),
  regio: line(80).optional(),
  verblijf: z.enum(VERBLIJF),
  rol: z.enum(ROLES),
  rolInConsult: z.enum(ROLLEN_IN_CONSULT).optional(),
  organisatie: line(120, 2),
  telefoon: line(20).regex(PHONE).optional(),
  email: z.email().max(120).optional(),
  belmoment: line(120).optional(),
  vraagtype: z.enum(VRAAGTYPEN),
  leeftijdsgroep: z.enum(LEEFTIJDSGROEPEN),
  domeinen: choices(DOMEINEN).min(1),
  kernvraag: line(500, 10),
  hulp: choices(HULP).default([]),
  hulpToelichting: line(300).optional(),
  gesprokenMet: choices(GESPREKSPARTNERS).default([]),
  besproken: z.enum(BESPROKEN),
  veiligheid: z.enum(VEILIGHEID),
  meldcodestap: z.enum(MELDCODESTAPPEN).optional(),
  veiligThuisAdvies: z.boolean().default(false),
  termijn: z.enum(TERMIJNEN),
  aanleiding: aanleiding.optional(),
  /** The explicit confirmation beneath the summary. */
  bevestigd: z.literal(true),
});

export type Aanvraag = z.output<typeof aanvraagSchema>;
export type Veld = keyof Aanvraag;

/** Text as it is kept: without control and direction characters, with single spaces at its ends gone. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
}
