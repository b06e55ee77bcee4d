import type { Form, Values } from '../api.ts';

/** What the form starts from. */
export interface Start {
  form: Form;
  gemeenten: { gemeente: string; regio: string }[];
  values: Values;
  /** Something was filled in before, maybe of another situation. */
  isBegun: boolean;
}
