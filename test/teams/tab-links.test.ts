import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createTabLinks } from '../../src/teams/tab-links.ts';
import { textActivity } from '../helpers/activities.ts';
import { answer, source } from '../helpers/answers.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

const PLACE = '0123456789abcdef';

test('in the demo a source opens for whoever asked, and one without a passage has no link', async () => {
  const sources = [source({ place: PLACE }), source({ document: 'wet.yaml', section: 'artikel 1' })];
  const bot = await startBot({ answer: answer({ sources }) });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Hoe verwijs ik?'));
  const [message] = await bot.connector.waitForMessages(1);
  const url = `${bot.address}/tab/bron?id=${PLACE}&als=aad-anna`;
  const { citation } = message.entities[0];
  expect(citation.map((each: { appearance: { url?: string } }) => each.appearance.url)).toEqual([url, undefined]);
  expect(JSON.stringify(message.attachments[0].content.body)).toContain(`](${url})`);
});

test('in Teams it opens in a tab that the manifest has, and names no user', () => {
  const env = {
    TEAMS_APP_ID: 'app',
    TEAMS_APP_PASSWORD: 'x',
    TEAMS_TENANT_ID: 'tenant',
    PUBLIC_URL: 'https://b.example',
  };
  const link = new URL(createTabLinks(readConfig(env), () => 'https://b.example').source(PLACE, 'tenant:anna'));
  expect(link.pathname).toBe('/l/entity/app/kennis');
  expect(link.searchParams.get('webUrl')).toBe(`https://b.example/tab/bron?id=${PLACE}`);
  expect(JSON.parse(link.searchParams.get('context')!)).toEqual({ subEntityId: `bron/${PLACE}` });
  expect(link.href).not.toContain('anna');
});
