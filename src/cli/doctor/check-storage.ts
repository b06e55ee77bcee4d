import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { RegiowijzerError } from '../../errors.ts';
import { connectPostgres, connectSqlite, requireNotLost, requireWhole } from '../../store/connect.ts';
import { createConversations } from '../../store/conversations.ts';
import { attempt, type Finding, fault, ok, warning } from './finding.ts';

/** The data folder and the database. Opens the database beside a bot that runs, and changes nothing in it. */
export async function checkStorage(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  const isWritable = await attempt(findings, () => requireWritable(config.DATA_DIR));
  if (isWritable) findings.push(ok('data folder', `${config.DATA_DIR} can be written to`));
  if (!isMade(config)) return [...findings, ok('database', 'embedded; made when the bot starts')];
  return [...findings, await checkDatabase(config)];
}

async function checkDatabase(config: Config): Promise<Finding> {
  const kind = config.DATABASE_URL ? 'PostgreSQL' : 'embedded';
  try {
    if (!config.DATABASE_URL) requireNotLost(config.DATA_DIR);
    const database = open(config);
    const asked = config.DATABASE_URL
      ? sql`select 1`.execute(database)
      : requireWhole(database, config.DATA_DIR, 'integrity_check');
    await asked.finally(() => database.destroy());
    return ok('database', `${kind}; it answers${config.DATABASE_URL ? '' : ', and is whole'}`);
  } catch (error) {
    if (error instanceof RegiowijzerError && error.code !== 'STORE_UNUSABLE')
      return fault(error.where ?? 'database', error.message, error.remedy);
    const { remedy } = new RegiowijzerError('STORE_UNUSABLE', '');
    // Not the message: it may hold the address with its password.
    const code = (error as { code?: unknown }).code ?? (error as Error).name;
    return fault('database', `${kind}; ${String(code)}`, remedy);
  }
}

/** Whether the bot knows how to reach these channels; a database that fails is named by the check above. */
export async function checkKanalen(config: Config, kanalen: readonly string[]): Promise<Finding[]> {
  if (kanalen.length === 0 || !isMade(config)) return [];
  const database = open(config);
  try {
    const { find } = createConversations(database, () => new Date());
    const known = await Promise.all(kanalen.map(async (kanaal) => ({ kanaal, found: await find(kanaal) })));
    const remedy = 'Add the app to the team of this channel, and check the id in toegang.yaml.';
    return known.map(({ kanaal, found }) =>
      found ? ok('delivery', `the bot is in ${kanaal}`) : warning('delivery', `the bot is not in ${kanaal}`, remedy),
    );
  } catch {
    return [];
  } finally {
    await database.destroy();
  }
}

function open({ DATABASE_URL, DATA_DIR }: Config) {
  return DATABASE_URL ? connectPostgres(DATABASE_URL, () => undefined) : connectSqlite(DATA_DIR);
}

function isMade({ DATABASE_URL, DATA_DIR }: Config): boolean {
  return (
    DATABASE_URL !== undefined ||
    existsSync(join(DATA_DIR, 'regiowijzer.lock')) ||
    existsSync(join(DATA_DIR, 'regiowijzer.db'))
  );
}

function requireWritable(folder: string): true {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch (cause) {
    throw new RegiowijzerError('STORE_UNUSABLE', 'The folder cannot be written to', { where: folder, cause });
  }
}
