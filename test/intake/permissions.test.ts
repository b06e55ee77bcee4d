import { expect, test } from 'vitest';
import { HANDELINGEN, type Handeling } from '../../src/domain/consultatie/states.ts';
import { INTAKE_ROLES, type IntakeRole } from '../../src/domain/principal.ts';
import { repairDeliveries } from '../../src/intake/deliver/repair.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import type { Action } from '../../src/intake/handling/permissions.ts';
import { readConsultatie, readFigures, readOwn, readWerkbak } from '../../src/intake/handling/read.ts';
import { Refusal } from '../../src/intake/handling/refusal.ts';
import { kennisRoutes } from '../../src/server/api/kennis-routes.ts';
import { aanvraag, by, CONSULENT, HUISARTS, openTestIntake, principal, type TestIntake } from '../helpers/intake.ts';

/** How the one who acts stands to the consultatie. */
const OWNERSHIPS = ['own', 'gemeente', 'stranger'] as const;

/** Written out by hand, so that a change of the table in src has to be meant. y: may, -: may not. */
// biome-ignore format: a table
const EXPECTED: Record<Action, Record<IntakeRole | 'none', string>> = {
  //                   own, gemeente, stranger
  aanvragen: { verwijzer: 'yyy', consulent: '---', beheerder: '---', kennisbeheer: '---', koppeling: '---', none: '---' },
  'eigen-aanvragen': { verwijzer: 'yyy', consulent: '---', beheerder: '---', kennisbeheer: '---', koppeling: '---', none: '---' },
  werkbak: { verwijzer: '---', consulent: 'yyy', beheerder: '---', kennisbeheer: '---', koppeling: 'yyy', none: '---' },
  cijfers: { verwijzer: '---', consulent: '---', beheerder: 'yyy', kennisbeheer: '---', koppeling: '---', none: '---' },
  herstellen: { verwijzer: '---', consulent: '---', beheerder: 'yyy', kennisbeheer: '---', koppeling: '---', none: '---' },
  bronnen: { verwijzer: 'yyy', consulent: 'yyy', beheerder: 'yyy', kennisbeheer: 'yyy', koppeling: '---', none: '---' },
  kennis: { verwijzer: '---', consulent: '---', beheerder: '---', kennisbeheer: 'yyy', koppeling: '---', none: '---' },
  lezen: { verwijzer: 'y--', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
  oppakken: { verwijzer: '---', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
  antwoord: { verwijzer: 'y--', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
  wedervraag: { verwijzer: 'y--', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
  overdragen: { verwijzer: '---', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
  sluiten: { verwijzer: 'y--', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
  intrekken: { verwijzer: 'y--', consulent: '---', beheerder: '---', kennisbeheer: '---', koppeling: '---', none: '---' },
  heropenen: { verwijzer: 'y--', consulent: '-y-', beheerder: '---', kennisbeheer: '---', koppeling: '-y-', none: '---' },
};

const INPUT: Record<Handeling, unknown> = {
  oppakken: {},
  antwoord: { tekst: 'Het lokale team denkt mee.' },
  wedervraag: { tekst: 'Hoe lang speelt dit al?' },
  overdragen: { gemeente: 'Heumen', reden: 'Het kind woont daar.' },
  sluiten: { uitkomst: 'beantwoord' },
  intrekken: {},
  heropenen: { reden: 'Er is een nieuwe vraag.' },
};

const rows = (Object.keys(EXPECTED) as Action[]).flatMap((action) =>
  [...INTAKE_ROLES, 'none' as const].flatMap((role) =>
    OWNERSHIPS.map((ownership, place) => ({ action, role, ownership, may: EXPECTED[action][role][place] === 'y' })),
  ),
);

test('every role, action and ownership', async () => {
  const intake = await openTestIntake();
  const wrong: string[] = [];
  for (const { action, role, ownership, may } of rows) {
    const key = ownership === 'own' ? HUISARTS.key : `t:${ownership}`;
    const gemeenten = ownership === 'gemeente' ? ['Druten'] : ['Heumen'];
    const who = principal(key, role === 'none' ? [] : [role], gemeenten);
    const { kenmerk } = await submit(aanvraag(), by(HUISARTS), intake.ports);
    const denied = await isDenied(intake, action, kenmerk, who);
    if (denied === may) wrong.push(`${action} ${role} ${ownership}: ${denied ? 'denied' : 'allowed'}`);
  }
  expect(wrong).toEqual([]);
  expect(rows).toHaveLength(15 * 6 * 3);
});

const CALL = { params: {}, body: undefined, query: {}, version: 0 };

/** Whether it is refused for want of rights; a refusal for another reason is none. */
async function isDenied(intake: TestIntake, action: Action, kenmerk: string, who: typeof HUISARTS): Promise<boolean> {
  const { ports, store } = intake;
  const kennis = kennisRoutes({ intake: ports, store, sources: () => [], readings: () => [] });
  const open = (path: string) => kennis.find((route) => route.path === path)!.handle({ ...CALL, caller });
  const caller = by(who);
  const calls: Record<string, () => Promise<unknown>> = {
    aanvragen: () => submit(aanvraag(), caller, ports),
    'eigen-aanvragen': () => readOwn({ limit: 5 }, caller, ports),
    werkbak: () => readWerkbak({ limit: 5 }, caller, ports),
    cijfers: () => readFigures(caller, ports),
    bronnen: () => open('/api/bronnen'),
    kennis: () => open('/api/vragen/onbeantwoord'),
    herstellen: () => repairDeliveries(caller, ports),
    lezen: () => readConsultatie(kenmerk, caller, ports),
  };
  for (const handeling of HANDELINGEN) {
    calls[handeling] = () => act({ kenmerk, handeling, version: 1, input: INPUT[handeling] }, caller, ports);
  }
  try {
    await calls[action]!();
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason === 'niet-gevonden' || error.reason === 'niet-toegestaan';
  }
}

test('a consultatie of another is refused as one that does not exist, and the attempt is logged', async () => {
  const { ports, store } = await openTestIntake();
  const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
  const stranger = by(principal('t:ander', ['verwijzer']));
  const refusals = await Promise.all(
    [kenmerk, 'BCD-FGH-JKL', "' or 1=1 --"].map((typed) =>
      readConsultatie(typed, stranger, ports).catch((error: Refusal) => [error.reason, error.message]),
    ),
  );
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(await store.intake.auditLog.read(kenmerk)).toMatchObject([
    { actor: HUISARTS.key, action: 'aanvragen', action_code: 'C', result: 'gelukt' },
    { actor: 't:ander', action: 'lezen', action_code: 'R', result: 'geweigerd' },
  ]);
});

test('a filter cannot widen the werkbak', async () => {
  const { ports } = await openTestIntake();
  await submit(aanvraag({ gemeente: 'Heumen' }), by(HUISARTS), ports);
  for (const gemeenten of [undefined, ['Heumen'], ['Druten', 'Heumen'], []]) {
    expect(await readWerkbak({ limit: 5, gemeenten }, by(CONSULENT), ports)).toMatchObject({ total: 0 });
  }
});

test('figures hold no content', async () => {
  const { ports } = await openTestIntake();
  await submit(aanvraag(), by(HUISARTS), ports);
  const figures = await readFigures(by(principal('t:b', ['beheerder'])), ports);
  expect(figures.consultaties).toEqual([{ gemeente: 'Druten', status: 'aangevraagd', uitkomst: null, count: 1 }]);
});
