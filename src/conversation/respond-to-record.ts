import type { Question, ReportedThing } from '../domain/answer.ts';
import { LANDELIJK } from '../domain/regio.ts';
import type { Browse, FoundRecord } from '../question/browse/browse.ts';
import { texts } from '../texts/nl.ts';
import { cardTexts } from '../texts/record-cards.ts';
import type { ChoiceOf } from './choice.ts';
import type { Profile } from './conversation-store.ts';
import { keepReport, type ReportPorts } from './keep-report.ts';
import { keuzehulpStep } from './keuzehulp.ts';
import type { Reply } from './messages.ts';
import { say, show } from './say.ts';

/** Records for commands and buttons; a bot without knowledge of its own, as in tests, has none. */
export interface RecordPorts extends ReportPorts {
  browse: Browse;
}

/** The first question of the region's keuzehulp, or what comes after the answers so far. */
export function continueKeuzehulp(regio: string, path: readonly string[], { browse }: RecordPorts): Reply {
  const choices = browse.choices(regio);
  if (!choices) return say(cardTexts.keuzehulp.none(regio));
  const step = keuzehulpStep(choices, path, (document) => browse.titleOf(regio, document));
  return step ? show(step) : say(texts.choiceOutdated);
}

/** The entries of the sociale kaart that hold a word; all of the region without one. */
export function findInDirectory(word: string, profile: Profile, { browse }: RecordPorts): FoundRecord[] {
  const { gemeente, rol, roleEstablished } = profile;
  const question: Question = { text: word, ...(gemeente && { gemeente }), ...(rol && { rol }), roleEstablished };
  return browse.search(question).filter(({ kind }) => kind === 'directory');
}

/** Entries to choose from; a text where there is nothing to choose. */
export function listDirectory(word: string, regio: string, found: readonly FoundRecord[]): Reply {
  if (found.length === 0) return say(cardTexts.directory.none(word, regio));
  return show({ kind: 'directory', regio, word, names: found.map(({ name }) => name) });
}

/** Keeps a remark for the owner of a record or a document, unless it speaks of danger or of somebody. */
export async function keepCorrection(
  { record, remark }: ChoiceOf<'correct'>,
  profile: Profile,
  { browse, ...ports }: RecordPorts,
): Promise<Reply> {
  const { correct } = cardTexts;
  if (remark.trim() === '') return say(correct.empty);
  const thing = knownThing(record, browse);
  if (!thing) return say(correct.unknown);
  const refused = await keepReport(thing, remark, profile, ports);
  if (refused) return { ...say(refused.text), answersDanger: refused.kind === 'crisis' };
  return say(correct.thanks);
}

const INTENT = /^[a-z][a-z-]{0,39}$/;

/** A record or document that is there, with a section that it has: what a button sends back is the user's. */
function knownThing(thing: ReportedThing, browse: Browse): ReportedThing | undefined {
  const { kind, regio, id, section = '' } = thing;
  if (kind === 'answer') return INTENT.test(id) ? { kind, regio: knownRegio(regio, browse), id } : undefined;
  if (kind !== 'document') return browse.find(thing)?.reference;
  const sections = browse.sectionsOf(regio, id);
  return sections && { kind, regio, id, ...(sections.has(section) && { section }) };
}

function knownRegio(regio: string, { find }: Browse): string {
  return find({ kind: 'region', regio, id: 'about' }) ? regio : LANDELIJK;
}
