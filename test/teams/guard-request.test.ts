import { generateKeyPair, SignJWT } from 'jose';
import { expect, onTestFinished, test, vi } from 'vitest';
import { textActivity } from '../helpers/activities.ts';
import { APP_ID, startChannelKeys } from '../helpers/channel-keys.ts';
import { type Bot, startBot } from '../helpers/start-bot.ts';

const PRODUCTION = {
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: 'secret',
  TEAMS_TENANT_ID: 'tenant-1',
  LOGIN_URL: 'http://127.0.0.1:9',
};
const NOW = Math.floor(Date.now() / 1000);

async function start() {
  const keys = await startChannelKeys();
  const bot = await startBot({ env: PRODUCTION, channelMetadataUrl: keys.metadataUrl });
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => written.mockRestore());
  const { serviceUrl } = bot.connector;
  const post = async (Authorization: string, overrides = {}) =>
    (await bot.post(textActivity(serviceUrl, 'hallo', overrides), { Authorization })).status;
  return { keys, bot, written, serviceUrl, post };
}

const lines = (bot: Bot) => bot.log.filter(({ message }) => message === 'Request refused');

test('a good token of Teams is let in, for a tenant of the list and by the channel data alone', async () => {
  const { bot, keys, post, serviceUrl } = await start();
  const good = await keys.sign(serviceUrl);
  expect(await post(good)).toBe(200);
  expect(await post(good, { channelData: { tenant: { id: 'tenant-2' } } })).toBe(403);
  // What stands in the conversation anybody may have written.
  expect(await post(good, { channelData: {} })).toBe(403);
  expect(lines(bot)).toHaveLength(2);
});

test.each(['webchat', 'directline'])('a good token of %s acts as nobody', async (channelId) => {
  const { bot, keys, post, serviceUrl } = await start();
  const overrides = { channelId, from: { id: 'aad-anna', aadObjectId: 'aad-anna' } };
  expect(await post(await keys.sign(serviceUrl), overrides)).toBe(403);
  expect(bot.connector.requests).toEqual([]);
});

const BAD: Record<string, [claims?: object, header?: object]> = {
  'without an end': [{ exp: undefined }],
  'that has ended': [{ exp: NOW - 600 }],
  'that does not hold yet': [{ nbf: NOW + 3600 }],
  'for another bot': [{ aud: 'another' }],
  'for no bot': [{ aud: undefined }],
  'of another issuer': [{ iss: 'https://sts.windows.net/tenant-1/' }],
  'for another address': [{ serviceurl: 'https://elsewhere.example/' }],
  'for no address': [{ serviceurl: undefined }],
  'with an end that is a text': [{ exp: 'morgen' }],
  'with an end that is an object': [{ exp: { a: 1 } }],
  'of a key that is not there': [{}, { kid: 'k2' }],
  'without a key': [{}, { kid: undefined }],
  'with a key that is a number': [{}, { kid: 7 }],
};

test('a bad token is refused with 401 and one line, and the SDK writes nothing', async () => {
  const { bot, keys, post, serviceUrl, written } = await start();
  const forged = await generateKeyPair('RS256');
  const claims = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: serviceUrl, exp: NOW + 600 };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokens: [string, string][] = [
    [
      'of another signer',
      `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(forged.privateKey)}`,
    ],
    ['of nobody', `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(claims)}.`],
    [
      'with a shared secret',
      `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new Uint8Array(32))}`,
    ],
    ...['', 'Bearer', 'Bearer x.y.z', 'Basic abc', 'Bearer a.bnVsbA.b', `Bearer ${'a'.repeat(15_000)}`].map(
      (text): [string, string] => [text.slice(0, 20), text],
    ),
    ...(await Promise.all(
      Object.entries(BAD).map(
        async ([name, [other, header]]): Promise<[string, string]> => [
          name,
          await keys.sign(serviceUrl, other as never, header).catch(() => 'Bearer onmaakbaar'),
        ],
      ),
    )),
  ];
  for (const [name, token] of tokens) expect(await post(token), name).toBe(401);
  expect(lines(bot)).toHaveLength(tokens.length);
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  expect(written).not.toHaveBeenCalled();
  expect(bot.connector.requests).toEqual([]);
});

test('keys that do not come hold no request up, and are asked again', async () => {
  const { keys, post, serviceUrl } = await start();
  const good = await keys.sign(serviceUrl);
  keys.hang();
  const asked = performance.now();
  expect(await post(good)).toBe(503);
  expect(performance.now() - asked).toBeLessThan(5_000);
});

test('with an app id there is no chat page', async () => {
  const bot = await startBot({ env: PRODUCTION });
  for (const path of ['/', '/demo/users', '/directline/conversations/x/activities']) {
    expect((await fetch(`${bot.address}${path}`)).status).toBe(404);
  }
});
