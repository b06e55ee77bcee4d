import type { Config } from '../../config.ts';
import type { IntakePorts } from '../../intake/intake-ports.ts';
import { type Authenticate, createAuthenticate } from './authenticate.ts';
import { demoPrincipal } from './demo-principals.ts';
import { readRoles } from './roles.ts';
import { createVerifyToken } from './verify-token.ts';

/**
 * Authentication by the configuration: Entra ID where there is an app registration, demo users in demo mode.
 * @throws RegiowijzerError ROLES_INVALID
 */
export function authenticateFor(
  config: Config,
  { gemeenten, toegangen, now }: Pick<IntakePorts, 'gemeenten' | 'toegangen' | 'now'>,
): Authenticate {
  const roles = readRoles(config.ROLES_FILE, gemeenten());
  const clientId = config.TEAMS_APP_ID;
  if (clientId === undefined) {
    return createAuthenticate({ roles, toegangen, demoPrincipal: (id) => demoPrincipal(id, gemeenten()) });
  }
  const verifyToken = createVerifyToken({ clientId, allowedTenants: config.TEAMS_ALLOWED_TENANTS, now });
  return createAuthenticate({ roles, toegangen, verifyToken });
}
