import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { toegangFile } from '../../src/intake/toegang/toegang-file.ts';
import { listDocuments } from '../../src/knowledge/list-documents.ts';
import { SHIPPED_KNOWLEDGE } from '../../src/knowledge/open-knowledge.ts';
import weights from '../../src/learned/ranking-weights.json' with { type: 'json' };
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAPERS = globSync('docs/papieren/*.md', { cwd: ROOT });
const read = (name: string) => readFileSync(join(ROOT, 'docs/papieren', name), 'utf8');

/** The first cells of the rows that begin with a name in code. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
}

describe('the papers', () => {
  it('name every table of the database, and no other', async () => {
    const dataDir = temporaryFolder();
    await (await openStore({ dataDir })).close();
    const database = new Sqlite(join(dataDir, 'regiowijzer.db'), { readonly: true });
    const tables = database.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
    database.close();
    const kept = tables.map(({ name }) => name).filter((name) => !/^(?:kysely|sqlite)_/.test(name));
    expect(namesIn(read('verwerkingen.md')).sort()).toEqual(kept.sort());
  });

  it('tell the terms of the code', () => {
    const { toegangen } = toegangFile.parse({ toegangen: [{ gemeenten: ['Druten'] }] });
    const source = (path: string) => readFileSync(join(ROOT, 'src', path), 'utf8');
    const config = readConfig({});
    const terms = [
      `${config.KEEP_LOG_YEARS} jaar (\`KEEP_LOG_YEARS\``,
      `${config.KEEP_CORRECTIONS_DAYS} dagen (\`KEEP_CORRECTIONS_DAYS\`)`,
      `${config.KEEP_DELIVERIES_DAYS} dagen nadat het aankwam of werd opgegeven (\`KEEP_DELIVERIES_DAYS\`)`,
      `(standaard ${toegangen[0]!.bewaartermijnDagen})`,
      `${/KEEP_DAYS = (\d+)/.exec(source('store/kennis/unanswered.ts'))?.[1]} dagen na de laatste keer`,
      `zonder vraag, antwoord of vrager | niemand | ${/KEEP_DAYS = (\d+)/.exec(source('store/sent-answers.ts'))?.[1]} dagen`,
      `${/KEY_DAYS = (\d+)/.exec(source('intake/keep/retention.ts'))?.[1]} dagen`,
      ...[...source('intake/keep/retention.ts').matchAll(/status: '\w+', days: (\d+)/g)].map(
        ([, days]) => `na ${days} dagen`,
      ),
      `${/KEEP_MS = (\d+) \* 3_600_000/.exec(source('intake/form/drafts.ts'))?.[1]} uur`,
      `hooguit ${/QUESTION_MS = (\d+) \* 60_000/.exec(source('conversation/conversation-memory.ts'))?.[1]} minuten`,
      `hooguit ${/LONGEST_KEPT = (\d+)/.exec(source('kennis/record-unanswered.ts'))?.[1]} tekens`,
    ];
    for (const term of terms) expect(read('verwerkingen.md')).toContain(term);
  });

  it('name every feature that orders passages', () => {
    expect(namesIn(read('modelkaart.md'))).toEqual(Object.keys(weights.features));
  });

  it('name every source that is shipped, with its date and owner', () => {
    const { entries } = listDocuments([SHIPPED_KNOWLEDGE]);
    expect(entries.length).toBeGreaterThan(3);
    for (const { title, regio, date, owner } of entries)
      expect(read('bronkaart.md')).toMatch(
        new RegExp(`\\| ${quoted(title)} \\| ${regio} \\| ${date}.*\\| ${quoted(owner!)} \\|`),
      );
  });

  it.each(PAPERS)('%s links to what is there, and names tests and files that exist', (paper) => {
    const text = readFileSync(join(ROOT, paper), 'utf8');
    const links = [...text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, path]) => join(ROOT, paper, '..', path!));
    const files = [...text.matchAll(/`(?:npx vitest run |node )?((?:test|src|bench|knowledge)\/[\w./-]+)`/g)];
    const missing = [...links, ...files.map(([, path]) => join(ROOT, path!))].filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });
});

function quoted(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}
