import type { ReportedThing } from '../domain/answer.ts';
import type { Handeling, Kant, Status } from '../domain/consultatie/states.ts';
import type { Uitkomst } from '../domain/consultatie/uitkomst.ts';
import type { IntakeRole } from '../domain/principal.ts';
import type { Rol } from '../domain/rol.ts';
import type { Visibility } from '../domain/visibility.ts';
import type { FormField } from '../intake/form/form.ts';
import type { FieldProblem } from '../intake/handling/refusal.ts';
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

export interface Me {
  functie: string;
  rollen: IntakeRole[];
  werkgebied: string[];
  gemeente: string | null;
  rol: string | null;
}

/** How the installation is set. */
export interface Over {
  taalmodel: boolean;
  meldingenDagen: number;
  logboekJaren: number;
  inhoudDagen: { van: number; tot: number };
}

/** One line of a list. */
export interface Regel {
  kenmerk: string;
  status: Status;
  statusNaam: string;
  versie: number;
  gemeente: string;
  team: string | null;
  vraagtype: string | null;
  leeftijdsgroep: string | null;
  aangevraagdOp: string;
  antwoordVoor: string;
  teLaat: boolean;
  opgepaktDoor: string | null;
  vanMij: boolean;
  /** In a list: a message did not reach whoever asked. */
  nietBezorgd?: boolean;
}

export interface Bericht {
  handeling: Handeling;
  kant: Kant;
  van: string;
  tekst: string | null;
  op: string;
}

export interface Aanleiding {
  vraag: string;
  antwoord: string;
  bronnen: { document: string; section: string }[];
}

export interface Detail extends Regel {
  uitkomst: Uitkomst | null;
  aanvraag: { kernvraag: string; aanleiding?: Aanleiding } | null;
  samenvatting: Samenvatting;
  berichten: Bericht[];
  mogelijk: Handeling[];
  melding: string | null;
}

export interface Page {
  items: Regel[];
  totaal: number;
  volgende: string | null;
}

export type Samenvatting = { label: string; waarde: string }[];
/** A document that answers rest on; dates are ISO (year, month or day). */
export interface Bron {
  document: string;
  titel: string;
  regio: string;
  datum: string | null;
  geldigVan: string | null;
  geldigTot: string | null;
  verouderd: boolean;
  eigenaar: string | null;
  url: string | null;
  zichtbaarheid: Visibility;
  geregistreerd: boolean;
  passages: number;
}

/** A passage of a document with what stands around it in its section. */
export interface Passage extends Pick<Bron, 'titel' | 'regio' | 'datum' | 'geldigVan' | 'geldigTot' | 'verouderd'> {
  paragraaf: string[];
  bladzijde: number | null;
  ervoor: string[];
  tekst: string;
  erna: string[];
  url: string | null;
}

export interface OnbeantwoordeVraag {
  id: string;
  vraag: string;
  regio: string | null;
  aantal: number;
  laatst: string;
}

export interface Correctie {
  id: string;
  soort: ReportedThing['kind'];
  regio: string;
  gegeven: string;
  paragraaf: string | null;
  opmerking: string;
  gemeente: string | null;
  rol: Rol | null;
  op: string;
}

/** What will be sent, and what the toegang tells while it is away. */
export type Summary = { samenvatting: Samenvatting; afwezig: string | null };
export type Form = { velden: FormField[]; toestemming: Record<string, string> };
export type Values = Record<string, unknown>;
export type Receipt = { kenmerk: string; antwoordVoor: string; tekst: string };

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
