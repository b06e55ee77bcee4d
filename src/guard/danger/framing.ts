import type { Words } from '../../dutch/message-words.ts';
import type { Hit } from '../../dutch/phrases/phrases.ts';
import type { FrameRole, FrameRule } from './danger-frames.ts';

const SELF = new Set(['ik', 'me', 'mij', 'mezelf', 'mijzelf', 'ons', 'mijn']);
const STRONG_NEGATIONS = new Set(['geen', 'nooit', 'zonder', 'ontkent', 'ontkende', 'ontkennen', 'nee']);
const ADVERBS = new Set([
  'acuut',
  'actief',
  'direct',
  'echt',
  'ernstig',
  'meteen',
  'langer',
  'concreet',
  'thans',
  'meer',
]);
const BARRIERS = new Set(['en', 'maar', 'want', 'dus', 'nu', 'wel', 'wil', 'dat', 'die', 'ik', 'meer']);
/** What follows "ik" when someone tells ("ik wil", "ik heb") rather than asks ("mag ik bij", "herken ik een"). */
const TELLS = new Set([
  'wil',
  'heb',
  'ga',
  'ben',
  'word',
  'sta',
  'zit',
  'voel',
  'moet',
  'kan',
  'zie',
  'wou',
  'had',
  'lig',
  'snij',
  'maak',
  'durf',
  'hoef',
  'hou',
  'denk',
]);
/** What stands before it then, if it does not open the clause. */
const TELLING = new Set([
  'en',
  'dat',
  'want',
  'omdat',
  'nu',
  'of',
  'heb',
  'wil',
  'ga',
  'word',
  'sta',
  'voel',
  'zit',
  'lig',
]);
const SELF_REACH = 3;
const NOTS = new Set(['niet', 'niemand', 'niets']);
const NOT_REACH = 3;
const NEGATION_REACH = 6;
const SHORT_CLAUSE = 5;

type Span = 'clause' | 'sentence';

/** How the words around a danger wording are meant. */
export class Framing {
  readonly #words: Words;
  readonly #clauses = new Map<FrameRole, Set<number>>();
  readonly #sentences = new Map<FrameRole, Set<number>>();
  readonly #figures: Hit[] = [];

  constructor(words: Words, frames: readonly FrameRule[], hits: ReadonlyMap<string, Hit[]>) {
    this.#words = words;
    for (const frame of frames) for (const hit of hits.get(frame.id) ?? []) this.#note(frame.role, hit);
  }

  /** A figure of speech, an exercise, denied, long ago or over. */
  isUnsaid(hit: Hit): boolean {
    return this.#isFigure(hit) || this.#sentences.has('exercise') || this.#isNegated(hit) || this.#isOver(hit);
  }

  isDenied(): boolean {
    return this.#sentences.has('denied');
  }

  /** Asks for information or speaks in general, so that the danger is a subject. */
  asks(hit: Hit, span: Span): boolean {
    return this.#isGeneral(hit) || this.#in('question', hit, span) || this.#in('policy', hit, span);
  }

  /** Someone in particular: told of themselves, pointed at, or named while the question is not about people in general. */
  meansSomeone(hit: Hit, least: 'named' | 'anybody'): boolean {
    if (this.#isSelf(hit)) return true;
    if (this.#isGeneral(hit)) return this.#in('present', hit, 'sentence') && this.#in('concrete', hit, 'sentence');
    if (this.#near('concrete', hit) || this.#in('named', hit, 'sentence')) return true;
    return least === 'anybody' && this.#in('anybody', hit, 'sentence');
  }

  names(hit: Hit): boolean {
    return this.#isSelf(hit) || this.#near('concrete', hit) || this.#near('named', hit) || this.#near('anybody', hit);
  }

  isUrgent(hit: Hit): boolean {
    return this.#near('present', hit) && this.#near('concrete', hit) && !this.#isGeneral(hit);
  }

  #note(role: FrameRole, hit: Hit): void {
    if (role === 'figure') this.#figures.push(hit);
    add(this.#clauses, role, this.#words.clause[hit.start]!);
    add(this.#sentences, role, this.#words.sentence[hit.start]!);
  }

  #in(role: FrameRole, hit: Hit, span: Span): boolean {
    const places = span === 'clause' ? this.#clauses : this.#sentences;
    return places.get(role)?.has(this.#words[span][hit.start]!) ?? false;
  }

  /** In the same sentence or one beside it. */
  #near(role: FrameRole, hit: Hit): boolean {
    const sentences = this.#sentences.get(role);
    const sentence = this.#words.sentence[hit.start]!;
    return (
      sentences !== undefined && (sentences.has(sentence) || sentences.has(sentence - 1) || sentences.has(sentence + 1))
    );
  }

  #isGeneral(hit: Hit): boolean {
    if (this.#in('supposed', hit, 'sentence')) return true;
    return (
      this.#in('anyone', hit, 'sentence') &&
      (this.#in('question', hit, 'sentence') || this.#in('policy', hit, 'sentence'))
    );
  }

  #isFigure(hit: Hit): boolean {
    return this.#figures.some((figure) => figure.start < hit.end && hit.start < figure.end);
  }

  #isSelf(hit: Hit): boolean {
    const { word, clause } = this.#words;
    for (let at = hit.start; at < hit.end; at++) if (SELF.has(word[at]!)) return true;
    for (let at = hit.start - 1; at >= Math.max(0, hit.start - SELF_REACH) && clause[at] === clause[hit.start]; at--) {
      if (word[at] === 'ik')
        return clause[at - 1] !== clause[at] || TELLING.has(word[at - 1]!) || TELLS.has(word[at + 1]!);
    }
    return false;
  }

  #isOver(hit: Hit): boolean {
    if (this.#in('past', hit, 'clause') || this.#shortClauseAfter('past', hit)) return true;
    return this.#in('resolved', hit, 'sentence') && !this.#in('present', hit, 'clause');
  }

  /** "Ze is misbruikt, vier jaar geleden": a few words that only date what stands before them. */
  #shortClauseAfter(role: FrameRole, hit: Hit): boolean {
    const next = this.#words.clause[hit.start]! + 1;
    if (!this.#clauses.get(role)?.has(next)) return false;
    const from = this.#words.clause.indexOf(next, hit.end);
    return this.#words.clause[from + SHORT_CLAUSE] !== next;
  }

  /** "Slaat of schopt niet": a negation that closes the clause soon after. */
  #endsInNot(hit: Hit): boolean {
    const { word, clause } = this.#words;
    for (let at = hit.end; at < hit.end + NOT_REACH && clause[at] === clause[hit.end - 1]; at++) {
      if (NOTS.has(word[at]!) && clause[at + 1] !== clause[at]) return true;
    }
    return false;
  }

  #isNegated(hit: Hit): boolean {
    const { word, clause } = this.#words;
    if (this.#endsInNot(hit)) return true;
    const before = word[hit.start - 1];
    const negated = before === 'niet' || (word[hit.start - 2] === 'niet' && ADVERBS.has(before!));
    if (negated && clause[hit.start - 1] === clause[hit.start] && !this.#isSelf(hit)) return true;
    for (let at = hit.start - 1; at >= Math.max(0, hit.start - NEGATION_REACH); at--) {
      if (clause[at] !== clause[hit.start] || BARRIERS.has(word[at]!)) return false;
      if (STRONG_NEGATIONS.has(word[at]!)) return true;
    }
    return false;
  }
}

function add(places: Map<FrameRole, Set<number>>, role: FrameRole, place: number): void {
  const known = places.get(role);
  if (known === undefined) places.set(role, new Set([place]));
  else known.add(place);
}
