import { z } from 'zod';
import type { Config } from '../../config.ts';
import { type Finding, fault, ok, warning } from './finding.ts';
import { type Fetch, jsonOf, reach } from './reach.ts';

/** What Entra ID answers to a request for a token that it refuses, by its own code. */
const REFUSALS: Record<string, [what: string, remedy: string]> = {
  AADSTS7000215: ['the secret is wrong', 'Put the value of the secret (not its id) in TEAMS_APP_PASSWORD.'],
  AADSTS7000222: ['the secret has expired', 'Make a new secret in the app registration: TEAMS_APP_PASSWORD.'],
  AADSTS700016: ['there is no such app in this tenant', 'Check TEAMS_APP_ID and TEAMS_TENANT_ID.'],
  AADSTS7000112: ['the app is switched off', 'Switch it on in Entra, under enterprise applications.'],
  AADSTS90002: ['there is no such tenant', 'Check TEAMS_TENANT_ID.'],
};

const ID_REMEDY = 'Copy the id from the overview of the app registration in Entra.';
const LOGIN_REMEDY = 'Let this machine reach LOGIN_URL over https (firewall, proxy).';

/** The ids, the secret by asking a token with it, and the keys with which users sign in. */
export async function checkIdentity(config: Config, fetch: Fetch): Promise<Finding[]> {
  const wrong = checkIds(config);
  if (wrong.length > 0) return wrong;
  const ids = ok('ids', `app ${config.TEAMS_APP_ID}, tenant ${config.TEAMS_TENANT_ID}`);
  return [ids, await checkSecret(config, fetch), await checkSignIn(config, fetch)];
}

function checkIds({ TEAMS_APP_ID, TEAMS_TENANT_ID, TEAMS_SSO_APP_ID, TEAMS_ALLOWED_TENANTS }: Config): Finding[] {
  const ids: [string, string | undefined][] = [
    ['TEAMS_APP_ID', TEAMS_APP_ID],
    ['TEAMS_TENANT_ID', TEAMS_TENANT_ID],
    ['TEAMS_SSO_APP_ID', TEAMS_SSO_APP_ID ?? TEAMS_APP_ID],
    ...TEAMS_ALLOWED_TENANTS.map((id): [string, string] => ['TEAMS_ALLOWED_TENANTS', id]),
  ];
  return ids
    .filter(([, id]) => !z.guid().safeParse(id).success)
    .map(([variable, id]) => fault(variable, `"${id ?? ''}" is no GUID`, ID_REMEDY));
}

async function checkSecret(config: Config, fetch: Fetch): Promise<Finding> {
  const { TEAMS_APP_TYPE, LOGIN_URL, TEAMS_TENANT_ID, TEAMS_APP_ID = '', TEAMS_APP_PASSWORD = '' } = config;
  if (TEAMS_APP_TYPE === 'UserAssignedMSI')
    return warning(
      'secret',
      'A managed identity is not tried here',
      'Send the bot a message in Teams, and see the log.',
    );
  const response = await reach(fetch, `${LOGIN_URL}/${TEAMS_TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: TEAMS_APP_ID,
      client_secret: TEAMS_APP_PASSWORD,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  if (typeof response === 'string') return fault('secret', `${LOGIN_URL}: ${response}`, LOGIN_REMEDY);
  const { access_token, error_description } = await jsonOf(response);
  if (response.ok && typeof access_token === 'string') return ok('secret', 'Entra gives the bot a token');
  const code = /AADSTS\d+/.exec(String(error_description))?.[0] ?? `status ${response.status}`;
  const [what, remedy] = REFUSALS[code] ?? [
    'Entra refuses a token',
    'Look up the code at login.microsoftonline.com/error.',
  ];
  return fault('secret', `${what} (${code})`, remedy);
}

/** What the pages need to know who signs in. */
async function checkSignIn({ LOGIN_URL, TEAMS_TENANT_ID }: Config, fetch: Fetch): Promise<Finding> {
  const response = await reach(fetch, `${LOGIN_URL}/${TEAMS_TENANT_ID}/v2.0/.well-known/openid-configuration`);
  if (typeof response === 'string') return fault('sign-in', `${LOGIN_URL}: ${response}`, LOGIN_REMEDY);
  const { issuer } = await jsonOf(response);
  if (issuer === `${LOGIN_URL}/${TEAMS_TENANT_ID}/v2.0`) return ok('sign-in', 'Entra tells the keys of the tenant');
  return fault(
    'sign-in',
    `LOGIN_URL knows no such tenant (status ${response.status})`,
    'Check TEAMS_TENANT_ID and LOGIN_URL.',
  );
}
