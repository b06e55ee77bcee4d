import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fillManifest, placeholders, type Texts } from './app-manifest.ts';
import type { AppSettings } from './app-settings.ts';
import { checkSchema } from './check-schema.ts';

const FOLDER = join(import.meta.dirname, '../../../manifest');
/** Of the files in the zip, so that the same settings give the same bytes. */
const MOMENT = new Date(2026, 0, 1);

/**
 * The Teams app as a zip: manifest (texts in Dutch), English texts and two icons, and nothing else.
 * @throws RegiowijzerError PACKAGE_INVALID
 */
export function buildPackage(settings: AppSettings, version: string): Uint8Array {
  const dutch = readTexts('nl.json');
  const english = readTexts('en.json');
  const manifest = fillManifest(read('manifest.json').toString(), placeholders(settings, version), dutch);
  checkSchema('nl.json', dutch);
  checkSchema('en.json', english);
  checkSchema('manifest.json', manifest);
  const files = {
    'manifest.json': toJson(manifest),
    'en.json': toJson(english),
    'color.png': read('color.png'),
    'outline.png': read('outline.png'),
  };
  return zipSync(files, { mtime: MOMENT });
}

function readTexts(name: string): Texts {
  return JSON.parse(read(name).toString());
}

function read(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

function toJson(content: object): Uint8Array {
  return strToU8(`${JSON.stringify(content, null, 2)}\n`);
}
