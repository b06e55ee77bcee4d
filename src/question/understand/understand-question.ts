import type { Question } from '../../domain/answer.ts';
import { type RegionTable, regioOfName } from '../../domain/regio.ts';
import type { Rol } from '../../domain/rol.ts';
import type { Visibility } from '../../domain/visibility.ts';
import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { fold, wordsOf } from '../../dutch/words.ts';
import { writeOut } from '../../dutch/write-out.ts';
import type { Places } from './places.ts';

export const QUESTION_TYPES = [
  'who',
  'when',
  'howmuch',
  'list',
  'definition',
  'procedure',
  'where',
  'why',
  'yesno',
  'other',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** A question as the following stages read it. */
export interface UnderstoodQuestion {
  /** What to search: the question, with the one before it where it only follows up. */
  text: string;
  /** The sentences of it that ask; the whole where none does, or it is short. */
  focus: string;
  type: QuestionType;
  /** Regions the answer may use; more than one only where the question compares. */
  regios: string[];
  gemeente: string | undefined;
  rol: Rol | undefined;
  visibilities: readonly Visibility[];
  compares: boolean;
  places: Places;
  followsUp: boolean;
}

const COMPARES =
  /\b(vergelijk\w*|verschil\w*|verschillen|versus|vs|anders dan|(?:het|de)?zelfde|overeenkomst\w*|ten opzichte van|per regio|alle regio'?s|andere regio'?s|beide regio'?s)\b/;

/** Reads place, type and follow-up from a question. The asker's own gemeente holds where the question names none. */
export function understandQuestion(
  question: Question,
  readPlaces: (text: string) => Places,
  table: RegionTable,
): UnderstoodQuestion {
  const asked = writeOut(question.text);
  const own = ownRegio(question, table);
  const places = withOwnPlace(readPlaces(asked), question, own);
  const previous =
    question.previous !== undefined && isFollowUp(asked, places) ? writeOut(question.previous) : undefined;
  const followsUp = previous !== undefined;
  const text = followsUp ? `${previous} ${asked}` : asked;
  const earlier = followsUp ? readPlaces(previous) : undefined;
  const focus = focusOf(text);
  const folded = fold(text);
  const compares = COMPARES.test(folded) || (places.regios.length > 1 && /\ben\b|\bof\b/.test(folded));
  const named = places.regios.length > 0 ? places.regios : (earlier?.regios ?? []);
  return {
    text,
    focus,
    type: questionType(focusOf(asked)),
    regios: askedRegios(named, compares, own?.regio, table, folded),
    gemeente:
      places.gemeenten.length === 1
        ? places.gemeenten[0]!.gemeente
        : (earlier?.gemeenten[0]?.gemeente ?? own?.gemeente),
    rol: question.rol,
    visibilities: visibleTo(question),
    compares,
    places,
    followsUp,
  };
}

/** A gemeente outside the knowledge that the asker works in counts as if the question named it. */
function withOwnPlace(places: Places, { gemeente }: Question, own: { regio: string } | undefined): Places {
  const isSilent = places.regios.length === 0 && places.unknown.length === 0;
  return isSilent && gemeente && !own ? { ...places, unknown: [gemeente] } : places;
}

function ownRegio(question: Question, table: RegionTable): { gemeente?: string; regio: string } | undefined {
  const byGemeente = question.gemeente ? regioOfName(table, question.gemeente) : undefined;
  const byRegio = question.regio ? regioOfName(table, question.regio) : undefined;
  if (byGemeente && (!byRegio || byRegio.regio === byGemeente.regio)) return byGemeente;
  return byRegio ?? byGemeente;
}

function askedRegios(
  named: string[],
  compares: boolean,
  own: string | undefined,
  table: RegionTable,
  folded: string,
): string[] {
  if (!compares) return named.length > 0 ? named : own ? [own] : [];
  if (named.length > 1) return named;
  if (/\b(per regio|alle regio'?s|andere regio'?s|elke regio)\b/.test(folded))
    return table.regios.map((each) => each.regio);
  return [...new Set([...named, ...(own ? [own] : [])])];
}

const SENTENCES = /[^.!?\n]+[.!?\n]*/g;
/** A question of fewer words is asked in all of them. */
const LEAST_STORY = 12;
/** Fewer words of content in the sentence that asks point back at the story: "wat nu?", "mag dat?". */
const LEAST_ASKED = 3;

/** "Jongen van 15, al drie aanbieders versleten. Hoe krijg ik hem bij het RET?": the second sentence asks, the first tells. */
function focusOf(text: string): string {
  if (wordsOf(text).length < LEAST_STORY) return text;
  const sentences = text.match(SENTENCES) ?? [];
  const asking = sentences.filter((sentence) => sentence.includes('?') || questionType(sentence) !== 'other');
  const focus = asking.join('').trim();
  const content = wordsOf(focus).filter((word) => !STOP_WORDS.has(word.text));
  return content.length < LEAST_ASKED ? text : focus;
}

const FOLLOW_UP =
  /^(?:en|ook|maar|dus|of)\b|\b(?:daar(?:in|bij|voor|van|over|mee)?|die|dat|deze|dit|zij|ze|hun|hij|er)\b/;
const LONGEST_FOLLOW_UP = 6;

/** "en in Deventer?", "wie zit daar in?", "Deventer?": short, and pointing back or naming nothing but a place. */
function isFollowUp(text: string, places: Places): boolean {
  const words = wordsOf(text).map((word) => word.text);
  const content = words.filter((word) => !STOP_WORDS.has(word) && !places.words.includes(word));
  if (words.length > LONGEST_FOLLOW_UP + 2) return false;
  return (
    content.length === 0 ||
    (content.length <= 2 && FOLLOW_UP.test(fold(text).trim()) && words.length <= LONGEST_FOLLOW_UP)
  );
}

/** A role the user merely says is not established: it sees public sources alone. */
export function visibleTo({ rol, roleEstablished }: Pick<Question, 'rol' | 'roleEstablished'>): readonly Visibility[] {
  if (!roleEstablished) return ['openbaar'];
  if (rol === 'jeugdconsulent') return ['openbaar', 'verwijzers', 'toegang'];
  return rol === 'huisarts' || rol === 'poh-jeugd' ? ['openbaar', 'verwijzers'] : ['openbaar'];
}

/** A question that is answered by yes or no begins with one of these. */
export const VERBS_THAT_ASK =
  'is|zijn|mag|mogen|kan|kunnen|moet|moeten|heeft|hebben|wordt|worden|bestaat|bestaan|geldt|gelden|komt|doet|doen|krijgt|werkt|werken|gaat|zit|valt|hoort|biedt|betaalt|betalen|hoef|hoeft|heb|regelt|klopt';

const TYPES: readonly [QuestionType, RegExp][] = [
  ['howmuch', /\b(hoeveel|hoe veel|wat kost|hoe groot|welk (?:bedrag|percentage|aandeel|deel)|hoe vaak|hoe hoog|hoe lang|hoelang|hoe oud|aantal|percentage|budget|vanaf welke leeftijd|tot welke leeftijd|leeftijd)\b/],
  ['when', /\b(wanneer|sinds|per wanneer|tot wanneer|welk jaar|welke datum|hoe laat|vanaf wanneer|ingangsdatum|deadline|in welk jaar)\b/],
  ['list', /\b(welke|wat voor|noem|opsomming|lijst|waaruit|wat zijn de|overzicht)\b/],
  ['who', /\b(wie|door wie|welke (?:organisatie|partij|instantie|gemeente)|bij wie|aan wie|wiens)\b/],
  ['definition', /\b(wat (?:is|zijn|betekent|betekenen|houdt|bedoelen|bedoel|wordt bedoeld)|betekenis|definitie|staat .* voor|waar staat|uitleg|afkorting|wat doet)\b/],
  ['procedure', /\b(hoe (?:verwijs|verloopt|gaat|werkt|kan|kun|moet|meld|regel|vraag|kom|schakel|krijg|kies|pak|wordt|worden|loopt|doe)|stappen|route|procedure|werkwijze|proces|aanmelden|aanpak)\b/],
  ['where', /\b(waar|waarheen|waarnaartoe|welke plek|locatie)\b/],
  ['why', /\b(waarom|reden|waardoor|doel|waartoe|waarvoor)\b/],
  ['yesno', new RegExp(`^(?:${VERBS_THAT_ASK})\\b`)],
]; // biome-ignore format: one pattern a line

/** "Wat doet het, en wie meldt er aan?": one sentence that asks two things. */
export function asksTwice(text: string): boolean {
  return /\ben (?:wie|hoe|waar|wanneer|wat|welke|mag|kan|moet|is|beslist)\b/.test(fold(text));
}

/** What kind of thing a question asks for. */
export function questionType(text: string): QuestionType {
  const folded = fold(text).trim();
  return TYPES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}
