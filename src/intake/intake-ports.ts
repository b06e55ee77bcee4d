import type { Principal } from '../domain/principal.ts';
import type { Region } from '../knowledge/records/region.ts';
import type { CheckPorts } from './form/check-aanvraag.ts';
import type { Receipt } from './form/receipt.ts';
import type { IntakeStore } from './intake-store.ts';
import type { Toegangen } from './toegang/toegangen.ts';

/** What the flows of the intake work with. */
export interface IntakePorts extends CheckPorts {
  store: IntakeStore;
  toegangen: Toegangen;
  regions: () => readonly Region[];
  now: () => Date;
  /** The configured number of the regional crisis line. */
  crisisNumber?: string | undefined;
  /** Called when something was put in the outbox. */
  onQueued?: () => void;
  /** Called with the receipt of what was sent by another way than the chat. */
  onSubmitted?: ((userKey: string, receipt: Receipt) => void) | undefined;
}

/** By whom, from where, and as part of what. */
export interface Caller {
  principal: Principal;
  origin: 'api' | 'chat' | 'werkbak' | 'cli' | 'housekeeping';
  traceId: string;
  /** The caller's own key of what it hands in. */
  key?: string | undefined;
}
