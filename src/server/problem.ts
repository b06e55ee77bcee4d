import type { Response } from 'restify';

/** A refusal as application/problem+json (RFC 9457): the title in Dutch and English, the detail in English. */
export interface Problem {
  status: number;
  detail?: string | undefined;
}

const TITLES: Record<number, string> = {
  400: 'Dit verzoek is niet te lezen (bad request)',
  401: 'Aanmelden is nodig (unauthorized)',
  403: 'Geen toegang (forbidden)',
  404: 'Deze pagina bestaat niet (not found)',
  405: 'Dit kan hier niet (method not allowed)',
  413: 'Dit bericht is te groot (payload too large)',
  415: 'Dit soort inhoud leest de bot niet (unsupported media type)',
  429: 'Te veel verzoeken, probeer het zo opnieuw (too many requests)',
  500: 'Er ging iets mis (internal error)',
  501: 'Dit kan de bot niet (not implemented)',
  502: 'De bot antwoordt niet goed (bad gateway)',
  503: 'Nog niet klaar, probeer het zo opnieuw (service unavailable)',
};

export function sendProblem(response: Response, { status, detail }: Problem): void {
  const title = TITLES[status] ?? (status < 500 ? TITLES[400] : TITLES[500]);
  sendRaw(
    response,
    status,
    'application/problem+json; charset=utf-8',
    JSON.stringify({ type: 'about:blank', title, status, detail }),
  );
}

export function sendJson(response: Response, status: number, body: unknown): void {
  sendRaw(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** Past the formatters of restify, which know no other JSON than application/json. */
export function sendRaw(response: Response, status: number, contentType: string, body: string | Buffer): void {
  if (response.headersSent) return;
  response.sendRaw(status, body, { 'Content-Type': contentType });
}
