import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../helpers/knowledge.ts';
import { makeTemporaryFolder } from '../helpers/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const LINKED = join(ROOT, 'node_modules/.bin/regiowijzer');
/** A command in a process of its own takes seconds where the machine is busy. */
const SLOW = { timeout: 60_000 };
const oldNode = findOldNode();

/** Stands in for the commands: tells how it was started, then does what its first argument says. */
const COMMANDS = `
  import { readFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  export async function runCommand(args: readonly string[]): Promise<number> {
    process.on('SIGTERM', () => process.exit(9));
    process.stdout.write(JSON.stringify({ node: process.version, flags: process.execArgv, args }) + '\\n');
    if (args[0] === 'wait') await setTimeout(20_000);
    if (args[0] === 'die') process.kill(process.pid, 'SIGKILL');
    process.stderr.write(readFileSync(0, 'utf8'));
    return 7;
  }
`;

let installed: string;
let bare: string;

beforeAll(() => {
  installed = makeTemporaryFolder();
  bare = makeTemporaryFolder();
  for (const folder of [installed, bare]) {
    cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
    writeFiles(folder, { 'package.json': '{"type": "module"}', 'src/cli/run-command.ts': COMMANDS });
  }
  mkdirSync(join(installed, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, join(installed, 'node_modules/node/bin/node'));
});

/** A Node of this machine from before it read TypeScript; npm puts the one of the installation first in the PATH. */
function findOldNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const isOld = (node: string) =>
    spawnSync(node, ['-p', 'Boolean(process.features.typescript)'], { encoding: 'utf8' }).stdout === 'false\n';
  const found = folders.map((folder) => join(folder, 'node')).find((node) => existsSync(node) && isOld(node));
  if (!found) console.log('Tests under an old Node skipped: the PATH holds none from before 22.18.');
  return found;
}

function start(node: string, args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(node, args, { env: { PATH: process.env.PATH }, ...options });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (chunk: string) => {
      written[name] += chunk;
    });
  const ended = new Promise<{ status: number | null; signal: string | null; stdout: string; stderr: string }>(
    (resolve, reject) =>
      child.on('error', reject).on('close', (status, signal) => resolve({ status, signal, ...written })),
  );
  return { child, ended };
}

describe.skipIf(!oldNode)('an old Node', SLOW, () => {
  const launcher = () => join(installed, 'bin/regiowijzer.js');

  test('goes on under the Node beside it, with the same flags, arguments, input and status', async () => {
    const { child, ended } = start(oldNode!, ['--stack-size=900', launcher(), 'een vraag', '--é', '']);
    child.stdin!.end('invoer');
    const { status, stdout, stderr } = await ended;
    expect(JSON.parse(stdout)).toEqual({
      node: process.version,
      flags: ['--stack-size=900'],
      args: ['een vraag', '--é', ''],
    });
    expect({ status, stderr }).toEqual({ status: 7, stderr: 'invoer' });
  });

  test('passes a signal on, and ends as the command ends', async () => {
    const { child, ended } = start(oldNode!, [launcher(), 'wait']);
    child.stdout!.once('data', () => child.kill('SIGTERM'));
    expect(await ended).toMatchObject({ status: 9, signal: null, stderr: '' });
  });

  test('dies of the signal that the command died of', async () => {
    expect(await start(oldNode!, [launcher(), 'die']).ended).toMatchObject({ status: null, signal: 'SIGKILL' });
  });

  test('says what to do where no other Node lies beside it', async () => {
    const { status, stdout, stderr } = await start(oldNode!, [join(bare, 'bin/regiowijzer.js'), 'ask']).ended;
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^NODE_TOO_OLD: this is Node v\d+\.\d+\.\d+; .*npm ci.*\n$/);
  });

  test('runs the command that npm links', async () => {
    const { status, stdout, stderr } = await start(oldNode!, [LINKED, '--help']).ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Usage: regiowijzer');
  });
});

test.each(['installed', 'bare'])(
  'a Node told not to read TypeScript does not start itself over and over: %s',
  async (where) => {
    const launcher = join(where === 'bare' ? bare : installed, 'bin/regiowijzer.js');
    const { status, stderr } = await start(process.execPath, ['--no-experimental-strip-types', launcher]).ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(/^NODE_TOO_OLD: .*\n$/);
  },
);

describe('a reader that stops before the end', SLOW, () => {
  // As the shell counts a program that SIGPIPE ended.
  const quiet = { status: 141, signal: null, stdout: '', stderr: '' };

  test('ends a command quietly', async () => {
    const { child, ended } = start(process.execPath, [LINKED, 'doctor']);
    child.stdout!.destroy();
    expect(await ended).toEqual(quiet);
  });

  test('of the faults ends a command quietly too', async () => {
    const { child, ended } = start(process.execPath, [LINKED, 'nonsense']);
    child.stderr!.destroy();
    expect(await ended).toEqual(quiet);
  });

  test.skipIf(!oldNode)('ends a command quietly under an old Node', async () => {
    const { child, ended } = start(oldNode!, [join(installed, 'bin/regiowijzer.js'), 'wait']);
    child.stdout!.destroy();
    expect(await ended).toEqual(quiet);
  });
});
