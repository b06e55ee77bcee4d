import { expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { describeIntakeStore } from './intake-contract.ts';

/** Time in the hands of the test. */
export interface Clock {
  now: () => Date;
  pass(milliseconds: number): void;
}

export function createClock(): Clock {
  let at = Date.parse('2026-11-02T09:00:00Z');
  return {
    now: () => new Date(at),
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** Whatever is due. */
export const ALL = { most: 100, each: 100, without: [] };

const address = { conversationId: 'gesprek-1', userKey: 'u1', reference: '{"a":1}' };

/** A store that no other test uses. */
export interface OpenedStore {
  store: Store;
  /** Opens the same one again. */
  reopen: () => Promise<Store>;
  /** Runs a statement past the store. */
  run: (statement: string) => Promise<void>;
  /** What a table holds, past the store. */
  rows: (table: string) => Promise<unknown[]>;
}

/** What every database must do alike. */
export function describeStore(open: (clock: Clock) => Promise<OpenedStore>): void {
  test('questions without answer are counted, come back when handled, and are forgotten after half a year', async () => {
    const clock = createClock();
    const { store, reopen } = await open(clock);
    const add = (question: string, regio: string | null) =>
      store.unanswered.add({ question, key: question.toLowerCase(), regio });
    for (const question of ['Wie rijdt?', 'wie rijdt?', 'Wie belt?']) await add(question, 'Veenland');
    await add('Wie rijdt?', null);
    const [first, ...others] = await store.unanswered.listOpen();
    expect(first).toMatchObject({ question: 'Wie rijdt?', regio: 'Veenland', times: 2, lastDay: '2026-11-02' });
    expect(others.map(({ regio, times }) => [regio, times])).toContainEqual([null, 1]);
    expect([await store.unanswered.handle(first!.id), await store.unanswered.handle(first!.id)]).toEqual([true, false]);
    clock.pass(86_400_000);
    await add('Wie rijdt?', 'Veenland');
    const again = await reopen();
    expect(await again.unanswered.listOpen()).toHaveLength(3);
    clock.pass(180 * 86_400_000);
    await again.unanswered.forgetOld();
    expect(await again.unanswered.listOpen()).toMatchObject([{ times: 3, firstDay: '2026-11-02' }]);
  });

  test('an unknown user has an empty profile', async () => {
    const { store } = await open(createClock());
    expect(await store.profiles.read('niemand')).toEqual({ roleEstablished: false });
  });

  test('a profile is saved, replaced, removed, and survives a restart', async () => {
    const { store, reopen } = await open(createClock());
    await store.profiles.save('u1', { gemeente: 'Druten', rol: 'huisarts', roleEstablished: true });
    await store.profiles.save('u1', { gemeente: "'s-Gravenhage", roleEstablished: false });
    const again = await reopen();
    expect(await again.profiles.read('u1')).toEqual({ gemeente: "'s-Gravenhage", roleEstablished: false });
    await again.profiles.remove('u1');
    expect(await again.profiles.read('u1')).toEqual({ roleEstablished: false });
  });

  test('an activity is claimed once, also by callers at the same moment', async () => {
    const { store } = await open(createClock());
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.activities.claim('c|1')));
    expect(claims.filter((claim) => claim === 'yours')).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'taken')).toHaveLength(7);
    expect(await store.activities.claim('c|2')).toBe('yours');
  });

  test('a handled activity stays handled over a restart, and is forgotten after an hour', async () => {
    const clock = createClock();
    const { store, reopen } = await open(clock);
    await store.activities.claim('c|1');
    await store.activities.finish('c|1');
    clock.pass(1_800_000);
    const again = await reopen();
    expect(await again.activities.claim('c|1')).toBe('handled');
    clock.pass(3_600_000);
    await again.activities.forgetOld();
    expect(await again.activities.claim('c|1')).toBe('yours');
  });

  test('a claim that nobody renews can be taken over before the channel sends again', async () => {
    const clock = createClock();
    const { store } = await open(clock);
    await store.activities.claim('c|1');
    clock.pass(5_000);
    await store.activities.renew('c|1');
    clock.pass(5_000);
    expect(await store.activities.claim('c|1')).toBe('taken');
    clock.pass(2_000);
    expect(await store.activities.claim('c|1')).toBe('yours');
  });

  test('the bot introduces itself once per installation', async () => {
    const { store } = await open(createClock());
    const both = await Promise.all([store.conversations.introduce(address), store.conversations.introduce(address)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    await store.conversations.forget(address.conversationId);
    expect(await store.conversations.introduce(address)).toBe(true);
  });

  test('the newest personal chat of a user is found, and its address replaced', async () => {
    const clock = createClock();
    const { store } = await open(clock);
    await store.conversations.remember(address);
    clock.pass(1000);
    await store.conversations.remember({ ...address, reference: '{"a":2}' });
    await store.conversations.remember({ conversationId: 'groep', reference: '{}' });
    expect(await store.conversations.findByUser('u1')).toEqual({ ...address, reference: '{"a":2}' });
    expect(await store.conversations.findByUser('u2')).toBeUndefined();
  });

  test('a dead address is found no more, until it is heard of again', async () => {
    const { store } = await open(createClock());
    await store.conversations.remember(address);
    await store.conversations.markDead(address.conversationId);
    expect(await store.conversations.find(address.conversationId)).toBeUndefined();
    expect(await store.conversations.findByUser('u1')).toBeUndefined();
    await store.conversations.remember(address);
    expect(await store.conversations.findByUser('u1')).toEqual(address);
  });

  test('a correction request stays open until somebody handles it', async () => {
    const clock = createClock();
    const { store, reopen } = await open(clock);
    const about = { kind: 'directory', regio: 'Alkmaar', recordId: 'ret' } as const;
    const id = await store.corrections.add({ ...about, remark: 'De naam is veranderd', rol: 'huisarts' });
    clock.pass(1);
    const place = { kind: 'document', section: '3.2 Verwijzen', gemeente: 'Putten' } as const;
    await store.corrections.add({ ...about, ...place, remark: 'Bestaat niet meer' });
    const again = await reopen();
    const [newest, oldest] = await again.corrections.listOpen();
    expect(newest).toMatchObject({ ...about, ...place });
    expect(oldest).toEqual({
      ...about,
      id,
      createdAt: oldest!.createdAt,
      remark: 'De naam is veranderd',
      rol: 'huisarts',
    });
    const span = { from: oldest!.createdAt, until: newest!.createdAt };
    expect((await again.corrections.listOpen(span)).map((each) => each.id)).toEqual([id]);
    expect(await again.corrections.handle(id)).toBe(true);
    expect(await again.corrections.handle(id)).toBe(false);
    expect(await again.corrections.listOpen()).toHaveLength(1);
  });

  test('corrections at the same moment give their owner one delivery; told before, they give it again', async () => {
    const { store } = await open(createClock());
    const { corrections, intake } = store;
    const about = { kind: 'directory', regio: 'Alkmaar', recordId: 'ret', remark: '' } as const;
    const dueAt = '2026-11-02T09:00:00.000Z';
    const told = {
      topic: 'meldingen' as const,
      subject: 'uur',
      dueAt,
      deliveries: [{ event: 'meldingen', target: 'm' }],
    };
    await Promise.all([corrections.add(about, () => told), corrections.add(about, () => told)]);
    const [taken, ...others] = await intake.deliveries.lease(ALL);
    expect(others).toEqual([]);
    await intake.deliveries.succeed(taken!.id);
    await corrections.add(about, () => told);
    const [again] = await intake.deliveries.lease(ALL);
    expect(again).toMatchObject({ id: taken!.id, attempts: 0, state: 'waiting' });
    expect(again!.eventId).not.toBe(taken!.eventId);
  });

  test('a correction whose delivery cannot be queued is not kept', async () => {
    const { store, run } = await open(createClock());
    await run('drop table delivery');
    const about = { kind: 'directory', regio: 'Alkmaar', recordId: 'ret', remark: '' } as const;
    const told = {
      topic: 'meldingen' as const,
      subject: 'uur',
      dueAt: '',
      deliveries: [{ event: 'meldingen', target: 'm' }],
    };
    await expect(store.corrections.add(about, () => told)).rejects.toThrow();
    expect(await store.corrections.listOpen()).toEqual([]);
  });

  test('what an answer rests on survives a restart, and is forgotten after thirty days', async () => {
    const clock = createClock();
    const { store, reopen, rows } = await open(clock);
    const thing = { kind: 'document', regio: 'Alkmaar', id: 'werkafspraken.pdf', section: '3.2 Verwijzen' } as const;
    store.answers.remember('19:kanaal;messageid=1', 'm1', thing);
    store.answers.remember('a:1', 'm1', { kind: 'term', regio: 'Landelijk', id: 'BEN' });
    expect(await store.answers.find('a:1', 'm2')).toBeUndefined();
    const again = await reopen();
    // Whichever thread of the channel.
    expect(await again.answers.find('19:kanaal;messageid=2', 'm1')).toEqual(thing);
    expect(await again.answers.find('a:1', 'm1')).toEqual({ kind: 'term', regio: 'Landelijk', id: 'BEN' });
    expect(JSON.stringify(await rows('answer'))).not.toContain('kanaal');
    clock.pass(30 * 86_400_000);
    await again.answers.forgetOld();
    expect(await again.answers.find('a:1', 'm1')).toBeDefined();
    clock.pass(86_400_000);
    await again.answers.forgetOld();
    expect(await again.answers.find('a:1', 'm1')).toBeUndefined();
  });

  test('an address that is remembered does not undo the introduction', async () => {
    const { store } = await open(createClock());
    await store.conversations.introduce(address);
    await store.conversations.remember(address);
    expect(await store.conversations.introduce(address)).toBe(false);
  });

  describeIntakeStore(open);
}
