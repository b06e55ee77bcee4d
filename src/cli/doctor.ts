import { type Config, processEnvironment, readConfig } from '../config.ts';
import { readArguments } from './arguments.ts';
import { checkAddress, checkChannel } from './doctor/check-address.ts';
import { checkIdentity } from './doctor/check-identity.ts';
import { checkIndex, checkKnowledge } from './doctor/check-knowledge.ts';
import { checkModels } from './doctor/check-models.ts';
import { checkStorage } from './doctor/check-storage.ts';
import { checkToegang } from './doctor/check-toegang.ts';
import { attempt, type Finding, ok, warning } from './doctor/finding.ts';
import type { Fetch } from './doctor/reach.ts';
import { readAppSettings } from './package/app-settings.ts';

/** `doctor`: checks each step of the installation; exit status 2 where anything is wrong. */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { knowledge: 'many' });
  const findings = await examine({ env: processEnvironment, folders: options.many('knowledge'), today: new Date() });
  for (const { level, where, what, remedy } of findings)
    process.stdout.write(`${level.padEnd(7)}  ${where}: ${what}\n${remedy && `         → ${remedy}\n`}`);
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  process.stdout.write(`\n${count('fault')} faults, ${count('warning')} warnings, ${count('ok')} ok.\n`);
  return count('fault') === 0 ? 0 : 2;
}

export interface Examined {
  env: Readonly<Record<string, string | undefined>>;
  /** On top of KNOWLEDGE_DIRS. */
  folders: readonly string[];
  today: Date;
  fetch?: Fetch;
}

/** What is right and wrong with a configuration, its surroundings and the knowledge it names. */
export async function examine({ env, folders, today, fetch = globalThis.fetch }: Examined): Promise<Finding[]> {
  const findings: Finding[] = [];
  const config = await attempt(findings, () => readConfig(env));
  const knowledge = await checkKnowledge([...(config?.KNOWLEDGE_DIRS ?? []), ...folders], today);
  findings.push(...knowledge.findings);
  if (!config) return findings;
  const gemeenten = knowledge.records.regions.flatMap((region) =>
    region.gemeenten.map(({ gemeente, also }) => ({ gemeente, also, regio: region.regio })),
  );
  findings.push(checkIndex(config), ...(await checkStorage(config)), ...(await checkModels(config)));
  findings.push(...(await checkToegang(config, gemeenten, fetch)));
  return [...findings, ...(await checkTeams(config, fetch))];
}

/** The steps between this machine and Teams. */
export async function checkTeams(config: Config, fetch: Fetch): Promise<Finding[]> {
  if (config.demo)
    return [
      warning('Teams', 'TEAMS_APP_ID is not set: this is a demo, for this machine alone', 'See docs/installatie.md.'),
    ];
  const checks = [checkIdentity(config, fetch), checkChannel(fetch), checkAddress(config, fetch)];
  return [...(await Promise.all(checks)).flat(), ...checkPackage(config)];
}

function checkPackage(config: Config): Finding[] {
  const { problems } = readAppSettings(config);
  if (problems.length === 0) return [ok('app package', 'all settings are there: regiowijzer package')];
  return problems.map(({ variable, what }) => warning(variable, what, 'Set it before: regiowijzer package'));
}
