import { plainText } from '../../src/domain/markdown.ts';
import { installActivity, invokeActivity, textActivity } from '../helpers/activities.ts';
import { startFakeConnector } from '../helpers/fake-connector.ts';
import { type Client, normal, type Shown } from './ten-questions.ts';

/** Arbitrary JSON of the wire. */
// biome-ignore lint/suspicious/noExplicitAny: an element of a card can be anything
type Json = any;

/** A chat as the channel has it: no client at all, and so what all of them must show. */
export async function openWire(address: string): Promise<Client> {
  const { serviceUrl, messages } = await startFakeConnector();
  const post = (activity: object) => {
    const headers = { 'Content-Type': 'application/json' };
    return fetch(new URL('/api/messages', address), { method: 'POST', headers, body: JSON.stringify(activity) });
  };
  await post(installActivity(serviceUrl));
  return {
    async say(text) {
      await post(textActivity(serviceUrl, text));
      return readActivity(messages().at(-1));
    },
    async press(title) {
      const card = messages().at(-1).attachments[0].content;
      const { type, verb, data } = card.actions.find((action: Json) => action.title === title);
      const response = await post(
        invokeActivity(serviceUrl, 'adaptiveCard/action', { action: { type, verb, data }, trigger: 'manual' }),
      );
      return readActivity({ text: '', attachments: [{ content: ((await response.json()) as Json).value }] });
    },
  };
}

/** What a client makes of an activity. */
function readActivity({ text = '', entities = [], attachments = [] }: Json): Shown {
  const message = entities.find((entity: Json) => entity.type === 'https://schema.org/Message');
  const shown: Shown = {
    text: withoutMarkdown(text),
    citations: (message?.citation ?? []).map((claim: Json) => `${claim.position} ${claim.appearance.name}`),
    card: [],
    labels: [],
    buttons: [],
    isLabelledAi: message?.additionalType.includes('AIGeneratedContent') ?? false,
  };
  for (const { content } of attachments) readElement(content, shown);
  return shown;
}

function readElement(element: Json, shown: Shown): void {
  if (element.isVisible === false) return;
  const { type, text, label, style, choices = [] } = element;
  if (type === 'TextBlock') shown.card.push(withoutMarkdown(text));
  if (label) shown.labels.push(label);
  if (style === 'expanded') shown.labels.push(...choices.map(({ title }: Json) => title));
  if (type.startsWith('Action.')) shown.buttons.push(element.title);
  else
    for (const part of ['body', 'items', 'columns', 'actions'])
      for (const child of element[part] ?? []) readElement(child, shown);
}

function withoutMarkdown(markdown: string): string {
  return normal(plainText(markdown.replace(/^(?:[->]|\d+\.) /gm, '')));
}
