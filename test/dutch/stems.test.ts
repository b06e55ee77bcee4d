import { describe, expect, test } from 'vitest';
import { splitCompound } from '../../src/dutch/compounds.ts';
import { dutchLexicon } from '../../src/dutch/lemmas.ts';
import { keyOf, partStemsOf, stemOf } from '../../src/dutch/stems.ts';
import { wordsOf } from '../../src/dutch/words.ts';

describe('search keys', () => {
  test.each([
    ['kind', 'kinderen'],
    ['huisarts', 'huisartsen'],
    ['lid', 'leden'],
    ['stad', 'steden'],
    ['financieren', 'gefinancierd', 'financiert'],
    ['bekostigen', 'bekostigd', 'bekostigt'],
    ['verwijzen', 'verwijst', 'verwezen'],
    ['aanmelden', 'aangemeld', 'aanmeldt'],
    ['doorverwijzen', 'doorverwezen'],
    ['gezin', 'gezinnen', 'gezinnetje'],
    ['aanbieder', 'aanbieders'],
    ['school', 'scholen'],
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['beschikking', 'beschikkingen'],
    ['gemeentelijk', 'gemeentelijke'],
    ['blijven', 'blijft', 'gebleven'],
  ])('bring the forms of %s together', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['beschikbaar', 'beschikking'],
    ['betaalbaar', 'betalen'],
    ['verwijzer', 'verwijt'],
    ['leiden', 'lijden'],
    ['melding', 'middel'],
    ['ouders', 'oudste'],
  ])('keep %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('leave numbers and joined notations as they are', () => {
    expect(stemOf('2023-2028')).toBe('2023-2028');
    expect(stemOf('18+')).toBe('18+');
  });

  test('keep an abbreviation that looks like a stop word in capitals', () => {
    expect(wordsOf('TEN ten').map(keyOf)).toEqual(['TEN', stemOf('ten')]);
  });
});

test.each(['constructor', 'tostring', 'valueof', 'hasownproperty', '__proto__'])(
  'a word that objects know too is a word: %s',
  (word) => {
    expect(stemOf(word)).toBeTypeOf('string');
  },
);

describe('compounds', () => {
  test.each([
    ['jeugdhulpaanbieder', ['jeugdhulp', 'aanbieder']],
    ['pleegzorgvergoeding', ['zorg', 'vergoeding']],
    ['gezinsbegeleiding', ['gezin', 'begeleiding']],
  ])('%s has the parts of which it is made', (word, parts) => {
    const keys = partStemsOf(word);
    for (const part of parts) expect(keys).toContain(stemOf(part));
  });

  test.each(['voorzien', 'huisarts', 'onderneming', 'verwijzing', 'samenwerking', 'toegang'])(
    '%s is no compound',
    (word) => {
      expect(splitCompound(word, dutchLexicon())).toEqual([]);
    },
  );

  test('a joined notation has its pieces as parts', () => {
    expect(partStemsOf('poh-jeugd')).toEqual(expect.arrayContaining([stemOf('poh'), stemOf('jeugd')]));
  });
});
