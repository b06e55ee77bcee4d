import type { Logger } from '../log.ts';

/** Log for a person at a terminal: warnings and progress on stderr, so that stdout stays for results. */
export const consoleLog: Logger = {
  debug: () => undefined,
  info: (fields, message) => line(message, fields),
  warn: (fields, message) => line(`warning: ${message}`, fields),
  error: (fields, message) => line(`error: ${message}`, fields),
};

function line(message: string, fields: object): void {
  const details = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
  process.stderr.write(`${[message, ...details].join(', ')}\n`);
}
