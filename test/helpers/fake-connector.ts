import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** An activity as it arrived over the wire. */
export interface SentActivity {
  /** PUT replaces a message that was sent before. */
  method: string;
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into arbitrary JSON
  body: any;
}

/** An answer of the channel, with the code and message of its error. */
export interface Scripted {
  status: number;
  code?: string;
  message?: string;
  headers?: Record<string, string>;
}

/** The channel's side of the wire: keeps what the bot posts, and answers as scripted. */
export interface FakeConnector {
  serviceUrl: string;
  sent: SentActivity[];
  /** What was sent besides typing. */
  messages: () => SentActivity['body'][];
  /** What the next requests get: a status, or a refusal of a kind; 201 when none are left. */
  script: (number | Scripted)[];
  /** From now on requests of this conversation are taken, and never answered. */
  silentFor(conversationId: string): void;
  /** How many of those the bot has given up. */
  aborted(): number;
  /** Requests that came, refused ones too. */
  requests: SentActivity[];
  /** Resolves once so many messages have come. */
  waitForMessages(count: number): Promise<SentActivity['body'][]>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const sent: SentActivity[] = [];
  const requests: SentActivity[] = [];
  const script: FakeConnector['script'] = [];
  const silent = new Set<string>();
  let aborted = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      if (silent.has(decodeURIComponent(request.url!.split('/')[3]!))) {
        response.on('close', () => {
          aborted += 1;
        });
        return;
      }
      const next = script.shift() ?? 201;
      const {
        status,
        code = 'Scripted',
        message = '',
        headers = {},
      } = typeof next === 'number' ? { status: next } : next;
      const { authorization } = request.headers;
      const activity = { method: request.method!, path: request.url!, authorization, body: JSON.parse(text) };
      requests.push(activity);
      if (status < 300) sent.push(activity);
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(status < 300 ? { id: `sent-${sent.length}` } : { error: { code, message } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const messages = () => sent.map(({ body }) => body).filter(({ type }) => type === 'message');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    requests,
    script,
    silentFor: (conversationId) => void silent.add(conversationId),
    aborted: () => aborted,
    messages,
    async waitForMessages(count) {
      const until = Date.now() + 5000;
      while (messages().length < count) {
        if (Date.now() > until) throw new Error(`${messages().length} of ${count} messages came`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return messages();
    },
  };
}
