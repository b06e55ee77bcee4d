import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AnswerQuestion, Follower } from '../../src/domain/answer.ts';
import { texts } from '../../src/texts/nl.ts';
import { CHANNEL, GROUP, textActivity } from '../helpers/activities.ts';
import { answer, source } from '../helpers/answers.ts';
import type { Scripted } from '../helpers/fake-connector.ts';
import { createQuickClock } from '../helpers/quick-clock.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

const PARTS = ['**Regio X**: Een. [1]', '**Regio X**: Een. [1] Twee. [2]'];
const whole = answer({ lead: PARTS[1]!, sources: [source(), source({ title: 'Tweede' })] });
/** Resolves when the channel was sent this text, or will not be. */
type Arrived = (text: string) => Promise<void>;
type Answering = (arrived: Arrived) => AnswerQuestion;

/** Writes part by part, as a model does that takes its time. */
function growing(onEnd: (follower: Follower) => void = () => {}): Answering {
  return (arrived) =>
    async ({ follower }) => {
      follower?.begins();
      for (const part of follower ? PARTS : []) {
        follower?.shows(part);
        await arrived(part);
      }
      if (follower) onEnd(follower);
      return whole;
    };
}

async function ask(answering: Answering, script: (number | Scripted)[] = [], overrides = {}) {
  const clock = createQuickClock();
  const arrived: Arrived = async (text) => {
    const isThere = () => bot.connector.requests.some(({ body }) => body.text === text);
    const mayCome = () => !bot.connector.requests.some(({ body }) => body.type === 'message');
    for (let tries = 0; tries < 100 && !isThere() && mayCome(); tries += 1) await wait(5);
  };
  const bot = await startBot({ answer: answering(arrived), clock });
  await introduce(bot);
  bot.connector.requests.length = 0;
  bot.connector.script.push(201, ...script);
  const { status } = await bot.post(textActivity(bot.connector.serviceUrl, 'Hoe verwijs ik?', overrides));
  expect(status).toBe(200);
  const [typing, ...sent] = bot.connector.sent.map(({ body }) => body);
  expect(typing).toMatchObject({ type: 'typing' });
  expect(typing.entities ?? []).toEqual([]);
  return { bot, clock, sent, infos: sent.map(({ entities }) => entities?.[0]) };
}

test('an answer grows: first what is being done, then the words so far, then the whole with citations and label', async () => {
  const { sent, infos } = await ask(growing());
  const streamId = 'sent-2';
  expect(infos).toEqual([
    { type: 'streaminfo', streamType: 'informative', streamSequence: 1 },
    { type: 'streaminfo', streamId, streamType: 'streaming', streamSequence: 2 },
    { type: 'streaminfo', streamId, streamType: 'streaming', streamSequence: 3 },
    { type: 'streaminfo', streamId, streamType: 'final' },
  ]);
  expect(sent.map(({ type }) => type)).toEqual(['typing', 'typing', 'typing', 'message']);
  expect(sent.slice(1).map(({ text }) => text)).toEqual([...PARTS, PARTS[1]]);
  const last = sent.at(-1);
  expect(last.entities).toHaveLength(2);
  expect(last.entities[1]).toMatchObject({ additionalType: ['AIGeneratedContent'] });
  expect(last.entities[1].citation.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
  expect(last.channelData).toEqual({ feedbackLoop: { type: 'default' } });
  const card = JSON.stringify(last.attachments[0].content.body);
  expect(card).toContain('Bronnen');
  expect(card).not.toContain('Twee.');
  for (const part of sent.slice(0, -1)) expect([part.attachments, part.channelData]).toEqual([undefined, undefined]);
});

test('never two parts within a second', async () => {
  const { clock, sent } = await ask(growing());
  expect(sent).toHaveLength(4);
  expect(clock.waits).toEqual([1500, 1500, 1000]);
});

test('an answer that comes at once is one message, with nothing before it but typing', async () => {
  const { sent } = await ask(() => async () => whole);
  expect(sent).toHaveLength(1);
  expect(sent[0].entities[0].type).toBe('https://schema.org/Message');
  expect(sent[0].text).toBe('Dit vond ik in 2 bronnen: [1] [2]');
});

test.each([
  ['group', GROUP],
  ['channel', CHANNEL],
])('nothing grows in a %s: typing, and the message', async (_, place) => {
  const { sent } = await ask(growing(), [], { ...place });
  expect(sent.map(({ type }) => type)).toEqual(['message', 'message']);
  expect(JSON.stringify(sent)).not.toContain('streaminfo');
});

const refusal = (message: string) => ({ status: 403, code: 'ContentStreamNotAllowed', message });

test('stopped by the user: who answers hears it, and nothing more is sent', async () => {
  let isAborted = false;
  const answering = growing(({ signal }) => {
    isAborted = signal.aborted;
  });
  const { bot, sent } = await ask(answering, [201, refusal('Content stream was canceled by user.')]);
  expect(isAborted).toBe(true);
  expect(sent.map(({ type }) => type)).toEqual(['typing']);
  expect(bot.connector.requests.slice(-1)[0]!.body.type).toBe('typing');
  expect(bot.log.filter(({ level }) => level !== 'info' && level !== 'debug')).toEqual([]);
});

test('stopped by the user at the very end', async () => {
  const { sent } = await ask(growing(), [201, 202, 202, refusal('Content stream was cancelled by user.')]);
  expect(sent.map(({ type }) => type)).toEqual(['typing', 'typing', 'typing']);
});

test.each([
  ['from the start', [refusal('Content stream is not allowed')], 1],
  ['half-way', [201, refusal('Content stream is not allowed on an already completed streamed message')], 2],
  ['for its time', [201, 202, refusal('Content stream finished due to exceeded streaming time.')], 3],
  ['at the end', [201, 202, 202, refusal('Message size too large')], 4],
  ['as a bad request', [{ status: 400, code: 'BadRequest', message: 'Start streaming activities should…' }], 1],
])('refused %s: one ordinary message', async (_, script, parts) => {
  const { sent, bot } = await ask(growing(), script);
  const messages = sent.filter(({ type }) => type === 'message');
  expect(messages).toHaveLength(1);
  expect(JSON.stringify(messages[0])).not.toContain('streaminfo');
  expect(JSON.stringify(messages[0])).toContain('Twee.');
  expect(bot.log).toContainEqual(expect.objectContaining({ message: 'An answer could not be streamed' }));
  expect(bot.connector.requests.filter(({ body }) => body.entities?.[0]?.type === 'streaminfo')).toHaveLength(parts);
});

test.each([202, 412, 429])('%i for a part: the answer goes on', async (status) => {
  const { sent } = await ask(growing(), [201, status]);
  expect(sent.at(-1)).toMatchObject({ type: 'message', text: PARTS[1] });
  expect(sent.at(-1).entities[0].streamType).toBe('final');
});

test('what fails while an answer grows ends it with the polite message', async () => {
  const { sent } = await ask((arrived) => async ({ follower }) => {
    follower?.begins();
    await arrived(texts.writing);
    throw new Error('the index is gone');
  });
  expect(sent.at(-1).text).toContain('Het lukt mij nu niet');
  expect(sent.at(-1).entities[0]).toMatchObject({ streamType: 'final' });
});
