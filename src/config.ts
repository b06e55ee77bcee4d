import { z } from 'zod';
import { RegiowijzerError } from './errors.ts';

const list = (separator: string) =>
  z
    .string()
    .default('')
    .transform((value) => value.split(separator).flatMap((item) => item.trim() || []));

const optional = z.string().optional();

const address = z.url().transform((url) => url.replace(/\/$/, ''));

/** Every setting, by its environment variable; .env.example explains each. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  KNOWLEDGE_DIRS: list(':'),
  DATABASE_URL: optional,
  CHAT_MODEL: optional,
  CHAT_MODEL_URL: optional,
  CHAT_MODEL_KEY: optional,
  CHAT_MODEL_API_VERSION: z.string().default('2024-10-21'),
  // With searching before it and the pace of Teams after it an answer comes within eight seconds.
  CHAT_MODEL_SECONDS: z.coerce.number().min(1).max(6.5).default(6),
  CHAT_PRICE_INPUT: z.coerce.number().nonnegative().default(0),
  CHAT_PRICE_OUTPUT: z.coerce.number().nonnegative().default(0),
  CHAT_BUDGET_PER_DAY: z.coerce.number().nonnegative().default(0),
  CHAT_REWRITES_FOLLOW_UPS: z.stringbool().default(false),
  EMBEDDINGS: optional,
  EMBEDDINGS_URL: optional,
  EMBEDDINGS_KEY: optional,
  EMBEDDINGS_API_VERSION: z.string().default('2024-10-21'),
  EMBEDDINGS_DIMENSION: z.preprocess((value) => value || undefined, z.coerce.number().int().positive().optional()),
  TEAMS_APP_ID: optional,
  TEAMS_APP_PASSWORD: optional,
  TEAMS_TENANT_ID: optional,
  TEAMS_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  TEAMS_ALLOWED_TENANTS: list(','),
  TEAMS_SSO_APP_ID: optional,
  LOGIN_URL: address
    .refine((url) => new URL(url).protocol === 'https:' || isLoopback(new URL(url).hostname), {
      error: 'Must be https: who answers here decides who may sign in',
    })
    .default('https://login.microsoftonline.com'),
  ORGANISATION_NAME: optional,
  ORGANISATION_URL: optional,
  PRIVACY_URL: optional,
  TERMS_URL: optional,
  TOEGANG_FILE: optional,
  ROLES_FILE: optional,
  PUBLIC_URL: address.optional(),
  METRICS_TOKEN: z.string().min(32).optional(),
  RATE_LIMIT: z.coerce.number().positive().default(100),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  CRISIS_NUMBER: optional,
  SENSITIVITY_LABEL: z.string().max(80).optional(),
  SENSITIVITY_DESCRIPTION: z.string().max(300).optional(),
  KEEP_LOG_YEARS: z.coerce.number().int().min(1).default(5),
  KEEP_CORRECTIONS_DAYS: z.coerce.number().int().min(1).default(365),
  KEEP_DELIVERIES_DAYS: z.coerce.number().int().min(1).default(90),
  MAX_SOURCE_AGE_YEARS: z.coerce.number().positive().default(5),
});

/** The names of all settings, for what checks the documentation. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

/** The environment of this process, for what checks settings one by one. */
export const processEnvironment: Readonly<Record<string, string | undefined>> = process.env;

export type Config = Readonly<z.infer<typeof environment>> & { readonly demo: boolean };

/**
 * Reads the configuration from an environment; the only reader of process.env.
 * Without TEAMS_APP_ID the bot runs in demo mode, and then on loopback only.
 * @throws RegiowijzerError CONFIG_INVALID, NOT_CONFIGURED_FOR_TEAMS
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = processEnvironment): Config {
  // A variable that is there but empty counts as not there: so do most tools that set them.
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new RegiowijzerError('CONFIG_INVALID', issue.message, { where: issue.path.join('.') });
  }
  const demo = parsed.data.TEAMS_APP_ID === undefined;
  if (demo && !isLoopback(parsed.data.HOST)) {
    throw new RegiowijzerError(
      'NOT_CONFIGURED_FOR_TEAMS',
      'Without TEAMS_APP_ID anyone who reaches the address could talk to the bot',
      {
        where: `HOST=${parsed.data.HOST}`,
      },
    );
  }
  if (!demo) requireCredential(parsed.data);
  refuseTracing(env);
  requirePrices(parsed.data);
  return Object.freeze({ ...parsed.data, TEAMS_ALLOWED_TENANTS: allowedTenants(parsed.data), demo });
}

/** With an app id the rest must be there too: the SDK would start without, and fail at the first message. */
function requireCredential(settings: z.infer<typeof environment>): void {
  const missing =
    (!settings.TEAMS_TENANT_ID && 'TEAMS_TENANT_ID') ||
    (settings.TEAMS_APP_TYPE === 'SingleTenant' && !settings.TEAMS_APP_PASSWORD && 'TEAMS_APP_PASSWORD');
  if (missing) throw new RegiowijzerError('CONFIG_INVALID', 'Required beside TEAMS_APP_ID', { where: missing });
}

const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** LangChain would send every question and passage to LangSmith of its own accord. */
function refuseTracing(env: Record<string, string | undefined>): void {
  const where = TRACING.find((name) => env[name] === 'true');
  if (where) throw new RegiowijzerError('CONFIG_INVALID', 'Would send questions to LangSmith; take it away', { where });
}

/** A budget in euros means nothing without prices. */
function requirePrices(settings: z.infer<typeof environment>): void {
  const { CHAT_BUDGET_PER_DAY, CHAT_PRICE_INPUT, CHAT_PRICE_OUTPUT } = settings;
  if (CHAT_BUDGET_PER_DAY === 0 || CHAT_PRICE_INPUT + CHAT_PRICE_OUTPUT > 0) return;
  throw new RegiowijzerError('CONFIG_INVALID', 'Required beside CHAT_BUDGET_PER_DAY', { where: 'CHAT_PRICE_INPUT' });
}

function allowedTenants({ TEAMS_ALLOWED_TENANTS, TEAMS_TENANT_ID }: z.infer<typeof environment>): string[] {
  if (TEAMS_ALLOWED_TENANTS.length > 0) return TEAMS_ALLOWED_TENANTS;
  return TEAMS_TENANT_ID ? [TEAMS_TENANT_ID] : [];
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
