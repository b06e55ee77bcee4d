import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SentAnswers } from '../conversation/conversation-store.ts';
import { addDays, isoDay } from '../domain/dates.ts';
import type { AnswerTable, Database } from './schema.ts';
import { createWriteLater } from './write-later.ts';

/** Who has something to say of an answer says it while it is in view. */
const KEEP_DAYS = 30;

export function createSentAnswers(db: Kysely<Database>, now: () => Date, onError: (error: Error) => void): SentAnswers {
  const dayBefore = (days: number) => isoDay(addDays(now(), -days));
  const { add, flush } = createWriteLater<AnswerTable>(
    (rows) =>
      db
        .insertInto('answer')
        .values(rows)
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute(),
    onError,
  );
  return {
    flush,
    remember(conversationId, messageId, { kind, regio, id: record_id, section }) {
      const key = keyOf(conversationId, messageId);
      add({ key, kind, regio, record_id, section: section ?? null, sent_on: dayBefore(0) });
    },
    async find(conversationId, messageId) {
      await flush();
      const key = keyOf(conversationId, messageId);
      const row = await db.selectFrom('answer').selectAll().where('key', '=', key).executeTakeFirst();
      return (
        row && { kind: row.kind, regio: row.regio, id: row.record_id, ...(row.section && { section: row.section }) }
      );
    },
    async forgetOld() {
      await db.deleteFrom('answer').where('sent_on', '<', dayBefore(KEEP_DAYS)).execute();
    },
  };
}

/** A digest, so that the table tells of no conversation. Of a channel the whole: a thread has its first message behind the id. */
function keyOf(conversationId: string, messageId: string): string {
  return createHash('sha256')
    .update(`${conversationId.split(';')[0]}|${messageId}`)
    .digest('base64url');
}
