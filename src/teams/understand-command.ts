import { type ProfileStatement, readProfileStatement } from './profile-statement.ts';

/** What a message asks of the bot itself; anything else is a question. */
export type Command =
  | { kind: 'help' }
  | { kind: 'greeting' }
  | { kind: 'change-profile' }
  | { kind: 'forget' }
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
  const profile = readProfileStatement(message);
  return profile && { kind: 'profile', ...profile };
}
