import type { Consultatie } from '../../domain/consultatie/consultatie.ts';
import type { Handeling, Kant } from '../../domain/consultatie/states.ts';
import type { IntakeRole, Principal } from '../../domain/principal.ts';

/** Everything that can be asked of the intake, and by the owners of the knowledge. */
export type Action =
  | Handeling
  | 'aanvragen'
  | 'lezen'
  | 'werkbak'
  | 'eigen-aanvragen'
  | 'cijfers'
  | 'herstellen'
  | 'bronnen'
  | 'kennis';

/** On which consultaties: one's own requests, those of one's gemeenten, or without looking at one. */
type Reach = 'own' | 'gemeente' | 'any';

const REQUESTER: Partial<Record<Action, Reach>> = {
  bronnen: 'any',
  aanvragen: 'any',
  'eigen-aanvragen': 'any',
  lezen: 'own',
  antwoord: 'own',
  wedervraag: 'own',
  sluiten: 'own',
  intrekken: 'own',
  heropenen: 'own',
};

const TOEGANG: Partial<Record<Action, Reach>> = {
  werkbak: 'any',
  lezen: 'gemeente',
  oppakken: 'gemeente',
  antwoord: 'gemeente',
  wedervraag: 'gemeente',
  overdragen: 'gemeente',
  sluiten: 'gemeente',
  heropenen: 'gemeente',
};

/** Role × action → reach. What is not in the table is denied. */
export const PERMISSIONS: Readonly<Record<IntakeRole, Partial<Record<Action, Reach>>>> = {
  verwijzer: REQUESTER,
  consulent: { ...TOEGANG, bronnen: 'any' },
  // Figures and repair, never content.
  beheerder: { cijfers: 'any', herstellen: 'any', bronnen: 'any' },
  // Sources, questions without answer and corrections; nothing of consultaties.
  kennisbeheer: { bronnen: 'any', kennis: 'any' },
  koppeling: TOEGANG,
};

/** Whether this is allowed at all, for actions that are about no single consultatie. */
export function mayDo(principal: Principal, action: Action): boolean {
  return principal.roles.some((role) => PERMISSIONS[role][action] === 'any');
}

/** On behalf of which sides this principal may do this to this consultatie; none is a refusal. */
export function sidesOf(principal: Principal, action: Action, consultatie: Consultatie): Kant[] {
  const reaches = principal.roles.map((role) => PERMISSIONS[role][action]);
  const isOwn = consultatie.requesterKey !== null && consultatie.requesterKey === principal.key;
  const isOfGemeente = principal.gemeenten.includes(consultatie.gemeente);
  return [
    ...(reaches.includes('own') && isOwn ? (['aanvrager'] as const) : []),
    ...(reaches.includes('gemeente') && isOfGemeente ? (['toegang'] as const) : []),
  ];
}
