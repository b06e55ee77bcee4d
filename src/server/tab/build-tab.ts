import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = [join(ROOT, 'src/tab'), join(ROOT, 'src/texts'), join(ROOT, 'package-lock.json')];

/** Where the built pages are; the server serves them under /tab. */
export const TAB_FOLDER = join(ROOT, 'dist/tab');

/** Builds the pages, with Vite; where nothing changed since the last time, or Vite is not installed, it does nothing. */
export async function buildTab({ always = false } = {}): Promise<void> {
  const built = modifiedAt(join(TAB_FOLDER, 'index.html'));
  if (!always && built > Math.max(...SOURCES.map(modifiedAt))) return;
  // A dev dependency: an installation without those brings its built pages along.
  const vite = await import('vite').catch(() => undefined);
  if (!vite) return;
  await vite.build({
    root: join(ROOT, 'src/tab'),
    base: '/tab/',
    configFile: false,
    // Each file of Fluent UI begins with a directive that Vite warns of.
    logLevel: 'error',
    build: { outDir: TAB_FOLDER, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
  });
}

/** The newest moment of change of a file, or of any file in a folder; 0 where there is none. */
function modifiedAt(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => modifiedAt(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildTab({ always: process.argv.includes('--always') });
