import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { INTAKE_ROLES, type IntakeRole, type Principal } from '../../domain/principal.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import { RegiowijzerError } from '../../errors.ts';
import { findPlace } from '../../intake/form/check-aanvraag.ts';
import { readYaml } from '../../knowledge/records/read-yaml.ts';
import { FUNCTIES } from '../../texts/server.ts';

const HUMAN_ROLES = INTAKE_ROLES.filter((role) => role !== 'koppeling') as [IntakeRole, ...IntakeRole[]];

/** roles.yaml: what users may do, beside the app roles in their tokens. */
const rolesFile = z.strictObject({
  standaard: z.enum(['verwijzer', 'geen']).default('verwijzer').describe('The role of users who are not listed'),
  gebruikers: z
    .array(
      z.strictObject({
        gebruiker: z
          .string()
          .regex(/^[^:\s]+:[^:\s]+$/, { error: 'Write <tenant id>:<object id>' })
          .describe('Never a name or mail address: those can be taken over'),
        rollen: z.array(z.enum(HUMAN_ROLES)).min(1),
        gemeenten: z.array(z.string().min(1)).default([]),
        functie: z.string().min(1).max(60).optional(),
        naam: z.string().min(1).max(80).optional(),
      }),
    )
    .default([]),
});
type RolesFile = z.output<typeof rolesFile>;

/** An app role of the registration; `Consulent.berg-en-dal` is consulent of one gemeente. */
const APP_ROLE = /^(Verwijzer|Consulent|Beheerder|Kennisbeheer)(?:\.(.+))?$/;

export interface Roles {
  /** Who is listed in roles.yaml, without app roles. */
  readonly listed: readonly Principal[];
  /** What a user may do; `appRoles` come from a checked token. */
  principalOf(userKey: string, signedIn?: { appRoles?: readonly string[]; naam?: string | undefined }): Principal;
}

/**
 * Roles from roles.yaml; without it everybody of an allowed tenant is verwijzer, and nobody more.
 * @throws RegiowijzerError ROLES_INVALID
 */
export function readRoles(path: string | undefined, gemeenten: readonly KnownGemeente[]): Roles {
  if (path === undefined) return createRoles(rolesFile.parse({}), gemeenten);
  const result = readYaml(path, readOrThrow(path), rolesFile);
  if (!result.ok) {
    const { line, field, what } = result.problems[0]!;
    throw new RegiowijzerError('ROLES_INVALID', what, { where: `${path}:${line}${field && ` ${field}`}` });
  }
  for (const name of result.value.gebruikers.flatMap((user) => user.gemeenten)) {
    if (canonical(name, gemeenten)) continue;
    throw new RegiowijzerError('ROLES_INVALID', `The gemeente "${name}" is not in the records`, { where: path });
  }
  return createRoles(result.value, gemeenten);
}

function createRoles({ standaard, gebruikers }: RolesFile, gemeenten: readonly KnownGemeente[]): Roles {
  const byKey = new Map(gebruikers.map((user) => [user.gebruiker.toLowerCase(), user]));
  const principalOf: Roles['principalOf'] = (userKey, { appRoles = [], naam } = {}) => {
    const listed = byKey.get(userKey.toLowerCase());
    const fromToken = appRoles.flatMap((role) => readAppRole(role));
    const given = [...(listed?.rollen ?? []), ...fromToken.map(({ role }) => role)];
    const roles = new Set<IntakeRole>(given.length > 0 || standaard === 'geen' ? given : [standaard]);
    const names = [...(listed?.gemeenten ?? []), ...fromToken.flatMap(({ gemeente }) => gemeente ?? [])];
    const role = (['consulent', 'beheerder', 'kennisbeheer', 'verwijzer'] as const).find((each) => roles.has(each));
    return {
      key: userKey,
      roles: [...roles],
      gemeenten: [...new Set(names.flatMap((name) => canonical(name, gemeenten) ?? []))],
      functie: listed?.functie ?? FUNCTIES[role ?? 'verwijzer'],
      naam: listed?.naam ?? naam,
    };
  };
  return { listed: gebruikers.map(({ gebruiker }) => principalOf(gebruiker)), principalOf };
}

function readAppRole(value: string): { role: IntakeRole; gemeente?: string }[] {
  const [, name, gemeente] = APP_ROLE.exec(value) ?? [];
  if (!name) return [];
  const role = name.toLowerCase() as IntakeRole;
  // The value of an app role cannot hold spaces.
  return [{ role, ...(gemeente && { gemeente: gemeente.replaceAll('-', ' ') }) }];
}

function canonical(name: string, gemeenten: readonly KnownGemeente[]): string | undefined {
  return findPlace(name, undefined, gemeenten).found?.gemeente;
}

function readOrThrow(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RegiowijzerError('ROLES_INVALID', 'The file cannot be read', { where: path, cause });
  }
}
