import type { Request, Response, Server } from 'restify';
import { describeError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { sendJson, sendProblem } from './problem.ts';

/** GET /healthz: the process runs. GET /readyz: it can answer, since what it needs answers. */
export function healthRoutes(checks: Record<string, () => Promise<void>>, log: Logger) {
  return (server: Server) => {
    server.get('/healthz', async (_request: Request, response: Response) => {
      sendJson(response, 200, { status: 'ok' });
    });
    server.get('/readyz', async (_request: Request, response: Response) => {
      const failed = await failing(checks, log);
      if (failed.length === 0) sendJson(response, 200, { status: 'ready' });
      else sendProblem(response, { status: 503, detail: `Not ready: ${failed.join(', ')}` });
    });
  };
}

async function failing(checks: Record<string, () => Promise<void>>, log: Logger): Promise<string[]> {
  const names = Object.entries(checks).map(async ([name, check]) => {
    try {
      await check();
      return [];
    } catch (error) {
      log.warn({ check: name, error: describeError(error) }, 'Not ready');
      return [name];
    }
  });
  return (await Promise.all(names)).flat();
}
