import type { z } from 'zod';
import { consultatieTexts } from '../../texts/consultatie.ts';
import type { FieldProblem } from '../handling/refusal.ts';

const { field } = consultatieTexts;

/** Turns what a schema found into Dutch messages at the fields, one for each field. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const byVeld = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    for (const problem of problemsOf(issue)) if (!byVeld.has(problem.veld)) byVeld.set(problem.veld, problem);
  }
  return [...byVeld.values()];
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.filter((key) => typeof key === 'string').join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ veld: path === '' ? key : `${path}.${key}`, melding: field.unknown }));
  }
  return [{ veld: path, melding: messageOf(issue, path) }];
}

function messageOf(issue: z.core.$ZodIssue, path: string): string {
  if (path === 'bevestigd') return field.confirm;
  if (issue.code === 'too_big' && issue.origin === 'string') return field.tooLong(Number(issue.maximum));
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return field.chooseOne;
    return Number(issue.minimum) <= 1 ? field.required : field.tooShort(Number(issue.minimum));
  }
  if (issue.code === 'invalid_value') return issue.input === undefined ? field.required : field.choose;
  if (issue.code === 'invalid_type' && issue.input === undefined) return field.required;
  if (issue.code === 'invalid_format') return path === 'telefoon' ? field.phone : field.email;
  return field.invalid;
}
