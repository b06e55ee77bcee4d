import { jwtVerify } from 'jose';
import { z } from 'zod';
import { type Received, startReceiver, status } from './receiver.ts';

const address = z.url().min(1).max(1000);
const rsin = z.string().length(9);

/**
 * What may be posted, by the OpenAPI description that VNG Realisatie publishes of the Zaken API 1.5.1
 * (VNG-Realisatie/zaken-api, src/openapi.yaml): of what Regiowijzer sends, which fields, how long and in what form.
 */
const REQUESTS: Record<string, z.ZodType> = {
  zaken: z.strictObject({
    identificatie: z.string().max(40),
    bronorganisatie: rsin,
    verantwoordelijkeOrganisatie: rsin,
    zaaktype: address,
    startdatum: z.iso.date(),
    omschrijving: z.string().max(80),
    toelichting: z.string().max(1000),
    vertrouwelijkheidaanduiding: z.enum([
      ...(['openbaar', 'beperkt_openbaar', 'intern', 'zaakvertrouwelijk'] as const),
      ...(['vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim'] as const),
    ]),
  }),
  statussen: z.strictObject({
    zaak: address,
    statustype: address,
    datumStatusGezet: z.iso.datetime(),
    statustoelichting: z.string().max(1000),
  }),
  resultaten: z.strictObject({ zaak: address, resultaattype: address, toelichting: z.string().max(1000).optional() }),
  rollen: z.strictObject({
    zaak: address,
    roltype: address,
    betrokkeneType: z.enum([
      ...(['natuurlijk_persoon', 'niet_natuurlijk_persoon'] as const),
      ...(['vestiging', 'organisatorische_eenheid', 'medewerker'] as const),
    ]),
    roltoelichting: z.string().min(1).max(1000),
    betrokkeneIdentificatie: z.strictObject({ identificatie: z.string().max(24), naam: z.string().max(50) }),
  }),
};

/** A Zaken API that checks every request, keeps the identificatie unique, and can break off after it has made something. */
export async function startZakenApi(secret: string) {
  const receiver = await startReceiver();
  const api = {
    url: receiver.url,
    zaken: [] as Record<string, string>[],
    statussen: [] as Record<string, string>[],
    rollen: [] as Record<string, string>[],
    resultaten: [] as Record<string, string>[],
    /** Refused while the zaak has no resultaat, as Open Zaak does. */
    endStatus: undefined as string | undefined,
    faults: [] as string[],
    breakAfter: undefined as string | undefined,
  };
  const check = async ({ method, headers, text }: Received, resource: string) => {
    const token = headers.authorization!.slice('Bearer '.length);
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] });
    if (payload.client_id !== 'regiowijzer' || payload.iss !== 'regiowijzer') api.faults.push('token');
    if (headers['accept-crs'] !== 'EPSG:4326' || headers['content-crs'] !== 'EPSG:4326') api.faults.push('crs');
    if (method !== 'POST') return;
    const body = JSON.parse(text);
    const { error } = (REQUESTS[resource] ?? z.never()).safeParse(body);
    for (const { path, message } of error?.issues ?? []) api.faults.push(`${resource}.${path.join('.')}: ${message}`);
  };
  receiver.otherwise = async (response, request) => {
    const resource = request.path.split('/').at(-1)!.split('?')[0]!;
    await check(request, resource).catch((error: Error) => api.faults.push(error.message));
    const json = (code: number, body: object) =>
      status(code, { 'Content-Type': 'application/json' }, JSON.stringify(body))(response);
    const url = `${receiver.url}/zaken/api/v1/zaken/1`;
    const known: Record<string, unknown> = { ...api, zaken: [{ url }] };
    if (request.method === 'GET') return json(200, { results: known[resource] });
    const body = JSON.parse(request.text);
    if (resource === 'zaken' && api.zaken.some(({ identificatie }) => identificatie === body.identificatie)) {
      return json(400, { invalidParams: [{ name: 'identificatie', code: 'identificatie-niet-uniek' }] });
    }
    if (body.statustype === api.endStatus && resource === 'statussen' && api.resultaten.length === 0) {
      const reason = 'Zaak 45G has no resultaat';
      return json(400, { code: 'invalid', invalidParams: [{ code: 'resultaat-does-not-exist', reason }] });
    }
    if (resource === 'zaken') api.zaken.push(body);
    if (resource === 'resultaten') api.resultaten.push(body);
    if (resource === 'statussen') api.statussen.push(body);
    if (resource === 'rollen') api.rollen.push(body);
    if (api.breakAfter === resource) return void response.destroy();
    json(201, { url });
  };
  return api;
}
