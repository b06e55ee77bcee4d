import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Next, Request, Response, Server } from 'restify';
import { sendProblem, sendRaw } from '../problem.ts';
import { TAB_FOLDER } from './build-tab.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where Teams shows a page of ours; its client library reads a list of origins from the second address. */
const TEAMS_FRAMES = 'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com';
const TEAMS_ORIGINS = 'https://res.cdn.office.net';

/** The pages inside Teams, under /tab; each address that is no file is a page of the one application. */
export function tabRoutes({ demo }: { demo: boolean }) {
  const policy = contentPolicy(demo);
  return (server: Server) => {
    server.get('/tab/assets/:name', serveAsset);
    for (const path of ['/tab', '/tab/:page', '/tab/:page/:kenmerk']) {
      server.get(path, async (_request: Request, response: Response) => servePage(response, policy));
    }
    // The address that mails and cases name.
    server.get('/werkbak/:kenmerk', (request: Request, response: Response, next: Next) => {
      response.redirect(302, `/tab/werkbak/${encodeURIComponent(request.params.kenmerk)}`, next);
    });
  };
}

function contentPolicy(demo: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent UI writes its styles while it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${demo ? '' : ` ${TEAMS_ORIGINS}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${demo ? "'none'" : TEAMS_FRAMES}`,
  ].join('; ');
}

async function servePage(response: Response, policy: string): Promise<void> {
  const page = await readFile(join(TAB_FOLDER, 'index.html')).catch(() => undefined);
  if (!page) return sendProblem(response, { status: 503, detail: 'The pages are not built: npm run build:tab' });
  response.setHeader('Content-Security-Policy', policy);
  sendRaw(response, 200, 'text/html; charset=utf-8', page);
}

/** The names of the files hold a digest of what is in them. */
async function serveAsset(request: Request, response: Response): Promise<void> {
  const { name } = request.params as { name: string };
  const type = TYPES[extname(name)];
  const file =
    /^[\w.-]+$/.test(name) && type ? await readFile(join(TAB_FOLDER, 'assets', name)).catch(() => null) : null;
  if (!file || !type) return sendProblem(response, { status: 404 });
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  sendRaw(response, 200, type, file);
}
