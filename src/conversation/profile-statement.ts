import type { Rol } from '../domain/rol.ts';

/** What a user said about themself, and what else stood in the message. */
export interface ProfileStatement {
  /** As the user wrote it; whether it exists is for the caller to check. */
  gemeente?: string;
  rol?: Rol;
  rest: string;
}

const ROLE_WORDS: [RegExp, Rol][] = [
  [/^(een )?huisarts( in opleiding)?$/, 'huisarts'],
  [/^(een )?(poh|poh[- ]?(jeugd|ggz|jeugd[- ]ggz|ggz[- ]jeugd)|praktijkondersteuner( jeugd| ggz)?)$/, 'poh-jeugd'],
  [/^(een )?(jeugdconsulent|consulent( jeugd)?)$/, 'jeugdconsulent'],
];

const PLACE = '(?:in|bij|voor)(?: de)?(?: gemeente)? ';
const AS_ROLE_IN = new RegExp(`^ik (?:ben|werk als) (.{2,40}?) ${PLACE}(.{2,40})$`);
const AS_ROLE = /^ik (?:ben|werk als) (.{2,40})$/;
const WORKS_IN = new RegExp(`^(?:ik (?:werk|ben werkzaam|zit)|wij werken) ${PLACE}(.{2,40})$`);
const MY_GEMEENTE = /^mijn gemeente (?:is|wordt) (.{2,40})$/;
const MY_ROLE = /^mijn (?:rol|functie) is (.{2,40})$/;

/**
 * "Ik werk in Deventer" or "ik ben POH-jeugd in Deventer", as the whole message or its first sentence.
 * A longer sentence is a question, whatever it starts with.
 */
export function readProfileStatement(message: string): ProfileStatement | undefined {
  const [first = '', rest = ''] = splitFirstSentence(message.trim());
  const said = readSentence(first);
  return said && { ...said, rest };
}

function splitFirstSentence(text: string): [string, string] {
  const match = /^([^.!?\n]{1,100})(?:[.!]\s+|[.!]?\s*\n\s*|[.!]?$)([\s\S]*)$/.exec(text);
  return match ? [match[1]!.trim(), match[2]!.trim()] : ['', ''];
}

function readSentence(sentence: string): Omit<ProfileStatement, 'rest'> | undefined {
  const both = capture(AS_ROLE_IN, sentence);
  const rolOfBoth = both && readRole(both[0]!);
  if (rolOfBoth) return { rol: rolOfBoth, gemeente: both[1]! };
  const rol = readRole((capture(AS_ROLE, sentence) ?? capture(MY_ROLE, sentence))?.[0] ?? '');
  if (rol) return { rol };
  const gemeente = (capture(WORKS_IN, sentence) ?? capture(MY_GEMEENTE, sentence))?.[0];
  return gemeente === undefined ? undefined : { gemeente };
}

/** The groups of the pattern, as the user wrote them. */
function capture(pattern: RegExp, sentence: string): string[] | undefined {
  return new RegExp(pattern.source, 'i').exec(sentence)?.slice(1);
}

function readRole(words: string): Rol | undefined {
  const plain = words.trim().toLowerCase();
  return ROLE_WORDS.find(([pattern]) => pattern.test(plain))?.[1];
}
