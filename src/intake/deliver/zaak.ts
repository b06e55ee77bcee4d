import { SignJWT } from 'jose';
import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import { localDay } from '../../domain/working-days.ts';
import { DeliveryError } from '../../outbox/delivery-error.ts';
import type { Delivery } from '../../outbox/outbox.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import type { Weg } from '../toegang/toegang-file.ts';
import { type HttpAnswer, requireReceived, sendHttp } from './send-http.ts';
import type { WegPorts } from './weg-ports.ts';

type ZaakWeg = Extract<Weg, { soort: 'zaak' }>;

const { zaak: texts } = consultatieTexts;

/**
 * Opens or updates a zaak in the Zaken API of the gemeente, without content. The kenmerk is its identificatie,
 * which the API keeps unique for an organisation: what was posted before a crash is found again, not made twice.
 */
export async function deliverZaak(
  { event, subject: kenmerk, createdAt }: Delivery,
  consultatie: Consultatie,
  weg: ZaakWeg,
  ports: WegPorts,
  signal: AbortSignal,
): Promise<void> {
  const api = await createApi(weg, ports.now(), signal);
  const zaak = await openZaak(newZaak(kenmerk, consultatie, weg, ports.publicUrl), weg, api);
  const rol = weg.roltype && newRol(zaak, weg, consultatie);
  if (rol) await ensure(api, 'rollen', rol, (known) => known.roltype === rol.roltype);
  const statustype = weg.statustypen[event as keyof typeof weg.statustypen];
  if (!statustype) return;
  const resultaattype = weg.resultaattypen[event as keyof typeof weg.resultaattypen];
  // A zaak has one resultaat, also when it ends for the second time.
  if (resultaattype) await ensure(api, 'resultaten', { zaak, resultaattype }, () => true);
  const status = { zaak, statustype, datumStatusGezet: createdAt, statustoelichting: texts.status(event) };
  const isSameMoment = (moment: unknown) => Date.parse(String(moment)) === Date.parse(createdAt);
  const isSame = (known: Item) => known.statustype === statustype && isSameMoment(known.datumStatusGezet);
  await ensure(api, 'statussen', status, isSame);
}

type Item = Record<string, unknown>;

async function openZaak(zaak: { identificatie: string }, { bronorganisatie }: ZaakWeg, api: Api): Promise<string> {
  const made = await api.post('zaken', zaak);
  if (made.status !== 400 || !made.text.includes('identificatie-niet-uniek')) {
    requireReceived(made);
    return urlOf(parse(made));
  }
  const [known] = await list(api, 'zaken', { identificatie: zaak.identificatie, bronorganisatie });
  return urlOf(known);
}

/** Posts what belongs to a zaak, unless an attempt before got that far. */
async function ensure(api: Api, resource: string, item: Item & { zaak: string }, isSame: (known: Item) => boolean) {
  const known = await list(api, resource, { zaak: item.zaak });
  if (!known.some(isSame)) requireReceived(await api.post(resource, item));
}

async function list(api: Api, resource: string, query: Record<string, string>): Promise<Item[]> {
  const answer = await api.get(resource, query);
  requireReceived(answer);
  const { results } = parse(answer) as { results?: Item[] };
  return results ?? [];
}

function newZaak(kenmerk: string, { createdAt }: Consultatie, weg: ZaakWeg, publicUrl: string) {
  return {
    identificatie: kenmerk,
    bronorganisatie: weg.bronorganisatie,
    verantwoordelijkeOrganisatie: weg.verantwoordelijkeOrganisatie,
    zaaktype: weg.zaaktype,
    startdatum: localDay(new Date(createdAt)),
    omschrijving: texts.omschrijving(kenmerk),
    toelichting: texts.toelichting(`${publicUrl}/werkbak/${kenmerk}`),
    vertrouwelijkheidaanduiding: 'vertrouwelijk',
  };
}

function newRol(zaak: string, { roltype }: ZaakWeg, { team, gemeente }: Consultatie) {
  return {
    zaak,
    betrokkeneType: 'organisatorische_eenheid',
    roltype,
    roltoelichting: texts.roltoelichting,
    betrokkeneIdentificatie: { identificatie: (team ?? gemeente).slice(0, 24), naam: (team ?? gemeente).slice(0, 50) },
  };
}

interface Api {
  post(resource: string, body: object): Promise<HttpAnswer>;
  get(resource: string, query: Record<string, string>): Promise<HttpAnswer>;
}

async function createApi(weg: ZaakWeg, now: Date, signal: AbortSignal): Promise<Api> {
  const root = weg.zakenApi.replace(/\/$/, '');
  const headers = {
    Authorization: `Bearer ${await tokenFor(weg, now)}`,
    'Content-Type': 'application/json',
    'Accept-Crs': 'EPSG:4326',
    'Content-Crs': 'EPSG:4326',
  };
  return {
    post: (resource, body) =>
      sendHttp({ url: `${root}/${resource}`, method: 'POST', headers, body: JSON.stringify(body), signal }),
    get: (resource, query) =>
      sendHttp({ url: `${root}/${resource}?${new URLSearchParams(query)}`, method: 'GET', headers, signal }),
  };
}

/** The token of the ZGW API's: signed by the shared secret, for one round of requests. */
function tokenFor({ clientId, geheim }: ZaakWeg, now: Date): Promise<string> {
  const claims = { client_id: clientId, user_id: 'regiowijzer', user_representation: 'Regiowijzer' };
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(clientId)
    .setIssuedAt(seconds)
    .sign(new TextEncoder().encode(geheim));
}

function urlOf(zaak: Item | undefined): string {
  const url = zaak?.url;
  if (typeof url !== 'string') throw new DeliveryError('the Zaken API gave no zaak');
  return url;
}

function parse({ text }: HttpAnswer): Item {
  try {
    return JSON.parse(text);
  } catch {
    throw new DeliveryError('the Zaken API gave no JSON');
  }
}
