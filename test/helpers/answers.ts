import type { Answer, AnswerSource } from '../../src/domain/answer.ts';

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

export function answer(overrides: Partial<Answer> = {}): Answer {
  return {
    id: 'a1',
    kind: 'answer',
    danger: 'none',
    text: 'De huisarts verwijst rechtstreeks naar de aanbieder. [1]',
    regio: 'Rijk van Nijmegen',
    intent: 'procedure',
    warnings: [],
    sources: [source()],
    passages: [],
    actions: [],
    ms: 3,
    ...overrides,
  };
}
