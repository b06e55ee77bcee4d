import type { Config } from '../../config.ts';
import type { Principal } from '../../domain/principal.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import { DEMO_TENANT } from '../demo/demo-users.ts';
import { type Authenticate, createAuthenticate } from './authenticate.ts';
import { demoPrincipal } from './demo-principals.ts';
import { readRoles } from './roles.ts';
import { createVerifyToken } from './verify-token.ts';

type RolePorts = Pick<IntakePorts, 'gemeenten' | 'toegangen' | 'now'>;

/**
 * The roles of a user that the channel vouches for: those of roles.yaml, since no token tells the app roles here.
 * @throws RegiowijzerError ROLES_INVALID
 */
export function rolesFor(config: Config, { gemeenten }: RolePorts): (userKey: string) => Principal | undefined {
  const roles = readRoles(config.ROLES_FILE, gemeenten());
  const demo = `${DEMO_TENANT}:`;
  return (userKey) =>
    config.demo && userKey.startsWith(demo)
      ? demoPrincipal(userKey.slice(demo.length), gemeenten())
      : roles.principalOf(userKey);
}

/** Who looks after the knowledge, as far as roles.yaml names them: the chat knows no app roles. */
export function kennisbeheerdersFor(config: Config, gemeenten: readonly KnownGemeente[]): Principal[] {
  const demo = config.demo ? demoPrincipal('kennisbeheer', gemeenten) : undefined;
  const { listed } = readRoles(config.ROLES_FILE, gemeenten);
  return [...(demo ? [demo] : []), ...listed.filter(({ roles }) => roles.includes('kennisbeheer'))];
}

/**
 * Authentication by the configuration: Entra ID where there is an app registration, demo users in demo mode.
 * @throws RegiowijzerError ROLES_INVALID
 */
export function authenticateFor(config: Config, { gemeenten, toegangen, now }: RolePorts): Authenticate {
  const roles = readRoles(config.ROLES_FILE, gemeenten());
  const clientId = config.TEAMS_SSO_APP_ID ?? config.TEAMS_APP_ID;
  if (config.demo || clientId === undefined) {
    return createAuthenticate({ roles, toegangen, demoPrincipal: (id) => demoPrincipal(id, gemeenten()) });
  }
  const { TEAMS_ALLOWED_TENANTS: allowedTenants, LOGIN_URL: loginUrl } = config;
  const verifyToken = createVerifyToken({ clientId, allowedTenants, loginUrl, now });
  return createAuthenticate({ roles, toegangen, verifyToken });
}
