import { describe, expect, it } from 'vitest';
import { checkRecords, isPast } from '../../../src/knowledge/records/check-records.ts';
import { type ChoicesRecord, loadRecords, type Records } from '../../../src/knowledge/records/load-records.ts';

const today = new Date('2025-06-15');
const at = { file: 'knowledge/regions/proef/x.yaml', line: 4 };
const fact = {
  source: { document: 'proef.md', section: 'Teams' },
  date: '2024-05',
  status: 'bestaand',
  visibility: 'openbaar',
} as const;

/** Records without a fault; each test plants one. */
function soundRecords(): Records {
  const toegang = { name: 'Team', kind: 'lokaal-team', source: fact.source } as const;
  const document = { file: 'proef.md', title: 'Proef', date: '2024-05', dateIsEstimate: false };
  return {
    regions: [
      {
        regio: 'Proef',
        also: [],
        about: 'Een regio.',
        documents: [document],
        gemeenten: [{ gemeente: 'Proefstad', also: [], toegang }],
        crisis: { text: 'Niet beschreven.', ...fact },
        owner: { text: 'De regio.', ...fact },
        ...fact,
        at,
      },
    ],
    routes: [
      {
        id: 'huisarts',
        regio: 'Proef',
        verwijzer: 'huisarts',
        documented: false,
        whoKnows: 'Team',
        note: 'Geen.',
        statutory: ['huisarts'],
        steps: [],
        ...fact,
        at,
      },
    ],
    directory: [
      {
        id: 'team',
        regio: 'Proef',
        name: 'Team',
        also: [],
        kind: 'team',
        what: 'W',
        forWhom: 'F',
        whoMayCall: { parties: ['huisarts'] },
        how: 'H',
        reach: 'regio',
        ...fact,
        at,
      },
    ],
    choices: [choices()],
    national: [],
  };
}

function choices(): ChoicesRecord {
  return {
    regio: 'Proef',
    title: 'Keuze',
    intro: 'Kies.',
    start: 'een',
    questions: [
      {
        id: 'een',
        text: 'Een?',
        answers: [
          { text: 'Ja', next: 'twee' },
          { text: 'Nee', outcome: 'klaar' },
        ],
      },
      {
        id: 'twee',
        text: 'Twee?',
        answers: [
          { text: 'Ja', outcome: 'klaar' },
          { text: 'Nee', outcome: 'klaar' },
        ],
      },
    ],
    outcomes: [{ id: 'klaar', title: 'Klaar', text: 'Klaar.', decides: 'De toegang beslist.', ...fact }],
    at,
  };
}

/** The kinds of fault found after planting one. */
function kindsAfter(plant: (records: Records) => void, register: Parameters<typeof checkRecords>[1] = []): string[] {
  const records = soundRecords();
  plant(records);
  return [...new Set(checkRecords(records, register, today).map(({ kind }) => kind))];
}

