import type { Answer, AnswerSource } from '../../src/domain/answer.ts';
import { type AnswerPart, textOfParts } from '../../src/domain/answer-parts.ts';

export function source(overrides: Partial<AnswerSource> = {}): AnswerSource {
  return {
    document: 'werkafspraken.pdf',
    title: 'Werkafspraken huisartsen en gemeenten',
    regio: 'Rijk van Nijmegen',
    section: '3.2 Verwijzen',
    page: 7,
    date: '2024-03-01',
    validUntil: null,
    outdated: false,
    quote: 'De huisarts verwijst rechtstreeks naar de aanbieder.',
    ...overrides,
  };
}

/** An answer whose text is that of its parts; `lead` is the whole of one with a single part. */
export function answer({ lead, ...overrides }: Partial<Omit<Answer, 'text'>> & { lead?: string } = {}): Answer {
  const text = lead ?? 'De huisarts verwijst rechtstreeks naar de aanbieder.';
  const parts: AnswerPart[] = overrides.parts ?? [{ kind: 'lead', text, ...(lead === undefined && { cites: [1] }) }];
  return {
    id: 'a1',
    kind: 'answer',
    danger: 'none',
    regio: 'Rijk van Nijmegen',
    intent: 'procedure',
    warnings: [],
    sources: [source()],
    passages: [],
    actions: [],
    ms: 3,
    ...overrides,
    parts,
    text: textOfParts(parts),
  };
}
