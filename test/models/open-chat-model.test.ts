import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createBudget } from '../../src/models/budget.ts';
import { openChatModel } from '../../src/models/open-chat-model.ts';
import { inStream, startModelServer } from './model-server.ts';

test.each([
  [{ CHAT_MODEL: 'gpt-4.1' }, 'MODEL_INVALID', 'CHAT_MODEL'],
  [{ CHAT_MODEL: 'openai:gpt-4.1' }, 'MODEL_INVALID', 'CHAT_MODEL_KEY'],
  [{ CHAT_MODEL: 'azure_openai:antwoord', CHAT_MODEL_KEY: 'k' }, 'MODEL_INVALID', 'CHAT_MODEL_URL'],
  [{ CHAT_MODEL: 'onbekend:model' }, 'MODEL_INVALID', 'CHAT_MODEL=onbekend:model'],
  [
    { CHAT_MODEL: 'mistralai:mistral-small', CHAT_MODEL_KEY: 'k' },
    'MODEL_PACKAGE_MISSING',
    'CHAT_MODEL=mistralai:mistral-small',
  ],
])('%o is refused with its variable', async (env, code, where) => {
  await expect(openChatModel(readConfig(env))).rejects.toMatchObject({ code, where });
});

test('off by default', async () => {
  expect(await openChatModel(readConfig({}))).toBeUndefined();
});

test('Azure is asked for the deployment, with its own header', async () => {
  const server = await startModelServer(inStream('{}'));
  const model = await openChatModel(
    readConfig({
      CHAT_MODEL: 'azure_openai:antwoord',
      CHAT_MODEL_URL: server.url.replace('/v1', ''),
      CHAT_MODEL_KEY: 'geheim',
    }),
  );
  for await (const _ of await model!.stream('Hallo'));
  expect(server.calls[0]!.path).toMatch(/^\/openai\/deployments\/antwoord\/chat\/completions\?api-version=2024-10-21/);
  expect(server.calls[0]!.headers['api-key']).toBe('geheim');
  await server.close();
});

test('reasoning models get no temperature, which they refuse', async () => {
  const server = await startModelServer(inStream('{}'));
  const model = await openChatModel(readConfig({ CHAT_MODEL: 'openai:gpt-5-mini', CHAT_MODEL_URL: server.url }));
  for await (const _ of await model!.stream('Hallo'));
  expect(server.calls[0]!.body).not.toHaveProperty('temperature');
  await server.close();
});

test('a budget is for a day', () => {
  let now = new Date('2026-03-01T23:00:00Z');
  const budget = createBudget({ input: 2, output: 8, perDay: 0.01 }, () => now);
  expect(budget.allows()).toBe(true);
  budget.add({ input: 1000, output: 1000 });
  expect(budget.counters()).toMatchObject({ costToday: 0.01, cost: 0.01 });
  expect(budget.allows()).toBe(false);
  now = new Date('2026-03-02T00:00:01Z');
  expect(budget.allows()).toBe(true);
  expect(budget.counters()).toMatchObject({ costToday: 0, cost: 0.01, refused: 1, calls: 1 });
});

test('LangSmith tracing and a budget without prices are refused', () => {
  expect(() => readConfig({ LANGSMITH_TRACING: 'true' })).toThrow(
    expect.objectContaining({ where: 'LANGSMITH_TRACING' }),
  );
  expect(() => readConfig({ CHAT_BUDGET_PER_DAY: '5' })).toThrow(
    expect.objectContaining({ where: 'CHAT_PRICE_INPUT' }),
  );
});
