import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { createVerifyToken } from '../../../src/server/auth/verify-token.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const keys = await generateKeyPair('RS256');
const others = await generateKeyPair('RS256');
const keySet = createLocalJWKSet({ keys: [{ ...(await exportJWK(keys.publicKey)), alg: 'RS256', kid: 'k1' }] });
const verify = createVerifyToken({
  clientId: 'app-1',
  allowedTenants: ['tenant-1'],
  now: () => NOW,
  keysOf: () => keySet,
});

const CLAIMS = {
  ver: '2.0',
  iss: 'https://login.microsoftonline.com/tenant-1/v2.0',
  aud: 'app-1',
  tid: 'tenant-1',
  oid: 'user-1',
  scp: 'profile access_as_user',
  preferred_username: 'beheerder@gemeente.example',
  name: 'An Ander',
  nbf: SECONDS - 10,
  exp: SECONDS + 3600,
};

function token(claims: object, key = keys.privateKey, header: object = {}) {
  return new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(key);
}

test('a good token gives who it is, without the name to sign in with', async () => {
  expect(await verify(await token({ roles: ['Consulent.druten'] }))).toEqual({
    ...{ ver: '2.0', tid: 'tenant-1', oid: 'user-1', scp: 'profile access_as_user', name: 'An Ander' },
    roles: ['Consulent.druten'],
  });
});

test.each([
  ['of another tenant', { tid: 'tenant-2', iss: 'https://login.microsoftonline.com/tenant-2/v2.0' }],
  ['of another issuer', { iss: 'https://login.microsoftonline.com/tenant-2/v2.0' }],
  ['for another application', { aud: 'app-2' }],
  ['for the API by its address', { aud: 'api://app-1' }],
  ['of version 1', { ver: '1.0' }],
  ['that has expired', { exp: SECONDS - 61 }],
  ['that is not valid yet', { nbf: SECONDS + 61 }],
  ['without an end', { exp: undefined }],
  ['without our scope', { scp: 'profile' }],
  ['of an application instead of a person', { scp: undefined, roles: ['Consulent'], idtyp: 'app' }],
  ['without a user', { oid: undefined }],
])('a token %s is refused', async (_name, claims) => {
  expect(await verify(await token(claims))).toBeUndefined();
});

test('a token signed by another, by a shared secret, by nobody, or that is none, is refused', async () => {
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(CLAIMS)).toString('base64url')}.`;
  const shared = new SignJWT(CLAIMS)
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(new TextEncoder().encode('s'.repeat(32)));
  for (const bad of [await token({}, others.privateKey), await shared, unsigned, 'x', 'a.b.c', '']) {
    expect(await verify(bad)).toBeUndefined();
  }
});

test('a minute of difference between clocks is taken', async () => {
  expect(await verify(await token({ exp: SECONDS - 59 }))).toBeDefined();
});
