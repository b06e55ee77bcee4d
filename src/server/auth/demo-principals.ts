import type { Principal } from '../../domain/principal.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import { fold } from '../../dutch/words.ts';
import { FUNCTIES } from '../../texts/server.ts';
import { DEMO_TENANT, DEMO_USERS } from '../demo/demo-users.ts';

/**
 * Who a demo user is: those of the chat page are verwijzer (the jeugdconsulent works in a werkbak too),
 * `consulent-<gemeente>` is the toegang of a gemeente, `beheerder` the owner and `kennisbeheer` looks after the knowledge.
 */
export function demoPrincipal(id: string, gemeenten: readonly KnownGemeente[]): Principal | undefined {
  const key = `${DEMO_TENANT}:${id}`;
  // A chat of a new user has an id of its own.
  const user = DEMO_USERS.find((each) => each.id === id || (!each.gemeente && id.startsWith(`${each.id}-`)));
  if (user) {
    const isConsulent = user.rol === 'jeugdconsulent' && user.gemeente !== undefined;
    const roles = isConsulent ? (['verwijzer', 'consulent'] as const) : (['verwijzer'] as const);
    return { key, roles, gemeenten: isConsulent ? [user.gemeente!] : [], functie: user.name, naam: user.name };
  }
  if (id === 'beheerder') return { key, roles: ['beheerder'], gemeenten: [], functie: FUNCTIES.beheerder };
  if (id === 'kennisbeheer') return { key, roles: ['kennisbeheer'], gemeenten: [], functie: FUNCTIES.kennisbeheer };
  const gemeente = gemeenten.find((each) => id === demoConsulent(each.gemeente))?.gemeente;
  if (!gemeente) return undefined;
  return { key, roles: ['consulent'], gemeenten: [gemeente], functie: FUNCTIES.consulent, naam: 'Sam de Consulent' };
}

/** The id of the consulent of a gemeente. */
export function demoConsulent(gemeente: string): string {
  return `consulent-${slug(gemeente)}`;
}

function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
