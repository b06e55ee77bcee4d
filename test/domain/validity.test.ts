import { describe, expect, test } from 'vitest';
import { notHolding } from '../../src/domain/validity.ts';

const SOURCES = [
  { document: 'werkafspraken/2023.docx' },
  { document: 'werkafspraken/2026.docx', replaces: '2023.docx', validFrom: '2026' },
  { document: 'werkafspraken/2027.docx', replaces: '2026.docx', validFrom: '2027-01-01' },
  { document: 'andere/2023.docx' },
];

describe('what does not hold', () => {
  test.each([
    ['2025-12-31', ['werkafspraken/2026.docx', 'werkafspraken/2027.docx']],
    ['2026-01-01', ['werkafspraken/2027.docx', 'werkafspraken/2023.docx']],
    ['2027-01-01', ['werkafspraken/2023.docx', 'werkafspraken/2026.docx']],
  ])('on %s is what begins later, and what another replaces by then', (today, gone) => {
    expect(notHolding(SOURCES, today)).toEqual(new Set(gone));
  });
});
