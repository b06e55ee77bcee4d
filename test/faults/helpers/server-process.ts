import { writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { guard } from '../../../src/guard/guard.ts';
import { openIntake } from '../../../src/intake/open-intake.ts';
import { apiRoutes } from '../../../src/server/api/api-routes.ts';
import { createAuthenticate } from '../../../src/server/auth/authenticate.ts';
import { demoPrincipal } from '../../../src/server/auth/demo-principals.ts';
import { readRoles } from '../../../src/server/auth/roles.ts';
import { createServer } from '../../../src/server/create-server.ts';
import { listen } from '../../../src/server/listen.ts';
import { openStore } from '../../../src/store/open-store.ts';

/** The intake as a process of its own, to be killed: store, deliveries and API, with a chat behind the receiver. */
const { DATA_DIR = '', DATABASE_URL, RECEIVER, CLOCK_AHEAD_MS = '0' } = process.env;
const GEMEENTEN = [{ gemeente: 'Druten', regio: 'Rijk van Nijmegen', also: [] }];
const now = () => new Date(Date.now() + Number(CLOCK_AHEAD_MS));
const write = (line: string) => void process.stderr.write(`${line}\n`);
const log = {
  debug() {},
  info() {},
  warn() {},
  error: (fields: object, message: string) => write(`${message} ${JSON.stringify(fields)}`),
};

const toegangFile = `${DATA_DIR}/toegang.yaml`;
writeFileSync(
  toegangFile,
  `toegangen:
  - gemeenten: [Druten]
    wegen: [{ soort: webhook, naam: druten, url: "${RECEIVER}/webhook", geheim: "whsec_${'A'.repeat(32)}" }]
`,
);
const store = await openStore({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL, now });
const gemeenten = () => GEMEENTEN;
const intake = openIntake({
  ...{ store, log, now, guard, gemeenten, toegangFile, demo: true },
  regions: () => [],
  keep: { logYears: 5, correctionDays: 365, deliveryDays: 90 },
  ...{ kennisbeheerders: [], describeThing: () => ({ title: '', place: '' }) },
  publicUrl: 'https://bot.example',
  async notifyRequester(notice) {
    const response = await fetch(`${RECEIVER}/chat`, { method: 'POST', body: JSON.stringify(notice) });
    if (!response.ok) throw new Error(String(response.status));
  },
});
const authenticate = createAuthenticate({
  roles: readRoles(undefined, GEMEENTEN),
  toegangen: intake.ports.toegangen,
  demoPrincipal: (id) => demoPrincipal(id, GEMEENTEN),
});
const server = createServer({
  log,
  demo: true,
  rateLimit: 1_000_000,
  routes: [apiRoutes({ intake: intake.ports, authenticate, log, publicUrl: 'https://bot.example' })],
});
const address = await listen(server, 0, '127.0.0.1');
intake.start();
process.stdout.write(`${address}\n`);
// It is killed, and has no end at which it would keep these for the next start.
flushCompileCache();
