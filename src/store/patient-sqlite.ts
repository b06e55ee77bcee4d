import { setTimeout as wait } from 'node:timers/promises';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { type CompiledQuery, type DatabaseConnection, type QueryResult, SqliteDialect, SqliteDriver } from 'kysely';

const ASK_AGAIN_MS = 20;
/** Once somebody has waited in vain, others do not wait as well for so long. */
const GIVEN_UP_MS = 500;

/**
 * SQLite that waits for a database which another process has locked without holding up this one: SQLite itself would
 * wait with everything else standing still. Its own waiting must be off (`busy_timeout = 0`).
 */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #config: { database: SqliteDatabase };
  readonly #busyMs: number;

  constructor(database: SqliteDatabase, busyMs: number) {
    super({ database });
    this.#config = { database };
    this.#busyMs = busyMs;
  }

  override createDriver(): SqliteDriver {
    const driver = new SqliteDriver(this.#config);
    const patience = createPatience(this.#busyMs);
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => patientConnection(await acquire(), patience);
    return driver;
  }
}

type Patience = <Result>(attempt: () => Promise<Result>) => Promise<Result>;

/** Tries again while the database is locked, until `busyMs` have passed. */
function createPatience(busyMs: number): Patience {
  let gaveUpAt = Number.NEGATIVE_INFINITY;
  return async (attempt) => {
    const began = performance.now();
    const until = began - gaveUpAt < GIVEN_UP_MS ? began : began + busyMs;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!isLocked(error)) throw error;
        if (performance.now() >= until) {
          gaveUpAt = performance.now();
          throw error;
        }
      }
      await wait(ASK_AGAIN_MS);
    }
  };
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}

function patientConnection(inner: DatabaseConnection, patience: Patience): DatabaseConnection {
  return {
    executeQuery: <Row>(query: CompiledQuery) => patience<QueryResult<Row>>(() => inner.executeQuery<Row>(query)),
    streamQuery: (query, size) => inner.streamQuery(query, size),
  };
}
