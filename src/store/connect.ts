import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import { RegiowijzerError } from '../errors.ts';
import { PatientSqliteDialect } from './patient-sqlite.ts';
import type { Database } from './schema.ts';

/** How long a locked database is waited for: what cannot be stored is refused within five seconds. */
const BUSY_TIMEOUT_MS = 3000;
const FILE = 'regiowijzer.db';
const LOCK = 'regiowijzer.lock';

/** The embedded database: one file in the data folder, for one serving process. */
export function connectSqlite(dataDir: string, busyMs = BUSY_TIMEOUT_MS): Kysely<Database> {
  const file = join(dataDir, FILE);
  try {
    makePrivate(dataDir, file);
    const database = new Sqlite(file, { timeout: busyMs });
    database.pragma('journal_mode = WAL');
    // FULL, not NORMAL: what was acknowledged to a user must survive a power cut.
    database.pragma('synchronous = FULL');
    // What is erased is overwritten, not only let go.
    database.pragma('secure_delete = ON');
    database.pragma('busy_timeout = 0');
    return new Kysely({ dialect: new PatientSqliteDialect(database, busyMs) });
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_CORRUPT'))
      throw new RegiowijzerError('STORE_DAMAGED', 'The database is damaged', { where: file, cause });
    throw new RegiowijzerError('STORE_UNUSABLE', 'The database file cannot be opened', { where: file, cause });
  }
}

/** What is kept is for this user alone, whatever the umask says; SQLite gives its journal the rights of the file. */
function makePrivate(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  for (const [path, mode] of [
    [dataDir, 0o700],
    [file, 0o600],
  ] as const)
    if ((statSync(path).mode & 0o077) !== 0) setRights(path, mode);
}

/** Not every mount knows rights, and that one has its own. */
function setRights(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {}
}

/**
 * A database that was there before and is gone or empty is no new one: requests would be lost without a word.
 * @throws RegiowijzerError STORE_MISSING
 */
export function requireNotLost(dataDir: string): void {
  const where = join(dataDir, FILE);
  const wasMade = existsSync(join(dataDir, LOCK));
  if (!wasMade || (statSync(where, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  throw new RegiowijzerError('STORE_MISSING', 'The database that was here is gone or empty', { where });
}

/**
 * Reads the whole database for what does not fit together; `quick` leaves out whether indexes agree with tables.
 * @throws RegiowijzerError STORE_DAMAGED
 */
export async function requireWhole(
  db: Kysely<Database>,
  dataDir: string,
  check: 'quick_check' | 'integrity_check',
): Promise<void> {
  const where = join(dataDir, FILE);
  const { rows } = await sql<Record<string, string>>`pragma ${sql.raw(check)}(1)`
    .execute(db)
    .catch((cause: unknown) => {
      throw new RegiowijzerError('STORE_DAMAGED', 'The database is damaged', { where, cause });
    });
  const found = Object.values(rows[0] ?? {})[0];
  if (found !== 'ok') throw new RegiowijzerError('STORE_DAMAGED', `The database is damaged: ${found}`, { where });
}

/** The embedded database where it is already; a wrong folder is named instead of filled. */
export function connectExistingSqlite(dataDir: string): Kysely<Database> {
  const file = join(dataDir, FILE);
  if (existsSync(file)) return connectSqlite(dataDir);
  throw new RegiowijzerError('STORE_UNUSABLE', 'There is no database', { where: file });
}

/**
 * Claims the data folder for this process, and gives what ends the claim. A lock of SQLite on a file of its own:
 * it ends with the process, however that ends, and leaves the database free for commands of an operator.
 * @throws RegiowijzerError STORE_IN_USE where another process has it
 */
export function claimFolder(dataDir: string): () => void {
  const file = join(dataDir, LOCK);
  closeSync(openSync(file, 'a', 0o600));
  const lock = new Sqlite(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return () => void lock.close();
  } catch (cause) {
    lock.close();
    if (!(cause instanceof Sqlite.SqliteError) || cause.code !== 'SQLITE_BUSY') throw cause;
    throw new RegiowijzerError('STORE_IN_USE', 'Another process serves this data folder', { where: file, cause });
  }
}

/** What waits longer than this is refused, so that nobody waits for an answer that does not come. */
const POSTGRES_LIMITS = { connectMs: 2_000, lockMs: 2_000, statementMs: 4_000 };
/** For changes of the schema, which nobody waits for. */
export const MIGRATION_LIMITS: typeof POSTGRES_LIMITS = { connectMs: 5_000, lockMs: 60_000, statementMs: 600_000 };
/** Longer than the server itself takes to end a statement: where it does not, it hangs. */
const HANGS_AFTER_MS = 500;

/** PostgreSQL, for more than one process. */
export function connectPostgres(
  databaseUrl: string,
  onError: (error: Error) => void,
  { connectMs, lockMs, statementMs } = POSTGRES_LIMITS,
): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    // For a connection too, whether it must be made or comes free.
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    query_timeout: statementMs + HANGS_AFTER_MS,
    idle_in_transaction_session_timeout: 2 * statementMs,
    keepAlive: true,
  });
  // Without a listener a broken connection would end the process: the first is for idle ones, the other for those in use.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const connect = async () => withoutHanging(await pool.connect());
  return new Kysely({
    dialect: new PostgresDialect({ pool: { options: pool.options, connect, end: () => pool.end() } }),
  });
}

/** A connection that hangs is used no more, and not put back either. */
function withoutHanging(client: pg.PoolClient): PostgresPoolClient {
  let hangs: Error | undefined;
  const query = async (text: string, values: unknown[]) => {
    if (hangs) throw hangs;
    try {
      return await client.query(text, values);
    } catch (error) {
      if (error instanceof Error && error.message === 'Query read timeout') hangs = error;
      throw error;
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(hangs) };
}
