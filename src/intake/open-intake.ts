import type { Principal } from '../domain/principal.ts';
import { LANDELIJK, regioOfName } from '../domain/regio.ts';
import { RegiowijzerError } from '../errors.ts';
import type { TellOwner } from '../kennis/deliver-reports.ts';
import type { DescribeThing } from '../kennis/describe-thing.ts';
import type { KennisStore } from '../kennis/kennis-store.ts';
import { openKennis } from '../kennis/open-kennis.ts';
import type { Report, ReportPorts } from '../kennis/report.ts';
import type { Logger } from '../log.ts';
import { createDeliverer } from '../outbox/deliverer.ts';
import { createMailer } from '../outbox/mailer.ts';
import { createDeliver } from './deliver/deliver.ts';
import type { NotifyRequester } from './deliver/notify.ts';
import { sendReminders } from './deliver/remind.ts';
import type { PostCard } from './deliver/weg-ports.ts';
import type { IntakePorts } from './intake-ports.ts';
import type { IntakeStore } from './intake-store.ts';
import { applyRetention, type KeepTerms } from './keep/retention.ts';
import type { ToegangFile } from './toegang/toegang-file.ts';
import { createToegangen, DEMO_TOEGANGEN, NO_TOEGANGEN, readToegangFile } from './toegang/toegangen.ts';

export interface IntakeOptions
  extends Pick<IntakePorts, 'guard' | 'gemeenten' | 'regions' | 'crisisNumber' | 'onSubmitted'> {
  store: { intake: IntakeStore; conversations: ReportPorts['conversations'] } & Pick<KennisStore, 'corrections'>;
  log: Logger;
  /** Where toegang.yaml is; without it only a demo takes requests. */
  toegangFile: string | undefined;
  demo: boolean;
  publicUrl: string;
  now?: () => Date;
  notifyRequester?: NotifyRequester | undefined;
  postCard?: PostCard | undefined;
  tellOwner?: TellOwner | undefined;
  /** Who looks after the knowledge, and may be told of reports in the chat. */
  kennisbeheerders: readonly Principal[];
  describeThing: DescribeThing;
  keep: KeepTerms;
}

/** The intake at work: its flows, and what it does by itself. */
export interface Intake {
  ports: IntakePorts;
  report: Report;
  start(): void;
  stop(): Promise<void>;
}

/** A safety net: what was just put in the outbox is delivered at once. */
const DELIVER_EVERY_MS = 5_000;
const TIDY_EVERY_MS = 600_000;

/**
 * Puts the intake together.
 * @throws RegiowijzerError TOEGANG_INVALID
 */
export function openIntake(options: IntakeOptions): Intake {
  const { store, log, guard, gemeenten, regions, crisisNumber, now = () => new Date() } = options;
  const file = toegangFileOf(options);
  requireKnownNames(file, options);
  const toegangen = createToegangen(file);
  const { corrections, conversations } = store;
  const mailer = file.smtp && createMailer(file.smtp.url, file.smtp.van);
  const kennis = openKennis({
    ...{ ...options, corrections, conversations, mailer },
    kennisbeheer: file.kennisbeheer,
    gemeenten: gemeenten(),
  });
  const consultatie = createDeliver({ ...options, store: store.intake, toegangen, now, mailer, bron: file.bron });
  const deliverer = createDeliverer({
    deliveries: store.intake.deliveries,
    deliver: { consultatie, meldingen: kennis.deliver },
    now,
    log,
  });
  const flows = { store: store.intake, toegangen, guard, gemeenten, regions, now, crisisNumber };
  const ports: IntakePorts = { ...flows, onQueued: deliverer.wake, onSubmitted: options.onSubmitted };
  let timer: NodeJS.Timeout | undefined;
  const tidy = () => {
    for (const task of [applyRetention, sendReminders])
      void task({ ...ports, keep: options.keep }).catch((error: unknown) => logFailure(task.name, error, log));
  };
  return {
    ports,
    report: kennis.report,
    start() {
      deliverer.start(DELIVER_EVERY_MS);
      timer = setInterval(tidy, TIDY_EVERY_MS).unref();
      tidy();
    },
    async stop() {
      clearInterval(timer);
      await deliverer.stop();
    },
  };
}

function toegangFileOf({ toegangFile, demo }: IntakeOptions): ToegangFile {
  if (toegangFile !== undefined) return readToegangFile(toegangFile);
  return demo ? DEMO_TOEGANGEN : NO_TOEGANGEN;
}

/** A gemeente or region spelled in another way would never be found. */
function requireKnownNames(file: ToegangFile, { gemeenten, toegangFile }: IntakeOptions): void {
  const refuse = (kind: string, name: string) => {
    const what = `The ${kind} "${name}" is not in the region records, or is written otherwise there`;
    return new RegiowijzerError('TOEGANG_INVALID', what, { where: toegangFile ?? 'toegang.yaml' });
  };
  const regios = new Set([LANDELIJK, ...gemeenten().map(({ regio }) => regio)]);
  for (const name of file.kennisbeheer.flatMap((each) => each.regios))
    if (!regios.has(name)) throw refuse('region', name);
  for (const name of file.toegangen.flatMap((toegang) => toegang.gemeenten)) {
    const isKnown = regioOfName({ regios: [], gemeenten: gemeenten() }, name)?.gemeente === name;
    if (isKnown || name === '*') continue;
    throw refuse('gemeente', name);
  }
}

function logFailure(task: string, error: unknown, log: Logger): void {
  log.error({ task, error: error instanceof Error ? error.message : String(error) }, 'Housekeeping failed');
}
