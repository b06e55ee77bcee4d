import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const TEAMS = { TEAMS_APP_ID: 'app', TEAMS_APP_PASSWORD: 'secret', TEAMS_TENANT_ID: 'tenant-1' };

test('without app id the bot starts on loopback only', () => {
  expect(readConfig({})).toMatchObject({ demo: true, HOST: '127.0.0.1', PORT: 3978 });
  expect(readConfig({ HOST: 'localhost' }).demo).toBe(true);
  expect(readConfig({ PORT: '', RATE_LIMIT: '' })).toMatchObject({ PORT: 3978, RATE_LIMIT: 100 });
  for (const HOST of ['0.0.0.0', '::', '10.0.0.5', 'bot.example.nl', '127.0.0.1.example.nl']) {
    expect(() => readConfig({ HOST })).toThrow(expect.objectContaining({ code: 'NOT_CONFIGURED_FOR_TEAMS' }));
  }
  expect(() => readConfig({ HOST: '0.0.0.0', TEAMS_APP_ID: '' })).toThrow();
});

test('with app id the credential and tenant must be there', () => {
  expect(readConfig({ ...TEAMS, HOST: '0.0.0.0' })).toMatchObject({ demo: false, TEAMS_ALLOWED_TENANTS: ['tenant-1'] });
  expect(readConfig({ ...TEAMS, TEAMS_APP_PASSWORD: '', TEAMS_APP_TYPE: 'UserAssignedMSI' }).demo).toBe(false);
  for (const missing of ['TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID']) {
    expect(() => readConfig({ ...TEAMS, [missing]: '' })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', where: missing }),
    );
  }
});

test('tenants come from the list where there is one', () => {
  const config = readConfig({ ...TEAMS, TEAMS_ALLOWED_TENANTS: 'tenant-2, tenant-3' });
  expect(config.TEAMS_ALLOWED_TENANTS).toEqual(['tenant-2', 'tenant-3']);
});

test('a variable with a wrong value is named, and the result is frozen', () => {
  expect(() => readConfig({ PORT: 'abc' })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', where: 'PORT' }));
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});
