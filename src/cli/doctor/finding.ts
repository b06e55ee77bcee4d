import { RegiowijzerError } from '../../errors.ts';

/** What one check found: `where` names the step, file or variable; `remedy` says what to do, and is empty where all is well. */
export interface Finding {
  level: 'ok' | 'warning' | 'fault';
  where: string;
  what: string;
  remedy: string;
}

export function ok(where: string, what: string): Finding {
  return { level: 'ok', where, what, remedy: '' };
}

export function warning(where: string, what: string, remedy: string): Finding {
  return { level: 'warning', where, what, remedy };
}

export function fault(where: string, what: string, remedy: string): Finding {
  return { level: 'fault', where, what, remedy };
}

/** What a check gives; where it throws an error of the catalogue, the fault that this names. */
export async function attempt<Result>(
  findings: Finding[],
  check: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof RegiowijzerError)) throw error;
    findings.push(fault(error.where ?? error.code, error.message, error.remedy));
    return undefined;
  }
}
