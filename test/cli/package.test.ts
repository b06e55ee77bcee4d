import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { fillManifest, placeholders } from '../../src/cli/package/app-manifest.ts';
import { requireAppSettings } from '../../src/cli/package/app-settings.ts';
import { buildPackage } from '../../src/cli/package/build-package.ts';
import { checkSchema } from '../../src/cli/package/check-schema.ts';
import { readConfig } from '../../src/config.ts';
import { understandCommand } from '../../src/conversation/understand-command.ts';
import { EXAMPLE_QUESTIONS } from '../../src/texts/nl.ts';
import { tabTexts } from '../../src/texts/tab.ts';
import { run } from '../helpers/run-command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ENV = {
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_PASSWORD: 'geheim',
  TEAMS_TENANT_ID: '66666666-7777-4888-8999-000000000000',
  PUBLIC_URL: 'https://Regiowijzer.Example.nl/',
  ORGANISATION_NAME: 'Regio Voorbeeld',
  ORGANISATION_URL: 'https://voorbeeld.example',
  PRIVACY_URL: 'https://voorbeeld.example/privacy',
  TERMS_URL: 'https://voorbeeld.example/voorwaarden',
};

interface Command {
  title: string;
  description: string;
  prompt: string;
}
interface Manifest {
  $schema: string;
  manifestVersion: string;
  id: string;
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Command[] }[] }[];
  composeExtensions: { botId: string; commands: object[] }[];
  staticTabs: { entityId: string; name: string; contentUrl: string }[];
  validDomains: string[];
  webApplicationInfo: object;
}

function build(env: Record<string, string> = {}): Uint8Array {
  return buildPackage(requireAppSettings(readConfig({ ...ENV, ...env })), '1.0.0');
}

const ZIP = build();
const FILES = unzipSync(ZIP);

function manifestOf(files = FILES): Manifest {
  return JSON.parse(strFromU8(files['manifest.json']!));
}

const readTexts = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../manifest/${language}.json`), 'utf8'));

describe('the app package', () => {
  it('holds manifest, English texts and two icons, and nothing else', () => {
    expect(Object.keys(FILES).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });

  it.each(['1.27', '1.30'])('is valid by schema %s of Microsoft, by its own checker', async (version) => {
    const manifest = manifestOf();
    const asked = { ...manifest, manifestVersion: version, $schema: manifest.$schema.replace('1.27', version) };
    expect(await AppManifestUtils.validateAgainstSchema(asked as unknown as TeamsManifest)).toEqual([]);
  });

  it('leaves no placeholder open', () => {
    for (const [name, content] of Object.entries(FILES))
      if (name.endsWith('.json')) expect(strFromU8(content)).not.toContain('${{');
  });

  it('names one bot in all scopes, its pages and its sign-in', () => {
    const { id, bots, composeExtensions, staticTabs, validDomains, webApplicationInfo } = manifestOf();
    expect([id, bots[0]!.botId, composeExtensions[0]!.botId]).toEqual(Array(3).fill(ENV.TEAMS_APP_ID));
    expect(bots[0]!.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(staticTabs.map(({ contentUrl }) => contentUrl)).toContain('https://regiowijzer.example.nl/tab/werkbak');
    expect(validDomains).toEqual(['regiowijzer.example.nl']);
    const resource = `api://regiowijzer.example.nl/botid-${ENV.TEAMS_APP_ID}`;
    expect(webApplicationInfo).toEqual({ id: ENV.TEAMS_APP_ID, resource });
  });

  it('has a tab for every page, under the name that the page has', () => {
    const { staticTabs } = manifestOf();
    const router = readFileSync(join(import.meta.dirname, '../../src/tab/router.ts'), 'utf8');
    const pages = /PAGES = \[([^\]]+)\]/.exec(router)![1]!.match(/\w+/g);
    // A source opens by a link alone.
    expect(staticTabs.map(({ entityId }) => entityId)).toEqual(pages!.filter((page) => page !== 'bron'));
    const { bron: _, ...names } = tabTexts.pages;
    expect(Object.fromEntries(staticTabs.map(({ entityId, name }) => [entityId, name]))).toEqual(names);
    for (const { entityId, contentUrl } of staticTabs) expect(contentUrl).toMatch(new RegExp(`/tab/${entityId}$`));
  });

  it('signs in with the registration of its own where there is one', () => {
    const TEAMS_SSO_APP_ID = '99999999-8888-4777-8666-555555555555';
    const resource = `api://regiowijzer.example.nl/${TEAMS_SSO_APP_ID}`;
    expect(manifestOf(unzipSync(build({ TEAMS_SSO_APP_ID }))).webApplicationInfo).toEqual({
      id: TEAMS_SSO_APP_ID,
      resource,
    });
  });

  it('is the same to the byte for the same settings', () => {
    expect(build()).toEqual(ZIP);
  });
});

