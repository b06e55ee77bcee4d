import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Microsoft's Agents Playground as `npm run playground` starts it, for the bot at this address; gives its own address. */
export async function startPlayground(bot: string): Promise<string> {
  const port = await freePort();
  const command = packageJson.scripts.playground
    .replace('http://127.0.0.1:3978/', new URL('/', bot).href)
    .replace('56150', `${port}`);
  const env = { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' };
  const child = spawn(command, { cwd: temporaryFolder(), env, shell: true, detached: true });
  onTestFinished(() => void process.kill(-child.pid!, 'SIGKILL'));
  const listens = Promise.withResolvers<void>();
  let written = '';
  child.stdout.on('data', (chunk) => {
    written += chunk;
    if (written.includes(`Listening on ${port}`)) listens.resolve();
  });
  child.on('exit', () => listens.reject(new Error(`The playground ended: ${written}`)));
  await listens.promise;
  return `http://127.0.0.1:${port}/`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return (address as { port: number }).port;
}
