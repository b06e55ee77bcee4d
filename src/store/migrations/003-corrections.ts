import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What users say is wrong in a record, for the owner of the knowledge. */
export const corrections: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('correction')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('regio', 'text', (column) => column.notNull())
      .addColumn('record_id', 'text', (column) => column.notNull())
      .addColumn('remark', 'text', (column) => column.notNull())
      .addColumn('gemeente', 'text')
      .addColumn('rol', 'text')
      .addColumn('handled_at', 'text')
      .execute();
    await db.schema
      .createIndex('correction_regio_handled_at')
      .on('correction')
      .columns(['regio', 'handled_at'])
      .execute();
  },
};
