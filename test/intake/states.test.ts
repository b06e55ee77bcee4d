import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ENDED,
  HANDELINGEN,
  KANTEN,
  nextStatus,
  possibleActions,
  STATUSES,
  TRANSITIONS,
} from '../../src/domain/consultatie/states.ts';

test('no walk over the table leaves it, and what the table does not name changes nothing', () => {
  const step = fc.tuple(fc.constantFrom(...HANDELINGEN), fc.constantFrom(...KANTEN));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let status: (typeof STATUSES)[number] = 'aangevraagd';
      for (const [handeling, kant] of steps) {
        const next = nextStatus(status, handeling, kant);
        expect(next !== undefined).toBe(possibleActions(status, kant).includes(handeling));
        status = next ?? status;
        expect(STATUSES).toContain(status);
      }
    }),
  );
});

test('every status can be reached, and every open one can end', () => {
  const reached = new Set(['aangevraagd']);
  for (let round = 0; round < STATUSES.length; round++) {
    for (const status of [...reached] as (typeof STATUSES)[number][]) {
      for (const row of Object.values(TRANSITIONS[status])) for (const next of Object.values(row)) reached.add(next);
    }
  }
  expect([...reached].sort()).toEqual([...STATUSES].sort());
  for (const status of STATUSES) {
    if (!ENDED.has(status)) expect(possibleActions(status, 'toegang')).toContain('sluiten');
  }
});

test('what is withdrawn stays so, and only the toegang picks up or hands over', () => {
  for (const kant of KANTEN) expect(possibleActions('ingetrokken', kant)).toEqual([]);
  for (const status of STATUSES) {
    for (const kant of ['aanvrager', 'systeem'] as const) {
      expect(nextStatus(status, 'oppakken', kant)).toBeUndefined();
      expect(nextStatus(status, 'overdragen', kant)).toBeUndefined();
    }
    expect(nextStatus(status, 'intrekken', 'toegang')).toBeUndefined();
  }
});
