import type { Activity } from 'botbuilder';
import type { Clock } from '../conversation/clock.ts';
import type { Follower } from '../domain/answer.ts';
import { safeMessage } from '../domain/markdown.ts';
import { describeError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { texts } from '../texts/nl.ts';
import type { Send } from './outlet.ts';
import { readRefusal } from './refusal.ts';

/** Teams takes one request a second for a stream; with room to spare where nobody waits for the end. */
const BETWEEN_PARTS_MS = 1500;
const BEFORE_LAST_MS = 1000;

/** An answer that grows in a personal chat while a model writes it. */
export interface AnswerStream {
  /** For who answers. Nothing is sent until it says that a model begins. */
  follower: Follower;
  /** What the user has seen of the answer so far. */
  shown(): string;
  /**
   * Sends the whole as the end of the stream.
   * @returns its id; '' where the user stopped it and nothing more is wanted; undefined where there is no stream to end
   */
  finish(activity: Partial<Activity>): Promise<string | undefined>;
}

type State = 'idle' | 'open' | 'refused' | 'stopped';

/** Source of the wire format: https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux */
export function createAnswerStream({ send, clock, log }: { send: Send; clock: Clock; log: Logger }): AnswerStream {
  const stop = new AbortController();
  const ending = Promise.withResolvers<void>();
  let state: State = 'idle';
  let streamId = '';
  let sequence = 0;
  let wanted = '';
  let shown = '';
  let isEnding = false;
  let sentAt = Number.NEGATIVE_INFINITY;
  let pumping: Promise<void> | undefined;

  async function sendPart(activity: Partial<Activity>, info: object): Promise<string | undefined> {
    const entity = { type: 'streaminfo', ...(streamId && { streamId }), ...info };
    try {
      // botbuilder types an entity as {type} alone; the rest of the fields travel with it.
      const [id] = await send([{ ...activity, entities: [entity, ...(activity.entities ?? [])] }]);
      return id;
    } catch (error) {
      const { message } = readRefusal(error);
      state = /cancel+ed by user/i.test(message) ? 'stopped' : 'refused';
      if (state === 'stopped') stop.abort();
      else log.warn({ error: describeError(error) }, 'An answer could not be streamed');
      return undefined;
    } finally {
      sentAt = clock.now();
    }
  }

  /** One part at a time, each with all there is by then, until the answer ends. */
  async function pump(): Promise<void> {
    if (state === 'idle') {
      state = 'open';
      sequence = 1;
      const informative = { streamType: 'informative', streamSequence: sequence };
      streamId = (await sendPart({ type: 'typing', text: texts.writing }, informative)) ?? '';
    }
    while (state === 'open' && wanted !== shown) {
      await Promise.race([waitSince(BETWEEN_PARTS_MS), ending.promise]);
      if (isEnding) return;
      const text = wanted;
      sequence += 1;
      const id = await sendPart({ type: 'typing', text }, { streamType: 'streaming', streamSequence: sequence });
      if (id !== undefined) shown = text;
    }
  }

  function keepPumping(): void {
    pumping ??= pump().finally(() => {
      pumping = undefined;
      if (state === 'open' && wanted !== shown && !isEnding) keepPumping();
    });
  }

  async function waitSince(milliseconds: number): Promise<void> {
    const left = sentAt + milliseconds - clock.now();
    if (left > 0) await clock.wait(left);
  }

  return {
    shown: () => shown,
    follower: {
      signal: stop.signal,
      begins: keepPumping,
      shows(text) {
        wanted = safeMessage(text);
        keepPumping();
      },
    },
    async finish(activity) {
      isEnding = true;
      ending.resolve();
      await pumping;
      if (state === 'open') {
        await waitSince(BEFORE_LAST_MS);
        const id = await sendPart(activity, { streamType: 'final' });
        if (id !== undefined) return streamId;
      }
      return isStopped() ? '' : undefined;
    },
  };

  function isStopped(): boolean {
    return state === 'stopped';
  }
}
