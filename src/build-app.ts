import { openAnswerOptions } from './answer-options.ts';
import type { Config } from './config.ts';
import { answerDangerInChoices } from './conversation/answer-danger-in-choices.ts';
import { createNotices } from './conversation/bring-notices.ts';
import type { Clock } from './conversation/clock.ts';
import { createConversationMemory } from './conversation/conversation-memory.ts';
import type { KnownGemeente } from './conversation/gemeenten.ts';
import { createRespond } from './conversation/respond.ts';
import { confirmInChat, withConsultaties } from './conversation/respond-to-consultatie.ts';
import { createSearch } from './conversation/search.ts';
import type { AnswerQuestion } from './domain/answer.ts';
import type { FileReading } from './domain/reading.ts';
import type { Visibility } from './domain/visibility.ts';
import { describeError } from './errors.ts';
import { guard } from './guard/guard.ts';
import { createGuardMessage, type GuardMessage } from './guard/guard-message.ts';
import type { Receipt } from './intake/form/receipt.ts';
import { createChatDesk } from './intake/handling/chat-desk.ts';
import { type Intake, type IntakeOptions, openIntake } from './intake/open-intake.ts';
import type { ToegangFile } from './intake/toegang/toegang-file.ts';
import { createDescribeThing } from './kennis/describe-thing.ts';
import { type ListedSource, listSources } from './kennis/list-sources.ts';
import { createOpenPassage, type OpenPassage } from './kennis/open-passage.ts';
import { recordUnanswered } from './kennis/record-unanswered.ts';
import { keptReadings } from './knowledge/kept-readings.ts';
import { type Knowledge, openKnowledge, SHIPPED_KNOWLEDGE } from './knowledge/open-knowledge.ts';
import type { Region } from './knowledge/records/region.ts';
import type { Logger } from './log.ts';
import { openEmbedder } from './models/open-embedder.ts';
import type { ModelCounters } from './models/open-models.ts';
import { createAnswerQuestion } from './question/answer-question.ts';
import { type Browse, createBrowse, NO_RECORDS } from './question/browse/browse.ts';
import { apiRoutes } from './server/api/api-routes.ts';
import { bronRoute } from './server/api/bron-route.ts';
import { kennisRoutes } from './server/api/kennis-routes.ts';
import { meRoutes, type Settings } from './server/api/me-routes.ts';
import { authenticateFor, kennisbeheerdersFor, rolesFor } from './server/auth/authenticate-for.ts';
import { createServer } from './server/create-server.ts';
import { demoRoutes } from './server/demo/demo-routes.ts';
import { saveDemoUsers } from './server/demo/demo-users.ts';
import { healthRoutes } from './server/health-routes.ts';
import { listen, stopListening } from './server/listen.ts';
import { messagesRoute } from './server/messages-route.ts';
import { intakeAmounts } from './server/metrics/intake-amounts.ts';
import { createMetrics, type Metrics } from './server/metrics/metrics.ts';
import { metricsRoute } from './server/metrics/metrics-route.ts';
import { modelAmounts } from './server/metrics/model-amounts.ts';
import { tabRoutes } from './server/tab/tab-routes.ts';
import { openStore, type Store } from './store/open-store.ts';
import { type Channel, createChannel } from './teams/create-channel.ts';
import { createTabLinks } from './teams/tab-links.ts';

/** One user has a tenth of what one address may ask. */
const USERS_AT_FULL_RATE = 10;
/** How long requests and answers under way may take when the app stops. */
const STOP_GRACE_MS = 1500;

/** What the bot answers with; tests hand in answers of their own. */
export interface Answering {
  answerQuestion: AnswerQuestion;
  gemeenten: () => readonly KnownGemeente[];
  isAcute?: (text: string) => boolean;
  guard?: GuardMessage;
  regions?: () => readonly Region[];
  browse?: Browse;
  /** Where a chat model is configured. */
  modelCounters?: () => ModelCounters;
  /** The documents that somebody with this sight may know of. */
  sources?: (visible: readonly Visibility[]) => readonly ListedSource[];
  openPassage?: OpenPassage;
  /** Ends what still goes on for it. */
  stop?: () => void;
  /** What the owners must know of the reading of the documents. */
  readings?: () => readonly FileReading[];
}

