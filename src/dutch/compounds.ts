import type { Lexicon } from './lemmas.ts';

const LINKS = ['', 's', 'en', 'e', 'n'];
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 9;

/** Endings and particles that look like words but are no compound parts: voorzien is not voor + zien. */
const NO_PARTS = new Set([
  'aan', 'achter', 'boven', 'buiten', 'door', 'elijk', 'eren', 'heden', 'heid', 'hoofd', 'ingen', 'king', 'loos',
  'naar', 'neming', 'onder', 'over', 'samen', 'schap', 'stelling', 'tegen', 'terug', 'tussen', 'vast', 'voor', 'voort',
  'werking', 'zame', 'zien', 'zijds', 'ende', 'erde', 'ering', 'sing', 'ting', 'ding', 'ling', 'ning', 'ring', 'ging',
  'lijke', 'lijk', 'delijk', 'telijk', 'baar', 'zaam', 'isch', 'eerde', 'atie', 'eerd', 'tend', 'gend', 'tige',
]); // biome-ignore format: a list

/**
 * The parts of a Dutch compound that the lexicon does not hold itself: jeugdhulpaanbieders → jeugdhulp, aanbieders.
 * Longest first part wins, with the linking sounds s, en, e, n; parts shorter than four letters are no parts.
 * Empty for a word that is no compound.
 */
export function splitCompound(word: string, lexicon: Lexicon): string[] {
  if (word.length < SHORTEST_COMPOUND || /[^a-z]/.test(word)) return [];
  return split(word, lexicon, 3) ?? [];
}

function split(word: string, lexicon: Lexicon, most: number): string[] | undefined {
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const head = part(word.slice(0, at), lexicon);
    if (head === undefined) continue;
    const rest = word.slice(at);
    if (isPart(rest, lexicon)) return [head, rest];
    if (most > 2) {
      const parts = split(rest, lexicon, most - 1);
      if (parts) return [head, ...parts];
    }
  }
  return undefined;
}

function part(piece: string, lexicon: Lexicon): string | undefined {
  for (const link of LINKS) {
    if (link !== '' && !piece.endsWith(link)) continue;
    const bare = link === '' ? piece : piece.slice(0, -link.length);
    if (isPart(bare, lexicon)) return bare;
  }
  return undefined;
}

function isPart(word: string, lexicon: Lexicon): boolean {
  return word.length >= SHORTEST_PART && !NO_PARTS.has(word) && lexicon.knows(word);
}
