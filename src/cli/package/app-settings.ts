import { z } from 'zod';
import type { Config } from '../../config.ts';
import { RegiowijzerError } from '../../errors.ts';

const guid = z.guid({ error: 'Must be a GUID, such as Entra shows it' });
const page = z.url({ protocol: /^https$/, error: 'Must be the https address of a page' }).max(2048);

/** What of the configuration stands in the app package. */
const appSettings = z.object({
  TEAMS_APP_ID: guid,
  TEAMS_SSO_APP_ID: guid.optional(),
  PUBLIC_URL: page.refine((url) => new URL(url).pathname === '/', { error: 'Must be an address without a path' }),
  ORGANISATION_NAME: z.string().min(1).max(32, { error: 'Must have at most 32 characters' }),
  ORGANISATION_URL: page,
  PRIVACY_URL: page,
  TERMS_URL: page,
});

export type AppSettings = z.output<typeof appSettings>;

export interface SettingProblem {
  variable: string;
  what: string;
}

/** The settings for the package, or what is wrong with each that is. */
export function readAppSettings(config: Config): { settings?: AppSettings; problems: SettingProblem[] } {
  const { data: settings, error } = appSettings.safeParse(config);
  if (settings) return { settings, problems: [] };
  const problems = error.issues.map(({ path, message }) => {
    const variable = String(path[0]);
    const isMissing = config[variable as keyof Config] === undefined;
    return { variable, what: isMissing ? 'Is needed for the app package' : message };
  });
  return { problems };
}

/** @throws RegiowijzerError CONFIG_INVALID, naming every variable that is wrong */
export function requireAppSettings(config: Config): AppSettings {
  const { settings, problems } = readAppSettings(config);
  if (settings) return settings;
  const what = problems.map((problem) => `${problem.variable}: ${problem.what}`).join('; ');
  throw new RegiowijzerError('CONFIG_INVALID', what);
}
