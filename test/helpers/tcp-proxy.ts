import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a client and a server; frozen it takes everything and passes nothing on, for connections of before too. */
export interface TcpProxy {
  port: number;
  freeze(): void;
  thaw(): void;
}

export async function startProxy(toPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((client) => {
    const target = connect(toPort, '127.0.0.1');
    client.pipe(target).pipe(client);
    for (const socket of [client, target]) {
      sockets.add(socket);
      if (isFrozen) socket.pause();
      socket.on('error', () => {}).on('close', () => [client, target].forEach((each) => void each.destroy()));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
  };
}
