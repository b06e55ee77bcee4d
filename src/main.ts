import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Modules are kept as compiled, so that a second start spends no time on parsing them: a third of it.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
await import('./start.ts');
// At once, and not at the end: a process that is killed has none.
flushCompileCache();
