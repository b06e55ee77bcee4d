import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkModels } from '../../src/cli/doctor/check-models.ts';
import { checkStorage } from '../../src/cli/doctor/check-storage.ts';
import { checkToegang } from '../../src/cli/doctor/check-toegang.ts';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { checkTeams, examine } from '../../src/cli/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { answerJson, fetchFrom, type Host, type Hosts } from '../helpers/fake-hosts.ts';
import { GEMEENTEN, startBot } from '../helpers/start-bot.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { startModelServer } from '../models/model-server.ts';

const TENANT = '66666666-7777-4888-8999-000000000000';
const TEAMS = {
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_PASSWORD: 'een-geheim',
  TEAMS_TENANT_ID: TENANT,
};
const ENV = {
  ...TEAMS,
  LOGIN_URL: 'https://login.example',
  PUBLIC_URL: 'https://bot.example',
  ORGANISATION_NAME: 'Regio Voorbeeld',
  ORGANISATION_URL: 'https://voorbeeld.example',
  PRIVACY_URL: 'https://voorbeeld.example/privacy',
  TERMS_URL: 'https://voorbeeld.example/voorwaarden',
};

/** Entra ID, as far as doctor asks it; it knows one app with one secret. */
const entra: Host = (request, response, body) => {
  const form = new URLSearchParams(body);
  if (request.url === `/${TENANT}/v2.0/.well-known/openid-configuration`)
    return answerJson({ issuer: `https://login.example/${TENANT}/v2.0` })(request, response, body);
  if (request.url !== `/${TENANT}/oauth2/v2.0/token`) return answerJson({}, 404)(request, response, body);
  const asked = [form.get('client_id'), form.get('client_secret'), form.get('scope'), form.get('grant_type')];
  const wanted = [TEAMS.TEAMS_APP_ID, 'een-geheim', 'https://api.botframework.com/.default', 'client_credentials'];
  if (String(asked) === String(wanted)) return answerJson({ access_token: 'ey' })(request, response, body);
  const error_description = 'AADSTS7000215: Invalid client secret provided. Trace ID: 1';
  return answerJson({ error: 'invalid_client', error_description }, 401)(request, response, body);
};

const CHANNEL: Hosts = {
  'login.botframework.com': answerJson({ issuer: 'https://api.botframework.com' }),
  'smba.trafficmanager.net': answerJson({}, 404),
};

interface Setup {
  env?: Record<string, string>;
  hosts?: Hosts;
}

async function teamsWith({ env = {}, hosts = {} }: Setup): Promise<Finding[]> {
  const fetch = await fetchFrom({ 'login.example': entra, ...CHANNEL, ...hosts });
  return checkTeams(readConfig({ ...ENV, ...env }), fetch);
}

function linesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ level, where, what }) => `${level} ${where}: ${what}`);
}

async function teamsBot(env: Record<string, string> = TEAMS): Promise<string> {
  return (await startBot({ env })).address;
}

function write(name: string, text: string): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('doctor, before a bot that runs as it should', () => {
  it('says of every step that it is well', async () => {
    const fetch = await fetchFrom({ 'login.example': entra, ...CHANNEL, 'bot.example': await teamsBot() });
    const env = { ...ENV, DATA_DIR: temporaryFolder() };
    const findings = await examine({ env, folders: [], today: new Date('2026-06-01'), fetch });
    expect(findings.filter(({ level }) => level === 'fault')).toEqual([]);
    const steps = ['ids', 'secret', 'sign-in', 'channel', 'public address', 'messages', 'pages', 'app package'];
    const well = findings.filter(({ level }) => level === 'ok').map(({ where }) => where);
    expect(well).toEqual(expect.arrayContaining([...steps, 'knowledge', 'data folder', 'database', 'models']));
  });
});

