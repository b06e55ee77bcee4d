import { randomBytes } from 'node:crypto';
import type { Request } from 'restify';
import { describeError } from '../../errors.ts';
import { fieldProblems } from '../../intake/form/field-messages.ts';
import { Refusal } from '../../intake/handling/refusal.ts';
import type { Caller } from '../../intake/intake-ports.ts';
import type { Logger } from '../../log.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { PROBLEM_TITLES } from '../../texts/server.ts';
import type { Limiter } from '../../waits/limiter.ts';
import { orAborted } from '../../waits/or-aborted.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { sendProblemBody, sendRaw } from '../problem.ts';
import { HttpRefusal, type ProblemBody, problemOf } from './problems.ts';
import type { ApiCall, ApiRoute, RunRoute } from './route.ts';

const { refused } = consultatieTexts;
/** Whoever calls waits no longer than this, whatever hangs. */
const LONGEST_MS = 5_000;
const NOBODY = { key: 'niemand', roles: [], gemeenten: [], functie: '' };

export interface RunPorts {
  authenticate: Authenticate;
  log: Logger;
  /** Whether this caller may call once more now. */
  mayCall: Limiter;
}

/** Runs a route for whoever calls: who it is, what it brings, and every refusal as a problem. */
export function createRunRoute(ports: RunPorts): RunRoute {
  return async (route, request, response) => {
    response.setHeader('API-Version', '1.0.0');
    try {
      const call = await readCall(route, request, ports);
      // A write that is told to have failed may come through later: sent again under its key or version it counts once.
      const { status, body, headers = {} } = await orAborted(route.handle(call), AbortSignal.timeout(LONGEST_MS));
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      sendRaw(response, status, 'application/json; charset=utf-8', body === undefined ? '' : JSON.stringify(body));
    } catch (error) {
      const problem = problemOf(error) ?? failed(error, request, ports.log);
      if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
      sendProblemBody(response, { ...problem });
    }
  };
}

async function readCall(
  route: ApiRoute,
  request: Request,
  { authenticate, mayCall }: Pick<RunPorts, 'authenticate' | 'mayCall'>,
): Promise<ApiCall> {
  const { headers } = request;
  const demoUser = headers['x-demo-user'];
  const credentials = { authorization: headers.authorization, demoUser: one(demoUser) };
  const principal = route.isPublic ? NOBODY : await authenticate(credentials);
  if (!principal) throw new HttpRefusal(401, refused.signIn);
  if (!route.isPublic && !mayCall(principal.key)) throw new HttpRefusal(429, PROBLEM_TITLES[429]!);
  const caller: Caller = { principal, origin: 'api', traceId: traceIdOf(one(headers.traceparent)) };
  const key = readKey(route, one(headers['idempotency-key']));
  const version = route.needs?.includes('If-Match') ? readVersion(headers['if-match']) : 0;
  const params = (request.params ?? {}) as Record<string, string>;
  return {
    caller: key ? { ...caller, key } : caller,
    params,
    body: request.body,
    query: readQuery(route, request),
    version,
  };
}

function readKey({ needs }: ApiRoute, key: string | undefined): string | undefined {
  if (key === undefined && !needs?.includes('Idempotency-Key')) return undefined;
  if (!/^[\w.-]{8,100}$/.test(key ?? '')) throw new HttpRefusal(400, refused.keyMissing);
  return key;
}

function readVersion(etag: string | undefined): number {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(etag ?? '')?.[1];
  if (!version) throw new HttpRefusal(428, refused.versionMissing);
  return Number(version);
}

function readQuery({ query }: ApiRoute, request: Request): unknown {
  if (!query) return {};
  const parsed = query.safeParse(request.query ?? {}, { reportInput: true });
  if (!parsed.success) throw new Refusal('ongeldig', refused.invalid, fieldProblems(parsed.error));
  return parsed.data;
}

/** W3C Trace Context, so that our log and theirs can be laid side by side. */
function traceIdOf(traceparent: string | undefined): string {
  return /^[\da-f]{2}-([\da-f]{32})-/.exec(traceparent ?? '')?.[1] ?? randomBytes(16).toString('hex');
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function failed(error: unknown, request: Request, log: Logger): ProblemBody {
  log.error({ path: request.getRoute()?.path, error: describeError(error) }, 'API call failed');
  return { type: 'about:blank', title: 'Service Unavailable', status: 503, detail: refused.notStored };
}
