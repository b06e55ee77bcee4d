import type { Principal } from '../../domain/principal.ts';
import type { Toegangen } from '../../intake/toegang/toegangen.ts';
import { FUNCTIES } from '../../texts/server.ts';
import type { Roles } from './roles.ts';
import { isSameSecret } from './same-secret.ts';
import type { VerifyToken } from './verify-token.ts';

/** What a request says of its sender; nothing else of it counts. */
export interface Credentials {
  authorization?: string | undefined;
  demoUser?: string | undefined;
}

/** Who sent a request; undefined for nobody we know. */
export type Authenticate = (credentials: Credentials) => Promise<Principal | undefined>;

export interface AuthenticatePorts {
  roles: Roles;
  toegangen: Toegangen;
  /** Absent in demo mode. */
  verifyToken?: VerifyToken | undefined;
  /** In demo mode only, and config.ts allows that on loopback alone. */
  demoPrincipal?: ((id: string) => Principal | undefined) | undefined;
}

export function createAuthenticate(ports: AuthenticatePorts): Authenticate {
  const { roles, toegangen, verifyToken, demoPrincipal } = ports;
  return async ({ authorization, demoUser }) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token) {
      const claims = await verifyToken?.(token);
      if (!claims) return machineOf(token, toegangen);
      return roles.principalOf(`${claims.tid}:${claims.oid}`, { appRoles: claims.roles, naam: claims.name });
    }
    return demoPrincipal?.(demoUser ?? '');
  };
}

/** A system of a gemeente, by the token in toegang.yaml with which it fetches what an event points at. */
function machineOf(token: string, toegangen: Toegangen): Principal | undefined {
  const gemeenten = toegangen.gemeentenOfToken((known) => isSameSecret(known, token));
  if (gemeenten.length === 0) return undefined;
  return { key: `koppeling:${gemeenten[0]}`, roles: ['koppeling'], gemeenten, functie: FUNCTIES.koppeling };
}
