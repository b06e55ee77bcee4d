import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const MOST_CONNECTIONS = 2_000;
/** A proxy in front of us is one address. */
const MOST_OF_ONE_ADDRESS = 500;
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** A client that sends and takes nothing for so long is gone, or reads too slowly to be waited for. */
const IDLE_MS = 20_000;

/** Keeps clients that hold on to connections from taking the memory of all others. */
export function limitConnections(server: Server, idleMs = IDLE_MS): void {
  server.maxConnections = MOST_CONNECTIONS;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.setTimeout(idleMs, (socket) => socket.destroy());
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count > MOST_OF_ONE_ADDRESS) socket.destroy();
  });
}
