#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The Node that the installation brings along. */
const NODE = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

// This file runs on any Node: one that cannot read TypeScript leaves the work to the one beside it.
if (process.features.typescript) await run();
else if (existsSync(NODE) && realpathSync(NODE) !== process.execPath) handOver();
else refuse();

async function run() {
  endQuietlyWithReader();
  // The settings with which npm start runs; what the environment itself says goes first.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
  const { runCommand } = await import('../src/cli/run-command.ts');
  process.exitCode = await runCommand(process.argv.slice(2));
}

/** Whoever read the output may stop before its end, as head does; the status is that of a program so ended. */
function endQuietlyWithReader() {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(128 + constants.signals.SIGPIPE);
    });
}

/** The same command in the Node beside it; signals go through to it, and its end is the end here. */
function handOver() {
  const child = spawn(NODE, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGUSR2'];
  for (const signal of signals) process.on(signal, pass);
  child.on('error', refuse);
  child.on('exit', (status, signal) => {
    if (signal === null) process.exit(status);
    for (const each of signals) process.off(each, pass);
    process.kill(process.pid, signal);
  });
}

function refuse() {
  process.stderr.write(
    `NODE_TOO_OLD: this is Node ${process.version}; Regiowijzer needs 22.18 or newer. ` +
      'Run "npm ci", which brings Node 24 along, and try again.\n',
  );
  process.exitCode = 1;
}
