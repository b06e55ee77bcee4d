import type { z } from 'zod';
import type { ReportedThing } from '../domain/answer.ts';
import type { Aanvraag } from '../domain/consultatie/aanvraag.ts';
import type { Handeling } from '../domain/consultatie/states.ts';
import type { Rol } from '../domain/rol.ts';
import type { FormField } from '../intake/form/form.ts';
import type { FieldProblem } from '../intake/handling/refusal.ts';
import type {
  bronSchema,
  consultatieSchema,
  correctieSchema,
  leesmeldingSchema,
  meSchema,
  onbeantwoordSchema,
  overSchema,
  pageSchema,
  passageSchema,
  receiptSchema,
  regelSchema,
  summarySchema,
} from '../server/api/schemas.ts';
import { tabTexts } from '../texts/tab.ts';
import type { Host } from './host-types.ts';

/** A refusal of the server, in Dutch and for the user. */
export class ApiProblem extends Error {
  readonly status: number;
  /** The stable word behind the refusal, such as `acuut` or `verouderd`. */
  readonly reason: string;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, detail: string, reason = '', fields: readonly FieldProblem[] = []) {
    super(detail);
    this.status = status;
    this.reason = reason;
    this.fields = fields;
  }
}

export type Me = z.output<typeof meSchema>;
export type Over = z.output<typeof overSchema>;

/** One line of a list. */
export type Regel = z.output<typeof regelSchema> & { nietBezorgd?: boolean };
export type Page = z.output<typeof pageSchema>;
export type Aanleiding = NonNullable<Aanvraag['aanleiding']>;
export type Detail = z.output<typeof consultatieSchema> & { aanvraag: Aanvraag | null };
export type Samenvatting = Detail['samenvatting'];

/** A document that answers rest on; dates are ISO (year, month or day). */
export type Bron = z.output<typeof bronSchema>;
/** A passage of a document with what stands around it in its section. */
export type Passage = z.output<typeof passageSchema>;
/** What of a document was not read, or needs a look. */
export type Leesmelding = z.output<typeof leesmeldingSchema>;
export type OnbeantwoordeVraag = z.output<typeof onbeantwoordSchema>;
export type Correctie = z.output<typeof correctieSchema> & { soort: ReportedThing['kind']; rol: Rol | null };

/** What will be sent, and what the toegang tells while it is away. */
export type Summary = z.output<typeof summarySchema>;
export type Form = { velden: FormField[]; toestemming: Record<string, string> };
export type Values = Record<string, unknown>;
export type Receipt = z.output<typeof receiptSchema>;

/** The API of the server, as the pages use it. */
export type Api = ReturnType<typeof createApi>;

export function createApi(host: Pick<Host, 'credentials'>) {
  async function call<Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`/api/${path}`, {
      method,
      headers: {
        ...(await host.credentials()),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // A draft that is on its way outlives the page.
      keepalive: method === 'PUT',
    }).catch(() => undefined);
    if (!response) throw new ApiProblem(0, tabTexts.offline);
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer as Body;
    const reason = /^urn:regiowijzer:probleem:(.+)$/.exec(answer.type ?? '')?.[1];
    throw new ApiProblem(response.status, answer.detail ?? tabTexts.failed, reason, answer.errors);
  }
  const items = async <Item>(path: string) => (await call<{ items: Item[] }>('GET', path)).items;
  return {
    me: () => call<Me>('GET', 'ik'),
    over: () => call<Over>('GET', 'over'),
    gemeenten: () => items<{ gemeente: string; regio: string }>('gemeenten'),
    sources: () => items<Bron>('bronnen'),
    passage: (id: string) => call<Passage>('GET', `bronnen/${encodeURIComponent(id)}`),
    readings: () => items<Leesmelding>('leesmeldingen'),
    unanswered: () => items<OnbeantwoordeVraag>('vragen/onbeantwoord'),
    corrections: () => items<Correctie>('correcties'),
    handle: async (path: string, id: string) => {
      await call('POST', `${path}/${encodeURIComponent(id)}/afhandelen`);
    },
    form: () => call<Form>('GET', 'formulier'),
    draft: () => call<Values>('GET', 'concept'),
    saveDraft: (values: Values) =>
      call<{ nietBewaard: FieldProblem[]; waarschuwing: string | null }>('PUT', 'concept', values),
    summary: (values: Values) => call<Summary>('POST', 'samenvatting', values),
    submit: (values: Values, key: string) =>
      call<Receipt>('POST', 'consultaties', { ...values, bevestigd: true }, { 'Idempotency-Key': key }),
    list: (path: 'werkbak' | 'consultaties', query: Record<string, string>) =>
      call<Page>('GET', `${path}?${new URLSearchParams(query)}`),
    detail: (kenmerk: string) => call<Detail>('GET', `consultaties/${encodeURIComponent(kenmerk)}`),
    act: ({ kenmerk, versie }: Regel, handeling: Handeling, input: Values, key: string) =>
      call<Detail>('POST', `consultaties/${kenmerk}/${handeling}`, input, {
        'If-Match': `"${versie}"`,
        'Idempotency-Key': key,
      }),
  };
}
