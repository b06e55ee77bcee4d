/**
 * CPU of one bot turn over HTTP, beside a bare echo bot on the same stack (restify, CloudAdapter), in one run.
 * Each bot runs in a process of its own and reports its own CPU; the channel is a fake connector in this one.
 * The answer is scripted: what is measured is the turn, not the search.
 *
 *   node bench/turn.ts [turns]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { textActivity } from '../test/helpers/activities.ts';

const WARM_UP = 300;
const CHATS = 100;
const ROUNDS = 5;

interface Ready {
  address: string;
}
interface Usage {
  user: number;
  system: number;
}

const { positionals } = parseArgs({ allowPositionals: true });
const turns = Number(positionals[0] ?? 400);

const connector = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":"1"}');
  });
});
await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;

const bots = { echo: await start('bots/echo.ts'), regiowijzer: await start('bots/regiowijzer.ts') };
for (const bot of Object.values(bots)) await post(bot.address, WARM_UP);

const perTurn: Record<string, number[]> = { echo: [], regiowijzer: [] };
// In turns, so that what else the machine does falls on both.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, bot] of Object.entries(bots)) perTurn[name]!.push(await measure(bot, turns / ROUNDS));
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const [echo, own] = [median(perTurn.echo!), median(perTurn.regiowijzer!)];
const result = { turns, echoMsPerTurn: round(echo), regiowijzerMsPerTurn: round(own), ratio: round(own / echo) };
console.log(JSON.stringify(result));
for (const { child } of Object.values(bots)) child.disconnect();
connector.close();
connector.closeAllConnections();

async function start(file: string): Promise<{ child: ChildProcess; address: string }> {
  const child = fork(new URL(file, import.meta.url));
  const { address } = await message<Ready>(child);
  return { child, address };
}

async function measure({ child, address }: { child: ChildProcess; address: string }, count: number): Promise<number> {
  const before = await usage(child);
  await post(address, count);
  const after = await usage(child);
  return (after.user + after.system - before.user - before.system) / 1000 / count;
}

function usage(child: ChildProcess): Promise<Usage> {
  const answer = message<Usage>(child);
  child.send('usage');
  return answer;
}

function message<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`The bot ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (value) => {
      child.off('exit', onExit);
      resolve(value as Message);
    });
  });
}

async function post(address: string, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    const response = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity(turn)),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`The bot answered ${response.status}`);
  }
}

/** Over many chats and tenants: the bot keeps what it sends to one within the limits of Teams. */
function activity(turn: number): object {
  const chat = turn % CHATS;
  const tenantId = `tenant-${chat}`;
  return textActivity(serviceUrl, 'Hoe verwijs ik een jeugdige naar specialistische jeugdhulp?', {
    conversation: { id: `a:personal-${chat}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
