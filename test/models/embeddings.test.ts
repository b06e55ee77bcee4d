import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Logger } from '../../src/log.ts';
import { openEmbeddings } from '../../src/models/open-embeddings.ts';
import { type LogLine, logTo } from '../helpers/log.ts';
import { fail, type ModelServer, type Reply, silent, startModelServer } from './model-server.ts';

const QUICK = { passages: { most: 3, timeoutMs: 400, delayMs: 10 }, query: { most: 2, timeoutMs: 200, delayMs: 10 } };

/** A vector that tells the text apart: its length first. */
const vectorOf = (text: string, dimension: number) =>
  Array.from({ length: dimension }, (_, at) => (at === 0 ? text.length : 0.5));
const inBase64 = (vector: number[]) => Buffer.from(Float32Array.from(vector).buffer).toString('base64');

function embed({ dimension = 4, base64 = false, lose = 0 } = {}): Reply {
  return (response, { body }) => {
    const texts: string[] = [body.input].flat();
    const data = texts.slice(lose).map((text, index) => {
      const vector = vectorOf(text, dimension);
      return { object: 'embedding', index, embedding: base64 ? inBase64(vector) : vector };
    });
    const usage = { prompt_tokens: 1, total_tokens: 1 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', data, model: body.model, usage }));
  };
}

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(embed());
});
afterEach(() => server.close());

const open = (env: Record<string, string> = {}, log?: Logger) =>
  openEmbeddings(readConfig({ EMBEDDINGS: 'openai:test-embed', EMBEDDINGS_URL: server.url, ...env }), log, QUICK);

test('off by default', async () => {
  expect(await openEmbeddings(readConfig({}))).toBeUndefined();
});

test('name and dimension are recorded; the dimension is asked for once where it is not given', async () => {
  expect((await open())!.model).toBe('openai:test-embed@4');
  expect(server.calls).toHaveLength(1);
  expect((await open({ EMBEDDINGS_DIMENSION: '4' }))!.model).toBe('openai:test-embed@4');
  expect(server.calls).toHaveLength(1);
});

test('passages go in batches of at most 64 and come back in order', async () => {
  const embedder = (await open({ EMBEDDINGS_DIMENSION: '4' }))!;
  const texts = Array.from({ length: 150 }, (_, at) => 'x'.repeat(at + 1));
  const vectors = await embedder.embedPassages(texts);
  expect(server.calls.map(({ body }) => body.input.length)).toEqual([64, 64, 22]);
  expect(vectors.map(([first]) => first)).toEqual(texts.map((text) => text.length));
  expect(server.calls[0]!.body).toMatchObject({ model: 'test-embed', dimensions: 4 });
  expect(vectors[0]).toBeInstanceOf(Float32Array);
});

test('a service that answers in base64 is understood', async () => {
  server.replies = [embed({ base64: true })];
  const embedder = (await open())!;
  expect(embedder.model).toBe('openai:test-embed@4');
  expect([...(await embedder.embedQuery('vraag'))]).toEqual([5, 0.5, 0.5, 0.5]);
});

