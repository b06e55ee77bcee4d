import { sql } from 'kysely';
import { RegiowijzerError } from '../errors.ts';
import { type Activities, createActivities } from './activities.ts';
import { connectPostgres, connectSqlite } from './connect.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { migrate } from './migrate.ts';
import { createProfiles, type Profiles } from './profiles.ts';

export interface StoreOptions {
  dataDir: string;
  /** PostgreSQL; without it the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  now?: () => Date;
  /** Called for a connection that breaks while nobody uses it. */
  onError?: (error: Error) => void;
}

/** Everything that is kept between turns. */
export interface Store {
  profiles: Profiles;
  activities: Activities;
  conversations: Conversations;
  /** Fails when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database and brings it to the newest schema.
 * @throws RegiowijzerError STORE_UNUSABLE
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, databaseUrl, now = () => new Date(), onError = () => {} } = options;
  const db = databaseUrl ? connectPostgres(databaseUrl, onError) : connectSqlite(dataDir);
  const store: Store = {
    profiles: createProfiles(db, now),
    activities: createActivities(db, now),
    conversations: createConversations(db, now),
    async check() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
  try {
    await migrate(db);
    if (!databaseUrl) await store.activities.releaseUnfinished();
    await store.activities.forgetOld();
    return store;
  } catch (cause) {
    await db.destroy();
    if (cause instanceof RegiowijzerError) throw cause;
    throw new RegiowijzerError('STORE_UNUSABLE', 'The database cannot be used', { cause });
  }
}
