import type { Kysely } from 'kysely';
import type { Activities, Conversations, Profiles, SentAnswers } from '../conversation/conversation-store.ts';
import { RegiowijzerError } from '../errors.ts';
import type { IntakeStore } from '../intake/intake-store.ts';
import type { KennisStore } from '../kennis/kennis-store.ts';
import { within } from '../waits/within.ts';
import { createSharedActivities } from './activities.ts';
import { cacheProfiles } from './cached-profiles.ts';
import {
  claimFolder,
  connectExistingSqlite,
  connectPostgres,
  connectSqlite,
  MIGRATION_LIMITS,
  requireNotLost,
  requireWhole,
} from './connect.ts';
import { createConversations } from './conversations.ts';
import { createIntakeStore } from './intake/intake-store.ts';
import { createCorrections } from './kennis/corrections.ts';
import { createUnanswered } from './kennis/unanswered.ts';
import { migrate } from './migrate.ts';
import { createOwnActivities } from './own-activities.ts';
import { createProfiles } from './profiles.ts';
import type { Database } from './schema.ts';
import { createSentAnswers } from './sent-answers.ts';

export interface StoreOptions {
  dataDir: string;
  /** PostgreSQL; without it the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  now?: () => Date;
  /** Called for what fails while nobody waits for it. */
  onError?: OnError;
}

type OnError = (error: Error) => void;

const CLEANING_MS = 600_000;
const CLOSE_MS = 2_000;

/** Everything that is kept between turns. */
export interface Store extends KennisStore {
  profiles: Profiles;
  activities: Activities;
  conversations: Conversations;
  answers: SentAnswers;
  intake: IntakeStore;
  /** Writes and reads; fails when the database takes or gives nothing. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database and brings it to the newest schema. An embedded one is for one process: a second is refused.
 * @throws RegiowijzerError STORE_UNUSABLE, STORE_IN_USE, STORE_MISSING, STORE_DAMAGED
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, databaseUrl, now = () => new Date(), onError = () => {} } = options;
  if (!databaseUrl) requireNotLost(dataDir);
  const db = databaseUrl ? connectPostgres(databaseUrl, onError) : connectSqlite(dataDir);
  const isShared = databaseUrl !== undefined;
  let release = () => {};
  try {
    if (!isShared) {
      release = claimFolder(dataDir);
      await requireWhole(db, dataDir, 'quick_check');
    }
    await (databaseUrl ? migratePostgres(databaseUrl, onError) : migrate(db));
    const activities = isShared ? createSharedActivities(db, now) : await createOwnActivities(db, now, onError);
    await activities.forgetOld();
    // Nobody else uses an embedded database: what is taken was taken by a process that stopped.
    if (!isShared) await createIntakeStore(db, now).deliveries.release();
    const profiles = createProfiles(db, now);
    const store = createStore(db, activities, isShared ? profiles : cacheProfiles(profiles), now, onError);
    return { ...store, close: () => store.close().finally(release) };
  } catch (cause) {
    await db.destroy();
    release();
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('STORE_UNUSABLE', 'The database cannot be used', { cause });
  }
}

async function migratePostgres(databaseUrl: string, onError: OnError): Promise<void> {
  const patient = connectPostgres(databaseUrl, onError, MIGRATION_LIMITS);
  await migrate(patient).finally(() => patient.destroy());
}

/**
 * Consultaties alone, for a command of an operator, beside the process that serves them.
 * @throws RegiowijzerError STORE_UNUSABLE
 */
export async function openIntakeBeside({
  dataDir,
  databaseUrl,
}: Pick<StoreOptions, 'dataDir' | 'databaseUrl'>): Promise<{ intake: IntakeStore; close(): Promise<void> }> {
  const db = databaseUrl ? connectPostgres(databaseUrl, () => {}) : connectExistingSqlite(dataDir);
  try {
    await migrate(db);
    return { intake: createIntakeStore(db, () => new Date()), close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function createStore(
  db: Kysely<Database>,
  activities: Activities,
  profiles: Profiles,
  now: () => Date,
  onError: OnError,
): Store {
  const unanswered = createUnanswered(db, now);
  const answers = createSentAnswers(db, now, onError);
  const cleaning = setInterval(() => {
    for (const { forgetOld } of [activities, unanswered, answers]) void forgetOld().catch(onError);
  }, CLEANING_MS).unref();
  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    clearInterval(cleaning);
    for (const { flush } of [activities, answers]) await flush().catch(onError);
    // Of a server that hangs no connection ends by itself.
    await within(CLOSE_MS, db.destroy());
  }
  return {
    profiles,
    activities,
    conversations: createConversations(db, now),
    answers,
    intake: createIntakeStore(db, now),
    corrections: createCorrections(db, now),
    unanswered,
    async check() {
      const moment = now().toISOString();
      const row = { key: 'readyz', claimed_at: moment, done_at: moment };
      const write = db.insertInto('activity').values(row);
      await write.onConflict((conflict) => conflict.column('key').doUpdateSet(row)).execute();
      const read = db.selectFrom('activity').select('done_at').where('key', '=', row.key);
      await read.executeTakeFirstOrThrow();
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