describe('a service that fails', () => {
  test.each([429, 500, 503])('for the moment, with %i: is asked again', async (status) => {
    const embedder = (await open())!;
    server.replies = [fail(status, { 'retry-after': '0' }), fail(status), embed()];
    expect(await embedder.embedPassages(['een'])).toHaveLength(1);
    expect(server.calls).toHaveLength(4);
  });

  test('for good: is given up after the attempts', async () => {
    const embedder = (await open())!;
    server.replies = [fail(500)];
    await expect(embedder.embedPassages(['een'])).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
    expect(server.calls).toHaveLength(4);
  });

  test('with a wrong key: is not asked again', async () => {
    server.replies = [fail(401)];
    await expect(open()).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE', where: 'EMBEDDINGS=openai:test-embed' });
    expect(server.calls).toHaveLength(1);
  });

  test('by being slow: is late for the query within the limits', async () => {
    const embedder = (await open())!;
    server.replies = [silent];
    const started = performance.now();
    await expect(embedder.embedQuery('vraag')).rejects.toMatchObject({ code: 'MODEL_UNREACHABLE' });
    expect(performance.now() - started).toBeLessThan(900);
  });

  test('on a question: is left alone for half a minute, and that is said once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const lines: LogLine[] = [];
      const embedder = (await open({ EMBEDDINGS_DIMENSION: '4' }, logTo(lines)))!;
      server.replies = [fail(500)];
      for (let n = 0; n < 20; n++) await expect(embedder.embedQuery('vraag')).rejects.toThrow();
      expect(server.calls).toHaveLength(2);
      vi.advanceTimersByTime(30_000);
      await expect(embedder.embedQuery('vraag')).rejects.toThrow();
      expect(server.calls).toHaveLength(4);
      server.replies = [embed()];
      vi.advanceTimersByTime(30_000);
      expect(await embedder.embedQuery('vraag')).toHaveLength(4);
      expect(lines.map(({ message }) => message)).toEqual([
        'The embeddings fail: for half a minute at a time questions are answered by their words alone',
        'The embeddings are well again',
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each([
    ['another dimension', embed({ dimension: 3 })],
    ['too few vectors', embed({ lose: 1 })],
    ['an odd base64', embed({ dimension: 5, base64: true })],
  ])('with %s: is refused', async (_, reply) => {
    const embedder = (await open())!;
    server.replies = [reply];
    await expect(embedder.embedPassages(['een', 'twee'])).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  });
});

test('Ollama is asked in the OpenAI format, without key', async () => {
  const embedder = (await open({ EMBEDDINGS: 'ollama:nomic-embed-text' }))!;
  expect(embedder.model).toBe('ollama:nomic-embed-text@4');
  expect(server.calls[0]).toMatchObject({ path: '/v1/embeddings', body: { model: 'nomic-embed-text' } });
});

test('Azure is asked for the deployment, with its own header', async () => {
  const url = server.url.replace('/v1', '/');
  const embedder = (await open({ EMBEDDINGS: 'azure:inbedden', EMBEDDINGS_URL: url, EMBEDDINGS_KEY: 'geheim' }))!;
  expect(embedder.model).toBe('azure:inbedden@4');
  expect(server.calls[0]!.path).toMatch(/^\/openai\/deployments\/inbedden\/embeddings\?api-version=2024-10-21/);
  expect(server.calls[0]!.headers['api-key']).toBe('geheim');
});

test('models of the E5 family get their prefixes', async () => {
  const embedder = (await open({ EMBEDDINGS: 'ollama:multilingual-e5-small', EMBEDDINGS_DIMENSION: '4' }))!;
  await embedder.embedQuery('vraag');
  await embedder.embedPassages(['tekst']);
  expect(server.calls.map(({ body }) => [body.input].flat()[0])).toEqual(['query: vraag', 'passage: tekst']);
});

test.each([
  ['onzin', 'MODEL_INVALID'],
  ['onbekend:model', 'MODEL_INVALID'],
  ['azure:x', 'MODEL_INVALID'],
  ['openai:x', 'MODEL_INVALID'],
  ['local:/bestaat/niet', 'MODEL_INVALID'],
])('%s without the rest is refused with its variable', async (EMBEDDINGS, code) => {
  await expect(openEmbeddings(readConfig({ EMBEDDINGS }))).rejects.toMatchObject({ code, where: expect.any(String) });
});

describe('a local model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiowijzer-model-'));
  const config = readConfig({ EMBEDDINGS: `local:${folder}` });

  test('names the package where it is not installed', async () => {
    await expect(openEmbeddings(config)).rejects.toMatchObject({
      code: 'MODEL_PACKAGE_MISSING',
      message: '@huggingface/transformers',
    });
  });

  test('is read from its folder and nothing is fetched', async () => {
    const hooks = await standInForTransformers();
    try {
      const embedder = (await openEmbeddings(config))!;
      expect(embedder.model).toMatch(/^local:regiowijzer-model-\w+@3$/);
      // The stand-in answers with: texts of the batch, whether remote models are allowed, whether the folder fits.
      expect([...(await embedder.embedQuery('vraag'))]).toEqual([1, 0, 1]);
    } finally {
      hooks.deregister();
      vi.doUnmock('@huggingface/transformers');
    }
  });

  /** The package is optional and large; its stand-in shows how it is called. */
  async function standInForTransformers() {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'transformers.mjs');
    const code = `export const env = (globalThis.standIn ??= { allowRemoteModels: true, localModelPath: '' });
      export const pipeline = async (task, model) => async (texts) => ({ tolist: () => texts.map(() => [texts.length, env.allowRemoteModels ? 1 : 0, env.localModelPath + '/' + model === ${JSON.stringify(folder)} ? 1 : 0]) });`;
    writeFileSync(file, code);
    // Vitest loads what src imports, Node what packages import.
    vi.doMock('@huggingface/transformers', () => import(/* @vite-ignore */ pathToFileURL(file).href));
    return registerHooks({
      resolve: (specifier, context, next) =>
        specifier === '@huggingface/transformers'
          ? { url: pathToFileURL(file).href, shortCircuit: true }
          : next(specifier, context),
    });
  }
});
