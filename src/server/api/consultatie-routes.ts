import type { z } from 'zod';
import { aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import { HANDELINGEN, type Handeling } from '../../domain/consultatie/states.ts';
import { submit } from '../../intake/form/submit.ts';
import { act } from '../../intake/handling/act.ts';
import { handelingSchemas } from '../../intake/handling/handelingen.ts';
import { readConsultatie, readOwn } from '../../intake/handling/read.ts';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import { pageQuery, readPage } from './paging.ts';
import type { ApiCall, ApiReply, ApiRoute } from './route.ts';
import { consultatieSchema, pageSchema, receiptSchema } from './schemas.ts';
import { toDetail } from './to-detail.ts';

const ROOT = '/api/consultaties';

export function consultatieRoutes(ports: IntakePorts): ApiRoute[] {
  return [
    {
      method: 'post',
      path: ROOT,
      summary: 'Send a consultatie-aanvraag; stored and queued for the toegang once this answers',
      needs: ['Idempotency-Key'],
      body: aanvraagSchema,
      answer: { status: 201, schema: receiptSchema },
      refusals: [400, 422],
      handle: (call) => create(call, ports),
    },
    {
      method: 'get',
      path: ROOT,
      summary: 'The consultaties that the caller asked for',
      query: pageQuery,
      answer: { status: 200, schema: pageSchema },
      refusals: [422],
      handle: ({ caller, query }) => readPage(query, caller, ports, readOwn),
    },
    {
      method: 'get',
      path: `${ROOT}/{kenmerk}`,
      summary: 'One consultatie with its history',
      answer: { status: 200, schema: consultatieSchema },
      refusals: [404],
      handle: (call) => show(call, ports),
    },
    ...HANDELINGEN.map((handeling) => actionRoute(handeling, ports)),
  ];
}

function actionRoute(handeling: Handeling, ports: IntakePorts): ApiRoute {
  return {
    method: 'post',
    path: `${ROOT}/{kenmerk}/${handeling}`,
    summary: `Action: ${handeling}`,
    needs: ['If-Match'],
    takes: ['Idempotency-Key'],
    body: handelingSchemas[handeling] as z.ZodType,
    answer: { status: 200, schema: consultatieSchema },
    refusals: [404, 409, 412, 422, 428],
    async handle(call) {
      const { caller, params, body: input, version } = call;
      const consultatie = await act({ kenmerk: params.kenmerk!, handeling, version, input }, caller, ports);
      // Handed to another gemeente it is no longer the caller's to read: then only what the caller did is told.
      const isOutOfSight = handeling === 'overdragen' && !caller.principal.gemeenten.includes(consultatie.gemeente);
      if (isOutOfSight) return reply(200, ports, call, { consultatie, berichten: [], actions: [], reached: true });
      return show(call, ports);
    },
  };
}

async function create({ caller, body }: ApiCall, ports: IntakePorts): Promise<ApiReply> {
  const { kenmerk, version, isNew, text, dueAt } = await submit(body, caller, ports);
  return {
    status: isNew ? 201 : 200,
    headers: { Location: `${ROOT}/${kenmerk}`, ETag: `"${version}"` },
    body: { kenmerk, versie: version, antwoordVoor: dueAt, tekst: text },
  };
}

async function show(call: ApiCall, ports: IntakePorts): Promise<ApiReply> {
  return reply(200, ports, call, await readConsultatie(call.params.kenmerk!, call.caller, ports));
}

function reply(
  status: number,
  { now }: IntakePorts,
  { caller }: ApiCall,
  view: Parameters<typeof toDetail>[0],
): ApiReply {
  const body = toDetail(view, caller.principal.key, now());
  return { status, headers: { ETag: `"${view.consultatie.version}"` }, body };
}
