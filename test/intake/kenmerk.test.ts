import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKenmerk, readKenmerk, SIGNS } from '../../src/intake/form/kenmerk.ts';

const kenmerken = fc
  .array(fc.nat(SIGNS.length - 1), { minLength: 8, maxLength: 8 })
  .map((values) => newKenmerk(() => values.pop() ?? 0));

test('a new kenmerk reads back, however it is typed', () => {
  fc.assert(
    fc.property(kenmerken, (kenmerk) => {
      expect(kenmerk).toMatch(/^[2-9B-Z]{3}(-[2-9B-Z]{3}){2}$/);
      expect(readKenmerk(kenmerk)).toBe(kenmerk);
      expect(readKenmerk(` ${kenmerk.toLowerCase().replaceAll('-', ' ')} `)).toBe(kenmerk);
    }),
  );
});

test('every single wrong sign is caught', () => {
  fc.assert(
    fc.property(kenmerken, (kenmerk) => {
      for (let place = 0; place < kenmerk.length; place++) {
        if (kenmerk[place] === '-') continue;
        for (const sign of `${SIGNS}AEIOU01`) {
          if (sign === kenmerk[place]) continue;
          expect(readKenmerk(kenmerk.slice(0, place) + sign + kenmerk.slice(place + 1))).toBeUndefined();
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('every exchange of two signs is caught', () => {
  fc.assert(
    fc.property(kenmerken, (kenmerk) => {
      const signs = [...kenmerk.replaceAll('-', '')];
      for (let a = 0; a < signs.length; a++) {
        for (let b = a + 1; b < signs.length; b++) {
          if (signs[a] === signs[b]) continue;
          const swapped = signs.with(a, signs[b]!).with(b, signs[a]!).join('');
          expect(readKenmerk(swapped)).toBeUndefined();
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('no word can stand in a kenmerk, and other text is none', () => {
  expect(SIGNS).not.toMatch(/[AEIOU01]/);
  for (const typed of ['', 'BCD-FGH', 'BCD-FGH-JKLM', '../../etc', 'é'.repeat(9)]) {
    expect(readKenmerk(typed)).toBeUndefined();
  }
});
