import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request to the server was. */
export interface Call {
  path: string;
  headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: the body is whatever the client sent
  body: any;
}

export type Reply = (response: ServerResponse, call: Call) => void | Promise<void>;

export interface ModelServer {
  url: string;
  calls: Call[];
  /** What the next requests get, in order; the last one is kept. */
  replies: Reply[];
  close(): Promise<void>;
}

/** A local service that speaks the wire format of OpenAI as far as the test says. */
export async function startModelServer(...replies: Reply[]): Promise<ModelServer> {
  const calls: Call[] = [];
  const state = { replies };
  const server: Server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const call = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(pieces).toString() || '{}'),
    };
    calls.push(call);
    const reply = state.replies.length > 1 ? state.replies.shift()! : state.replies[0]!;
    await reply(response, call);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    get replies() {
      return state.replies;
    },
    set replies(next) {
      state.replies = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export const fail =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: `status ${status}` } }));
  };

/** Never answers. */
export const silent: Reply = () => {};

interface Streaming {
  /** Characters a piece. */
  size?: number;
  pauseMs?: number;
  /** Stop sending after so many characters, and keep the connection open. */
  stallAfter?: number;
  refusal?: string;
  finish?: string;
  usage?: { prompt_tokens: number; completion_tokens: number } | null;
}

/** Streams a text as a chat completion. */
export function inStream(text: string, options: Streaming = {}): Reply {
  const {
    size = 20,
    pauseMs = 0,
    stallAfter = Number.POSITIVE_INFINITY,
    refusal,
    finish = 'stop',
    usage = { prompt_tokens: 900, completion_tokens: 60 },
  } = options;
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (choices: unknown[], more: object = {}) =>
      response.write(
        `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'test', choices, ...more })}\n\n`,
      );
    send([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]);
    if (refusal) send([{ index: 0, delta: { refusal }, finish_reason: null }]);
    for (let at = 0; at < text.length; at += size) {
      if (at >= stallAfter || response.destroyed) return;
      send([{ index: 0, delta: { content: text.slice(at, at + size) }, finish_reason: null }]);
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    send([{ index: 0, delta: {}, finish_reason: finish }]);
    if (usage) send([], { usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens } });
    response.end('data: [DONE]\n\n');
  };
}

/** An answer as the model should give it. */
export function sentences(...list: [text: string, ...passages: number[]][]): string {
  return JSON.stringify({ sentences: list.map(([text, ...passages]) => ({ text, passages })) });
}
