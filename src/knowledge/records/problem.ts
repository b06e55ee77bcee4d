import { RegiowijzerError } from '../../errors.ts';

/** Something wrong in a record file, with the place where a person can put it right. */
export interface RecordProblem {
  file: string;
  line: number;
  /** The field in dotted form, such as `routes.2.steps`; empty where the whole file is meant. */
  field: string;
  what: string;
}

export function problemAsError(problem: RecordProblem): RegiowijzerError {
  const field = problem.field === '' ? '' : ` ${problem.field}`;
  return new RegiowijzerError('RECORD_INVALID', problem.what, { where: `${problem.file}:${problem.line}${field}` });
}
