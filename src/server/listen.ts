import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';
import { RegiowijzerError } from '../errors.ts';

/**
 * Listens, and gives the address to reach the server at.
 * @throws RegiowijzerError ADDRESS_IN_USE
 */
export function listen(server: Server, port: number, host: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const onError = (cause: NodeJS.ErrnoException) => {
    const where = `${host}:${port}`;
    reject(new RegiowijzerError('ADDRESS_IN_USE', `The server cannot listen (${cause.code})`, { where, cause }));
  };
  // restify passes the errors of the socket on; one without a listener would end the process.
  server.once('error', onError);
  server.listen(port, host, () => {
    server.off('error', onError);
    resolve(addressOf(server.server.address() as AddressInfo));
  });
  return promise;
}

/** Stops taking requests, and waits for those under way, but no longer than `graceMs`. */
export async function stopListening(server: Server, graceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.server.close(() => resolve());
  server.server.closeIdleConnections();
  const timer = setTimeout(() => server.server.closeAllConnections(), graceMs);
  await promise;
  clearTimeout(timer);
}

function addressOf({ address, port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
