import { answerTexts } from '../texts/answers.ts';
import { type ProfileStatement, readProfileStatement } from './profile-statement.ts';

/** What a message asks of the bot itself; anything else is a question. */
export type Command =
  | { kind: 'help' }
  | { kind: 'greeting' }
  | { kind: 'change-profile' }
  | { kind: 'forget' }
  | { kind: 'keuzehulp' }
  | { kind: 'directory'; word: string }
  /** A command that is a question in other words. */
  | { kind: 'ask'; question: string }
  | ({ kind: 'profile' } & ProfileStatement);

const WORDS: Record<string, Command> = Object.fromEntries([
  ...['help', 'hulp', 'helpen', 'help me', '?', 'start', 'wat kun je', 'wat kan je', 'wat kun jij', 'info'].map(
    (words) => [words, { kind: 'help' }] as const,
  ),
  ...['hallo', 'hoi', 'hi', 'hello', 'hey', 'dag', 'goedendag', 'goedemorgen', 'goedemiddag', 'goedenavond'].map(
    (words) => [words, { kind: 'greeting' }] as const,
  ),
  ...[
    'wijzig',
    'wijzigen',
    'wijzig gemeente',
    'wijzig functie',
    'wijzig rol',
    'wijzig profiel',
    'gemeente wijzigen',
  ].map((words) => [words, { kind: 'change-profile' }] as const),
  ...['keuzehulp', 'keuze hulp', 'keuzehulp starten', 'start keuzehulp', 'open de keuzehulp'].map(
    (words) => [words, { kind: 'keuzehulp' }] as const,
  ),
  ...['vergeet mij', 'vergeet me', 'wis mijn gegevens', 'verwijder mijn gegevens'].map(
    (words) => [words, { kind: 'forget' }] as const,
  ),
]);

/** Understands a command where the whole message is one. */
export function understandCommand(message: string): Command | undefined {
  const plain = message
    .trim()
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/(?<=\S)[\s!.?]+$/, '');
  if (Object.hasOwn(WORDS, plain)) return WORDS[plain];
  const record = readRecordCommand(plain);
  if (record) return record;
  const profile = readProfileStatement(message);
  return profile && { kind: 'profile', ...profile };
}

const MOST_WORDS = 5;

/** "route huisarts", "sociale kaart crisis", "begrip RET": a command word with a few words behind it, and no sentence. */
function readRecordCommand(plain: string): Command | undefined {
  const [, name, word = ''] = /^(verwijsroute|route|sociale kaart|begrip)(?:[ :]+([^?!.]+))?$/.exec(plain) ?? [];
  if (name === undefined || word.split(' ').length > MOST_WORDS) return undefined;
  if (name === 'sociale kaart') return { kind: 'directory', word };
  if (name === 'begrip') return word === '' ? undefined : { kind: 'ask', question: `Wat betekent ${word}?` };
  return {
    kind: 'ask',
    question: word === '' ? answerTexts.followUps.route('') : `Wat is de verwijsroute voor ${word}?`,
  };
}
