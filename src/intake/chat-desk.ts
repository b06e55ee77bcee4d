import { consultatieTexts } from '../texts/consultatie.ts';
import type { Aanvraag } from './aanvraag.ts';
import { type ActRequest, act } from './act.ts';
import type { Consultatie } from './consultatie.ts';
import { readDraft, saveDraft } from './drafts.ts';
import type { Caller, IntakePorts } from './intake-ports.ts';
import type { Principal } from './permissions.ts';
import { Refusal } from './refusal.ts';

/** What a chat can do with consultaties, on behalf of the user that the channel vouches for. */
export interface ChatDesk {
  /** Puts the question, the answer and the places it cites in a fresh draft, so that no address need carry them. */
  prepare(userKey: string, aanleiding: Aanvraag['aanleiding']): Promise<void>;
  /** `key` makes that a message which comes twice is done once. */
  act(userKey: string, request: ActRequest, key: string): Promise<Consultatie>;
}

/** Whoever asks stays the same from one request to the next. */
const KEPT: readonly (keyof Aanvraag)[] = ['rol', 'rolInConsult', 'organisatie', 'telefoon', 'email', 'belmoment'];

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
      const own = Object.entries(before).filter(([veld]) => KEPT.includes(veld as keyof Aanvraag));
      await saveDraft({ ...Object.fromEntries(own), aanleiding }, caller, ports);
    },
    act: async (userKey, request, key) => act(request, callerOf(userKey, key), ports),
  };
}
