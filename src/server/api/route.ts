import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import type { Caller } from '../../intake/intake-ports.ts';

/** One call of the API, checked by the schemas of its route. */
export interface ApiCall<Body = unknown, Query = unknown> {
  caller: Caller;
  params: Readonly<Record<string, string>>;
  body: Body;
  query: Query;
  /** The version that the caller has seen, from If-Match. */
  version: number;
}

export type RouteHeader = 'Idempotency-Key' | 'If-Match';

export interface ApiReply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A route: what mounts it, what checks it and what describes it in OpenAPI are one. */
export interface ApiRoute {
  method: 'get' | 'post' | 'put' | 'del';
  /** As in OpenAPI: `/api/consultaties/{kenmerk}`. */
  path: string;
  summary: string;
  /** Anybody may call it. */
  isPublic?: boolean;
  needs?: readonly RouteHeader[];
  /** Headers that may be there. */
  takes?: readonly RouteHeader[];
  query?: z.ZodObject;
  /** For the description; the flow behind the route checks the body, with Dutch messages at the fields. */
  body?: z.ZodType;
  answer: { status: number; schema?: z.ZodType };
  /** Statuses of refusals besides 401, 403 and 503. */
  refusals?: readonly number[];
  handle(call: ApiCall): Promise<ApiReply>;
}

export type RunRoute = (route: ApiRoute, request: Request, response: Response) => Promise<void>;

export function mountRoutes(server: Server, routes: readonly ApiRoute[], run: RunRoute): void {
  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    server[route.method](path, async (request: Request, response: Response) => run(route, request, response));
  }
}
