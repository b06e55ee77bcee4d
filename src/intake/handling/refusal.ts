/** Why something was not done, as a stable word for programs. */
export type RefusalReason =
  | 'ongeldig'
  | 'acuut'
  | 'geen-toegang'
  | 'niet-gevonden'
  | 'niet-toegestaan'
  | 'verouderd'
  | 'niet-mogelijk'
  | 'sleutel-hergebruikt';

/** What is wrong with one field, for the user, with the words to take out where there are any. */
export interface FieldProblem {
  veld: string;
  melding: string;
  woorden?: string[];
}

/** A refusal that the user is told of; `message` is Dutch. Nothing was stored. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly fields: readonly FieldProblem[];

  constructor(reason: RefusalReason, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'Refusal';
    this.reason = reason;
    this.fields = fields;
  }
}
