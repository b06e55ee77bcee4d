import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { orAborted } from '../waits/or-aborted.ts';

/** One call to the channel, with the retries of the SDK in it: a turn has room for it before the channel gives up. */
export const CALL_MS = 4_000;

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;

/** Ends every call of the SDK to the channel at its deadline: it has none of its own, and a silent one would hold a turn for ever. */
export function withCallDeadline(callMs: number): ConnectorOptions {
  return {
    requestPolicyFactories: (defaults) => [
      {
        create: (next) => ({
          sendRequest(request) {
            const signal = AbortSignal.timeout(callMs);
            request.abortSignal = signal;
            return orAborted(next.sendRequest(request), signal);
          },
        }),
      },
      ...defaults,
    ],
  };
}
