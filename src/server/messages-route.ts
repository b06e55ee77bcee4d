import type { Request, Response, Server } from 'restify';
import { sendJson, sendProblem } from './problem.ts';

/** The way in for the channel; src/teams implements it. */
export type Receive = (request: {
  authorization: string | undefined;
  body: unknown;
}) => Promise<{ status: number; body?: unknown; detail?: string | undefined }>;

/** POST /api/messages */
export function messagesRoute(receive: Receive) {
  return (server: Server) => {
    server.post('/api/messages', async (request: Request, response: Response) => {
      const { authorization } = request.headers;
      const { status, body, detail } = await receive({ authorization, body: request.body });
      if (status >= 400) return sendProblem(response, { status, detail });
      if (body === undefined) response.sendRaw(status, '');
      else sendJson(response, status, body);
    });
  };
}
