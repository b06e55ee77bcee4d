import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';

export const APP_ID = '11111111-1111-1111-1111-111111111111';

/** Where the channel publishes its keys, and what signs with them. */
export interface ChannelKeys {
  metadataUrl: string;
  /** An authorization header; claims of `other` replace those of a good token, and undefined takes one away. */
  sign(serviceUrl: string, other?: JWTPayload, header?: object): Promise<string>;
  /** From now on it accepts requests and answers none. */
  hang(): void;
}

export async function startChannelKeys(endorsements = ['msteams', 'webchat', 'directline']): Promise<ChannelKeys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', endorsements }];
  let isSilent = false;
  const server = createServer((request, response) => {
    if (isSilent) return;
    const body = request.url === '/keys' ? { keys } : { jwks_uri: `${url()}/keys` };
    // Not in a chain: restify replaces writeHead of every response by one that returns nothing.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = Math.floor(Date.now() / 1000);
  return {
    metadataUrl: `${url()}/metadata`,
    hang: () => {
      isSilent = true;
    },
    async sign(serviceUrl, other = {}, header = {}) {
      const claims = {
        iss: 'https://api.botframework.com',
        aud: APP_ID,
        serviceurl: serviceUrl,
        nbf: now,
        exp: now + 600,
      };
      const token = new SignJWT({ ...claims, ...other }).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header });
      return `Bearer ${await token.sign(privateKey)}`;
    },
  };
}
