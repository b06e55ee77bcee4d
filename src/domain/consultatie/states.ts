/** Where a consultatie stands. */
export const STATUSES = [
  'aangevraagd',
  'opgepakt',
  'wedervraag',
  'beantwoord',
  'overgedragen',
  'heropend',
  'gesloten',
  'ingetrokken',
] as const;
export type Status = (typeof STATUSES)[number];

/** What can be done with one; the last word of the path in the API. */
export const HANDELINGEN = [
  'oppakken',
  'antwoord',
  'wedervraag',
  'overdragen',
  'sluiten',
  'intrekken',
  'heropenen',
] as const;
export type Handeling = (typeof HANDELINGEN)[number];

/** On whose behalf: who asked, the toegang of the gemeente, or the housekeeping. */
export const KANTEN = ['aanvrager', 'toegang', 'systeem'] as const;
export type Kant = (typeof KANTEN)[number];

type Row = Partial<Record<Handeling, Partial<Record<Kant, Status>>>>;

/** Waits for somebody of the toegang to take it up. */
const OPEN: Row = {
  oppakken: { toegang: 'opgepakt' },
  overdragen: { toegang: 'overgedragen' },
  sluiten: { toegang: 'gesloten', systeem: 'gesloten' },
  intrekken: { aanvrager: 'ingetrokken' },
};

const IN_HANDLING: Row = {
  overdragen: { toegang: 'overgedragen' },
  sluiten: { toegang: 'gesloten', systeem: 'gesloten' },
  intrekken: { aanvrager: 'ingetrokken' },
};

/** Status × action × side → the next status. What is not in the table cannot happen. */
export const TRANSITIONS: Readonly<Record<Status, Row>> = {
  aangevraagd: OPEN,
  overgedragen: OPEN,
  heropend: OPEN,
  opgepakt: { ...IN_HANDLING, antwoord: { toegang: 'beantwoord' }, wedervraag: { toegang: 'wedervraag' } },
  // The asker answers the question asked back; a consulent may answer without waiting for it.
  wedervraag: {
    ...IN_HANDLING,
    antwoord: { aanvrager: 'opgepakt', toegang: 'beantwoord' },
  },
  beantwoord: {
    antwoord: { toegang: 'beantwoord' },
    wedervraag: { aanvrager: 'opgepakt' },
    sluiten: { aanvrager: 'gesloten', toegang: 'gesloten', systeem: 'gesloten' },
    heropenen: { aanvrager: 'heropend', toegang: 'heropend' },
  },
  gesloten: { heropenen: { aanvrager: 'heropend', toegang: 'heropend' } },
  ingetrokken: {},
};

/** Content of a consultatie in one of these is erased after the term of the gemeente. */
export const ENDED: ReadonlySet<Status> = new Set(['gesloten', 'ingetrokken']);

/** The toegang has still to do something. */
export const WAITS_FOR_TOEGANG: ReadonlySet<Status> = new Set(['aangevraagd', 'overgedragen', 'heropend', 'opgepakt']);

/** The status after an action; undefined where the table does not allow it. */
export function nextStatus(status: Status, handeling: Handeling, kant: Kant): Status | undefined {
  return TRANSITIONS[status][handeling]?.[kant];
}

/** What one side can do now, for the buttons it is shown. */
export function possibleActions(status: Status, kant: Kant): Handeling[] {
  return HANDELINGEN.filter((handeling) => nextStatus(status, handeling, kant) !== undefined);
}
