import { writeFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { RegiowijzerError } from '../errors.ts';
import { readArguments } from './arguments.ts';
import { requireAppSettings } from './package/app-settings.ts';
import { buildPackage } from './package/build-package.ts';

/** `package`: writes the Teams app as a zip to upload. A new upload in Teams needs a higher version. */
export async function runPackage(args: readonly string[]): Promise<number> {
  const options = readArguments(args, { out: 'text', version: 'text' });
  const out = options.text('out') ?? 'regiowijzer-teams.zip';
  const version = options.text('version') ?? '1.0.0';
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version))
    throw new RegiowijzerError('ARGUMENT_INVALID', '--version is three numbers, such as 1.0.1');
  writeFileSync(out, buildPackage(requireAppSettings(readConfig()), version));
  process.stdout.write(
    `${out}: version ${version}, valid by Microsoft's schema. Upload it in the Teams admin center.\n`,
  );
  return 0;
}
