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

export function createAnswerStream(sources: StreamSources): AnswerStream {
  return new Stream(sources);
}

interface StreamSources {
  send: Send;
  clock: Clock;
  log: Logger;
}

/** Source of the wire format: https://learn.microsoft.com/microsoftteams/platform/bots/streaming-ux */
class Stream implements AnswerStream {
  private readonly stop = new AbortController();
  private readonly ending = Promise.withResolvers<void>();
  private state: State = 'idle';
  private streamId = '';
  private sequence = 0;
  private wanted = '';
  private seen = '';
  private isEnding = false;
  private sentAt = Number.NEGATIVE_INFINITY;
  private pumping: Promise<void> | undefined;
  private readonly sources: StreamSources;

  constructor(sources: StreamSources) {
    this.sources = sources;
  }

  readonly follower: Follower = {
    signal: this.stop.signal,
    begins: () => this.keepPumping(),
    shows: (text) => {
      this.wanted = safeMessage(text);
      this.keepPumping();
    },
  };

  shown(): string {
    return this.seen;
  }

  async finish(activity: Partial<Activity>): Promise<string | undefined> {
    this.isEnding = true;
    this.ending.resolve();
    await this.pumping;
    if (this.state === 'open') {
      await this.waitSince(BEFORE_LAST_MS);
      const id = await this.sendPart(activity, { streamType: 'final' });
      if (id !== undefined) return this.streamId;
    }
    return this.is('stopped') ? '' : undefined;
  }

  private async sendPart(activity: Partial<Activity>, info: object): Promise<string | undefined> {
    const entity = { type: 'streaminfo', ...(this.streamId && { streamId: this.streamId }), ...info };
    try {
      // botbuilder types an entity as {type} alone; the rest of the fields travel with it.
      const [id] = await this.sources.send([{ ...activity, entities: [entity, ...(activity.entities ?? [])] }]);
      return id;
    } catch (error) {
      this.refuse(error);
      return undefined;
    } finally {
      this.sentAt = this.sources.clock.now();
    }
  }

  private refuse(error: unknown): void {
    const { message } = readRefusal(error);
    this.state = /cancel+ed by user/i.test(message) ? 'stopped' : 'refused';
    if (this.state === 'stopped') this.stop.abort();
    else this.sources.log.warn({ error: describeError(error) }, 'An answer could not be streamed');
  }

  /** One part at a time, each with all there is by then, until the answer ends. */
  private async pump(): Promise<void> {
    if (this.state === 'idle') await this.open();
    while (this.is('open') && this.wanted !== this.seen) {
      await Promise.race([this.waitSince(BETWEEN_PARTS_MS), this.ending.promise]);
      if (this.isEnding) return;
      const text = this.wanted;
      this.sequence += 1;
      const info = { streamType: 'streaming', streamSequence: this.sequence };
      if ((await this.sendPart({ type: 'typing', text }, info)) !== undefined) this.seen = text;
    }
  }

  private async open(): Promise<void> {
    this.state = 'open';
    this.sequence = 1;
    const informative = { streamType: 'informative', streamSequence: this.sequence };
    this.streamId = (await this.sendPart({ type: 'typing', text: texts.writing }, informative)) ?? '';
  }

  private keepPumping(): void {
    this.pumping ??= this.pump().finally(() => {
      this.pumping = undefined;
      if (this.is('open') && this.wanted !== this.seen && !this.isEnding) this.keepPumping();
    });
  }

  private async waitSince(milliseconds: number): Promise<void> {
    const left = this.sentAt + milliseconds - this.sources.clock.now();
    if (left > 0) await this.sources.clock.wait(left);
  }

  /** Asked anew, since the state may change while something is sent. */
  private is(state: State): boolean {
    return this.state === state;
  }
}
