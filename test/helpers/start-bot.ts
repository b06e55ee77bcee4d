import { onTestFinished } from 'vitest';
import { type Answering, type App, buildApp } from '../../src/build-app.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/conversation/clock.ts';
import type { Answer, AnswerQuestion, Question } from '../../src/domain/answer.ts';
import type { Browse } from '../../src/question/browse/browse.ts';
import { textActivity } from './activities.ts';
import { answer } from './answers.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { type LogLine, logTo } from './log.ts';
import { createQuickClock } from './quick-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const GEMEENTEN = [
  { gemeente: 'Druten', regio: 'Rijk van Nijmegen', also: [] },
  { gemeente: 'Heumen', regio: 'Rijk van Nijmegen', also: ['Malden'] },
  { gemeente: 'Harderwijk', regio: 'Noord-Veluwe', also: [] },
];

export interface Bot {
  app: App;
  address: string;
  connector: FakeConnector;
  /** The questions that reached the answering part. */
  asked: Question[];
  log: LogLine[];
  dataDir: string;
  /** Posts an activity as the channel does. */
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface BotOptions {
  /** The answer, or the function that gives it. */
  answer?: Answer | AnswerQuestion;
  env?: Record<string, string>;
  acknowledgeMs?: number;
  callMs?: number;
  channelMetadataUrl?: string;
  /** Left out, nobody waits for the pace of the channel. */
  clock?: Clock;
  now?: () => Date;
  dataDir?: string;
  isAcute?: (text: string) => boolean;
  browse?: Browse;
  sources?: Answering['sources'];
  openPassage?: Answering['openPassage'];
  readings?: Answering['readings'];
  gemeenten?: typeof GEMEENTEN;
}

/** The real application on a free port, with scripted answers and a fake channel. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const asked: Question[] = [];
  const log: LogLine[] = [];
  const dataDir = options.dataDir ?? temporaryFolder();
  const scripted = options.answer ?? answer();
  const answerQuestion: AnswerQuestion = async (question) => {
    const { follower: _, ...plain } = question;
    asked.push(plain);
    return typeof scripted === 'function' ? scripted(question) : scripted;
  };
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, ...options.env });
  const { isAcute, browse, sources, openPassage, readings, acknowledgeMs, callMs, channelMetadataUrl, now } = options;
  const clock = options.clock ?? createQuickClock();
  const app = await buildApp(
    config,
    logTo(log),
    {
      answerQuestion,
      gemeenten: () => options.gemeenten ?? GEMEENTEN,
      ...(isAcute && { isAcute }),
      ...(browse && { browse }),
      ...(sources && { sources }),
      ...(openPassage && { openPassage }),
      ...(readings && { readings }),
    },
    {
      ...(acknowledgeMs !== undefined && { acknowledgeMs }),
      ...(callMs !== undefined && { callMs }),
      ...(channelMetadataUrl && { channelMetadataUrl }),
      clock,
      ...(now && { now }),
    },
  );
  const address = await app.start();
  onTestFinished(() => app.stop());
  return {
    app,
    address,
    asked,
    log,
    dataDir,
    connector: await startFakeConnector(),
    post: (activity, headers = {}) =>
      fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
  };
}

/** Makes the user known: introduced to the bot, with gemeente and role, so that each question gives one message. */
export async function introduce(bot: Bot): Promise<void> {
  const { serviceUrl } = bot.connector;
  await bot.post(textActivity(serviceUrl, 'hallo'));
  await bot.post(textActivity(serviceUrl, 'ik ben huisarts in Druten'));
  await bot.connector.waitForMessages(2);
  bot.connector.sent.length = 0;
}
