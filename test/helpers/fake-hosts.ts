import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Host = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Where an https host really is: the handler of a server of our own, or an address. A host not named cannot be reached. */
export type Hosts = Record<string, Host | string>;

/** A fetch that goes over the wire to this machine, whatever host is asked. */
export async function fetchFrom(hosts: Hosts): Promise<typeof fetch> {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const host = hosts[String(request.headers['x-host'])] as Host;
    host(request, response, Buffer.concat(pieces).toString());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (input, init) => {
    const { host, pathname, search } = new URL(String(input));
    const at = hosts[host];
    if (at === undefined) throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    const headers = new Headers(init?.headers);
    headers.set('x-host', host);
    return fetch(`${typeof at === 'string' ? at : own}${pathname}${search}`, { ...init, headers });
  };
}

export function answerJson(body: object, status = 200): Host {
  return (_request, response) => {
    // Not in a chain: restify replaces writeHead of every response by one that returns nothing.
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}
