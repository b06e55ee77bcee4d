import { z } from 'zod';
import { type FieldProblem, Refusal, type RefusalReason } from '../../intake/handling/refusal.ts';

/** A refusal as application/problem+json (RFC 9457). `detail` is Dutch and for the user; `type` is for programs. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z
    .array(z.object({ veld: z.string(), melding: z.string(), woorden: z.array(z.string()).optional() }))
    .optional(),
});
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: readonly FieldProblem[];
}

const STATUS_OF: Record<RefusalReason, number> = {
  ongeldig: 422,
  acuut: 422,
  'geen-toegang': 422,
  'niet-gevonden': 404,
  'niet-toegestaan': 403,
  verouderd: 412,
  'niet-mogelijk': 409,
  'sleutel-hergebruikt': 422,
};

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
};

/** A refusal that HTTP itself knows, without a flow behind it. */
export class HttpRefusal extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** The problem for a refusal; undefined for any other error. */
export function problemOf(error: unknown): ProblemBody | undefined {
  if (error instanceof HttpRefusal) return { type: 'about:blank', ...describe(error.status, error.message) };
  if (!(error instanceof Refusal)) return undefined;
  const { reason, message, fields } = error;
  const problem = { type: `urn:regiowijzer:probleem:${reason}`, ...describe(STATUS_OF[reason], message) };
  return fields.length > 0 ? { ...problem, errors: fields } : problem;
}

function describe(status: number, detail: string) {
  return { title: TITLES[status] ?? 'Error', status, detail };
}
