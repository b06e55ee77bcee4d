import { expect, test } from 'vitest';
import { guardRequest } from '../../src/teams/guard-request.ts';
import { activitySchema } from '../../src/teams/read-activity.ts';
import { textActivity } from '../helpers/activities.ts';
import { startBot } from '../helpers/start-bot.ts';

const PRODUCTION = {
  TEAMS_APP_ID: '11111111-1111-1111-1111-111111111111',
  TEAMS_APP_PASSWORD: 'secret',
  TEAMS_TENANT_ID: 'tenant-1',
};

function token(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'RS256', kid: 'x' })}.${part(payload)}.c2lnbmF0dXJl`;
}

const channelToken = token({ iss: 'https://api.botframework.com' });
const entraToken = token({ iss: 'https://sts.windows.net/tenant-9/', tid: 'tenant-9' });

function guard(authorization: string | undefined, tenant: string | undefined) {
  const overrides =
    tenant === undefined ? { channelData: {}, conversation: { id: 'c' } } : { channelData: { tenant: { id: tenant } } };
  const activity = activitySchema.parse(textActivity('https://smba.trafficmanager.net/', 'x', overrides));
  return guardRequest(authorization, activity, { demo: false, allowedTenants: ['tenant-1'] })?.status;
}

test('only a token of the channel, for a tenant of the list, reaches the SDK', () => {
  expect(guard(channelToken, 'tenant-1')).toBeUndefined();
  expect(guard(channelToken, 'tenant-2')).toBe(403);
  expect(guard(channelToken, undefined)).toBe(403);
  expect(guard(entraToken, 'tenant-1')).toBe(401);
  for (const broken of [undefined, '', 'Bearer', 'Bearer x.y.z', 'Basic abc', 'Bearer a.bnVsbA.b']) {
    expect(guard(broken, 'tenant-1')).toBe(401);
  }
});

test('with an app id a request without a valid token is refused, and its reason stays inside', async () => {
  const bot = await startBot({ env: PRODUCTION });
  const activity = textActivity('https://smba.trafficmanager.net/', 'hallo');
  const refused = await bot.post(activity);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ detail: 'A token of the Bot Framework channel is required.' });
  expect((await bot.post(activity, { Authorization: entraToken })).status).toBe(401);
  expect(bot.asked).toEqual([]);
});

test('with an app id there is no chat page', async () => {
  const bot = await startBot({ env: PRODUCTION });
  for (const path of ['/', '/demo/users', '/directline/conversations/x/activities']) {
    expect((await fetch(`${bot.address}${path}`)).status).toBe(404);
  }
});
