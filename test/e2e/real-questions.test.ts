import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startProgram } from '../helpers/start-program.ts';
import { indexedFolder } from '../helpers/test-knowledge.ts';
import { openChat } from './chat-page.ts';
import { chromiumPath, openPage } from './chromium.ts';

const CORPUS = resolve('../shared/corpus');

/** Asked as a user does, of the whole program as `npm start` runs it. */
async function askAll(folders: readonly string[], questions: readonly (readonly [string, string, string[]])[]) {
  const program = await startProgram({ DATA_DIR: await indexedFolder(...folders), KNOWLEDGE_DIRS: folders.join(':') });
  const chat = await openChat(await openPage(), await program.address());
  for (const [user, question, parts] of questions) {
    await chat.become(user);
    const shown = await chat.ask(question);
    for (const part of parts) expect(shown, question).toContain(part);
  }
}

describe.skipIf(!chromiumPath)('the chat page over real knowledge', () => {
  test('answers three questions over the knowledge that is shipped', async () => {
    await askAll(
      [],
      [
        [
          'Huisarts in Harderwijk',
          'Wie is de toegang tot jeugdhulp in mijn gemeente?',
          ['Centrum voor Jeugd en Gezin', 'Noord-Veluwe'],
        ],
        ['POH-jeugd in Nijmegen', 'Wie mag het RET bellen?', ['Rijk van Nijmegen', 'lokale']],
        ['Jeugdconsulent in Alkmaar', 'Wat is de Jeugdhulpkaart?', ['Alkmaar', 'percelen']],
      ],
    );
  }, 120_000);

  test.skipIf(!existsSync(CORPUS))(
    'answers three questions over the documents of five regions',
    async () => {
      await askAll(
        [CORPUS],
        [
          ['POH-jeugd in Nijmegen', 'Wie financiert BOEG?', ['ministerie van VWS', 'Regioprogramma Jeugd']],
          ['Huisarts in Eindhoven', 'Hoeveel aanbieders zijn gecontracteerd?', ['150', 'Samen voor Jeugd']],
          ['Huisarts in Harderwijk', 'Hoe verwijst de huisarts?', ['lokale toegang', 'Noord-Veluwe']],
        ],
      );
    },
    120_000,
  );
});
