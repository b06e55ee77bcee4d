import { findKenmerk, type TypedKenmerk } from '../intake/form/kenmerk.ts';
import { consultatieTexts } from '../texts/consultatie.ts';
import { chatTexts } from '../texts/consultatie-chat.ts';
import { standNews } from './consultatie-messages.ts';
import type { ConsultatiePorts } from './consultatie-ports.ts';
import type { Reply, TextMessage } from './messages.ts';
import { say } from './say.ts';
import { showInPersonal } from './show-in-personal.ts';

const OBJECT = '(?:(?:mijn|de|deze) )?(?:aanvraag |consultatie )?(?:met )?(?:kenmerk )?';
const WITHDRAW = [
  new RegExp(`^(?:ik wil |graag |wilt u |kunt u )?${OBJECT}(?:intrekken|annuleren)$`),
  new RegExp(`^(?:ik )?trek ${OBJECT}in$`),
];

/** What is typed about one request: a kenmerk with words around it is no question for the sources, and is never kept as one. */
export function workForKenmerk(message: TextMessage, ports: ConsultatiePorts): (() => Promise<Reply>) | undefined {
  const found = findKenmerk(message.text);
  if (!found || mustBeGuarded(found, ports)) return undefined;
  const { kenmerk } = found;
  if (!kenmerk) return async () => say(consultatieTexts.refused.notFound);
  const isWithdrawn = !message.isForwarded && WITHDRAW.some((words) => words.test(plain(found.rest)));
  return () => showInPersonal(message, () => (isWithdrawn ? withdraw : stand)(message, kenmerk, ports), ports);
}

/** Danger and personal data in the words around it come before the request. */
function mustBeGuarded({ rest }: TypedKenmerk, { guard }: ConsultatiePorts): boolean {
  const { kind, danger } = guard(rest);
  return kind === 'crisis' || kind === 'privacy' || danger !== 'none';
}

/** Where it stands, with what can be done about it now. */
async function stand({ userKey }: TextMessage, kenmerk: string, { desk, links }: ConsultatiePorts) {
  return standNews(await desk.read(userKey, kenmerk), userKey, links);
}

/** Who types both the word and the kenmerk has confirmed it. */
async function withdraw({ userKey, key }: TextMessage, kenmerk: string, { desk, links }: ConsultatiePorts) {
  const { version } = (await desk.read(userKey, kenmerk)).consultatie;
  await desk.act(userKey, { kenmerk, handeling: 'intrekken', version, input: { reden: '' } }, key);
  return {
    ...standNews(await desk.read(userKey, kenmerk), userKey, links),
    text: chatTexts.done.intrekken(kenmerk),
  };
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
