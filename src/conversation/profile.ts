import { texts } from '../texts/nl.ts';
import type { ChoiceOf } from './choice.ts';
import type { Profile, Profiles } from './conversation-store.ts';
import { findByName, type KnownGemeente } from './gemeenten.ts';
import type { ProfileStatement } from './profile-statement.ts';

/** The profile after what a user said of themself; `unknown` names a gemeente that nobody here knows. */
export function applyStatement(
  said: Omit<ProfileStatement, 'rest'>,
  before: Profile,
  gemeenten: readonly KnownGemeente[],
): { profile: Profile; unknown?: string } {
  const known = said.gemeente === undefined ? undefined : findByName(said.gemeente, gemeenten);
  if (said.gemeente !== undefined && !known) return { profile: before, unknown: said.gemeente };
  const profile: Profile = { ...before, ...(known && { gemeente: known.gemeente }) };
  if (!said.rol || said.rol === before.rol) return { profile };
  // A role on the user's own word replaces one that was established.
  return { profile: { ...profile, rol: said.rol, roleEstablished: false } };
}

/** Saves what the form sent. A gemeente that is not in the list counts as none. */
export async function saveChosenProfile(
  choice: ChoiceOf<'save-profile'>,
  userKey: string,
  profiles: Profiles,
  gemeenten: readonly KnownGemeente[],
): Promise<Profile> {
  const { gemeente: _replaced, ...before } = await profiles.read(userKey);
  const known = findByName(choice.gemeente, gemeenten) && { gemeente: choice.gemeente };
  const { profile } = applyStatement({ ...known, ...(choice.rol && { rol: choice.rol }) }, before, gemeenten);
  await profiles.save(userKey, profile);
  return profile;
}

/** "gemeente Deventer (regio Salland), functie huisarts". */
export function describeProfile(profile: Profile, gemeenten: readonly KnownGemeente[]): string {
  const known = profile.gemeente && findByName(profile.gemeente, gemeenten);
  const place = known ? texts.profile.inGemeente(known.gemeente, known.regio) : texts.profile.noGemeente;
  return profile.rol ? `${place}, ${texts.profile.asRole(profile.rol)}` : place;
}
