import { describeError, RegiowijzerError } from '../errors.ts';
import { runAsk } from './ask.ts';
import { runConsultatie } from './consultatie.ts';
import { runDoctor } from './doctor.ts';
import { runEvaluate } from './evaluate.ts';
import { runIndex } from './index-documents.ts';
import { runPackage } from './package.ts';
import { runVragen } from './vragen.ts';

/** A command of the command line: its arguments in, an exit status out (0 done, 1 failed, 2 done with faults). */
export type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  index: runIndex,
  ask: runAsk,
  evaluate: runEvaluate,
  consultatie: runConsultatie,
  doctor: runDoctor,
  package: runPackage,
  vragen: runVragen,
  // It loads the whole bot, which the others do without.
  replay: async (args) => (await import('./replay.ts')).runReplay(args),
};

const HELP = `Usage: regiowijzer <command>

  index --knowledge DIR… --data DIR       build or update the index of these folders
  ask "vraag" [--gemeente G] [--regio R] [--rol huisarts|poh-jeugd|jeugdconsulent|anders] [--data DIR] [--json]
  ask --file IN.jsonl --out OUT.jsonl [--data DIR]
  evaluate FILE.jsonl --data DIR          score a question set
  consultatie export KENMERK [--data DIR] everything that is kept of one consultatie, as JSON
  consultatie erase KENMERK [--data DIR]  erase content and persons of one consultatie, now and for good
  doctor [--knowledge DIR…]               check configuration, surroundings and knowledge, each fault with its remedy
  vragen draft DOCUMENT… --knowledge DIR… --out FILE.yaml [--force]
                                          let the configured model propose statements, for the owner to accept
  replay FILE [--data DIR]                give a saved activity to the bot, and print what it would send
  package [--out FILE] [--version X.Y.Z]  write the Teams app to upload
`;

/** Runs one command; faults are written to stderr with what to do about them. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? 1 : 0;
  }
  try {
    const command = COMMANDS[name];
    if (!command) throw new RegiowijzerError('ARGUMENT_INVALID', `There is no command "${name}"`);
    return await command(args);
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    return 1;
  }
}
