import { type ControlledTransaction, type Kysely, SqliteAdapter } from 'kysely';
import type { Database } from './schema.ts';

type Work<Result> = (trx: Kysely<Database>) => Promise<Result>;

/** Does the work wholly or not at all, and resolves once it is on disk. The error is the one that made it fail. */
export type Transact = <Result>(work: Work<Result>) => Promise<Result>;

/** The one that suits the database. */
export function transactIn(db: Kysely<Database>): Transact {
  return db.getExecutor().adapter instanceof SqliteAdapter ? createGroupTransact(db) : createTransact(db);
}

/** A transaction for each work: for PostgreSQL, where they run beside each other. */
export function createTransact(db: Kysely<Database>): Transact {
  return async (work) => {
    const trx = await db.startTransaction().execute();
    try {
      const result = await work(trx);
      await trx.commit().execute();
      return result;
    } catch (error) {
      await rollBack(trx);
      throw error;
    }
  };
}

interface Job {
  work: Work<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

const MOST_TOGETHER = 100;

/**
 * For SQLite, which does one transaction at a time and waits for the disk at its end: what comes in the meantime
 * goes into the next one together. Nobody is told anything before the disk has it. Where one fails, all of them are
 * taken back and done again one by one; a work may so be called twice.
 */
export function createGroupTransact(db: Kysely<Database>): Transact {
  const alone = createTransact(db);
  const queue: Job[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) {
      const jobs = queue.splice(0, MOST_TOGETHER);
      await doTogether(jobs).catch(() => doOneByOne(jobs));
    }
    isRunning = false;
  }

  async function doTogether(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 1) return doOneByOne(jobs);
    const results = await alone(async (trx) => {
      const done: unknown[] = [];
      for (const { work } of jobs) done.push(await work(trx));
      return done;
    });
    jobs.forEach(({ resolve }, index) => void resolve(results[index]));
  }

  async function doOneByOne(jobs: readonly Job[]): Promise<void> {
    for (const { work, resolve, reject } of jobs) await alone(work).then(resolve, reject);
  }

  return <Result>(work: Work<Result>) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    queue.push({ work, resolve: resolve as (result: unknown) => void, reject });
    if (!isRunning) void run();
    return promise;
  };
}

/** SQLite on a full disk has rolled back already, and a broken connection cannot: neither matters here. */
async function rollBack(trx: ControlledTransaction<Database>): Promise<void> {
  await trx
    .rollback()
    .execute()
    .catch(() => {});
}
