import { editDistance } from './edit-distance.ts';

const SHORTEST = 4;
const LONG_WORD = 8;

/** Finds the known words nearest to a misspelt one. */
export interface Speller {
  /** Known words at one slip (from eight letters two), nearest first; at most `most`. */
  near(word: string, most: number): { word: string; distance: number }[];
}

/**
 * A speller over a vocabulary: each word has a mask of the letters in it; a word whose mask differs in too many letters
 * is passed over without comparing, which keeps 200,000 words under a millisecond or two.
 */
export function createSpeller(vocabulary: readonly string[]): Speller {
  const words = vocabulary.filter((word) => word.length >= SHORTEST && /^[a-z-]+$/.test(word));
  const masks = Uint32Array.from(words, letterMask);
  const lengths = Uint8Array.from(words, (word) => Math.min(255, word.length));
  return {
    near(word, most) {
      if (word.length < SHORTEST || !/^[a-z-]+$/.test(word)) return [];
      const slips = word.length >= LONG_WORD ? 2 : 1;
      const mask = letterMask(word);
      const found: { word: string; distance: number }[] = [];
      for (let at = 0; at < words.length; at += 1) {
        if (Math.abs(lengths[at]! - word.length) > slips || bits(masks[at]! ^ mask) > 2 * slips) continue;
        const distance = editDistance(word, words[at]!, slips);
        if (distance <= slips) found.push({ word: words[at]!, distance });
      }
      return found
        .sort((a, b) => a.distance - b.distance || firstLetter(word, b.word) - firstLetter(word, a.word))
        .slice(0, most);
    },
  };
}

function firstLetter(word: string, other: string): number {
  return word[0] === other[0] ? 1 : 0;
}

function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return mask >>> 0;
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
