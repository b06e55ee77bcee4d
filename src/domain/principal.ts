/** Who somebody is here. A role nobody gave is no role. */
export const INTAKE_ROLES = ['verwijzer', 'consulent', 'beheerder', 'kennisbeheer', 'koppeling'] as const;

export type IntakeRole = (typeof INTAKE_ROLES)[number];

/** Whoever acts, as established by a sign-in, the channel or a token: never by what a request says of itself. */
export interface Principal {
  /** `tenant:user`, or the name of a machine. */
  key: string;
  roles: readonly IntakeRole[];
  /** The gemeenten whose werkbak a consulent or machine works in. */
  gemeenten: readonly string[];
  /** How a consulent is named to others: a function, such as "Jeugdconsulent". */
  functie: string;
  /** Shown only where its owner chooses so. */
  naam?: string | undefined;
}
