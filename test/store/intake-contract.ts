import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HANDELINGEN, nextStatus, type Status } from '../../src/domain/consultatie/states.ts';
import { sendReminders } from '../../src/intake/deliver/remind.ts';
import { submit } from '../../src/intake/form/submit.ts';
import { act } from '../../src/intake/handling/act.ts';
import { readWerkbak } from '../../src/intake/handling/read.ts';
import { Refusal } from '../../src/intake/handling/refusal.ts';
import { applyRetention } from '../../src/intake/keep/retention.ts';
import { aanvraag, by, COLLEGA, CONSULENT, HUISARTS, openTestIntake, principal } from '../helpers/intake.ts';
import { ALL, type Clock, createClock, type OpenedStore } from './store-contract.ts';

const MAIL = {
  toegangen: [{ gemeenten: ['Druten', 'Heumen'], wegen: [{ soort: 'mail', naam: 'm', aan: ['a@b.example'] }] }],
};

const DAY_MS = 86_400_000;

/** What every database must do alike for consultaties. */
export function describeIntakeStore(open: (clock: Clock) => Promise<OpenedStore>): void {
  const start = async () => {
    const clock = createClock();
    const { store, ...opened } = await open(clock);
    return { ...(await openTestIntake({ store, clock, toegang: MAIL })), ...opened };
  };

  describe('consultaties', () => {
    test('a request, its delivery and its line in the log are stored together, and survive a restart', async () => {
      const { ports, reopen } = await start();
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS, 'sleutel-1'), ports);
      const { intake } = await reopen();
      expect(await intake.consultaties.find(kenmerk)).toMatchObject({
        status: 'aangevraagd',
        aanvraag: { gemeente: 'Druten' },
      });
      expect(await intake.deliveries.of(kenmerk)).toMatchObject([
        { event: 'aangevraagd', target: 'm', state: 'waiting' },
      ]);
      expect(await intake.auditLog.read(kenmerk)).toMatchObject([{ action: 'aanvragen', actor: HUISARTS.key }]);
    });

    test('a failure halfway leaves nothing behind', async () => {
      const { ports, store } = await start();
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      const { consultaties } = store.intake;
      const found = (await consultaties.find(kenmerk))!;
      const audit = {
        actor: 'x',
        role: 'x',
        action: 'x',
        code: 'C',
        gemeente: null,
        result: 'gelukt',
        origin: 'x',
        traceId: 'x',
      } as const;
      const key = { userKey: 'x', key: 'sleutel-9', fingerprint: 'f' };
      // The kenmerk is taken: the key was written before that came out.
      const twice = consultaties.submit({ consultatie: found, newKenmerk: () => kenmerk, deliveries: [], audit, key });
      await expect(twice).rejects.toThrow();
      expect(await consultaties.findKey(key)).toBeUndefined();
      expect(await store.intake.auditLog.read(kenmerk)).toHaveLength(1);
    });

    test('of requests with one key at the same moment one is stored', async () => {
      const { ports, store } = await start();
      const receipts = await Promise.all(
        Array.from({ length: 10 }, () => submit(aanvraag(), by(HUISARTS, 'sleutel-1'), ports)),
      );
      expect(new Set(receipts.map(({ kenmerk }) => kenmerk)).size).toBe(1);
      expect((await store.intake.werkbak.list({ limit: 50 })).total).toBe(1);
    });

    test('of changes at the same moment one is made, with its message and its delivery', async () => {
      const { ports, store } = await start();
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      const results = await Promise.allSettled(
        [CONSULENT, COLLEGA, CONSULENT, COLLEGA].map((who) =>
          act({ kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(who), ports),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.intake.consultaties.berichten(kenmerk)).toHaveLength(1);
      expect((await store.intake.deliveries.of(kenmerk)).map(({ event }) => event)).toEqual([
        'aangevraagd',
        'oppakken',
      ]);
    });

    test('no walk of actions by anybody leaves the table of states, and each step is in the history', async () => {
      const { ports, store } = await start();
      const step = fc.tuple(fc.constantFrom(...HANDELINGEN), fc.constantFrom(HUISARTS, CONSULENT, COLLEGA));
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
          let status: Status = 'aangevraagd';
          let version = 1;
          for (const [handeling, who] of steps) {
            const kant = who === HUISARTS ? 'aanvrager' : 'toegang';
            const input = INPUT[handeling];
            const next = nextStatus(status, handeling, kant);
            const done = await act({ kenmerk, handeling, version, input }, by(who), ports).catch((error: unknown) => {
              if (error instanceof Refusal) return undefined;
              throw error;
            });
            expect(done?.status).toBe(next);
            if (next) [status, version] = [next, version + 1];
          }
          expect(await store.intake.consultaties.berichten(kenmerk)).toHaveLength(version - 1);
        }),
        { numRuns: 15 },
      );
    });

    test('the werkbak pages through everything once, the soonest wanted first, and filters', async () => {
      const { ports, clock } = await start();
      for (let n = 0; n < 25; n++) {
        await submit(aanvraag({ termijn: n % 3 === 0 ? 'binnen-3-werkdagen' : 'regulier' }), by(HUISARTS), ports);
        if (n % 4 === 0) clock.pass(60_000);
      }
      const seen: { dueAt: string; kenmerk: string }[] = [];
      for (;;) {
        const page = await readWerkbak({ limit: 7, after: seen.at(-1) }, by(CONSULENT), ports);
        expect(page.total).toBe(25);
        if (page.consultaties.length === 0) break;
        seen.push(...page.consultaties);
      }
      expect(new Set(seen.map(({ kenmerk }) => kenmerk)).size).toBe(25);
      expect(seen.map(({ dueAt }) => dueAt)).toEqual(seen.map(({ dueAt }) => dueAt).sort());
      await act({ kenmerk: seen[0]!.kenmerk, handeling: 'oppakken', version: 1, input: {} }, by(CONSULENT), ports);
      const count = async (filter: object) => (await readWerkbak({ limit: 1, ...filter }, by(CONSULENT), ports)).total;
      expect(await count({ mine: true })).toBe(1);
      expect(await count({ statuses: ['aangevraagd'] })).toBe(24);
      expect(await count({ overdue: true })).toBe(0);
      clock.pass(4 * 86_400_000);
      expect(await count({ overdue: true })).toBe(9);
      const { consultaties: late } = await readWerkbak({ limit: 9, overdue: true }, by(CONSULENT), ports);
      const input = { reden: 'Niet meer nodig' };
      const { kenmerk, version } = late.find(({ status }) => status === 'aangevraagd')!;
      await act({ kenmerk, handeling: 'intrekken', version, input }, by(HUISARTS), ports);
      expect(await count({ overdue: true })).toBe(8);
    });

    test('a reminder is queued once for each term, whoever comes first', async () => {
      const { ports, store, clock } = await start();
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      clock.pass(4 * 86_400_000);
      const sent = await Promise.all([sendReminders(ports), sendReminders(ports)]);
      expect(sent.toSorted()).toEqual([0, 1]);
      clock.pass(3 * 86_400_000);
      expect([await sendReminders(ports), await sendReminders(ports)]).toEqual([1, 0]);
      const events = (await store.intake.deliveries.of(kenmerk)).map(({ event }) => event);
      expect(events.toSorted()).toEqual(['aangevraagd', 'termijn-nadert', 'termijn-verstreken']);
    });

    test('nothing changes a line of the log, or removes one of the last year', async () => {
      const { ports, store, run, clock } = await start();
      clock.pass(Date.now() - clock.now().getTime() - 364 * DAY_MS);
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      await expect(run("update audit_log set actor = 'x'")).rejects.toThrow('append-only');
      await expect(run('delete from audit_log')).rejects.toThrow('append-only');
      expect(await store.intake.auditLog.read(kenmerk)).toHaveLength(1);
    });

    test('the log is kept for its term, and then forgotten', async () => {
      const { ports, store, clock } = await start();
      clock.pass(-3000 * DAY_MS);
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      const actions = async () => (await store.intake.auditLog.read(kenmerk)).map(({ action }) => action);
      clock.pass(5 * 365 * DAY_MS);
      await applyRetention(ports);
      expect(await actions()).toContain('aanvragen');
      clock.pass(3 * DAY_MS);
      await applyRetention(ports);
      expect(await actions()).not.toContain('aanvragen');
    });

    test('reports are forgotten a year after they came', async () => {
      const { ports, store, clock } = await start();
      await store.corrections.add({ kind: 'term', regio: 'Landelijk', recordId: 'BEN', remark: 'Klopt niet' });
      clock.pass(365 * DAY_MS);
      await applyRetention(ports);
      expect(await store.corrections.listOpen()).toHaveLength(1);
      clock.pass(1);
      await applyRetention(ports);
      expect(await store.corrections.listOpen()).toEqual([]);
    });

    test('deliveries are forgotten ninety days after their end, not before the content, and never while they wait', async () => {
      const { ports, store, clock, rows } = await start();
      const { deliveries } = store.intake;
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      await deliveries.succeed((await deliveries.lease(ALL))[0]!.id);
      clock.pass(80 * DAY_MS);
      await sendReminders(ports);
      expect(await rows('reminder')).toHaveLength(1);
      const input = { reden: 'Niet meer nodig' };
      await act({ kenmerk, handeling: 'intrekken', version: 1, input }, by(HUISARTS), ports);
      const states = async () => (await deliveries.of(kenmerk)).map(({ event, state }) => `${event} ${state}`).sort();
      clock.pass(20 * DAY_MS);
      await applyRetention(ports);
      expect(await states()).toContain('aangevraagd done');
      clock.pass(10 * DAY_MS);
      await applyRetention(ports);
      expect(await states()).toEqual(['ingetrokken waiting', 'termijn-verstreken waiting']);
      expect(await rows('reminder')).toEqual([]);
      for (const { id } of await deliveries.lease(ALL)) await deliveries.bury(id, 'HTTP 410');
      for (const { id } of await deliveries.lease(ALL)) await deliveries.bury(id, 'HTTP 410');
      clock.pass(90 * DAY_MS);
      await applyRetention(ports);
      expect(await states()).toHaveLength(2);
      clock.pass(1);
      await applyRetention(ports);
      expect(await states()).toEqual([]);
    });

    test('drafts are replaced and expire; content is erased and kenmerken stay', async () => {
      const { ports, store, clock } = await start();
      const { drafts } = store.intake;
      await drafts.save('u', { a: 1 }, 1000);
      await drafts.save('u', { a: 2 }, 1000);
      expect(await drafts.read('u')).toEqual({ a: 2 });
      const { kenmerk } = await submit(aanvraag(), by(HUISARTS), ports);
      await act({ kenmerk, handeling: 'intrekken', version: 1, input: {} }, by(HUISARTS), ports);
      clock.pass(30 * 86_400_000);
      expect(await applyRetention(ports)).toMatchObject({ erased: 1, drafts: 1 });
      expect(await store.intake.consultaties.find(kenmerk)).toMatchObject({ aanvraag: null, status: 'ingetrokken' });
    });

    test('figures and deliveries are counted', async () => {
      const { ports, store, deliverer } = await start();
      await submit(aanvraag(), by(HUISARTS), ports);
      await submit(aanvraag({ gemeente: 'Heumen' }), by(principal('t:b', ['verwijzer'])), ports);
      expect((await store.intake.werkbak.figures()).map(({ gemeente, count }) => [gemeente, count])).toEqual([
        ['Druten', 1],
        ['Heumen', 1],
      ]);
      // No mail server is configured: given up at once, and put back by hand.
      await deliverer.deliverDue();
      expect(await store.intake.deliveries.countByState()).toEqual({ waiting: 0, done: 0, dead: 2 });
      expect(await store.intake.deliveries.repair()).toBe(2);
      expect(await store.intake.deliveries.countByState()).toEqual({ waiting: 2, done: 0, dead: 0 });
    });
  });
}

const INPUT = {
  oppakken: {},
  antwoord: { tekst: 'Het team denkt mee.' },
  wedervraag: { tekst: 'Hoe lang al?' },
  overdragen: { gemeente: 'Druten', team: 'Team Oost', reden: 'Past beter.' },
  sluiten: { uitkomst: 'beantwoord' },
  intrekken: {},
  heropenen: { reden: 'Nieuwe vraag.' },
};
