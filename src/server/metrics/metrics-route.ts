import type { Next, Request, Response, Server } from 'restify';
import { isSameSecret } from '../auth/same-secret.ts';
import { sendProblem, sendRaw } from '../problem.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsAccess {
  /** What a scraper sends as bearer token. */
  token: string | undefined;
  /** On loopback alone: no token needed. */
  demo: boolean;
}

/** GET /metrics for who has the token, and the counting of every request. */
export function metricsRoute(metrics: Metrics, { token, demo }: MetricsAccess) {
  return (server: Server) => {
    server.pre(countRequests(metrics));
    server.get('/metrics', async (request: Request, response: Response) => {
      const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const mayRead = token === undefined ? demo : given !== undefined && isSameSecret(given, token);
      if (!mayRead) return refuse(response, token);
      const { contentType, text } = await metrics.write();
      sendRaw(response, 200, contentType, text);
    });
  };
}

function refuse(response: Response, token: string | undefined): void {
  const isOff = token === undefined;
  if (!isOff) response.setHeader('WWW-Authenticate', 'Bearer');
  sendProblem(response, isOff ? { status: 403, detail: 'Set METRICS_TOKEN to read metrics.' } : { status: 401 });
}

/** By the route as it is declared: an address may hold a kenmerk. */
function countRequests({ countRequest }: Metrics) {
  return (request: Request, response: Response, next: Next) => {
    const started = performance.now();
    response.once('close', () => {
      const route = (request.getRoute() as { path?: string } | undefined)?.path ?? 'none';
      const { statusCode: status } = response;
      countRequest({ route, method: request.method ?? '', status, seconds: (performance.now() - started) / 1000 });
    });
    next();
  };
}