describe('checkRecords', () => {
  it('finds nothing in sound records', () => {
    expect(kindsAfter(() => {})).toEqual([]);
  });

  it('finds a source that stands in no register, with the place', () => {
    const records = soundRecords();
    records.directory[0]!.source = { document: 'weg.md', section: 'Teams' };
    expect(checkRecords(records, [], today)).toEqual([
      { ...at, kind: 'dangling-source', field: 'team.source', what: expect.stringContaining('"weg.md"') },
    ]);
    expect(checkRecords(records, [{ file: 'weg.md' }], today)).toEqual([]);
  });

  it('does not accept the document of another region', () => {
    const kinds = kindsAfter((records) => {
      const [region] = records.regions;
      records.regions.push({
        ...region!,
        regio: 'Elders',
        documents: [{ ...region!.documents[0]!, file: 'elders.md' }],
        gemeenten: [],
      });
    });
    expect(kinds).toEqual(['dangling-source']);
  });

  it.each([
    { case: 'by name', gemeente: 'Proefstad', also: [] },
    { case: 'by another spelling', gemeente: 'Elders', also: ['proefstad'] },
  ])('finds a gemeente in two regions $case', ({ gemeente, also }) => {
    const kinds = kindsAfter((records) => {
      const [region] = records.regions;
      records.regions.push({ ...region!, regio: 'Elders', gemeenten: [{ ...region!.gemeenten[0]!, gemeente, also }] });
    });
    expect(kinds).toEqual(['gemeente-in-two-regions']);
  });

  it('finds a gemeente of the register that no region describes', () => {
    expect(kindsAfter(() => {}, [{ file: 'a.md', regio: 'Proef', gemeenten: ['Proefstad', 'Nergenshuizen'] }])).toEqual(
      ['gemeente-without-region'],
    );
  });

  it('finds a record of a region that no region.yaml describes', () => {
    expect(kindsAfter((records) => records.choices.push({ ...choices(), regio: 'Proff' }))).toContain('unknown-region');
  });

  it('finds a gemeente that its region does not have', () => {
    const kinds = kindsAfter((records) => {
      records.directory[0]!.gemeenten = ['Proefdam'];
    });
    expect(kinds).toEqual(['unknown-gemeente']);
  });

  it.each<{ what: string; plant: (records: Records) => void }>([
    { what: 'a fact', plant: (records) => Object.assign(records.directory[0]!, { validUntil: '2025-06-14' }) },
    {
      what: 'a document',
      plant: (records) => Object.assign(records.regions[0]!.documents[0]!, { validUntil: '2024' }),
    },
    {
      what: 'the crisis text',
      plant: (records) => Object.assign(records.regions[0]!.crisis, { validUntil: '2025-05' }),
    },
    {
      what: 'an outcome',
      plant: (records) => Object.assign(records.choices[0]!.outcomes[0]!, { validUntil: '2025-01-01' }),
    },
  ])('finds $what past its validity', ({ plant }) => {
    expect(kindsAfter(plant)).toEqual(['past-validity']);
  });

  it('finds a document of the register past its validity', () => {
    expect(kindsAfter(() => {}, [{ file: 'a.md', validUntil: '2025-05-31' }])).toEqual(['past-validity']);
  });

  it('finds an unknown role', () => {
    const kinds = kindsAfter((records) => {
      records.directory[0]!.whoMayCall.parties = ['huisarst'];
    });
    expect(kinds).toEqual(['unknown-role']);
  });

  it('finds an id that stands twice in a region, and not in two regions', () => {
    expect(kindsAfter((records) => records.directory.push({ ...records.directory[0]! }))).toEqual(['duplicate-id']);
  });

  it.each<{ what: string; plant: (record: ChoicesRecord) => void; kinds: string[] }>([
    {
      what: 'a start that is not there',
      plant: (c) => Object.assign(c, { start: 'nul' }),
      kinds: ['choice-without-target', 'choice-unreachable'],
    },
    {
      what: 'an answer to a missing question',
      plant: (c) => c.questions[1]!.answers.push({ text: 'Misschien', next: 'drie' }),
      kinds: ['choice-without-target'],
    },
    {
      what: 'an answer to a missing outcome',
      plant: (c) => c.questions[1]!.answers.push({ text: 'Misschien', outcome: 'weg' }),
      kinds: ['choice-without-target'],
    },
    {
      what: 'a question that nothing leads to',
      plant: (c) => c.questions.push({ ...c.questions[1]!, id: 'los' }),
      kinds: ['choice-unreachable'],
    },
    {
      what: 'an outcome that nothing leads to',
      plant: (c) => c.outcomes.push({ ...c.outcomes[0]!, id: 'los' }),
      kinds: ['choice-unreachable'],
    },
  ])('finds in a keuzehulp $what', ({ plant, kinds }) => {
    expect(kindsAfter((records) => plant(records.choices[0]!))).toEqual(kinds);
  });

  it('follows a keuzehulp that runs in a circle without end', () => {
    const kinds = kindsAfter((records) =>
      records.choices[0]!.questions[1]!.answers.push({ text: 'Terug', next: 'een' }),
    );
    expect(kinds).toEqual([]);
  });
});

describe('isPast', () => {
  it.each([
    ['2025', false],
    ['2024', true],
    ['2025-06', false],
    ['2025-05', true],
    ['2025-06-15', false],
    ['2025-06-14', true],
    [undefined, false],
  ])('%s on 15 June 2025: %s', (date, past) => {
    expect(isPast(date, today)).toBe(past);
  });
});

it('loadRecords and checkRecords agree on an empty folder', async () => {
  const { records } = await loadRecords([]);
  expect(checkRecords(records, [], today)).toEqual([]);
});
