import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Werkbak, WerkbakQuery } from '../../intake/intake-store.ts';
import type { Database } from '../schema.ts';
import { toConsultatie } from './rows.ts';

export function createWerkbak(db: Kysely<Database>): Werkbak {
  return {
    async list(query) {
      const { count } = await db
        .selectFrom('consultatie')
        .select((eb) => eb.fn.countAll().as('count'))
        .where(filter(query))
        .executeTakeFirstOrThrow();
      const rows = await db
        .selectFrom('consultatie')
        .selectAll()
        .where(filter(query))
        .where(afterPlace(query))
        .orderBy('due_at')
        .orderBy('kenmerk')
        .limit(query.limit)
        .execute();
      return { consultaties: rows.map(toConsultatie), total: Number(count) };
    },
    async figures(gemeenten) {
      const query = db
        .selectFrom('consultatie')
        .select((eb) => ['gemeente', 'status', 'uitkomst', eb.fn.countAll().as('count')])
        .groupBy(['gemeente', 'status', 'uitkomst'])
        .orderBy('gemeente');
      const rows = await (gemeenten ? query.where('gemeente', 'in', gemeenten) : query).execute();
      return rows.map((row) => ({ ...row, count: Number(row.count) }));
    },
  };
}

type Where = ExpressionBuilder<Database, 'consultatie'>;

function filter({ gemeenten, requesterKey, statuses, takenBy, overdueAt }: WerkbakQuery) {
  return (eb: Where) =>
    eb.and([
      ...(gemeenten ? [eb('gemeente', 'in', gemeenten.length > 0 ? gemeenten : [''])] : []),
      ...(requesterKey ? [eb('requester_key', '=', requesterKey)] : []),
      ...(statuses ? [eb('status', 'in', statuses)] : []),
      ...(takenBy ? [eb('taken_by', '=', takenBy)] : []),
      ...(overdueAt ? [eb('due_at', '<', overdueAt), eb('answered_at', 'is', null), eb('closed_at', 'is', null)] : []),
    ]);
}

function afterPlace({ after }: WerkbakQuery) {
  return (eb: Where) =>
    after
      ? eb.or([
          eb('due_at', '>', after.dueAt),
          eb.and([eb('due_at', '=', after.dueAt), eb('kenmerk', '>', after.kenmerk)]),
        ])
      : eb.and([]);
}
