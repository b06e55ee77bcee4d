import { userInfo } from 'node:os';
import { readConfig } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { readKenmerk } from '../intake/form/kenmerk.ts';
import type { IntakePorts } from '../intake/intake-ports.ts';
import { eraseConsultatie, exportConsultatie } from '../intake/keep/export.ts';
import { createToegangen, NO_TOEGANGEN, readToegangFile } from '../intake/toegang/toegangen.ts';
import { openIntakeBeside } from '../store/open-store.ts';
import { readArguments, required } from './arguments.ts';

type VerbPorts = Pick<IntakePorts, 'store' | 'toegangen'>;

/** What can be done by kenmerk; each gives what is printed, undefined for a kenmerk that no consultatie has. */
const VERBS: Readonly<Record<string, (kenmerk: string, ports: VerbPorts) => Promise<string | undefined>>> = {
  async export(kenmerk, { store }) {
    const kept = await exportConsultatie(kenmerk, operator(), store);
    return kept && JSON.stringify(kept, null, 2);
  },
  async erase(kenmerk, ports) {
    return (await eraseConsultatie(kenmerk, operator(), ports)) ? `${kenmerk} erased` : undefined;
  },
};

/** `consultatie export|erase KENMERK`: for who asks what is kept, or to be forgotten. May run beside the bot. */
export async function runConsultatie(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { data: 'text' });
  const [name = '', typed] = options.positionals;
  const verb = VERBS[name];
  if (!verb)
    throw new RegiowijzerError('ARGUMENT_INVALID', `consultatie is followed by ${Object.keys(VERBS).join(' or ')}`);
  const kenmerk = readKenmerk(required(typed, 'the kenmerk'));
  if (!kenmerk) throw new RegiowijzerError('KENMERK_UNKNOWN', 'There is a typing error in the kenmerk');
  const { DATA_DIR, DATABASE_URL, TOEGANG_FILE } = readConfig();
  const toegangen = createToegangen(TOEGANG_FILE ? readToegangFile(TOEGANG_FILE) : NO_TOEGANGEN);
  const { intake, close } = await openIntakeBeside({
    dataDir: options.text('data') ?? DATA_DIR,
    databaseUrl: DATABASE_URL,
  });
  try {
    const printed = await verb(kenmerk, { store: intake, toegangen });
    if (!printed) throw new RegiowijzerError('KENMERK_UNKNOWN', 'No consultatie has this kenmerk', { where: kenmerk });
    process.stdout.write(`${printed}\n`);
    return 0;
  } finally {
    await close();
  }
}

/** Who sits at the terminal, for the log; a container may run without a name for its user. */
function operator(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    return `cli:${process.getuid?.() ?? 'onbekend'}`;
  }
}
