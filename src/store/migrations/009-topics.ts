import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A delivery is about a subject of a topic, where the kenmerk of what was told to owners held an hour. That column
 * stays: on PostgreSQL a process of the version before may still write and read, and its rows are filled in.
 */
export const topics: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('delivery').addColumn('topic', 'text').execute();
    await db.schema.alterTable('delivery').addColumn('subject', 'text').execute();
    await sql.raw(`update delivery set subject = kenmerk, topic = ${TOPIC_OF('event')}`).execute(db);
    await db.schema.createIndex('delivery_subject_target').on('delivery').columns(['subject', 'target']).execute();
    if (!(db.getExecutor().adapter instanceof SqliteAdapter))
      for (const statement of ON_POSTGRES) await sql.raw(statement).execute(db);
  },
};

const TOPIC_OF = (event: string) => `case ${event} when 'meldingen' then 'meldingen' else 'consultatie' end`;

const ON_POSTGRES = [
  `create function delivery_fill_subject() returns trigger language plpgsql as
   $$ begin
     new.subject := new.kenmerk;
     new.topic := ${TOPIC_OF('new.event')};
     return new;
   end $$`,
  `create trigger delivery_subject before insert on delivery for each row
   when (new.subject is null) execute function delivery_fill_subject()`,
];
