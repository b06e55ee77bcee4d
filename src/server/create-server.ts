import pino from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import { isLoopback } from '../config.ts';
import { describeError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { limitConnections } from './limit-connections.ts';
import { sendProblem } from './problem.ts';
import { readJson } from './read-json.ts';
import { securityHeaders } from './security-headers.ts';

export interface ServerOptions {
  log: Logger;
  demo: boolean;
  /** Requests a second for one address, and twice as many at once. */
  rateLimit: number;
  /** Largest body that is read, in bytes. */
  maxBodySize?: number;
  /** How long a client may send and take nothing. */
  idleMs?: number;
  routes: readonly ((server: Server) => void)[];
}

const MAX_BODY_SIZE = 256 * 1024;

/** The web server with its limits; routes come from those who own them. */
export function createServer(options: ServerOptions): Server {
  const { log, demo, rateLimit, maxBodySize = MAX_BODY_SIZE, idleMs, routes } = options;
  // Its own log lines would hold requests; what matters is logged here.
  const silent = pino({ level: 'silent' });
  const server = restify.createServer({
    name: '',
    log: silent,
    ignoreTrailingSlash: true,
  } as unknown as restify.ServerOptions);
  limitConnections(server.server, idleMs);
  server.pre(securityHeaders(demo));
  if (demo) server.pre(refuseOtherHosts);
  server.pre(restify.plugins.throttle({ burst: rateLimit * 2, rate: rateLimit, ip: true }));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(readJson(maxBodySize));
  server.on('restifyError', (request: Request, response: Response, error: HttpError, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ path: request.path(), error: describeError(error) }, 'Request failed');
    sendProblem(response, { status, detail: status < 500 ? error.message : undefined });
    done();
  });
  for (const addRoutes of routes) addRoutes(server);
  return server;
}

interface HttpError extends Error {
  statusCode?: number;
}

/** A web page elsewhere must not reach the demo through a name of its own that points at this machine. */
function refuseOtherHosts(request: Request, response: Response, next: restify.Next): void {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  const isLocal = isLoopback(name);
  if (!isLocal)
    sendProblem(response, { status: 403, detail: 'In demo mode the bot answers on a loopback address only.' });
  next(isLocal ? undefined : false);
}
