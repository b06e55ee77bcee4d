import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOpenPassage } from '../../../src/kennis/open-passage.ts';
import { passageId } from '../../../src/knowledge/index/passage.ts';
import type { Knowledge } from '../../../src/knowledge/open-knowledge.ts';
import { passageSchema } from '../../../src/server/api/schemas.ts';
import { createApi } from '../../helpers/api.ts';
import { openAnswers, sharedAnswers, TODAY, writeFiles, ZEEOORD } from '../../helpers/knowledge.ts';
import { startBot } from '../../helpers/start-bot.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const ESTABLISHED = 'huisarts-harderwijk';
/** In the demo a new user has told nothing. */
const UNKNOWN_ROLE = 'nieuwe-gebruiker';
const AGE = { years: 5, now: () => TODAY };

/** A folder of knowledge that a test may change. */
function makeFolder(files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  cpSync(ZEEOORD, folder, { recursive: true });
  writeFiles(folder, files);
  return folder;
}

async function indexed(folder: string): Promise<Knowledge> {
  return (await openAnswers([folder], temporaryFolder())).knowledge;
}

async function serve({ index }: Knowledge) {
  const { address } = await startBot({ openPassage: createOpenPassage(index, AGE) });
  const call = createApi(address);
  return (id: string, user = ESTABLISHED) => call(user, 'GET', `/api/bronnen/${id}`);
}

/** The id of the passage that holds these words. */
function idOf(words: string, { index }: Knowledge): string {
  const passage = index.passages.find(({ text, record }) => !record && text.includes(words))!;
  return passageId(passage, index.sources[passage.source]!);
}

test('a passage with its document, its section, and no more than fits of what stands around it there', async () => {
  const filling = 'het team kijkt samen met het gezin wat nodig is en '.repeat(14);
  const paragraphs = [1, 2, 3, 4, 5, 6, 7].map((at) => `Alinea ${at}: ${filling}klaar.`).join('\n\n');
  const folder = makeFolder({
    'plan.md': `# Plan\n\n## Eerst\n\nIets anders.\n\n## Werkwijze\n\n${paragraphs}\n\n## Daarna\n\nNog iets.\n`,
    'sources.yaml': `
- {file: afspraken.md, title: Afspraken, regio: Zeeoord}
- {file: plan.md, title: Plan jeugd, regio: Zeeoord, date: 2019-01, validFrom: 2019-02, url: "https://zeeoord.example/plan.pdf"}
`,
  });
  const knowledge = await indexed(folder);
  const { status, body } = await (await serve(knowledge))(idOf('Alinea 4', knowledge));
  expect(status).toBe(200);
  const { ervoor, tekst, erna, ...about } = passageSchema.strict().parse(body);
  expect(about).toEqual({
    ...{
      titel: 'Plan jeugd',
      regio: 'Zeeoord',
      datum: '2019-01',
      geldigVan: '2019-02',
      geldigTot: null,
      verouderd: true,
    },
    ...{ paragraaf: ['Plan', 'Werkwijze'], bladzijde: null, url: 'https://zeeoord.example/plan.pdf' },
  });
  const numbers = (texts: string[]) => texts.map((each) => /Alinea (\d)/.exec(each)?.[1]).join('');
  expect([numbers(ervoor), numbers([tekst]), numbers(erna)]).toEqual(['23', '4', '56']);
  const end = await (await serve(knowledge))(idOf('Alinea 7', knowledge));
  expect(end.body.erna).toEqual([]);
});

test('one that may not be seen is refused as one that is not there', async () => {
  const { knowledge } = await sharedAnswers([ZEEOORD]);
  const read = await serve(knowledge);
  const missing = await read('0123456789abcdef');
  expect(missing).toMatchObject({ status: 404, body: { detail: expect.stringContaining('niet in de bronnen') } });
  expect((await read('geen-id')).status).toBe(404);
  expect((await read(idOf('logeert er ten hoogste', knowledge), UNKNOWN_ROLE)).status).toBe(200);
  const forReferrers = idOf('overleglijn', knowledge);
  for (const user of [ESTABLISHED, 'consulent-druten']) expect((await read(forReferrers, user)).status).toBe(200);
  const hidden = await read(forReferrers, UNKNOWN_ROLE);
  expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
});

test('a link in a chat outlives a rebuild for as long as the text is what it was', async () => {
  const before = await indexed(makeFolder());
  const [kept, changed] = ['logeert er ten hoogste', 'De ondersteuner praat mee'].map((words) => idOf(words, before));
  const text = readFileSync(join(ZEEOORD, 'afspraken.md'), 'utf8').replace('praat mee', 'denkt mee');
  const register = readFileSync(join(ZEEOORD, 'sources.yaml'), 'utf8');
  const after = makeFolder({
    'aanvulling.md': '# Vooraf\n\n## Nieuw\n\nEen nieuw document staat ervoor.\n',
    'afspraken.md': text.replace('## Logeerhuis', '## Vooraf\n\nEen nieuwe paragraaf.\n\n## Logeerhuis'),
    'sources.yaml': `- {file: aanvulling.md, title: Aanvulling, regio: Zeeoord}\n${register}`,
  });
  const read = await serve(await indexed(after));
  expect((await read(kept!)).body.tekst).toContain('logeert er ten hoogste');
  expect((await read(changed!)).status).toBe(404);
});
