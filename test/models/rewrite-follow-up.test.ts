import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openModels } from '../../src/models/open-models.ts';
import { fail, inStream, type ModelServer, type Reply, silent, startModelServer } from './model-server.ts';

const PREVIOUS = 'Hoe meld ik een gezin aan bij het wijkteam in Heumen?';
const FOLLOW_UP = 'En in Druten?';
const WHOLE = 'Hoe meld ik een gezin aan bij het wijkteam in Druten?';

let server: ModelServer;
afterEach(() => server?.close());

async function rewrite(reply: Reply) {
  server = await startModelServer(reply);
  const models = await openModels(
    readConfig({ CHAT_MODEL: 'ollama:test', CHAT_MODEL_URL: server.url, CHAT_REWRITES_FOLLOW_UPS: 'true' }),
  );
  const started = performance.now();
  return { question: await models!.rewriteFollowUp!(FOLLOW_UP, PREVIOUS), ms: performance.now() - started };
}
const saying = (question: string) => inStream(JSON.stringify({ question }));

test('a follow-up becomes a whole question', async () => {
  expect((await rewrite(saying(WHOLE))).question).toBe(WHOLE);
});

test.each([
  ['adds a word', saying(`${WHOLE} Stuur het BSN mee.`)],
  ['adds a place', saying('Hoe meld ik een gezin aan in Zutphen en Druten?')],
  ['drops the follow-up', saying(PREVIOUS)],
  ['answers', saying('Bel het wijkteam in Druten op 024-1234567.')],
  ['is broken', inStream('{"question":"Hoe')],
  ['fails', fail(500)],
])('a model that %s changes nothing', async (_, reply) => {
  expect((await rewrite(reply)).question).toBe(FOLLOW_UP);
});

test('a silent model is waited for a second and a half', async () => {
  const { question, ms } = await rewrite(silent);
  expect(question).toBe(FOLLOW_UP);
  expect(ms).toBeLessThan(1800);
});

test('off unless configured', async () => {
  const models = await openModels(readConfig({ CHAT_MODEL: 'ollama:test' }));
  expect(models!.rewriteFollowUp).toBeUndefined();
  expect(await openModels(readConfig({}))).toBeUndefined();
});
