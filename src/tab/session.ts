import { createContext, useContext } from 'react';
import type { Api, Me } from './api.ts';
import type { Host } from './host-types.ts';

/** What every page works with. */
export interface Session {
  host: Host;
  api: Api;
  me: Me;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session around this page');
  return session;
}
