import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toegangFile } from '../../../src/intake/toegang/toegang-file.ts';
import { createToegangen } from '../../../src/intake/toegang/toegangen.ts';
import { createAuthenticate } from '../../../src/server/auth/authenticate.ts';
import { demoPrincipal } from '../../../src/server/auth/demo-principals.ts';
import { readRoles } from '../../../src/server/auth/roles.ts';
import { GEMEENTEN } from '../../helpers/intake.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const TOKEN = 'een-lang-token-van-een-gemeente-0123456789';
const KNOWN = [...GEMEENTEN, { gemeente: 'Berg en Dal', regio: 'Rijk van Nijmegen', also: [] }];

function roles(text?: string) {
  if (text === undefined) return readRoles(undefined, KNOWN);
  const file = join(temporaryFolder(), 'roles.yaml');
  writeFileSync(file, text);
  return readRoles(file, KNOWN);
}

test('without a file everybody is verwijzer and nobody more; with "geen" nobody is anything', () => {
  expect(roles().principalOf('t:u')).toMatchObject({ key: 't:u', roles: ['verwijzer'], gemeenten: [] });
  expect(roles('standaard: geen').principalOf('t:u').roles).toEqual([]);
});

test('the file gives roles by tenant and object id, with gemeenten by their own names', () => {
  const list = `gebruikers:
  - { gebruiker: "t:c", rollen: [consulent], gemeenten: [malden, druten], functie: Jeugdregisseur }
  - { gebruiker: "t:b", rollen: [beheerder] }`;
  expect(roles(list).principalOf('T:C', { naam: 'Sam' })).toEqual({
    ...{ key: 'T:C', roles: ['consulent'], gemeenten: ['Heumen', 'Druten'], functie: 'Jeugdregisseur', naam: 'Sam' },
  });
  expect(roles(list).principalOf('t:b').roles).toEqual(['beheerder']);
});

test('app roles count too, with the gemeente in their value', () => {
  const appRoles = ['Consulent.berg-en-dal', 'Verwijzer', 'Iets.anders', 'Consulent.nergens', 'koppeling'];
  expect(roles().principalOf('t:u', { appRoles })).toMatchObject({
    roles: ['consulent', 'verwijzer'],
    gemeenten: ['Berg en Dal'],
  });
});

test.each([
  ['a mail address for a user', 'gebruikers: [{ gebruiker: "a@b.nl", rollen: [beheerder] }]'],
  ['a role that is not there', 'gebruikers: [{ gebruiker: "t:a", rollen: [baas] }]'],
  ['the role of a machine', 'gebruikers: [{ gebruiker: "t:a", rollen: [koppeling] }]'],
  ['an unknown gemeente', 'gebruikers: [{ gebruiker: "t:a", rollen: [consulent], gemeenten: [Nergens] }]'],
])('%s is named', (_name, text) => {
  expect(() => roles(text)).toThrow(expect.objectContaining({ code: 'ROLES_INVALID' }));
});

const wegen = [{ soort: 'webhook', naam: 'd', url: 'https://d.example', geheim: 'x', token: TOKEN }];
const toegangen = createToegangen(
  toegangFile.parse({ toegangen: [{ gemeenten: ['Druten'], wegen }, { gemeenten: ['Heumen'] }] }),
);

test('the token of a gemeente is good for that gemeente alone', async () => {
  const authenticate = createAuthenticate({ roles: roles(), toegangen, verifyToken: async () => undefined });
  expect(await authenticate({ authorization: `Bearer ${TOKEN}` })).toMatchObject({
    roles: ['koppeling'],
    gemeenten: ['Druten'],
  });
  for (const authorization of [
    undefined,
    '',
    'Bearer',
    'Bearer x',
    `Basic ${TOKEN}`,
    `Bearer ${TOKEN}x`,
    'Bearer undefined',
  ]) {
    expect(await authenticate({ authorization })).toBeUndefined();
  }
});

test('demo users exist in a demo alone, and a bad token does not fall back to one', async () => {
  const demo = createAuthenticate({ roles: roles(), toegangen, demoPrincipal: (id) => demoPrincipal(id, KNOWN) });
  expect(await demo({ demoUser: 'huisarts-harderwijk' })).toMatchObject({
    key: 'demo:huisarts-harderwijk',
    roles: ['verwijzer'],
  });
  expect(await demo({ demoUser: 'consulent-berg-en-dal' })).toMatchObject({ gemeenten: ['Berg en Dal'] });
  expect(await demo({ demoUser: 'beheerder' })).toMatchObject({ roles: ['beheerder'] });
  expect(await demo({ demoUser: 'consulent-nergens' })).toBeUndefined();
  expect(await demo({ authorization: 'Bearer x', demoUser: 'beheerder' })).toBeUndefined();
  const real = createAuthenticate({ roles: roles(), toegangen, verifyToken: async () => undefined });
  expect(await real({ demoUser: 'beheerder' })).toBeUndefined();
});
