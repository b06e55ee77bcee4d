import type { Config } from '../../config.ts';
import { type Finding, fault, ok } from './finding.ts';
import { type Fetch, jsonOf, reach } from './reach.ts';

const PROXY_REMEDY =
  'Let the proxy pass every path and header to HOST:PORT unchanged, with a certificate for this name.';

/** The public address as Teams and users meet it: the bot, its pages, and that messages without a token are refused. */
export async function checkAddress({ PUBLIC_URL }: Config, fetch: Fetch): Promise<Finding[]> {
  if (!PUBLIC_URL)
    return [fault('PUBLIC_URL', 'Is not set', 'Write the https address at which Teams reaches the bot.')];
  if (!PUBLIC_URL.startsWith('https://'))
    return [
      fault(
        'PUBLIC_URL',
        `${PUBLIC_URL} is not https`,
        'Teams uses https alone: put a proxy with a certificate before it.',
      ),
    ];
  const healthy = await checkHealth(PUBLIC_URL, fetch);
  if (healthy.level !== 'ok') return [healthy];
  return [healthy, await checkMessages(PUBLIC_URL, fetch), await checkPages(PUBLIC_URL, fetch)];
}

async function checkHealth(address: string, fetch: Fetch): Promise<Finding> {
  const response = await reach(fetch, `${address}/healthz`);
  const remedy = `Start the bot; check DNS, firewall and certificate. ${PROXY_REMEDY}`;
  if (typeof response === 'string') return fault('public address', `${address}: ${response}`, remedy);
  const { status } = await jsonOf(response);
  if (status === 'ok') return ok('public address', `${address} is this bot`);
  return fault('public address', `${address}/healthz is not this bot (status ${response.status})`, remedy);
}

async function checkMessages(address: string, fetch: Fetch): Promise<Finding> {
  const activity = {
    type: 'typing',
    channelId: 'msteams',
    serviceUrl: 'https://doctor.invalid',
    conversation: { id: 'doctor' },
  };
  const response = await reach(fetch, `${address}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const status = typeof response === 'string' ? response : response.status;
  if (status === 401) return ok('messages', 'a message without a token is refused');
  return fault(
    'messages',
    `A message without a token gets ${status}, not 401`,
    `Restart the bot with these settings. ${PROXY_REMEDY}`,
  );
}

async function checkPages(address: string, fetch: Fetch): Promise<Finding> {
  const response = await reach(fetch, `${address}/tab/consultatie`);
  if (typeof response === 'string' || !response.ok)
    return fault(
      'pages',
      `${address}/tab/consultatie: ${typeof response === 'string' ? response : response.status}`,
      'Build them: npm run build:tab',
    );
  const policy = response.headers.get('content-security-policy') ?? '';
  if (/frame-ancestors[^;]*teams\.microsoft\.com/.test(policy) && !response.headers.has('x-frame-options'))
    return ok('pages', 'Teams may show them');
  return fault(
    'pages',
    'Teams may not show them',
    'Let the proxy add no X-Frame-Options and no Content-Security-Policy of its own.',
  );
}

/** Where the bot gets the keys of the channel, and where it sends its answers. */
const CHANNEL = [
  'https://login.botframework.com/v1/.well-known/openidconfiguration',
  'https://smba.trafficmanager.net/teams/',
];

export async function checkChannel(fetch: Fetch): Promise<Finding[]> {
  const answers = await Promise.all(CHANNEL.map(async (url) => ({ url, response: await reach(fetch, url) })));
  return answers.map(({ url, response }) =>
    typeof response === 'string'
      ? fault('channel', `${url}: ${response}`, 'Let this machine reach it over https (firewall, proxy).')
      : ok('channel', `${new URL(url).hostname} answers`),
  );
}
