import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
}

/** The other end of the wire: keeps what comes in, and answers as scripted. */
export interface Receiver {
  url: string;
  received: Received[];
  /** How the next requests are answered; 204 when none are left. */
  script: ((response: ServerResponse, request: Received) => void)[];
  /** How every request is answered that no script is left for. */
  otherwise: (response: ServerResponse, request: Received) => void;
}

export async function startReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', received: [], script: [], otherwise: status(204) };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const received = { method: request.method!, path: request.url!, headers: request.headers, text };
      receiver.received.push(received);
      (receiver.script.shift() ?? receiver.otherwise)(response, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return receiver;
}

export function status(code: number, headers: Record<string, string> = {}, body = '') {
  return (response: ServerResponse) => {
    // In two steps: restify, where a test of the same worker has loaded it, makes writeHead give nothing back.
    response.writeHead(code, headers);
    response.end(body);
  };
}
