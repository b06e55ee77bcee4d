import type { Logger } from '../../src/log.ts';

export const silentLog: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** One line of the log. */
export type LogLine = Record<string, unknown> & { level: string; message: string };

/** Adds every line to these. */
export function logTo(lines: LogLine[]): Logger {
  const at = (level: string) => (fields: object, message: string) => void lines.push({ ...fields, level, message });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
