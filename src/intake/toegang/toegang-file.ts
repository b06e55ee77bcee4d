import { z } from 'zod';
import { isLoopback } from '../../config.ts';
import { channelWeg, kennisbeheer, mailWeg } from '../../kennis/ways.ts';

const text = z.string().trim().min(1);
/** Over plain HTTP only to this machine, by the host that it leads to: a name before an @ may look like one. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')));
}

const address = z.url().refine(isSafe, {
  error: 'Use https; http is for this machine only',
});
const secret = text.describe('The secret itself, or file:/path/to/it');

const werkbak = z.strictObject({ soort: z.literal('werkbak') });

const webhook = z.strictObject({
  soort: z.literal('webhook'),
  naam: text.describe('Stable name of this way, within the toegang'),
  url: address,
  geheim: secret.describe('Standard Webhooks secret: whsec_ and base64 of 24 to 64 bytes'),
  token: secret.describe('With this token the receiver fetches the dataref; at least 32 characters').optional(),
});

const rsin = z.string().regex(/^\d{9}$/, { error: 'An RSIN has nine digits' });

const zaak = z.strictObject({
  soort: z.literal('zaak'),
  naam: text,
  zakenApi: address.describe('Root of the Zaken API, up to and including the version'),
  clientId: text,
  geheim: secret,
  bronorganisatie: rsin,
  verantwoordelijkeOrganisatie: rsin,
  zaaktype: z.url(),
  statustypen: z.strictObject({
    aangevraagd: z.url(),
    beantwoord: z.url().optional(),
    ingetrokken: z.url().optional(),
  }),
  resultaattypen: z
    .strictObject({ beantwoord: z.url().optional(), ingetrokken: z.url().optional() })
    .default({})
    .describe('What a zaak gets before its end status, which the API refuses without'),
  roltype: z.url().optional(),
});

const weg = z.discriminatedUnion('soort', [werkbak, webhook, mailWeg, channelWeg, zaak]);

const afwezigheid = z
  .strictObject({
    van: z.iso.date(),
    tot: z.iso.date().describe('The last day'),
    tekst: text.max(400).describe('Shown to who asks, before sending and in the receipt'),
  })
  .refine(({ van, tot }) => van <= tot, { error: 'tot comes before van', path: ['tot'] });

const toegang = z.strictObject({
  gemeenten: z.array(text).min(1).describe('Names as in the region records; "*" in a demo stands for all others'),
  team: text.default('het lokale team'),
  wegen: z.array(weg).default([]).describe('Besides the werkbak, which always has every request'),
  bewaartermijnDagen: z.number().int().min(1).max(365).default(30),
  antwoordtermijnWerkdagen: z.number().int().min(1).max(60).default(5),
  afwezig: z.array(afwezigheid).default([]).describe('When nobody is there, such as in a holiday'),
});

/** toegang.yaml: which gemeenten take requests here, and how each is told; and who is told what is wrong in the sources. */
const file = z.strictObject({
  bron: z
    .string()
    .regex(/^urn:nld:(?:oin:\d{20}|kvknr:\d{8}):systeem:[a-z0-9-]+$/, {
      error: 'Write urn:nld:oin:<20 digits>:systeem:<name> or urn:nld:kvknr:<8 digits>:systeem:<name>',
    })
    .default('urn:nld:oin:00000000000000000000:systeem:regiowijzer'),
  smtp: z.strictObject({ url: secret, van: z.email() }).optional(),
  toegangen: z
    .array(toegang)
    .min(1)
    .refine((toegangen) => isUnique(toegangen.flatMap(({ gemeenten }) => gemeenten)), {
      error: 'A gemeente stands under one toegang only',
    }),
  kennisbeheer: z.array(kennisbeheer).default([]),
});

export const toegangFile = file.refine((found) => isUnique(wegenOf(found).map(({ naam }) => naam)), {
  error: 'Each way needs a name of its own',
});

export type ToegangFile = z.output<typeof file>;
export type Toegang = ToegangFile['toegangen'][number];
export type Weg = z.output<typeof weg>;
export type NamedWeg = Exclude<Weg, { soort: 'werkbak' }>;

/** Every way in the file but the werkbak, which has no name. */
export function wegenOf({ toegangen, kennisbeheer }: Pick<ToegangFile, 'toegangen' | 'kennisbeheer'>): NamedWeg[] {
  const wegen = [...toegangen, ...kennisbeheer].flatMap((each): readonly Weg[] => each.wegen);
  return wegen.filter((weg): weg is NamedWeg => weg.soort !== 'werkbak');
}

function isUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
