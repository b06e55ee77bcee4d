import { z } from 'zod';
import { STATUSES } from '../../domain/consultatie/states.ts';
import { repairDeliveries } from '../../intake/deliver/repair.ts';
import { readFigures, readWerkbak } from '../../intake/handling/read.ts';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import { DELIVERY_STATES } from '../../outbox/outbox.ts';
import { readPage, werkbakQuery } from './paging.ts';
import type { ApiRoute } from './route.ts';
import { pageSchema } from './schemas.ts';

const figuresSchema = z.object({
  consultaties: z.array(
    z.object({
      gemeente: z.string(),
      status: z.enum(STATUSES),
      uitkomst: z.string().nullable(),
      count: z.number().int(),
    }),
  ),
  bezorging: z.record(z.enum(DELIVERY_STATES), z.number().int()),
});

export function werkbakRoutes(ports: IntakePorts): ApiRoute[] {
  return [
    {
      method: 'get',
      path: '/api/werkbak',
      summary: 'The consultaties of the gemeenten of the caller; the one that is wanted soonest first',
      query: werkbakQuery,
      answer: { status: 200, schema: pageSchema },
      refusals: [400, 422],
      handle: ({ caller, query }) => readPage(query, caller, ports, readWerkbak),
    },
    {
      method: 'get',
      path: '/api/cijfers',
      summary: 'Counts by gemeente, status and outcome, and of deliveries; no content',
      answer: { status: 200, schema: figuresSchema },
      handle: async ({ caller }) => ({ status: 200, body: await readFigures(caller, ports) }),
    },
    {
      method: 'post',
      path: '/api/bezorging/herstellen',
      summary: 'Try again what was given up',
      answer: { status: 200, schema: z.object({ hersteld: z.number().int() }) },
      handle: async ({ caller }) => ({ status: 200, body: { hersteld: await repairDeliveries(caller, ports) } }),
    },
  ];
}