describe('doctor names what is wrong with', () => {
  it.each([
    { env: { TEAMS_APP_ID: 'regiowijzer' }, says: 'fault TEAMS_APP_ID: "regiowijzer" is no GUID' },
    { env: { TEAMS_ALLOWED_TENANTS: `${TENANT},elders` }, says: 'fault TEAMS_ALLOWED_TENANTS: "elders" is no GUID' },
    { env: { TEAMS_SSO_APP_ID: 'x' }, says: 'fault TEAMS_SSO_APP_ID: "x" is no GUID' },
    { env: { TEAMS_APP_PASSWORD: 'fout' }, says: 'fault secret: the secret is wrong (AADSTS7000215)' },
    { env: { LOGIN_URL: 'https://elders.example' }, says: 'fault secret: https://elders.example: ENOTFOUND' },
    { env: { PUBLIC_URL: '' }, says: 'fault PUBLIC_URL: Is not set' },
    { env: { PUBLIC_URL: 'http://bot.example' }, says: 'fault PUBLIC_URL: http://bot.example is not https' },
    { env: {}, says: 'fault public address: https://bot.example: ENOTFOUND' },
    { env: { TERMS_URL: '' }, says: 'warning TERMS_URL: Is needed for the app package' },
    { env: { TEAMS_APP_TYPE: 'UserAssignedMSI' }, says: 'warning secret: A managed identity is not tried here' },
  ])('$env', async ({ env, says }) => {
    const findings = await teamsWith({ env });
    expect(linesOf(findings)).toContain(says);
    for (const { level, remedy } of findings) expect(remedy === '').toBe(level === 'ok');
  });

  it('a tenant that the login address does not know', async () => {
    const findings = await teamsWith({ env: { TEAMS_TENANT_ID: TEAMS.TEAMS_APP_ID } });
    expect(linesOf(findings)).toContain('fault sign-in: LOGIN_URL knows no such tenant (status 404)');
  });

  it('another program at the public address', async () => {
    const findings = await teamsWith({ hosts: { 'bot.example': answerJson({ status: 'fine' }) } });
    expect(linesOf(findings)).toContain(
      'fault public address: https://bot.example/healthz is not this bot (status 200)',
    );
  });

  it('a demo behind the public address: it takes messages from anyone', async () => {
    const findings = await teamsWith({ hosts: { 'bot.example': await teamsBot({}) } });
    const [messages] = linesOf(findings).filter((line) => line.includes('messages'));
    expect(messages).toBe('fault messages: A message without a token gets 403, not 401');
    expect(linesOf(findings)).toContain('fault pages: Teams may not show them');
  });

  it('a channel that cannot be reached', async () => {
    const fetch = await fetchFrom({ 'login.example': entra });
    const findings = await checkTeams(readConfig(ENV), fetch);
    expect(linesOf(findings).filter((line) => line.startsWith('fault channel'))).toHaveLength(2);
  });

  it('a database that is none', async () => {
    const DATA_DIR = temporaryFolder();
    writeFileSync(join(DATA_DIR, 'regiowijzer.db'), 'geen databank'.repeat(500));
    expect(linesOf(await checkStorage(readConfig({ DATA_DIR }))).join('\n')).toContain('fault database: embedded;');
    const DATABASE_URL = 'postgres://u:geheim-woord@127.0.0.1:1/x';
    const lines = linesOf(await checkStorage(readConfig({ DATA_DIR, DATABASE_URL })));
    expect(lines).toContain('fault database: PostgreSQL; ECONNREFUSED');
    expect(lines.join('\n')).not.toContain('geheim-woord');
  });
});

const TOEGANG = `toegangen:
  - gemeenten: [Druten]
    wegen:
      - { soort: webhook, naam: zaaksysteem, url: https://gemeente.example/haak, geheim: whsec_${'A'.repeat(32)} }
`;
const KENNIS = 'kennisbeheer: [{ regios: [Landelijk], wegen: [{ soort: mail, naam: k, aan: [a@b.example] }] }]\n';
const ROLES = (gemeente: string) =>
  `gebruikers:\n  - { gebruiker: "${TENANT}:1", rollen: [consulent, beheerder, kennisbeheer], gemeenten: [${gemeente}] }\n`;

const ZAAK = `{ soort: zaak, naam: druten-zaken, zakenApi: "https://zaken.example/api/v1", clientId: c, geheim: g,
  bronorganisatie: "123456782", verantwoordelijkeOrganisatie: "123456782", zaaktype: "https://catalogi.example/1",
  statustypen: { aangevraagd: "https://catalogi.example/2", beantwoord: "https://catalogi.example/3" } }`;

