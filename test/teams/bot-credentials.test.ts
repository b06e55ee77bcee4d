import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createChannel } from '../../src/teams/create-channel.ts';
import { startFakeConnector } from '../helpers/fake-connector.ts';
import { silentLog } from '../helpers/log.ts';
import { createQuickClock } from '../helpers/quick-clock.ts';

const SECRET = 'geheim-van-de-bot';
const TENANT = '66666666-7777-4888-8999-000000000000';
const APP = '11111111-2222-4333-8444-555555555555';
const HOUR_MS = 3_600_000;

/** The token endpoint of a cloud: client credentials in, a token with its lifetime out. */
async function startLogin(lifetimeSeconds = 3600) {
  const asked: { path: string; form: Record<string, string> }[] = [];
  const refusals: [status: number, description: string][] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    asked.push({ path: request.url!, form: Object.fromEntries(new URLSearchParams(Buffer.concat(pieces).toString())) });
    const [status, error_description] = refusals.shift() ?? [200];
    response.writeHead(status, { 'content-type': 'application/json' });
    const token = { token_type: 'Bearer', expires_in: lifetimeSeconds, access_token: `token-${asked.length}` };
    response.end(JSON.stringify(status === 200 ? token : { error: 'invalid_client', error_description }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, refusals };
}

async function startChannel(lifetimeSeconds?: number) {
  const login = await startLogin(lifetimeSeconds);
  const connector = await startFakeConnector();
  const clock = createQuickClock();
  const channel = createChannel({
    ...{ config: readConfig({ ...TEAMS, LOGIN_URL: login.url }), clock, log: silentLog, gemeenten: () => [] },
    ...{ respond: async () => ({ messages: [] }), search: async () => ({ results: [] }) },
    store: {} as never,
  });
  const reference = JSON.stringify({
    ...{ channelId: 'msteams', serviceUrl: connector.serviceUrl, bot: { id: `28:${APP}` }, user: { id: '29:anna' } },
    conversation: { id: 'a:1', tenantId: TENANT },
  });
  const send = () => channel.send(reference, [{ kind: 'text', text: 'Hallo' }]);
  return { login, connector, clock, send };
}

const TEAMS = { TEAMS_APP_ID: APP, TEAMS_APP_PASSWORD: SECRET, TEAMS_TENANT_ID: TENANT };

test('the bot asks its token at LOGIN_URL, and writes to the channel with it', async () => {
  const { login, connector, send } = await startChannel();
  await send();
  expect(login.asked).toEqual([
    {
      path: `/${TENANT}/oauth2/v2.0/token`,
      form: {
        grant_type: 'client_credentials',
        client_id: APP,
        client_secret: SECRET,
        scope: 'https://api.botframework.com/.default',
      },
    },
  ]);
  expect(connector.requests.map(({ authorization }) => authorization)).toEqual(['Bearer token-1']);
});

test('a token is used until nearly its end, and asked once for all who need it', async () => {
  const { login, connector, clock, send } = await startChannel();
  await Promise.all([send(), send(), send()]);
  clock.pass(HOUR_MS - 6 * 60_000);
  await send();
  expect(login.asked).toHaveLength(1);
  clock.pass(2 * 60_000);
  await Promise.all([send(), send()]);
  expect(login.asked).toHaveLength(2);
  expect(connector.requests.at(-1)!.authorization).toBe('Bearer token-2');
});

test('a refusal is named by its code alone, and the next message asks again', async () => {
  const { login, connector, send } = await startChannel();
  login.refusals.push([401, `AADSTS7000215: Invalid client secret for app ${APP}.`], [503, '']);
  const told = { code: 'TOKEN_REFUSED', where: `${login.url}/${TENANT}/oauth2/v2.0/token` };
  await expect(send()).rejects.toMatchObject({ ...told, message: 'No token for the bot: AADSTS7000215' });
  await expect(send()).rejects.toMatchObject({ ...told, message: 'No token for the bot: status 503' });
  expect(connector.requests).toEqual([]);
  await send();
  expect(connector.messages()).toHaveLength(1);
});
