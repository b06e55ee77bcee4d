import { z } from 'zod';
import { aanvraagSchema } from '../../domain/consultatie/aanvraag.ts';
import { problemSchema } from './problems.ts';
import type { ApiRoute, RouteHeader } from './route.ts';
import { consultatieSchema, pageSchema, receiptSchema } from './schemas.ts';

type Json = Record<string, unknown>;

/** Schemas that the document names; other places refer to them. */
const NAMED = {
  Aanvraag: { schema: aanvraagSchema, io: 'input' },
  Consultatie: { schema: consultatieSchema, io: 'output' },
  Lijst: { schema: pageSchema, io: 'output' },
  Ontvangst: { schema: receiptSchema, io: 'output' },
  Probleem: { schema: problemSchema, io: 'output' },
} as const;

const HEADERS = {
  'Idempotency-Key': { type: 'string', pattern: '^[\\w.-]{8,100}$' },
  'If-Match': { type: 'string', pattern: '^"\\d+"$' },
} as const;

/** The description of the API in OpenAPI 3.1, from the schemas that check it. */
export function openApi(routes: readonly ApiRoute[], publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path]![route.method === 'del' ? 'delete' : route.method] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Regiowijzer',
      version: '1.0.0',
      description: 'Consultaties between professionals and the toegang of a gemeente. No personal data of children.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(NAMED).map(([name, { schema, io }]) => [name, jsonSchema(schema, io)]),
      ),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(route: ApiRoute): Json {
  const { summary, isPublic, body, answer, refusals = [] } = route;
  const refused = [...refusals, ...(isPublic ? [] : [401, 403]), ...(body ? [413] : []), 429, 503].sort();
  return {
    operationId: `${route.method}${route.path.replace(/^\/api/, '').replace(/[/{}-]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    security: isPublic ? [] : [{ bearer: [] }],
    parameters: parameters(route),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: refer(body, 'input') } } } }),
    responses: {
      [answer.status]: {
        description: summary,
        ...(answer.schema && { content: { 'application/json': { schema: refer(answer.schema, 'output') } } }),
      },
      ...Object.fromEntries(refused.map((status) => [status, PROBLEM])),
    },
  };
}

const PROBLEM = {
  description: 'Refused; `detail` is Dutch and for the user',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
};

function parameters({ path, needs = [], takes = [], query }: ApiRoute): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const header = (required: boolean) => (name: RouteHeader) => ({
    name,
    in: 'header',
    required,
    schema: HEADERS[name],
  });
  const inHeader = [...needs.map(header(true)), ...takes.map(header(false))];
  const { properties = {} } = query ? (jsonSchema(query, 'input') as { properties?: Record<string, Json> }) : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
  return [...inPath, ...inHeader, ...inQuery];
}

function refer(schema: z.ZodType, io: 'input' | 'output'): Json {
  const name = Object.entries(NAMED).find(([, named]) => named.schema === schema)?.[0];
  return name ? { $ref: `#/components/schemas/${name}` } : jsonSchema(schema, io);
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