describe('doctor, for the toegang', () => {
  const lines = async (toegang: string, roles?: string, hosts: Hosts = {}) => {
    const TOEGANG_FILE = write('toegang.yaml', toegang);
    const env = { TOEGANG_FILE, ...(roles && { ROLES_FILE: write('roles.yaml', roles) }) };
    return linesOf(await checkToegang(readConfig(env), GEMEENTEN, await fetchFrom(hosts)));
  };

  it('is content where there is a consulent and the webhook answers', async () => {
    const found = await lines(TOEGANG, ROLES('Druten'), { 'gemeente.example': answerJson({}, 405) });
    expect(found).toContain('ok toegang: Druten takes consultaties and has a consulent');
    expect(found).toContain('ok delivery: https://gemeente.example/haak answers (its secret is not tried)');
    expect(found).toContain('ok roles: 1 users, 1 of them beheerder');
    expect(found).toContain('ok reports: who looks after the knowledge is told of reports');
  });

  it.each([
    {
      wrong: 'a gemeente that no record has',
      toegang: TOEGANG.replace('Druten', 'Drutten'),
      says: 'fault TOEGANG_FILE: The gemeente "Drutten" is not in the records',
    },
    {
      wrong: 'a gemeente without consulent',
      toegang: TOEGANG,
      roles: ROLES('Heumen'),
      says: 'warning toegang: Nobody in ROLES_FILE is consulent of Druten',
    },
    {
      wrong: 'nobody for reports',
      toegang: TOEGANG,
      says: 'warning reports: Nobody is told what users say is wrong in a source',
    },
    {
      wrong: 'reports by mail without a mail server',
      toegang: `${TOEGANG}${KENNIS}`,
      says: 'fault TOEGANG_FILE: There is a way by mail, and no smtp',
    },
    { wrong: 'nobody as beheerder', toegang: TOEGANG, says: 'warning roles: Nobody in ROLES_FILE is beheerder' },
    {
      wrong: 'a webhook out of reach',
      toegang: TOEGANG,
      says: 'fault delivery: https://gemeente.example/haak: ENOTFOUND',
    },
    {
      wrong: 'a zaak without resultaat for the status that ends it',
      toegang: `toegangen: [{ gemeenten: [Druten], wegen: [${ZAAK}] }]`,
      says: 'warning zaak: druten-zaken: the status beantwoord has no resultaattype',
    },
    {
      wrong: 'mail without a server',
      toegang: 'toegangen: [{ gemeenten: [Druten], wegen: [{ soort: mail, naam: m, aan: [a@b.example] }] }]',
      says: 'fault TOEGANG_FILE: There is a way by mail, and no smtp',
    },
  ])('names $wrong', async ({ toegang, roles, says }) => {
    expect(await lines(toegang, roles)).toContain(says);
  });

  it.each([
    { kanaal: '19:algemeen@thread.tacv2', says: 'ok delivery: the bot is in 19:algemeen@thread.tacv2' },
    { kanaal: '19:elders@thread.tacv2', says: 'warning delivery: the bot is not in 19:elders@thread.tacv2' },
  ])('looks whether the bot is in the channel $kanaal', async ({ kanaal, says }) => {
    const { app, dataDir: DATA_DIR } = await startBot();
    await app.store.conversations.remember({ conversationId: '19:algemeen@thread.tacv2', reference: '{}' });
    const wegen = `[{ soort: teams-kanaal, naam: k, kanaal: "${kanaal}" }]`;
    const TOEGANG_FILE = write('toegang.yaml', `toegangen: [{ gemeenten: [Druten], wegen: ${wegen} }]`);
    const config = readConfig({ DATA_DIR, TOEGANG_FILE });
    expect(linesOf(await checkToegang(config, GEMEENTEN, await fetchFrom({})))).toContain(says);
  });

  it.each([
    { answer: '220 mail\r\n', says: 'ok mail: the mail server lets the bot in' },
    { answer: '554 weg\r\n', says: 'fault mail: The mail server: ' },
  ])('tries the mail server: $answer', async ({ answer, says }) => {
    const url = await startMailServer(answer);
    const found = await lines(`smtp: { url: "${url}", van: bot@b.example }\n${TOEGANG}`);
    expect(found.join('\n')).toContain(says);
  });
});

/** As much of SMTP as signing in takes. */
async function startMailServer(greeting: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => void socket.write('250 ok\r\n'));
    socket.write(greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describe('doctor, for models', () => {
  it.each([
    { status: 200, says: 'ok chat model: openai:test answers' },
    { status: 401, says: 'fault chat model: openai:test: 401' },
  ])('asks the chat model: $status', async ({ status, says }) => {
    const choices = [{ index: 0, message: { role: 'assistant', content: 'ja' }, finish_reason: 'stop' }];
    const server = await startModelServer((response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices }));
    });
    onTestFinished(() => server.close());
    const env = { CHAT_MODEL: 'openai:test', CHAT_MODEL_URL: server.url, CHAT_MODEL_KEY: 'sleutel' };
    const lines = linesOf(await checkModels(readConfig(env)));
    expect(lines).toContain(says);
    expect(lines.join('\n')).not.toContain('sleutel');
  });
});
