import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guard } from '../src/guard/guard.ts';
import { submit } from '../src/intake/form/submit.ts';
import { readWerkbak } from '../src/intake/handling/read.ts';
import type { Caller, IntakePorts } from '../src/intake/intake-ports.ts';
import { toegangFile } from '../src/intake/toegang/toegang-file.ts';
import { createToegangen } from '../src/intake/toegang/toegangen.ts';
import { openStore } from '../src/store/open-store.ts';

/** How fast a request is acknowledged on SQLite FULL, at a steady rate, and how fast a full werkbak opens. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rate: { type: 'string', default: '200' },
    werkbak: { type: 'string', default: '10000' },
  },
});
const rate = Number(values.rate);
const total = rate * Number(values.seconds);

const AANVRAAG = {
  ...{ gemeente: 'Druten', verblijf: 'thuis', rol: 'huisarts', organisatie: 'Huisartsenpraktijk De Linde' },
  ...{ telefoon: '024 123 45 67', vraagtype: 'meedenken', leeftijdsgroep: '12-15', domeinen: ['school', 'opvoeding'] },
  kernvraag: 'Jongere verzuimt veel van school en de ouders gaan scheiden. Wie kan meedenken?',
  ...{ besproken: 'ja', veiligheid: 'geen-zorgen', termijn: 'regulier', bevestigd: true },
};
const WEGEN = [{ soort: 'webhook', naam: 'druten', url: 'https://druten.example', geheim: 'x' }];
const person = (key: string, role: 'verwijzer' | 'consulent', key2?: string): Caller => ({
  principal: { key, roles: [role], gemeenten: ['Druten'], functie: 'x' },
  origin: 'api',
  traceId: 'bench',
  ...(key2 && { key: key2 }),
});

const dataDir = mkdtempSync(join(tmpdir(), 'regiowijzer-bench-'));
const store = await openStore({ dataDir });
const ports: IntakePorts = {
  store: store.intake,
  toegangen: createToegangen(toegangFile.parse({ toegangen: [{ gemeenten: ['Druten'], wegen: WEGEN }] })),
  guard,
  gemeenten: () => [{ gemeente: 'Druten', regio: 'Rijk van Nijmegen', also: [] }],
  regions: () => [],
  now: () => new Date(),
};

await submitAtRate(Math.min(rate, 100), 'warm-up');
const before = process.cpuUsage();
const times = await submitAtRate(total, 'steady');
const { user, system } = process.cpuUsage(before);
const stored = (await store.intake.werkbak.list({ limit: 1 })).total;
report(`submit, ${rate} a second for ${values.seconds} s`, times);
console.log(`  acknowledged ${times.length}, stored ${stored - Math.min(rate, 100)}`);
// Wall times mean little on a machine that others use too.
console.log(`  processor ${((user + system) / 1000 / total).toFixed(2)} ms a request`);

for (let n = stored; n < Number(values.werkbak); n += 50) {
  await Promise.all(Array.from({ length: 50 }, (_, i) => submit(AANVRAAG, person(`t:${n + i}`, 'verwijzer'), ports)));
}
const opening: number[] = [];
for (let n = 0; n < 30; n++) {
  const from = performance.now();
  await readWerkbak({ limit: 50 }, person('t:c', 'consulent'), ports);
  opening.push(performance.now() - from);
}
report(`werkbak of ${values.werkbak} opened (50 on a page)`, opening);
await store.close();
rmSync(dataDir, { recursive: true });

/** Each at its own moment, whatever became of those before: a slow one does not make the next one wait. */
async function submitAtRate(count: number, name: string): Promise<number[]> {
  const start = performance.now();
  const pending = Array.from({ length: count }, async (_, n) => {
    const due = start + (n * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await submit(AANVRAAG, person(`t:${n}`, 'verwijzer', `${name}-${n}-sleutel`), ports);
    return performance.now() - due;
  });
  return Promise.all(pending);
}

function report(name: string, milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  console.log(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`);
}
