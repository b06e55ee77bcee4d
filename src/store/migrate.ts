import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { RegiowijzerError } from '../errors.ts';
import { conversations } from './migrations/001-conversations.ts';
import { consultaties } from './migrations/002-consultaties.ts';
import { corrections } from './migrations/003-corrections.ts';
import { reminders } from './migrations/004-reminders.ts';
import { unanswered } from './migrations/005-unanswered.ts';
import { deadConversations } from './migrations/006-dead-conversations.ts';
import { answers } from './migrations/007-answers.ts';
import { terms } from './migrations/008-terms.ts';
import { topics } from './migrations/009-topics.ts';
import { owedAnswers } from './migrations/010-owed-answers.ts';
import type { Database } from './schema.ts';

/** Every migration by its number, never changed once released; a new one gets the next number. */
export const MIGRATIONS: Record<string, Migration> = {
  '001-conversations': conversations,
  '002-consultaties': consultaties,
  '003-corrections': corrections,
  '004-reminders': reminders,
  '005-unanswered': unanswered,
  '006-dead-conversations': deadConversations,
  '007-answers': answers,
  '008-terms': terms,
  '009-topics': topics,
  '010-owed-answers': owedAnswers,
};

/**
 * Brings the database to the newest schema.
 * @throws RegiowijzerError STORE_UNUSABLE when a migration fails, or the database is of a newer version.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new RegiowijzerError('STORE_UNUSABLE', 'The database could not be brought to this version', {
    ...(failed && { where: failed }),
    cause: error,
  });
}
