#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Runs on any Node, so that an old one gets a clear message instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `NODE_TOO_OLD: this is Node ${process.version}; Regiowijzer needs 22.18 or newer. ` +
      'The installation brings Node 24 along: start with "npx regiowijzer" or "npm start".\n',
  );
  process.exit(1);
}
// The settings with which npm start runs; what the environment itself says goes first.
if (existsSync('.env')) process.loadEnvFile('.env');
const { enableCompileCache } = await import('node:module');
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
const { runCommand } = await import('../src/cli/run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
