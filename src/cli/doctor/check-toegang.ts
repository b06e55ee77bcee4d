import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';
import type { KnownGemeente } from '../../domain/regio.ts';
import { fold } from '../../dutch/words.ts';
import { type Toegang, type ToegangFile, wegenOf } from '../../intake/toegang/toegang-file.ts';
import { NO_TOEGANGEN, readToegangFile } from '../../intake/toegang/toegangen.ts';
import { type Roles, readRoles } from '../../server/auth/roles.ts';
import { checkKanalen } from './check-storage.ts';
import { attempt, type Finding, fault, ok, warning } from './finding.ts';
import { type Fetch, reach } from './reach.ts';

/** toegang.yaml and roles.yaml: each for itself, the one against the other, and whether every way of delivery answers. */
export async function checkToegang(
  config: Config,
  gemeenten: readonly KnownGemeente[],
  fetch: Fetch,
): Promise<Finding[]> {
  const { TOEGANG_FILE, ROLES_FILE } = config;
  const findings: Finding[] = [];
  const roles = await attempt(findings, () => readRoles(ROLES_FILE, gemeenten));
  if (roles) findings.push(...checkRoles(roles));
  const noFile = warning('TOEGANG_FILE', 'Is not set: no gemeente takes consultaties', 'Write toegang.yaml.');
  if (!TOEGANG_FILE) return [...findings, noFile, ...checkOwners(roles, NO_TOEGANGEN)];
  const file = await attempt(findings, () => readToegangFile(TOEGANG_FILE));
  if (!file) return findings;
  findings.push(...checkOwners(roles, file));
  findings.push(...file.toegangen.flatMap((toegang) => checkGemeenten(toegang, gemeenten, roles)));
  const kanalen = wegenOf(file).flatMap((weg) => (weg.soort === 'teams-kanaal' ? weg.kanaal : []));
  findings.push(...checkZaken(file), ...(await checkKanalen(config, kanalen)));
  return [...findings, ...(await checkWays(file, fetch))];
}

function checkRoles({ listed }: Roles): Finding[] {
  const beheerders = listed.filter(({ roles }) => roles.includes('beheerder'));
  if (beheerders.length > 0) return [ok('roles', `${listed.length} users, ${beheerders.length} of them beheerder`)];
  const remedy = 'Write one in ROLES_FILE, or give somebody the app role Beheerder.';
  return [warning('roles', 'Nobody in ROLES_FILE is beheerder', remedy)];
}

/** Somebody must hear what users say is wrong; who has an app role alone finds it in the tab. */
function checkOwners(roles: Roles | undefined, { kennisbeheer }: ToegangFile): Finding[] {
  const people = roles?.listed.filter((each) => each.roles.includes('kennisbeheer')) ?? [];
  if (people.length + kennisbeheer.length > 0)
    return [ok('reports', 'who looks after the knowledge is told of reports')];
  const remedy = 'Give somebody kennisbeheer in ROLES_FILE, or name a way under kennisbeheer in toegang.yaml.';
  return [warning('reports', 'Nobody is told what users say is wrong in a source', remedy)];
}

function checkGemeenten({ gemeenten }: Toegang, known: readonly KnownGemeente[], roles: Roles | undefined): Finding[] {
  return gemeenten
    .filter((gemeente) => gemeente !== '*')
    .flatMap((gemeente) => {
      const isSame = (name: string) => fold(name) === fold(gemeente);
      if (!known.some((each) => isSame(each.gemeente)))
        return [
          fault(
            'TOEGANG_FILE',
            `The gemeente "${gemeente}" is not in the records`,
            'Write it as in region.yaml, or add it there.',
          ),
        ];
      const hasConsulent = roles?.listed.some(
        (each) => each.roles.includes('consulent') && each.gemeenten.some(isSame),
      );
      if (hasConsulent) return [ok('toegang', `${gemeente} takes consultaties and has a consulent`)];
      const remedy =
        'Write one in ROLES_FILE, or give somebody the app role Consulent.<gemeente>; doctor cannot see app roles.';
      return [warning('toegang', `Nobody in ROLES_FILE is consulent of ${gemeente}`, remedy)];
    });
}

/** Open Zaak refuses an end status while the zaak has no resultaat. */
function checkZaken(file: ToegangFile): Finding[] {
  return wegenOf(file).flatMap((weg) => {
    if (weg.soort !== 'zaak') return [];
    const { naam, statustypen, resultaattypen } = weg;
    const missing = (['beantwoord', 'ingetrokken'] as const).filter((end) => statustypen[end] && !resultaattypen[end]);
    if (missing.length === 0) return [ok('zaak', `${naam} gives a zaak its resultaat`)];
    const remedy = `If it ends the zaak, add its resultaattype under resultaattypen of ${naam}; Open Zaak refuses it without.`;
    return missing.map((end) => warning('zaak', `${naam}: the status ${end} has no resultaattype`, remedy));
  });
}

async function checkWays(file: ToegangFile, fetch: Fetch): Promise<Finding[]> {
  const { smtp } = file;
  const wegen = wegenOf(file);
  const addresses = new Set(wegen.flatMap((weg) => Object.values(weg)).filter(isAddress));
  const checks = [...addresses].map((address) => checkWay(address, fetch));
  const usesMail = wegen.some(({ soort }) => soort === 'mail');
  if (usesMail && !smtp)
    return [fault('TOEGANG_FILE', 'There is a way by mail, and no smtp', 'Add smtp with url and van.')];
  return Promise.all([...checks, ...(smtp ? [checkMail(smtp.url)] : [])]);
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//.test(value);
}

/** Asks without credentials and sends nothing: any answer but a failure shows that the way is open. */
async function checkWay(address: string, fetch: Fetch): Promise<Finding> {
  const response = await reach(fetch, address);
  const remedy = 'Check the address in toegang.yaml and that this machine may reach it (firewall, certificate).';
  if (typeof response === 'string') return fault('delivery', `${address}: ${response}`, remedy);
  if (response.status >= 500)
    return warning('delivery', `${address}: status ${response.status}`, 'Ask the other side.');
  return ok('delivery', `${address} answers (its secret is not tried)`);
}

/** Signs in at the mail server, and sends nothing. */
async function checkMail(url: string): Promise<Finding> {
  const transport = createTransport(url);
  Object.assign(transport.options, { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 5000 });
  try {
    await transport.verify();
    return ok('mail', 'the mail server lets the bot in');
  } catch (error) {
    const code = (error as { code?: unknown }).code ?? 'no answer';
    return fault(
      'mail',
      `The mail server: ${String(code)}`,
      'Check smtp.url in toegang.yaml: name, port, user and password.',
    );
  }
}