describe('its texts', () => {
  it('are there in both languages, and differ', () => {
    const [dutch, english] = [readTexts('nl'), readTexts('en')];
    expect(Object.keys(english)).toEqual(Object.keys(dutch));
    expect(english['description.full']).not.toBe(dutch['description.full']);
  });

  it('name and explain every command and every page', () => {
    const { bots, staticTabs } = manifestOf();
    const commands = bots[0]!.commandLists.flatMap((list) => list.commands);
    expect(commands.filter(({ title, description, prompt }) => !title || !description || !prompt)).toEqual([]);
    expect(staticTabs.filter(({ name }) => !name)).toEqual([]);
  });

  it('send what the bot understands', () => {
    const prompts = manifestOf().bots[0]!.commandLists.flatMap((list) => list.commands.map(({ prompt }) => prompt));
    const asked = prompts.filter((prompt) => understandCommand(prompt) === undefined && prompt !== 'consultatie');
    expect(new Set(asked)).toEqual(new Set(EXAMPLE_QUESTIONS));
  });

  it.each([
    { path: 'name.short', length: 31 },
    { path: 'description.short', length: 81 },
    { path: 'bots[0].commandLists[0].commands[0].title', length: 129 },
  ])('are refused where $path is too long', ({ path, length }) => {
    const texts = { ...readTexts('en'), [path]: 'x'.repeat(length) };
    expect(() => checkSchema('en.json', texts)).toThrow(/must NOT have more than/);
    expect(() => checkSchema('en.json', { ...texts, [path]: 'x'.repeat(length - 1) })).not.toThrow();
  });

  it('are refused where the template has no place or value for them', () => {
    const values = placeholders(requireAppSettings(readConfig(ENV)), '1.0.0');
    expect(() => fillManifest('{}', values, { 'staticTabs[9].name': 'Weg' })).toThrow('no such field');
    expect(() => fillManifest(`{"id":"\${{ONBEKEND}}"}`, values, {})).toThrow('Nothing fills');
  });
});

describe('its icons', () => {
  const read = (name: string) => PNG.sync.read(Buffer.from(FILES[name]!));
  const pixels = ({ data }: PNG) =>
    Array.from({ length: data.length / 4 }, (_, at) => data.subarray(at * 4, at * 4 + 4));

  it('are 192 by 192 in colour without transparency', () => {
    const icon = read('color.png');
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(pixels(icon).every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(new Set(pixels(icon).map(String)).size).toBeGreaterThan(2);
  });

  it('are 32 by 32 in white on transparent', () => {
    const icon = read('outline.png');
    expect([icon.width, icon.height]).toEqual([32, 32]);
    const drawn = pixels(icon).filter(([, , , alpha]) => alpha! > 0);
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn.length).toBeLessThan(512);
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  });
});

describe('package', () => {
  it.each([
    { variable: 'PUBLIC_URL', value: '' },
    { variable: 'PUBLIC_URL', value: 'http://regiowijzer.example.nl' },
    { variable: 'PUBLIC_URL', value: 'https://example.nl/regiowijzer' },
    { variable: 'TEAMS_APP_ID', value: 'regiowijzer' },
    { variable: 'TEAMS_SSO_APP_ID', value: 'regiowijzer' },
    { variable: 'ORGANISATION_NAME', value: 'x'.repeat(33) },
    { variable: 'PRIVACY_URL', value: 'privacy' },
    { variable: 'TERMS_URL', value: '' },
  ])('names $variable where it is "$value"', ({ variable, value }) => {
    const config = readConfig({ ...ENV, [variable]: value });
    expect(() => requireAppSettings(config)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    expect(() => requireAppSettings(config)).toThrow(variable);
  });

  it('says all that is missing in the demo', async () => {
    const { status, stderr } = await run(['package']);
    expect(status).toBe(1);
    for (const variable of Object.keys(ENV).filter((name) => !/PASSWORD|TENANT/.test(name)))
      expect(stderr).toContain(variable);
  });

  it('reads .env as the bot does, and lets the environment go first', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '.env'), 'PORT=abc\n');
    const launcher = join(import.meta.dirname, '../../bin/regiowijzer.js');
    const start = (env: Record<string, string>) =>
      spawnSync(process.execPath, [launcher, 'package'], { cwd, env: { PATH: process.env.PATH, ...env } });
    expect(start({}).stderr.toString()).toContain('(PORT)');
    expect(start({ PORT: '3978' }).stderr.toString()).toContain('TEAMS_APP_ID');
  });

  it('takes three numbers for a version', async () => {
    const out = join(temporaryFolder(), 'app.zip');
    expect((await run(['package', '--out', out, '--version', '1.2'])).stderr).toContain('ARGUMENT_INVALID');
  });
});
