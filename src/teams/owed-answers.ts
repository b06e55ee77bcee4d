import { CLAIM_MS } from '../conversation/conversation-store.ts';
import { texts } from '../texts/nl.ts';
import { within } from '../waits/within.ts';
import type { Claims } from './claims.ts';
import { sendLater } from './send-later.ts';
import { toActivity } from './to-activity.ts';
import type { TurnPorts } from './turn-ports.ts';

/** A database that takes nothing holds no acknowledgement up. */
const OWE_MS = 500;

/** Answers of which the channel was told that they come later, so that it does not send the question again. */
export interface OwedAnswers {
  owe(message: { key: string; reference: string }): Promise<void>;
  stop(): void;
}

/**
 * Tells, now and from time to time, whoever waits for the answer of a process that died. The question itself is kept
 * nowhere: who asked hears that it was not answered.
 */
export function createOwedAnswers(claims: Claims, ports: TurnPorts): OwedAnswers {
  const { reportFailure } = ports;
  const told = toActivity({ kind: 'text', text: texts.interrupted });
  const tellAll = async (): Promise<void> => {
    for (const { key, reference } of await claims.takeOwed()) {
      await sendLater({ reference }, [told], ports).catch(reportFailure);
      await claims.finish(key);
    }
  };
  const tell = (): void => void tellAll().catch(reportFailure);
  tell();
  const telling = setInterval(tell, CLAIM_MS).unref();
  return {
    async owe({ key, reference }) {
      const owing = claims.owe(key, reference);
      owing.catch(reportFailure);
      await within(OWE_MS, owing);
    },
    stop: () => clearInterval(telling),
  };
}
