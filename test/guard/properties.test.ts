import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/dutch/clean-text.ts';
import { guard } from '../../src/guard/guard.ts';
import { passesElfproef } from '../../src/guard/privacy/bsn.ts';
import { goldenCases } from './golden.ts';

const bsn = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((start) => withCheckDigit(String(start).padStart(8, '0')))
  .filter((digits) => digits !== undefined);
const grouping = fc.constantFrom([9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [4, 5], [1, 1, 1, 1, 1, 1, 1, 1, 1]);
const separator = fc.constantFrom(' ', '.', '-', '\u00a0', ' - ', '\u2011', '\u200b');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...goldenCases.map((golden) => golden.text)), { maxLength: 4 })
    .map((texts) => texts.join(' ')),
);

function withCheckDigit(start: string): string | undefined {
  const last = Array.from('0123456789').find((digit) => passesElfproef(start + digit));
  return last === undefined ? undefined : start + last;
}

function group(digits: string, sizes: readonly number[], between: string): string {
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  return starts.map((start, index) => digits.slice(start, start + sizes[index]!)).join(between);
}

describe('guard, whatever it is given', () => {
  it('finds every valid BSN in every notation', () => {
    fc.assert(
      fc.property(
        bsn,
        grouping,
        separator,
        fc.constantFrom('BSN ', 'bsn: ', 'Burgerservicenummer ', ''),
        (digits, sizes, between, label) => {
          const verdict = guard(`Vraag over ${label}${group(digits!, sizes, between)} en de toegang`);
          return verdict.kind === 'privacy' && verdict.findings.some((finding) => finding.type === 'bsn');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, and never leaves a finding in what it cleaned', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const verdict = guard(text);
        return verdict.kind !== 'privacy' || guard(verdict.cleaned).kind !== 'privacy';
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of a cleaned text again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(guard(clean).kind).toBe(guard(text).kind);
      }),
      { numRuns: 300 },
    );
  });

  it('points at places in the message as it came in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const verdict = guard(text);
        if (verdict.kind !== 'privacy') return;
        for (const { start, end } of verdict.findings)
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });

  it.each([
    '1',
    '1 ',
    'a',
    'A',
    'Jan de ',
    'Jan ',
    'Jan Bakker ',
    'ik wil dood ',
    'J.',
    '@a.',
    'a@',
    '111222333 ',
    'é',
    '\u200b',
    'straat 1 ',
    'Van de ',
    '(',
    'geb. ',
    '06',
    'mes ',
  ])('stays quick on 20,000 characters of %j', (unit) => {
    const text = unit.repeat(20_000 / unit.length);
    // Of this thread alone: what else the machine does takes no part.
    const before = process.threadCpuUsage();
    guard(text);
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(500);
  });
});
