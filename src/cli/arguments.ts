import { parseArgs } from 'node:util';
import { RegiowijzerError } from '../errors.ts';

/** Options by name; an option marked "many" takes all values up to the next option. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag' | 'many'>>;

export interface Arguments {
  positionals: string[];
  text(name: string): string | undefined;
  many(name: string): string[];
  flag(name: string): boolean;
}

/** @throws RegiowijzerError ARGUMENT_INVALID */
export function readArguments(args: readonly string[], kinds: OptionKinds): Arguments {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'many' },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: spreadMany(args, kinds), options, allowPositionals: true });
    return {
      positionals,
      text: (name) => values[name] as string | undefined,
      many: (name) => (values[name] as string[] | undefined) ?? [],
      flag: (name) => values[name] === true,
    };
  } catch (cause) {
    throw new RegiowijzerError('ARGUMENT_INVALID', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** "--knowledge a b" becomes "--knowledge a --knowledge b", as the contract has it. */
function spreadMany(args: readonly string[], kinds: OptionKinds): string[] {
  const spread: string[] = [];
  let open: string | undefined;
  for (const arg of args) {
    const name = /^--([\w-]+)$/.exec(arg)?.[1];
    if (name !== undefined) {
      open = kinds[name] === 'many' ? arg : undefined;
      if (!open) spread.push(arg);
    } else if (open) spread.push(open, arg);
    else spread.push(arg);
  }
  return spread;
}

/** @throws RegiowijzerError ARGUMENT_INVALID */
export function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new RegiowijzerError('ARGUMENT_INVALID', `${name} is missing`);
  return value;
}
