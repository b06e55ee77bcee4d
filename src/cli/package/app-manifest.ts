import { RegiowijzerError } from '../../errors.ts';
import type { AppSettings } from './app-settings.ts';

/** Texts of one language by the path of the field, as Teams has them: "staticTabs[0].name". */
export type Texts = Readonly<Record<string, string>>;

/** What the placeholders of manifest/manifest.json stand for. */
export function placeholders(settings: AppSettings, version: string): Record<string, string> {
  const { TEAMS_APP_ID, TEAMS_SSO_APP_ID = TEAMS_APP_ID, PUBLIC_URL, ...developer } = settings;
  // Teams compares the address in lower case, which is how URL writes a host.
  const { host, origin } = new URL(PUBLIC_URL);
  return {
    ...developer,
    VERSION: version,
    TEAMS_APP_ID,
    TEAMS_SSO_APP_ID,
    PUBLIC_URL: origin,
    PUBLIC_HOST: host,
    SSO_RESOURCE: ssoResource(host, TEAMS_APP_ID, TEAMS_SSO_APP_ID),
  };
}

/** The Application ID URI of the registration: with "botid-" where bot and pages share one. */
export function ssoResource(host: string, appId: string, ssoAppId: string): string {
  return `api://${host}/${ssoAppId === appId ? 'botid-' : ''}${ssoAppId}`;
}

/**
 * The template with its placeholders filled and the texts of the default language in place.
 * @throws RegiowijzerError PACKAGE_INVALID for an unknown placeholder or a text without a place
 */
export function fillManifest(template: string, values: Record<string, string>, texts: Texts): object {
  const manifest: object = JSON.parse(template, (_key, value: unknown) =>
    typeof value === 'string' ? fill(value, values) : value,
  );
  for (const [path, text] of Object.entries(texts)) if (path !== '$schema') place(manifest, path, text);
  return manifest;
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value !== undefined) return value;
    throw new RegiowijzerError('PACKAGE_INVALID', `Nothing fills ${placeholder}`, { where: 'manifest/manifest.json' });
  });
}

function place(manifest: object, path: string, text: string): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const parent = keys.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), manifest);
  if (!isObject(parent))
    throw new RegiowijzerError('PACKAGE_INVALID', 'The template has no such field', { where: path });
  parent[last] = text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
