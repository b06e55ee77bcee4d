import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Consultatie } from '../../intake/consultatie.ts';
import type { Status } from '../../intake/states.ts';
import type { Database } from '../schema.ts';
import { toConsultatie } from './rows.ts';

export interface WerkbakQuery {
  /** Undefined stands for all. */
  gemeenten?: readonly string[] | undefined;
  requesterKey?: string | undefined;
  statuses?: readonly Status[] | undefined;
  takenBy?: string | undefined;
  /** Past the term at this moment, and not answered. */
  overdueAt?: string | undefined;
  /** The place of the last one on the page before. */
  after?: { dueAt: string; kenmerk: string } | undefined;
  limit: number;
}

export interface WerkbakPage {
  consultaties: Consultatie[];
  /** How many there are with these filters, on all pages. */
  total: number;
}

/** Numbers without content, for the owners. */
export interface Figure {
  gemeente: string;
  status: Status;
  uitkomst: string | null;
  count: number;
}

/** Looking over many consultaties. */
export interface Werkbak {
  /** The one that is wanted soonest first. */
  list(query: WerkbakQuery): Promise<WerkbakPage>;
  figures(gemeenten?: readonly string[]): Promise<Figure[]>;
}

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
      ...(overdueAt ? [eb('due_at', '<', overdueAt), eb('answered_at', 'is', null)] : []),
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
