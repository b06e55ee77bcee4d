import type { Aanvraag } from '../../domain/consultatie/aanvraag.ts';
import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import type { Principal } from '../../domain/principal.ts';
import { consultatieTexts } from '../../texts/consultatie.ts';
import { freshFrom, isBegun } from '../form/begun.ts';
import { readDraft, saveDraft } from '../form/drafts.ts';
import {
  type Confirmation,
  fillIn,
  type OpenDraft,
  openDraft,
  type Review,
  review,
  sendDraft,
} from '../form/fill-in.ts';
import type { Receipt } from '../form/receipt.ts';
import type { Caller, IntakePorts } from '../intake-ports.ts';
import { type ActRequest, act } from './act.ts';
import { type ConsultatieView, type Listed, readConsultatie, readOwn } from './read.ts';
import { type FieldProblem, Refusal } from './refusal.ts';

type Filled = Record<string, unknown>;

/** What a chat can do with consultaties, on behalf of the user that the channel vouches for. */
export interface ChatDesk {
  /** Puts the question, the answer and the places it cites in the draft, so that no address need carry them. */
  prepare(userKey: string, aanleiding: Aanvraag['aanleiding']): Promise<void>;
  /** Clears what was filled in of one situation. */
  startAnew(userKey: string): Promise<void>;
  draft(userKey: string): Promise<OpenDraft>;
  fillIn(userKey: string, given: Filled): Promise<{ values: Filled; problems: readonly FieldProblem[] }>;
  review(userKey: string): Promise<Review>;
  /** Sends what the user confirmed; under one key once. */
  send(userKey: string, confirmed: Confirmation, key: string): Promise<Receipt | 'changed'>;
  read(userKey: string, kenmerk: string): Promise<ConsultatieView>;
  /** The requests of the user, the first few. */
  own(userKey: string): Promise<Listed>;
  /** `key` makes that a message which comes twice is done once. */
  act(userKey: string, request: ActRequest, key: string): Promise<Consultatie>;
}

/** As many lines as a card shows at a glance. */
const MOST_OWN = 10;

/** The intake for the chat; `principalOf` knows the roles of a user. */
export function createChatDesk(ports: IntakePorts, principalOf: (userKey: string) => Principal | undefined): ChatDesk {
  function callerOf(userKey: string, key?: string): Caller {
    const principal = principalOf(userKey);
    if (!principal) throw new Refusal('niet-toegestaan', consultatieTexts.refused.notAllowed);
    return { principal, origin: 'chat', traceId: crypto.randomUUID().replaceAll('-', ''), key };
  }
  return {
    async prepare(userKey, aanleiding) {
      const caller = callerOf(userKey);
      const before = (await readDraft(caller, ports)) ?? {};
      await saveDraft({ ...(isBegun(before) ? before : freshFrom(before)), aanleiding }, caller, ports);
    },
    async startAnew(userKey) {
      const caller = callerOf(userKey);
      await saveDraft(freshFrom((await readDraft(caller, ports)) ?? {}), caller, ports);
    },
    draft: async (userKey) => openDraft(callerOf(userKey), ports),
    fillIn: async (userKey, given) => fillIn(given, callerOf(userKey), ports),
    review: async (userKey) => review(callerOf(userKey), ports),
    send: async (userKey, confirmed, key) => sendDraft(confirmed, callerOf(userKey, key), ports),
    read: async (userKey, kenmerk) => readConsultatie(kenmerk, callerOf(userKey), ports),
    own: async (userKey) => readOwn({ limit: MOST_OWN }, callerOf(userKey), ports),
    act: async (userKey, request, key) => act(request, callerOf(userKey, key), ports),
  };
}