export interface App {
  /** Listens, and gives the address. */
  start(): Promise<string>;
  stop(): Promise<void>;
  store: Store;
}

/** The real answers, from the knowledge that is shipped and the folders of the organisation. */
export async function openAnswering(config: Config, log: Logger): Promise<Answering> {
  const folders = [SHIPPED_KNOWLEDGE, ...config.KNOWLEDGE_DIRS];
  const { knowledge, report } = await openKnowledge({
    folders,
    dataDir: config.DATA_DIR,
    log,
    embedder: await openEmbedder(config, log),
  });
  for (const { text } of report.problems) log.warn({ problem: text }, 'Knowledge');
  return createAnswering(knowledge, config, await openAnswerOptions(config, log));
}

type ModelOptions = Awaited<ReturnType<typeof openAnswerOptions>>;

export function createAnswering(knowledge: Knowledge, config: Config, options: ModelOptions): Answering {
  const age = { years: config.MAX_SOURCE_AGE_YEARS, now: () => new Date() };
  const guardMessage = createGuardMessage(knowledge);
  return {
    answerQuestion: createAnswerQuestion(knowledge, options),
    ...(options.modelCounters && { modelCounters: options.modelCounters }),
    gemeenten: () => knowledge.regions.gemeenten,
    regions: () => knowledge.records.regions,
    isAcute: (text) => guardMessage(text).kind === 'crisis',
    guard: guardMessage,
    browse: createBrowse(knowledge),
    sources: (visible) => listSources(knowledge.index, age, visible),
    openPassage: createOpenPassage(knowledge.index, age),
    readings: () => keptReadings(config.DATA_DIR),
  };
}

export interface AppOptions {
  acknowledgeMs?: number;
  /** For one call to the channel. */
  callMs?: number;
  /** Where the channel says which keys it signs with. */
  channelMetadataUrl?: string;
  clock?: Clock;
  now?: () => Date;
}

/** What every part is wired with. */
interface Wiring {
  config: Config;
  log: Logger;
  answering: Answering;
  options: AppOptions;
  store: Store;
  metrics: Metrics;
  browse: Browse;
  guard: GuardMessage;
  onError: (error: unknown) => void;
  publicUrl: () => string;
}

/** Wires the parts together, and nothing else. */
export async function buildApp(
  config: Config,
  log: Logger,
  answering: Answering,
  options: AppOptions = {},
): Promise<App> {
  let address = `http://${config.HOST}:${config.PORT}`;
  const wiring = await openWiring({ config, log, answering, options, publicUrl: () => config.PUBLIC_URL ?? address });
  const { channel, intake } = wireConversation(wiring);
  const server = createServer({
    ...{ log, demo: config.demo, rateLimit: config.RATE_LIMIT },
    routes: routesOf(wiring, channel, intake),
  });
  return {
    store: wiring.store,
    async start() {
      address = await listen(server, config.PORT, config.HOST);
      intake.start();
      return address;
    },
    async stop() {
      answering.stop?.();
      await stopListening(server, STOP_GRACE_MS);
      await intake.stop();
      await channel.settle(STOP_GRACE_MS);
      await wiring.store.close();
    },
  };
}

async function openWiring(
  given: Pick<Wiring, 'config' | 'log' | 'answering' | 'options' | 'publicUrl'>,
): Promise<Wiring> {
  const { config, log, answering, options } = given;
  const metrics = createMetrics();
  const onError = (error: unknown) => {
    metrics.countDatabaseFailure();
    log.error({ error: describeError(error) }, 'The database failed in the background');
  };
  const now = options.now ?? (() => new Date());
  const store = await openStore({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL, now, onError });
  if (config.demo) await saveDemoUsers(store.profiles);
  const browse = answering.browse ?? NO_RECORDS;
  return { ...given, store, metrics, browse, guard: answering.guard ?? guard, onError };
}

