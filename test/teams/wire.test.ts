import { expect, test } from 'vitest';
import { EXAMPLE_QUESTIONS } from '../../src/texts/nl.ts';
import { CHANNEL, GROUP, installActivity, mention, textActivity } from '../helpers/activities.ts';
import { answer, source } from '../helpers/answers.ts';
import { titlesOf } from '../helpers/card-buttons.ts';
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
            name: 'Werkafspraken huisartsen en gemeenten, 3.2 Verwijzen',
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

test('the sensitivity label stands beside the AI label where it is set', async () => {
  const env = { SENSITIVITY_LABEL: 'Intern', SENSITIVITY_DESCRIPTION: 'Alleen voor professionals' };
  const bot = await startBot({ env });
  await introduce(bot);
  await bot.post(textActivity(bot.connector.serviceUrl, 'Hoe verwijs ik?'));
  expect(bot.connector.messages()[0].entities[0].usageInfo).toEqual({
    '@type': 'CreativeWork',
    name: 'Intern',
    description: 'Alleen voor professionals',
  });
});

test('follow-ups stand apart from what is done with the answer; below a text alone they are suggested actions', async () => {
  const ask = ['Wie mag bellen?', 'Wat betekent BEN?', 'Wie is de toegang?', 'Een vierde'];
  const actions = [
    { kind: 'consultatie' as const, title: 'Vraag mee te denken', value: 'consultatie' },
    ...ask.map((title) => ({ kind: 'ask' as const, title, value: title })),
  ];
  const bot = await startBot({ answer: answer({ actions }) });
  await introduce(bot);
  const { serviceUrl } = bot.connector;
  for (const text of ['Hoe verwijs ik?', 'help']) await bot.post(textActivity(serviceUrl, text));
  const [answered, help] = bot.connector.messages();
  const { body, actions: next } = answered.attachments[0].content;
  expect(answered.suggestedActions).toBeUndefined();
  expect(titlesOf({ body })).toEqual(['Vraag mee te denken', 'Klopt niet?']);
  expect(next.map(({ title }: { title: string }) => title)).toEqual(ask);
  expect(next[0].data).toEqual({ verb: 'ask', question: ask[0], msteams: { type: 'imBack', value: ask[0] } });
  expect(help.attachments).toBeUndefined();
  expect(help.suggestedActions.actions).toHaveLength(3);
  expect(help.suggestedActions.actions[0]).toEqual({
    type: 'imBack',
    title: EXAMPLE_QUESTIONS[0],
    value: EXAMPLE_QUESTIONS[0],
  });
});

test('no suggested actions in a channel', async () => {
  const bot = await startBot();
  await bot.post(textActivity(bot.connector.serviceUrl, '', { ...CHANNEL, ...mention('help') }));
  expect(bot.connector.messages().map(({ suggestedActions }) => suggestedActions)).toEqual([undefined]);
});

test('one introduction, however the installation is told: twice, again, and with several people at once', async () => {
  const bot = await startBot();
  const { serviceUrl } = bot.connector;
  const added = { ...installActivity(serviceUrl, GROUP), type: 'conversationUpdate' };
  const members = { ...added, membersAdded: [{ id: '29:bob' }, { id: '28:bot' }, { id: '29:eva' }] };
  const posts = [installActivity(serviceUrl, GROUP), members, members, { ...members, id: 'another' }];
  await Promise.all(posts.map((activity) => bot.post(activity)));
  expect(bot.connector.messages()).toHaveLength(1);
  await bot.post({ ...added, id: 'later', membersAdded: [{ id: '29:kim' }] });
  expect(bot.connector.messages()).toHaveLength(1);
});
