import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fold } from '../../dutch/words.ts';
import { RegiowijzerError } from '../../errors.ts';
import { readYaml } from '../../knowledge/records/read-yaml.ts';
import { type NamedWeg, type Toegang, type ToegangFile, toegangFile, wegenOf } from './toegang-file.ts';

/** The configured toegangen, looked up by gemeente. */
export interface Toegangen {
  readonly file: ToegangFile;
  /** Undefined for a gemeente that takes no requests here. */
  find(gemeente: string): Toegang | undefined;
  findWeg(naam: string): NamedWeg | undefined;
  /** The gemeenten whose requests this token may fetch; none for an unknown token. */
  gemeentenOfToken(isToken: (token: string) => boolean): string[];
}

const ALL_OTHERS = '*';

/** In a demo every gemeente has a werkbak. */
export const DEMO_TOEGANGEN: ToegangFile = toegangFile.parse({ toegangen: [{ gemeenten: [ALL_OTHERS] }] });

/** Without a file no gemeente takes requests. */
export const NO_TOEGANGEN: ToegangFile = { bron: DEMO_TOEGANGEN.bron, toegangen: [], kennisbeheer: [] };

export function createToegangen(file: ToegangFile): Toegangen {
  const byGemeente = new Map(file.toegangen.flatMap((each) => each.gemeenten.map((name) => [fold(name), each])));
  const byName = new Map(wegenOf(file).map((weg) => [weg.naam, weg]));
  return {
    file,
    find: (gemeente) => byGemeente.get(fold(gemeente)) ?? byGemeente.get(ALL_OTHERS),
    findWeg: (naam) => byName.get(naam),
    gemeentenOfToken: (isToken) =>
      file.toegangen
        .filter(({ wegen }) => wegen.some((weg) => weg.soort === 'webhook' && weg.token && isToken(weg.token)))
        .flatMap(({ gemeenten }) => gemeenten),
  };
}

/**
 * Reads toegang.yaml, with its secrets.
 * @throws RegiowijzerError TOEGANG_INVALID, with file and line
 */
export function readToegangFile(path: string): ToegangFile {
  const result = readYaml(path, readOrThrow(path, path), toegangFile);
  if (!result.ok) {
    const { file, line, field, what } = result.problems[0]!;
    throw new RegiowijzerError('TOEGANG_INVALID', what, { where: `${file}:${line}${field && ` ${field}`}` });
  }
  const resolve = (secret: string) => resolveSecret(secret, path);
  const { smtp, toegangen } = result.value;
  return {
    ...result.value,
    ...(smtp && { smtp: { ...smtp, url: resolve(smtp.url) } }),
    toegangen: toegangen.map((each) => ({ ...each, wegen: each.wegen.map((weg) => withSecrets(weg, resolve, path)) })),
  };
}

function withSecrets(weg: Toegang['wegen'][number], resolve: (secret: string) => string, path: string) {
  if (weg.soort === 'zaak') return { ...weg, geheim: resolve(weg.geheim) };
  if (weg.soort !== 'webhook') return weg;
  const geheim = resolve(weg.geheim);
  if (!/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(geheim))
    throw invalid('geheim must be whsec_ and base64', path, weg.naam);
  const token = weg.token === undefined ? undefined : resolve(weg.token);
  if (token !== undefined && token.length < 32) throw invalid('token must have at least 32 characters', path, weg.naam);
  return { ...weg, geheim, ...(token && { token }) };
}

function resolveSecret(secret: string, path: string): string {
  if (!secret.startsWith('file:')) return secret;
  const file = secret.slice('file:'.length);
  return readOrThrow(isAbsolute(file) ? file : join(path, '..', file), path).trim();
}

function readOrThrow(file: string, where: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RegiowijzerError('TOEGANG_INVALID', `${file} cannot be read`, { where, cause });
  }
}

function invalid(what: string, path: string, naam: string): RegiowijzerError {
  return new RegiowijzerError('TOEGANG_INVALID', what, { where: `${path} ${naam}` });
}
