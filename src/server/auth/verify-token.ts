import { createRemoteJWKSet, decodeJwt, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

/** Who signed in, as Microsoft Entra ID says. */
const claims = z.object({
  ver: z.literal('2.0'),
  tid: z.string().min(1),
  oid: z.string().min(1),
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  name: z.string().optional(),
  roles: z.array(z.string()).default([]),
});
export type Claims = z.output<typeof claims>;

/** The claims of a good token; undefined for any other. */
export type VerifyToken = (token: string) => Promise<Claims | undefined>;

export interface VerifyOptions {
  clientId: string;
  allowedTenants: readonly string[];
  /** Who signs the tokens, without a slash at the end. */
  loginUrl?: string;
  now: () => Date;
  /** The keys of a tenant; those that Microsoft publishes. */
  keysOf?: (tenant: string) => JWTVerifyGetKey;
}

const CLOCK_TOLERANCE_S = 60;

/** Checks an access token (v2) of this application: signature, issuer, audience, time, scope and tenant. */
export function createVerifyToken(options: VerifyOptions): VerifyToken {
  const { clientId, allowedTenants, loginUrl = 'https://login.microsoftonline.com', now, keysOf } = options;
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysFor = (tenant: string) => {
    const known = keys.get(tenant) ?? keysOf?.(tenant) ?? publishedKeys(loginUrl, tenant);
    keys.set(tenant, known);
    return known;
  };
  return async (token) => {
    try {
      // Only to choose the keys: nothing of it counts before the signature is checked.
      const tenant = String(decodeJwt(token).tid);
      if (!allowedTenants.includes(tenant)) return undefined;
      const { payload } = await jwtVerify(token, keysFor(tenant), {
        algorithms: ['RS256'],
        issuer: `${loginUrl}/${tenant}/v2.0`,
        audience: clientId,
        requiredClaims: ['exp', 'nbf'],
        currentDate: now(),
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return claims.safeParse(payload).data;
    } catch {
      return undefined;
    }
  };
}

function publishedKeys(loginUrl: string, tenant: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(`${loginUrl}/${tenant}/discovery/v2.0/keys`));
}
