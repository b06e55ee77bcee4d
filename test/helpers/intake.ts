import { onTestFinished } from 'vitest';
import type { IntakeRole, Principal } from '../../src/domain/principal.ts';
import { guard } from '../../src/guard/guard.ts';
import { createDeliver } from '../../src/intake/deliver/deliver.ts';
import type { Notice } from '../../src/intake/deliver/notify.ts';
import type { Caller } from '../../src/intake/intake-ports.ts';
import type { RetentionPorts } from '../../src/intake/keep/retention.ts';
import { toegangFile } from '../../src/intake/toegang/toegang-file.ts';
import { createToegangen } from '../../src/intake/toegang/toegangen.ts';
import type { ReportNotice } from '../../src/kennis/deliver-reports.ts';
import { createDescribeThing } from '../../src/kennis/describe-thing.ts';
import { openKennis } from '../../src/kennis/open-kennis.ts';
import type { Owner } from '../../src/kennis/owners.ts';
import type { Report } from '../../src/kennis/report.ts';
import type { Logger } from '../../src/log.ts';
import { createDeliverer, type Deliverer } from '../../src/outbox/deliverer.ts';
import type { DeliveryError } from '../../src/outbox/delivery-error.ts';
import { createMailer } from '../../src/outbox/mailer.ts';
import { NO_RECORDS } from '../../src/question/browse/browse.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { type Clock, createClock } from '../store/store-contract.ts';
import { silentLog } from './log.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const GEMEENTEN = [
  { gemeente: 'Druten', regio: 'Rijk van Nijmegen', also: [] },
  { gemeente: 'Heumen', regio: 'Rijk van Nijmegen', also: ['Malden'] },
  { gemeente: 'Zeewolde', regio: 'Noord-Veluwe', also: [] },
  { gemeente: 'Zeewolde', regio: 'Flevoland', also: [] },
  { gemeente: 'Harderwijk', regio: 'Noord-Veluwe', also: [] },
];

/** A good request, with what the test is about. */
export function aanvraag(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    gemeente: 'Druten',
    verblijf: 'thuis',
    rol: 'huisarts',
    organisatie: 'Huisartsenpraktijk De Linde',
    telefoon: '024 123 45 67',
    vraagtype: 'meedenken',
    leeftijdsgroep: '12-15',
    domeinen: ['school', 'opvoeding'],
    kernvraag: 'Jongere verzuimt veel van school en de ouders gaan scheiden. Wie kan meedenken?',
    besproken: 'ja',
    veiligheid: 'geen-zorgen',
    termijn: 'regulier',
    bevestigd: true,
    ...overrides,
  };
}

export function principal(key: string, roles: IntakeRole[], gemeenten: string[] = []): Principal {
  return {
    key,
    roles,
    gemeenten,
    functie: roles.includes('consulent') ? 'Jeugdconsulent' : 'Huisarts',
    naam: `Naam ${key}`,
  };
}

export const HUISARTS = principal('t:huisarts', ['verwijzer']);
export const CONSULENT = principal('t:consulent', ['consulent'], ['Druten']);
export const COLLEGA = principal('t:collega', ['consulent'], ['Druten']);
export const ELDERS = principal('t:elders', ['consulent'], ['Heumen']);

export function by(who: Principal, key?: string): Caller {
  return { principal: who, origin: 'api', traceId: 'test', ...(key && { key }) };
}

export const KEEP = { logYears: 5, correctionDays: 365, deliveryDays: 90 };
/** For who opens an intake without owners of the knowledge, with the terms as they are by themselves. */
export const NO_OWNERS = { keep: KEEP, kennisbeheerders: [], describeThing: createDescribeThing(NO_RECORDS) };

export interface TestIntake {
  ports: RetentionPorts;
  report: Report;
  /** What reached the owners of the knowledge, in chats and channels. */
  told: (ReportNotice & { weg: Owner['weg'] })[];
  store: Store;
  clock: Clock;
  deliverer: Deliverer;
  /** What reached the chat of whoever asked. */
  notices: Notice[];
  dataDir: string;
}

export interface TestIntakeOptions {
  clock?: Clock;
  store?: Store;
  /** As in toegang.yaml; a werkbak for Druten and Heumen where absent. */
  toegang?: unknown;
  /** What the chat answers to a message; undefined for received. */
  chat?: () => DeliveryError | undefined;
  /** Whose chat takes a message and never answers. */
  silent?: string;
  deadlineMs?: number;
  random?: () => number;
  log?: Logger;
  /** Who looks after the knowledge by roles.yaml. */
  kennisbeheerders?: readonly Principal[];
}

/** The real intake on a real database; time and what is outside are in the hands of the test. */
export async function openTestIntake(options: TestIntakeOptions = {}): Promise<TestIntake> {
  const clock = options.clock ?? createClock();
  const dataDir = temporaryFolder();
  const store = options.store ?? (await openStore({ dataDir, now: clock.now }));
  onTestFinished(() => store.close().catch(() => {}));
  const file = toegangFile.parse(options.toegang ?? { toegangen: [{ gemeenten: ['Druten', 'Heumen'] }] });
  const toegangen = createToegangen(file);
  const notices: Notice[] = [];
  const told: TestIntake['told'] = [];
  const { corrections, conversations } = store;
  const shared = { store: store.intake, toegangen, now: clock.now, keep: KEEP };
  const mail = {
    publicUrl: 'https://bot.example',
    mailer: file.smtp && createMailer(file.smtp.url, file.smtp.van),
  };
  const consultatie = createDeliver({
    ...{ ...shared, ...mail, bron: file.bron },
    async notifyRequester(notice) {
      const error = options.chat?.();
      if (error) throw error;
      if (notice.userKey === options.silent) await new Promise(() => {});
      notices.push(notice);
    },
  });
  const kennis = openKennis({
    ...{ ...NO_OWNERS, ...mail, corrections, conversations, kennisbeheer: file.kennisbeheer, gemeenten: GEMEENTEN },
    ...(options.kennisbeheerders && { kennisbeheerders: options.kennisbeheerders }),
    async tellOwner(weg, notice) {
      const error = options.chat?.();
      if (error) throw error;
      told.push({ weg, ...notice });
    },
  });
  const { random = () => 1 } = options;
  const deliverer = createDeliverer({
    deliveries: store.intake.deliveries,
    deliver: { consultatie, meldingen: kennis.deliver },
    now: clock.now,
    log: options.log ?? silentLog,
    random,
    deadlineMs: options.deadlineMs,
  });
  const ports = { ...shared, guard, gemeenten: () => GEMEENTEN, regions: () => [] };
  return { ports, report: kennis.report, told, store, clock, deliverer, notices, dataDir };
}
