import type { Aanvraag } from '../domain/consultatie/aanvraag.ts';
import type { Consultatie } from '../domain/consultatie/consultatie.ts';
import { type Handeling, nextStatus, possibleActions, STATUSES, type Status } from '../domain/consultatie/states.ts';
import type { Notice } from '../intake/deliver/notify.ts';
import type { PostCard } from '../intake/deliver/weg-ports.ts';
import { isBegun } from '../intake/form/begun.ts';
import type { OpenDraft } from '../intake/form/fill-in.ts';
import type { FormField } from '../intake/form/form.ts';
import type { SectionName } from '../intake/form/form-sections.ts';
import type { Receipt } from '../intake/form/receipt.ts';
import type { ConsultatieView } from '../intake/handling/read.ts';
import type { WerkbakPage } from '../intake/intake-store.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import { STAND } from '../texts/consultatie-stand.ts';
import type { TabLinks } from './tab-links.ts';

/** The ways to the form. It holds nothing of the request: what goes along is in the draft on the server. */
export interface WayIn {
  kind: 'way-in';
  /** Names the draft, for the form in the chat. */
  concept: string;
  /** A question to the bot and its answer go along. */
  isCarried: boolean;
  /** Something was filled in before, maybe of another situation. */
  isBegun: boolean;
  form: { url: string; inDialog: boolean };
  /** The page with the requests of the user. */
  mine: string;
}

/** One part of the form, as far as it is filled in. */
export interface FormPart {
  kind: 'form-part';
  deel: SectionName;
  fields: readonly FormField[];
  values: Readonly<Record<string, unknown>>;
  /** What is wrong, by field. */
  faults: ReadonlyMap<string, string>;
  concept: string;
  /** True where the part is changed from the summary. */
  nazien: boolean;
}

/** Everything that will be sent, to be confirmed in so many words. */
export interface FormSummary {
  kind: 'form-summary';
  aanvraag: Aanvraag;
  concept: string;
  /** On which content a confirmation is given, and under which key it is sent. */
  zegel: string;
  sleutel: string;
  afwezig?: string | undefined;
  fault?: string | undefined;
}

/** What takes the place of the form once it was sent: no content. `page`: the request itself. */
export interface SentReceipt {
  kind: 'receipt';
  receipt: Receipt;
  page: string;
}

/** What happened to a consultatie, and what whoever reads it can do about it. */
export interface ConsultatieNews {
  kind: 'consultatie';
  text: string;
  /** What the consulent wrote, for whoever asked. */
  tekst?: string | null;
  kenmerk: string;
  version: number;
  actions: readonly Handeling[];
  page: { title: string; url: string };
}

/** The requests of the user: where each stands, and no content. */
export interface OwnRequests {
  kind: 'own-requests';
  lines: readonly string[];
  /** True where there are more than these. */
  isPart: boolean;
  page: string;
}

export type ConsultatieMessage = OwnRequests | WayIn | FormPart | FormSummary | SentReceipt | ConsultatieNews;

export function wayIn(userKey: string, { values, stamp: concept }: OpenDraft, links: TabLinks): WayIn {
  const form = { url: links.form(userKey), inDialog: links.inDialog };
  return {
    kind: 'way-in',
    concept,
    isCarried: Boolean(values.aanleiding),
    isBegun: isBegun(values),
    form,
    mine: links.mine(userKey),
  };
}

export function ownRequests({ consultaties, total }: WerkbakPage, userKey: string, links: TabLinks): OwnRequests {
  const lines = consultaties.map(({ kenmerk, gemeente, status, takenName }) =>
    chatTexts.own.line(kenmerk, gemeente, STAND[status](takenName ?? consultatieTexts.toegang)),
  );
  return { kind: 'own-requests', lines, isPart: total > lines.length, page: links.mine(userKey) };
}

/** Where a request stands, with the last words of the toegang for whoever asked. */
export function standNews(
  { consultatie, berichten }: ConsultatieView,
  userKey: string,
  links: TabLinks,
): ConsultatieNews {
  const { kenmerk, status, takenName } = consultatie;
  const text = chatTexts.stands(kenmerk, STAND[status](takenName ?? consultatieTexts.toegang));
  const last = berichten.findLast(({ kant }) => kant !== 'systeem');
  const isForAsker = consultatie.requesterKey === userKey && last?.kant === 'toegang';
  return { ...doneNews(text, consultatie, userKey, links), ...(isForAsker && { tekst: last.tekst }) };
}

export function sentReceipt(receipt: Receipt, userKey: string, links: TabLinks): SentReceipt {
  return { kind: 'receipt', receipt, page: links.mine(userKey, receipt.kenmerk) };
}

/** What the toegang did, for whoever asked. */
export function noticeNews({ userKey, kenmerk, handeling, version, text, tekst }: Notice, links: TabLinks) {
  const before = STATUSES.find((each) => nextStatus(each, handeling, 'toegang'));
  const status = before && nextStatus(before, handeling, 'toegang');
  return { ...newsForRequester(status, { userKey, kenmerk, version, text }, links), tekst };
}

/** What takes the place of the news once something was done about it; no content. */
export function doneNews(
  text: string,
  { requesterKey, status, kenmerk, version }: Consultatie,
  userKey: string,
  links: TabLinks,
): ConsultatieNews {
  if (requesterKey === userKey) return newsForRequester(status, { userKey, kenmerk, version, text }, links);
  return { kind: 'consultatie', text, kenmerk, version, actions: [], page: werkbakPage(kenmerk, links) };
}

/** For the channel of a toegang, without content. */
export function channelNews(
  { event, kenmerk, gemeente, version }: Parameters<PostCard>[1],
  links: TabLinks,
): ConsultatieNews {
  const text = (chatTexts.channel[event] ?? chatTexts.channel.reactie!)(kenmerk, gemeente);
  const actions = event === 'aangevraagd' ? (['oppakken'] as const) : [];
  return { kind: 'consultatie', text, kenmerk, version, actions, page: werkbakPage(kenmerk, links) };
}

/** With what whoever asked can do in this status, and the way to the whole request. */
function newsForRequester(
  status: Status | undefined,
  { userKey, ...news }: { userKey: string; kenmerk: string; version: number; text: string },
  links: TabLinks,
): ConsultatieNews {
  const actions = status ? possibleActions(status, 'aanvrager') : [];
  const page = { title: chatTexts.view, url: links.mine(userKey, news.kenmerk) };
  return { kind: 'consultatie', ...news, actions, page };
}

function werkbakPage(kenmerk: string, links: TabLinks): ConsultatieNews['page'] {
  return { title: chatTexts.openWerkbak, url: links.werkbak(kenmerk) };
}
