import { expect, test } from 'vitest';
import { HANDELINGEN } from '../../../src/domain/consultatie/states.ts';
import { problemSchema } from '../../../src/server/api/problems.ts';
import { createApi } from '../../helpers/api.ts';
import { startBot } from '../../helpers/start-bot.ts';

type Operation = {
  operationId: string;
  parameters: { name: string; in: string }[];
  responses: Record<string, unknown>;
  security: unknown[];
};

async function read(): Promise<{
  document: { openapi: string; paths: Record<string, Record<string, Operation>> };
  call: ReturnType<typeof createApi>;
}> {
  const { address } = await startBot();
  const call = createApi(address);
  return { document: (await call('', 'GET', '/api/openapi.json')).body, call };
}

test('the contract is described, for anybody to read', async () => {
  const { document } = await read();
  expect(document.openapi).toBe('3.1.0');
  const actions = HANDELINGEN.map((handeling) => `/api/consultaties/{kenmerk}/${handeling}`);
  for (const path of [
    '/api/consultaties',
    '/api/consultaties/{kenmerk}',
    '/api/werkbak',
    '/api/bronnen',
    '/api/bronnen/{id}',
    '/api/leesmeldingen',
    '/api/vragen/onbeantwoord',
    ...actions,
  ]) {
    expect(document.paths, path).toHaveProperty([path]);
  }
  expect(document.paths['/api/consultaties']!.post!.parameters).toMatchObject([
    { name: 'Idempotency-Key', in: 'header' },
  ]);
});

test('what a request may carry besides is described', async () => {
  const { document } = await read();
  expect(document.paths['/api/consultaties/{kenmerk}/oppakken']!.post!.parameters).toMatchObject([
    { name: 'kenmerk', in: 'path', required: true },
    { name: 'If-Match', in: 'header', required: true },
    { name: 'Idempotency-Key', in: 'header', required: false },
  ]);
});

test('what the server itself refuses is a described problem too', async () => {
  const { address } = await startBot({ env: { RATE_LIMIT: '1' } });
  const call = createApi(address);
  const { paths } = (await call('', 'GET', '/api/openapi.json')).body;
  const { responses } = paths['/api/consultaties'].post;
  const large = await call('huisarts-harderwijk', 'POST', '/api/consultaties', { kernvraag: 'a'.repeat(300_000) });
  const often = await call('huisarts-harderwijk', 'GET', '/api/consultaties');
  expect([large.status, often.status]).toEqual([413, 429]);
  for (const { status, body } of [large, often]) {
    expect(problemSchema.parse(body)).toMatchObject({ status });
    expect(responses).toHaveProperty(String(status));
  }
});

test('limits of the schema are in it, and every reference leads somewhere', async () => {
  const { document } = await read();
  const text = JSON.stringify(document);
  const { schemas } = (document as never as { components: { schemas: Record<string, { properties: object }> } })
    .components;
  expect(schemas.Aanvraag!.properties).toMatchObject({ kernvraag: { maxLength: 500, minLength: 10 } });
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(schemas).toHaveProperty(name!);
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('every path that is described is there, and asks who calls', async () => {
  const { document, call } = await read();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { security, responses }] of Object.entries(operations)) {
      const { status } = await call('niemand', method.toUpperCase(), path.replace('{kenmerk}', 'BCD-FGH-JKL'));
      expect(status, `${method} ${path}`).toBe(security.length === 0 ? 200 : 401);
      if (security.length > 0) expect(responses).toHaveProperty('401');
    }
  }
});
