/** A kind of personal data, as the user is told of it. */
export type FindingType = 'bsn' | 'name' | 'address' | 'phone' | 'mail' | 'birthdate' | 'dossier' | 'account';
