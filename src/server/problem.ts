import type { Response } from 'restify';
import { PROBLEM_TITLES } from '../texts/server.ts';

/** A refusal as application/problem+json (RFC 9457): the title in Dutch and English, the detail in English. */
export interface Problem {
  status: number;
  detail?: string | undefined;
}

/** Refused for the moment alone. */
const COMES_BACK: ReadonlySet<number> = new Set([429, 503]);

export function sendProblem(response: Response, { status, detail }: Problem): void {
  const title = PROBLEM_TITLES[status] ?? PROBLEM_TITLES[status < 500 ? 400 : 500];
  sendProblemBody(response, { type: 'about:blank', title, status, detail });
}

export function sendProblemBody(response: Response, body: { status: number; [field: string]: unknown }): void {
  if (COMES_BACK.has(body.status)) response.setHeader('Retry-After', '5');
  sendRaw(response, body.status, 'application/problem+json; charset=utf-8', JSON.stringify(body));
}

export function sendJson(response: Response, status: number, body: unknown): void {
  sendRaw(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** Past the formatters of restify, which know no other JSON than application/json. */
export function sendRaw(response: Response, status: number, contentType: string, body: string | Buffer): void {
  if (response.headersSent) return;
  response.sendRaw(status, body, { 'Content-Type': contentType });
}
