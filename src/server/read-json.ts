import type { Next, Request, RequestHandler, Response } from 'restify';
import { sendProblem } from './problem.ts';

/**
 * Reads a JSON body of limited size. Unlike the plugin of restify it stops reading at the limit,
 * and takes no compressed body: that one could grow past every limit.
 */
export function readJson(maxBodySize: number): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const refuse = (status: number, detail: string) => {
      // What is still coming is not read: the connection cannot be used again.
      response.setHeader('Connection', 'close');
      sendProblem(response, { status, detail });
      next(false);
    };
    if (request.headers['content-encoding']) return refuse(415, 'A compressed body is not read.');
    if (Number(request.headers['content-length'] ?? 0) > maxBodySize) return refuse(413, tooLarge(maxBodySize));
    collect(request, maxBodySize, (body) => {
      if (body === undefined) return refuse(413, tooLarge(maxBodySize));
      if (body === '') return next();
      if (!/^application\/([\w.-]+\+)?json\b/.test(request.headers['content-type'] ?? '')) {
        return refuse(415, 'The body must be application/json.');
      }
      const parsed = parse(body);
      if (parsed === undefined) return refuse(400, 'The body is no valid JSON.');
      if (!isModest(parsed.json)) return refuse(400, 'The body is nested too deep, holds too much, or holds NUL.');
      request.body = parsed.json;
      return next();
    });
  };
}

/** Gives the body as text, or undefined once it grows past the limit; nothing when the client goes away. */
function collect(request: Request, maxBodySize: number, done: (body: string | undefined) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= maxBodySize) return;
    request.off('data', onData).off('end', onEnd).pause();
    done(undefined);
  };
  const onEnd = () => done(Buffer.concat(chunks).toString('utf8'));
  request
    .on('data', onData)
    .on('end', onEnd)
    .on('error', () => {});
}

function parse(body: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

/** No message of a channel or form has so much; whatever works through a body may then do so value by value. */
const DEEPEST = 40;
const MOST_VALUES = 5_000;

/** Looked through without recursion: a body can be nested deeper than the stack goes. */
function isModest(json: unknown): boolean {
  const waiting: [value: unknown, depth: number][] = [[json, 0]];
  for (let seen = 0; waiting.length > 0; seen++) {
    const [value, depth] = waiting.pop()!;
    if (seen > MOST_VALUES || depth > DEEPEST) return false;
    // PostgreSQL cannot keep NUL, and no person types it.
    if (typeof value === 'string' && value.includes('\0')) return false;
    if (typeof value !== 'object' || value === null) continue;
    const entries = Object.entries(value);
    if (entries.length > MOST_VALUES) return false;
    for (const [key, item] of entries) waiting.push([key, depth], [item, depth + 1]);
  }
  return true;
}

function tooLarge(maxBodySize: number): string {
  return `The body is larger than ${maxBodySize} bytes.`;
}
