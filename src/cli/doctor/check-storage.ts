import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { RegiowijzerError } from '../../errors.ts';
import { connectPostgres, connectSqlite } from '../../store/connect.ts';
import { attempt, type Finding, fault, ok } from './finding.ts';

/** The data folder and the database. Opens the database beside a bot that runs, and changes nothing in it. */
export async function checkStorage(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  const isWritable = await attempt(findings, () => requireWritable(config.DATA_DIR));
  if (isWritable) findings.push(ok('data folder', `${config.DATA_DIR} can be written to`));
  if (!config.DATABASE_URL && !existsSync(join(config.DATA_DIR, 'regiowijzer.db'))) {
    return [...findings, ok('database', 'embedded; made when the bot starts')];
  }
  return [...findings, await checkDatabase(config)];
}

async function checkDatabase({ DATABASE_URL, DATA_DIR }: Config): Promise<Finding> {
  const kind = DATABASE_URL ? 'PostgreSQL' : 'embedded';
  try {
    const database = DATABASE_URL ? connectPostgres(DATABASE_URL, () => undefined) : connectSqlite(DATA_DIR);
    await sql`select 1`.execute(database).finally(() => database.destroy());
    return ok('database', `${kind}; it answers`);
  } catch (error) {
    const { remedy } = new RegiowijzerError('STORE_UNUSABLE', '');
    // Not the message: it may hold the address with its password.
    const code = (error as { code?: unknown }).code ?? (error as Error).name;
    return fault('database', `${kind}; ${String(code)}`, remedy);
  }
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
