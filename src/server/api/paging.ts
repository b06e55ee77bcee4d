import { z } from 'zod';
import { STATUSES } from '../../domain/consultatie/states.ts';
import type { Listed, WerkbakFilter } from '../../intake/handling/read.ts';
import type { Caller, IntakePorts } from '../../intake/intake-ports.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { HttpRefusal } from './problems.ts';
import type { ApiReply } from './route.ts';
import { toRegel } from './to-detail.ts';

const LARGEST_PAGE = 100;

/** A list in one parameter, separated by commas. */
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(item))
    .optional();

export const pageQuery = z.object({
  status: listOf(z.enum(STATUSES)).describe(`Statuses, separated by commas: ${STATUSES.join(', ')}`),
  aantal: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
  na: z.string().max(200).optional().describe('Where the page before ended'),
});

export const werkbakQuery = pageQuery.extend({
  gemeente: listOf(z.string()).describe('Gemeenten, separated by commas'),
  vanMij: z.enum(['true', 'false']).default('false'),
  teLaat: z.enum(['true', 'false']).default('false'),
});

type Read = (filter: WerkbakFilter, caller: Caller, ports: IntakePorts) => Promise<Listed>;

/** One page of a list, with where the next one starts. */
export async function readPage(query: unknown, caller: Caller, ports: IntakePorts, read: Read): Promise<ApiReply> {
  const { status, aantal, na, gemeente, vanMij, teLaat } = query as z.output<typeof werkbakQuery>;
  const filter: WerkbakFilter = {
    statuses: status,
    gemeenten: gemeente,
    mine: vanMij === 'true',
    overdue: teLaat === 'true',
    after: na === undefined ? undefined : readPlace(na),
    limit: aantal + 1,
  };
  const { consultaties, total, unreached } = await read(filter, caller, ports);
  const shown = consultaties.slice(0, aantal);
  const last = consultaties.length > aantal ? shown.at(-1) : undefined;
  const items = shown.map((each) => ({
    ...toRegel(each, caller.principal.key, ports.now()),
    nietBezorgd: unreached.has(each.kenmerk),
  }));
  return { status: 200, body: { items, totaal: total, volgende: last ? writePlace(last) : null } };
}

function writePlace({ dueAt, kenmerk }: { dueAt: string; kenmerk: string }): string {
  return Buffer.from(`${dueAt} ${kenmerk}`).toString('base64url');
}

function readPlace(value: string): { dueAt: string; kenmerk: string } {
  const [dueAt, kenmerk] = Buffer.from(value, 'base64url').toString('utf8').split(' ');
  if (!dueAt || !kenmerk) throw new HttpRefusal(400, consultatieTexts.refused.tooManyPages);
  return { dueAt, kenmerk };
}
