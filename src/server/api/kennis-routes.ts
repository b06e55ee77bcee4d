import { z } from 'zod';
import type { FileReading } from '../../domain/reading.ts';
import type { Visibility } from '../../domain/visibility.ts';
import { auditEntry, denyAction } from '../../intake/handling/audit.ts';
import { mayDo } from '../../intake/handling/permissions.ts';
import type { Caller, IntakePorts } from '../../intake/intake-ports.ts';
import type { Correction, KennisStore, UnansweredQuestion } from '../../kennis/kennis-store.ts';
import type { ListedSource } from '../../kennis/list-sources.ts';
import { inRegionsOf, sightOf } from '../../kennis/look-after.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { HttpRefusal } from './problems.ts';
import type { ApiCall, ApiReply, ApiRoute } from './route.ts';
import { bronSchema, correctieSchema, leesmeldingSchema, onbeantwoordSchema } from './schemas.ts';

const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export interface KennisPorts {
  intake: Pick<IntakePorts, 'gemeenten' | 'store'>;
  store: KennisStore;
  sources: (visible: readonly Visibility[]) => readonly ListedSource[];
  readings: () => readonly FileReading[];
}

/** What the owners of the knowledge look after: sources, questions without answer, and what was marked wrong. */
export function kennisRoutes(ports: KennisPorts): ApiRoute[] {
  const { unanswered, corrections } = ports.store;
  const questions: OpenList = {
    path: '/api/vragen/onbeantwoord',
    list: unanswered.listOpen,
    handle: unanswered.handle,
  };
  const remarks: OpenList = { path: '/api/correcties', list: () => corrections.listOpen(), handle: corrections.handle };
  return [
    {
      method: 'get',
      path: '/api/bronnen',
      summary: 'The documents that answers rest on, with date and validity, as far as the caller may see them',
      answer: { status: 200, schema: listOf(bronSchema) },
      handle: (call) => showSources(call, ports),
    },
    {
      method: 'get',
      path: '/api/leesmeldingen',
      summary: 'What of the documents was not read, or needs a look of their owner',
      answer: { status: 200, schema: listOf(leesmeldingSchema) },
      handle: async (call) => show((await openFor(call, async () => ports.readings(), ports)).map(toLeesmelding)),
    },
    {
      method: 'get',
      path: questions.path,
      summary: 'What was asked and not answered, without who asked; the most asked first',
      answer: { status: 200, schema: listOf(onbeantwoordSchema) },
      handle: async (call) => show((await openFor(call, unanswered.listOpen, ports)).map(toQuestion)),
    },
    handleRoute(questions, ports),
    {
      method: 'get',
      path: remarks.path,
      summary: 'What users say is wrong in a record, without who said it; the newest first',
      answer: { status: 200, schema: listOf(correctieSchema) },
      handle: async (call) => show((await openFor(call, () => corrections.listOpen(), ports)).map(toCorrection)),
    },
    handleRoute(remarks, ports),
  ];
}

interface Item {
  id: string;
  regio: string | null;
}

/** What waits for an owner, and how one is marked as done. */
interface OpenList {
  path: string;
  list: () => Promise<Item[]>;
  handle: (id: string) => Promise<boolean>;
}

function handleRoute({ path, list, handle }: OpenList, ports: KennisPorts): ApiRoute {
  return {
    method: 'post',
    path: `${path}/{id}/afhandelen`,
    summary: 'Mark as handled',
    answer: { status: 204 },
    refusals: [404],
    async handle(call) {
      const { caller, params } = call;
      const found = (await openFor(call, list, ports)).find(({ id }) => id === params.id);
      if (!found || !(await handle(found.id))) throw new HttpRefusal(404, consultatieTexts.refused.nothingOpen);
      await ports.intake.store.auditLog.append({ ...auditEntry(caller, 'kennis', null), object: found.id });
      return { status: 204 };
    },
  };
}

/** What is open in the regions of this caller. */
async function openFor<Listed extends Pick<Item, 'regio'>>(
  { caller }: ApiCall,
  list: () => Promise<readonly Listed[]>,
  { intake }: KennisPorts,
): Promise<Listed[]> {
  await requireAction(caller, 'kennis', intake);
  return inRegionsOf(caller.principal, await list(), intake.gemeenten());
}

async function showSources({ caller }: ApiCall, { intake, sources }: KennisPorts): Promise<ApiReply> {
  await requireAction(caller, 'bronnen', intake);
  return show(sources(sightOf(caller.principal)).map(toBron));
}

/** @throws Refusal where the roles of the caller do not allow it, with a line in the log */
export async function requireAction(
  caller: Caller,
  action: 'bronnen' | 'kennis',
  intake: Pick<IntakePorts, 'store'>,
): Promise<void> {
  if (!mayDo(caller.principal, action)) throw await denyAction(intake, caller, action);
}

function show(items: readonly object[]): ApiReply {
  return { status: 200, body: { items } };
}

function toBron(source: ListedSource): z.output<typeof bronSchema> {
  const { document, title, regio, gemeenten, date, validFrom, validUntil, outdated, owner, url } = source;
  return {
    ...{ document, titel: title, regio, gemeenten: [...gemeenten], datum: date },
    ...{ geldigVan: validFrom, geldigTot: validUntil, verouderd: outdated, eigenaar: owner, url },
    ...{ zichtbaarheid: source.visibility, geregistreerd: source.registered, passages: source.passages },
  };
}

function toLeesmelding({
  document,
  regio,
  matter,
  pages,
  named,
  lost,
}: FileReading): z.output<typeof leesmeldingSchema> {
  return { document, regio, soort: matter, bladzijden: [...pages], genoemd: [...named], gemist: lost };
}

function toQuestion({
  id,
  question,
  regio,
  times,
  firstDay,
  lastDay,
}: UnansweredQuestion): z.output<typeof onbeantwoordSchema> {
  return { id, vraag: question, regio, aantal: times, eerst: firstDay, laatst: lastDay };
}

function toCorrection(correction: Correction): z.output<typeof correctieSchema> {
  const { id, kind, regio, recordId, section = null, remark, gemeente = null, rol = null, createdAt } = correction;
  const about = { soort: kind, regio, gegeven: recordId, paragraaf: section };
  return { id, ...about, opmerking: remark, gemeente, rol, op: createdAt };
}