/** The channel and the intake: the channel answers by the intake, and the intake tells by the channel. */
function wireConversation(wiring: Wiring): { channel: Channel; intake: Intake } {
  const { config, answering, options, store, browse, metrics } = wiring;
  const { conversations, profiles } = store;
  const send: Channel['send'] = (reference, messages) => channel.send(reference, messages);
  const links = createTabLinks(config, wiring.publicUrl);
  const memory = createConversationMemory();
  const onDead = async (conversationId: string) => {
    memory.forgetAddress(conversationId);
    await conversations.markDead(conversationId);
    wiring.log.warn({ conversationId }, 'A chat takes no messages any more');
  };
  const onSubmitted = (userKey: string, receipt: Receipt) =>
    void confirmInChat(userKey, receipt, { conversations, links, send }).catch((error: unknown) =>
      wiring.log.warn({ error: describeError(error) }, 'A receipt did not reach the chat'),
    );
  const intake = wireIntake(wiring, { ...createNotices({ conversations, links, send, onDead }), onSubmitted });
  const records = { browse, guard: wiring.guard, report: intake.report, crisisNumber: config.CRISIS_NUMBER };
  const answerQuestion = recordUnanswered(metrics.countAnswers(answering.answerQuestion), {
    ...{ register: store.unanswered, guard: wiring.guard, onError: wiring.onError },
  });
  const converse = createRespond({
    ...{ ...answering, answerQuestion, store, memory, records, links },
    countFeedback: metrics.countFeedback,
  });
  const desk = createChatDesk(intake.ports, rolesFor(config, intake.ports));
  const consult = withConsultaties(converse, {
    ...{ ...answering, desk, links, conversations, profiles, send },
    guard: wiring.guard,
  });
  const respond = answerDangerInChoices(consult, records);
  const search = createSearch({ ...answering, browse, store });
  const channel = createChannel({ ...answering, ...options, respond, search, config, store, log: wiring.log });
  return { channel, intake };
}

function wireIntake(
  wiring: Wiring,
  notices: ReturnType<typeof createNotices> & Pick<IntakeOptions, 'onSubmitted'>,
): Intake {
  const { config, log, answering, options, store, metrics } = wiring;
  const intake = openIntake({
    regions: () => [],
    ...answering,
    now: options.now ?? (() => new Date()),
    ...{ guard: wiring.guard, store, log, demo: config.demo },
    toegangFile: config.TOEGANG_FILE,
    crisisNumber: config.CRISIS_NUMBER,
    publicUrl: wiring.publicUrl(),
    keep: {
      logYears: config.KEEP_LOG_YEARS,
      correctionDays: config.KEEP_CORRECTIONS_DAYS,
      deliveryDays: config.KEEP_DELIVERIES_DAYS,
    },
    kennisbeheerders: kennisbeheerdersFor(config, answering.gemeenten()),
    describeThing: createDescribeThing(wiring.browse),
    ...notices,
  });
  metrics.show([
    ...intakeAmounts(store.intake),
    ...(answering.modelCounters ? modelAmounts(answering.modelCounters) : []),
  ]);
  return intake;
}

/** What the page Over tells, as it is set here. */
function settingsOf(config: Config, { toegangen }: ToegangFile): Settings {
  const days = toegangen.map(({ bewaartermijnDagen }) => bewaartermijnDagen);
  return {
    taalmodel: config.CHAT_MODEL !== undefined,
    meldingenDagen: config.KEEP_CORRECTIONS_DAYS,
    logboekJaren: config.KEEP_LOG_YEARS,
    inhoudDagen: days.length > 0 ? { van: Math.min(...days), tot: Math.max(...days) } : { van: 0, tot: 0 },
  };
}

function routesOf(wiring: Wiring, channel: Channel, intake: Intake) {
  const { config, log, answering, store, metrics } = wiring;
  return [
    metricsRoute(metrics, { token: config.METRICS_TOKEN, demo: config.demo }),
    messagesRoute(channel.receive),
    apiRoutes({
      ...{ intake: intake.ports, log, publicUrl: wiring.publicUrl() },
      authenticate: authenticateFor(config, intake.ports),
      userRate: config.RATE_LIMIT / USERS_AT_FULL_RATE,
      more: [
        ...meRoutes({
          profiles: store.profiles,
          gemeenten: answering.gemeenten,
          settings: settingsOf(config, intake.ports.toegangen.file),
        }),
        ...kennisRoutes({ intake: intake.ports, store, sources: () => [], readings: () => [], ...answering }),
        bronRoute({ intake: intake.ports, profiles: store.profiles, openPassage: () => undefined, ...answering }),
      ],
    }),
    tabRoutes({ demo: config.demo }),
    healthRoutes({ database: store.check }, log),
    ...(config.demo ? [demoRoutes(log)] : []),
  ];
}
