import { expect, test } from 'vitest';
import { textActivity } from '../helpers/activities.ts';
import { answer, source } from '../helpers/answers.ts';
import { introduce, startBot } from '../helpers/start-bot.ts';

test('an answer goes out with typing, AI label, citations and card', async () => {
  const sources = [source(), source({ document: 'sociale-kaart.docx', title: 'Sociale kaart', outdated: true })];
  const bot = await startBot({ answer: answer({ sources }) });
  await introduce(bot);
  const response = await bot.post(textActivity(bot.connector.serviceUrl, 'Hoe verwijs ik?', { id: 'vraag-1' }));
  expect(response.status).toBe(200);
  expect(bot.connector.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  const { path, body } = bot.connector.sent[1]!;
  expect(path).toBe('/v3/conversations/a%3Apersonal-1/activities/vraag-1');
  expect(body.text).toBe('Dit vond ik in 2 bronnen: [1] [2]');
  expect(body.entities).toEqual([
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      additionalType: ['AIGeneratedContent'],
      citation: [
        {
          '@type': 'Claim',
          position: 1,
          appearance: {
            '@type': 'DigitalDocument',
            name: 'Werkafspraken huisartsen en gemeenten',
            abstract: 'De huisarts verwijst rechtstreeks naar de aanbieder.',
            keywords: ['Rijk van Nijmegen'],
            image: { '@type': 'ImageObject', name: 'PDF' },
          },
        },
        expect.objectContaining({ position: 2 }),
      ],
    },
  ]);
  expect(body.channelData).toEqual({ feedbackLoop: { type: 'default' } });
  const card = JSON.stringify(body.attachments[0].content);
  for (const shown of ['De huisarts verwijst', 'Rijk van Nijmegen', '3.2 Verwijzen', '1 maart 2024', 'bladzijde 7']) {
    expect(card).toContain(shown);
  }
  expect(card).toContain('verouderd');
});
