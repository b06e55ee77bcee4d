import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Logger } from '../../log.ts';
import { demoConsulent } from '../auth/demo-principals.ts';
import { sendJson, sendProblem, sendRaw } from '../problem.ts';
import { createBridge } from './bridge.ts';
import { DEMO_USERS } from './demo-users.ts';
import type { WireActivity } from './wire-activity.ts';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Web Chat writes its styles while it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FILES: Record<string, { file: string; contentType: string }> = {
  '/': { file: new URL('./page/index.html', import.meta.url).href, contentType: 'text/html; charset=utf-8' },
  '/demo/chat.js': {
    file: new URL('./page/chat.js', import.meta.url).href,
    contentType: 'text/javascript; charset=utf-8',
  },
  '/demo/theme.js': {
    file: new URL('./page/theme.js', import.meta.url).href,
    contentType: 'text/javascript; charset=utf-8',
  },
  '/demo/chat.css': { file: new URL('./page/chat.css', import.meta.url).href, contentType: 'text/css; charset=utf-8' },
  '/demo/icon.svg': { file: new URL('./page/icon.svg', import.meta.url).href, contentType: 'image/svg+xml' },
  '/demo/webchat.js': {
    file: new URL('../../../node_modules/botframework-webchat/dist/webchat.js', import.meta.url).href,
    contentType: 'text/javascript; charset=utf-8',
  },
};

const wireActivity = z.looseObject({ type: z.string().min(1) });

/** The local chat page and its bridge to the bot; in demo mode only. */
export function demoRoutes(log: Logger) {
  const users = DEMO_USERS.map((user) => ({
    ...user,
    ...(user.gemeente && { toegang: demoConsulent(user.gemeente) }),
  }));
  return (server: Server) => {
    for (const path of Object.keys(FILES)) server.get(path, servePage);
    server.get('/demo/users', async (_request: Request, response: Response) => sendJson(response, 200, users));
    addBridge(server, log);
  };
}

async function servePage(request: Request, response: Response): Promise<void> {
  const { file, contentType } = FILES[request.path()]!;
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  if (request.path() === '/demo/webchat.js') response.setHeader('Cache-Control', 'max-age=86400');
  sendRaw(response, 200, contentType, await readFile(fileURLToPath(file)));
}

function addBridge(server: Server, log: Logger): void {
  const bridge = createBridge(log);

  /** The secret that Web Chat sends is the demo user. */
  server.post('/directline/conversations', async (request: Request, response: Response) => {
    const user = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const conversationId = bridge.open(user, originOf(request));
    reply(response, 201, conversationId && { conversationId, token: user, expires_in: 86_400 });
  });
  server.get('/directline/conversations/:id', async (request: Request, response: Response) => {
    const { id } = request.params as { id: string };
    reply(response, 200, { conversationId: id, token: id.split('.')[0], expires_in: 86_400 });
  });
  server.get('/directline/conversations/:id/activities', async (request: Request, response: Response) => {
    const { id } = request.params as { id: string };
    reply(response, 200, bridge.read(id, Number((request.query as { watermark?: string }).watermark ?? 0) || 0));
  });
  server.post('/directline/conversations/:id/activities', async (request: Request, response: Response) => {
    const activity = wireActivity.safeParse(request.body);
    if (!activity.success) return sendProblem(response, { status: 400, detail: 'The body is no activity.' });
    const id = bridge.post((request.params as { id: string }).id, activity.data as WireActivity, originOf(request));
    reply(response, 200, id && { id });
  });

  const deliver = async (request: Request, response: Response) => {
    const id = bridge.deliver((request.params as { id: string }).id, request.body as WireActivity);
    reply(response, 201, id && { id });
  };
  server.post('/demo/connector/v3/conversations/:id/activities', deliver);
  server.post('/demo/connector/v3/conversations/:id/activities/:replyTo', deliver);
}

function reply(response: Response, status: number, body: unknown): void {
  if (body) sendJson(response, status, body);
  else sendProblem(response, { status: 404, detail: 'There is no such conversation.' });
}

/** The address this server answers on. */
function originOf({ socket }: Request): string {
  const address = socket.localAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1';
  return `http://${address.includes(':') ? `[${address}]` : address}:${socket.localPort}`;
}
