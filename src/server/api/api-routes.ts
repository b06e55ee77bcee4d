import type { Server } from 'restify';
import { z } from 'zod';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import type { Logger } from '../../log.ts';
import { createLimiter } from '../../waits/limiter.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { consultatieRoutes } from './consultatie-routes.ts';
import { formRoutes } from './form-routes.ts';
import { openApi } from './openapi.ts';
import { type ApiRoute, mountRoutes } from './route.ts';
import { createRunRoute } from './run-route.ts';
import { werkbakRoutes } from './werkbak-routes.ts';

export interface ApiPorts {
  intake: IntakePorts;
  authenticate: Authenticate;
  log: Logger;
  publicUrl: string;
  /** Requests a second of one caller, over time; without it as many as come. */
  userRate?: number;
  /** Routes of other parts, such as those of the knowledge. */
  more?: readonly ApiRoute[];
}

const BURST_SECONDS = 3;
/** A page asks for several things at once. */
const SMALLEST_BURST = 10;

/** Mounts the API, and its own description at /api/openapi.json. */
export function apiRoutes({ intake, publicUrl, more = [], ...ports }: ApiPorts) {
  const routes = [...consultatieRoutes(intake), ...werkbakRoutes(intake), ...formRoutes(intake), ...more];
  const description: ApiRoute = {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    isPublic: true,
    answer: { status: 200, schema: z.record(z.string(), z.unknown()) },
    handle: async () => ({ status: 200, body: document }),
  };
  const { userRate } = ports;
  const burst = Math.max(SMALLEST_BURST, (userRate ?? 0) * BURST_SECONDS);
  const mayCall = userRate ? createLimiter({ perSecond: userRate, burst }) : () => true;
  const document = openApi([...routes, description], publicUrl);
  return (server: Server) => mountRoutes(server, [...routes, description], createRunRoute({ ...ports, mayCall }));
}
