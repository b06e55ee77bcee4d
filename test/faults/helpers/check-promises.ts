import { expect } from 'vitest';
import type { Received } from '../../helpers/receiver.ts';
import type { Promised } from './clients.ts';

/**
 * Every acknowledged request is there once, its event came, its answer reached the chat, and whoever goes by the
 * ids of the messages has each of them once.
 */
export function checkPromises(
  work: readonly Promised[],
  stored: readonly string[],
  received: readonly Received[],
): void {
  const promised = work.flatMap(({ kenmerk }) => kenmerk ?? []);
  expect(new Set(promised).size).toBe(promised.length);
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored).toEqual(expect.arrayContaining(promised));
  // What was never acknowledged may be there, but only once for each key.
  expect(stored.length).toBeLessThanOrEqual(work.length);

  const events = unique(received, '/webhook').map(({ type, subject }) => `${type} ${subject}`);
  const notices = unique(received, '/chat').filter(({ handeling }) => handeling === 'antwoord');
  for (const { kenmerk, answer } of work) {
    if (!kenmerk) continue;
    expect(events.filter((event) => event === `nl.jeugdhulp.consultatie-aangevraagd.v1 ${kenmerk}`)).toHaveLength(1);
    if (!answer) continue;
    expect(events.filter((event) => event === `nl.jeugdhulp.consultatie-beantwoord.v1 ${kenmerk}`)).toHaveLength(1);
    const brought = notices.filter((notice) => notice.kenmerk === kenmerk);
    expect(brought.map(({ tekst }) => tekst)).toEqual([answer]);
  }
}

/** The messages of a path, those that came again left out. */
function unique(received: readonly Received[], path: string): Record<string, string>[] {
  const messages = received.filter((each) => each.path === path).map(({ text }) => JSON.parse(text));
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}
