import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type App, buildApp, openAnswering } from '../build-app.ts';
import { processEnvironment, readConfig } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { readArguments, required } from './arguments.ts';
import { consoleLog } from './console-log.ts';

const activitySchema = z.looseObject({ type: z.string() });
type Activity = z.infer<typeof activitySchema>;

/** What must not follow along: a replay reaches no channel, no database and no toegang. */
const WITHOUT = ['TEAMS_APP_ID', 'DATABASE_URL', 'TOEGANG_FILE', 'PUBLIC_URL'];
const quiet = { ...consoleLog, info: () => undefined };

/** `replay`: gives a saved activity to the bot as it is configured, on this machine alone, and prints what it would send. */
export async function runReplay(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { data: 'text' });
  const activity = readActivity(required(options.positionals[0], 'FILE'));
  const config = readConfig();
  const answering = await openAnswering({ ...config, DATA_DIR: options.text('data') ?? config.DATA_DIR }, quiet);
  const dataDir = mkdtempSync(join(tmpdir(), 'regiowijzer-replay-'));
  const settings = { ...processEnvironment, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir };
  for (const name of WITHOUT) Reflect.deleteProperty(settings, name);
  try {
    return await play(activity, await buildApp(readConfig(settings), quiet, answering));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @throws RegiowijzerError ARGUMENT_INVALID */
function readActivity(path: string): Activity {
  try {
    return activitySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new RegiowijzerError('ARGUMENT_INVALID', 'This file holds no activity as JSON', { where: path, cause });
  }
}

async function play(activity: Activity, app: App): Promise<number> {
  const connector = await startConnector();
  try {
    const response = await fetch(`${await app.start()}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...activity, serviceUrl: connector.serviceUrl }),
    });
    process.stdout.write(`answer ${response.status} ${await response.text()}\n`);
    return response.ok ? 0 : 1;
  } finally {
    await app.stop();
    connector.stop();
  }
}

/** Takes what the bot sends, and prints it. */
async function startConnector(): Promise<{ serviceUrl: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const body: unknown = JSON.parse((await request.toArray()).join('') || 'null');
    process.stdout.write(`${request.method} ${request.url}\n${JSON.stringify(body, null, 2)}\n`);
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = 201;
    response.end('{"id":"replayed"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { serviceUrl, stop: () => server.close().closeAllConnections() };
}
