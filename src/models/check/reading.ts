import { dutchLexicon } from '../../dutch/lemmas.ts';
import { stemOf } from '../../dutch/stems.ts';
import { fold } from '../../dutch/words.ts';
import { canonical } from './canonical.ts';
import { ACTORS, FUNCTION_WORDS, LIGHT_WORDS, MARKERS, type Marker, PARTICLES, SAME_MEANING } from './word-lists.ts';

/** One word of a sentence as the check sees it. Two words mean the same where their keys meet. */
export interface Token {
  text: string;
  keys: ReadonlySet<string>;
  kind: 'content' | 'light' | 'function';
  marker: Marker | undefined;
  isNumber: boolean;
  /** A proper name or abbreviation: capitals where no sentence begins. */
  isName: boolean;
  isActor: boolean;
  isVerb: boolean;
  /** The part of the sentence it stands in: parts are divided by commas and conjunctions. */
  segment: number;
  /** The conjunction or mark that opened the part. */
  opener: string;
}

const TOKEN = /[\p{L}\p{N}]+(?:[-.'&/+:@][\p{L}\p{N}]+)*\+?|[,;:()|]|\s-\s/gu;
const OPENERS = new Set(
  'en maar of terwijl want zodat omdat waardoor waarna als indien wanneer tenzij mits behalve voordat nadat alvorens zodra'.split(
    ' ',
  ),
);
const FINITE = new Set(
  'is zijn was waren wordt worden werd werden heeft hebben kan kunnen mag mogen moet moeten zal zullen hoeft hoeven'.split(
    ' ',
  ),
);
const NUMBER = /^\d[\d:.,/-]*[+-]?$/;
const SHORTEST = 3;

const GROUPS = new Map(
  SAME_MEANING.flatMap((group, at) =>
    group.flatMap((word) => roughForms(word).map((form) => [form, `#${at}`] as const)),
  ),
);
const ACTOR_ENDINGS = ACTORS.filter((actor) => actor.length > 3);
const ACTOR_FORMS = new Set(ACTORS.flatMap(roughForms));

/** Reads a sentence into tokens. */
export function read(text: string): Token[] {
  const tokens: Token[] = [];
  let segment = 0;
  let opener = '';
  for (const [raw] of canonical(text).matchAll(TOKEN)) {
    const word = fold(raw.trim());
    if (/^[,;:()|-]$/.test(word) || OPENERS.has(word)) {
      if (tokens.length > 0) segment += 1;
      opener = word;
    }
    if (/^[\p{L}\p{N}]/u.test(word)) tokens.push(toToken(raw, word, { segment, opener, isFirst: tokens.length === 0 }));
  }
  return joinSeparableVerbs(tokens);
}

function toToken(raw: string, text: string, at: { segment: number; opener: string; isFirst: boolean }): Token {
  const marker = MARKERS.get(text);
  const isNumber = NUMBER.test(text);
  const isFunction = marker !== undefined || (FUNCTION_WORDS.has(text) && !/^\p{Lu}{2,}$/u.test(raw));
  return {
    text,
    keys: isNumber ? new Set([text]) : keysOf(text),
    kind: isFunction ? 'function' : LIGHT_WORDS.has(text) ? 'light' : 'content',
    marker,
    isNumber,
    isName: /\p{Lu}/u.test(raw) && (!at.isFirst || /\p{Lu}.*\p{Lu}/u.test(raw)),
    isActor: isActor(text),
    isVerb: isVerb(text),
    segment: at.segment,
    opener: at.opener,
  };
}

function keysOf(word: string): Set<string> {
  const forms = [stemOf(word), ...roughForms(word)];
  return new Set([...forms, ...forms.flatMap((form) => GROUPS.get(form) ?? [])]);
}

/** The word without each ending it may have, in one spelling: stuurt, sturen and gestuurd meet in stur. */
function roughForms(word: string): string[] {
  const participle = /^(aan|af|door|in|mee|op|uit|terug|vast|toe|weg)?ge(.{3,}(?:[dt]|en))$/.exec(word);
  const bases = participle ? [(participle[1] ?? '') + participle[2]] : [word];
  if (participle && !/(?:[dt]|en)$/.test(word)) bases.push(word);
  const forms = bases.flatMap((base) =>
    ['', 'en', 't', 'd', 'e', 'de', 'te', 'n', 's', 'ing', 'ingen'].flatMap((ending) => strip(base, ending)),
  );
  return [...new Set(forms.map(oneSpelling))];
}

function strip(word: string, ending: string): string[] {
  return word.endsWith(ending) && word.length - ending.length >= SHORTEST
    ? [word.slice(0, word.length - ending.length)]
    : [];
}

function oneSpelling(form: string): string {
  return form
    .replace(/([aeou])\1/g, '$1')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f');
}

function isActor(word: string): boolean {
  return (
    roughForms(word).some((form) => ACTOR_FORMS.has(form)) ||
    ACTOR_ENDINGS.some(
      (ending) => word.length > ending.length + 2 && (word.endsWith(ending) || word.endsWith(`${ending}s`)),
    )
  );
}

/** Whether a word looks like a verb with a subject or an infinitive; a guess from the word list. */
function isVerb(word: string): boolean {
  if (FINITE.has(word)) return true;
  if (FUNCTION_WORDS.has(word)) return false;
  const lemma = dutchLexicon().lemmasOf(word)[0];
  return lemma !== undefined && (word.endsWith('t') ? lemma !== word : word.endsWith('en') && lemma === word);
}

/** levert … aan reads as aanleveren: the particle at the end of a part belongs to the last verb before it. */
function joinSeparableVerbs(tokens: Token[]): Token[] {
  tokens.forEach((token, at) => {
    if (!PARTICLES.has(token.text) || !endsItsPart(tokens, at)) return;
    const verb = tokens.slice(0, at).findLast((before) => before.isVerb && before.kind !== 'function');
    if (!verb) return;
    const joined = [...roughForms(verb.text)].map((form) => token.text + form);
    verb.keys = new Set([...joined, ...joined.flatMap((form) => GROUPS.get(form) ?? [])]);
    verb.kind = 'content';
  });
  return tokens;
}

function endsItsPart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next === undefined ||
    next.segment !== tokens[at]!.segment ||
    /^(?:aan|bij|in|met|naar|op|tegen|tot|van|vanaf|voor|binnen|na|over|uit|zonder)$/.test(next.text)
  );
}

/** The words that claim something: content words and numbers. */
export function contentOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind === 'content');
}

export function meets(token: Token, other: Token): boolean {
  return [...token.keys].some((key) => other.keys.has(key));
}

export function isIn(token: Token, tokens: readonly Token[]): boolean {
  return tokens.some((other) => meets(token, other));
}
