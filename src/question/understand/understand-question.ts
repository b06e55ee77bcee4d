import type { Question } from '../../domain/answer.ts';
import { type RegionTable, regioOfName } from '../../domain/regio.ts';
import type { Rol } from '../../domain/rol.ts';
import type { Visibility } from '../../domain/visibility.ts';
import { STOP_WORDS } from '../../dutch/stop-words.ts';
import { fold, wordsOf } from '../../dutch/words.ts';
import { writeOut } from '../../dutch/write-out.ts';
import { focusOf } from './focus.ts';
import type { Places } from './places.ts';
import { type QuestionType, questionType } from './question-type.ts';

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
