import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { directoryFile } from '../../../src/knowledge/records/directory.ts';
import { problemAsError } from '../../../src/knowledge/records/problem.ts';
import { readYaml } from '../../../src/knowledge/records/read-yaml.ts';
import { routesFile } from '../../../src/knowledge/records/routes.ts';

const ENTRY = `regio: Testregio
entries:
  - id: proefteam
    name: Proefteam
    kind: team
    what: Een team om mee te proeven.
    forWhom: Jeugdigen
    whoMayCall: { parties: [huisarts] }
    how: Niet beschreven.
    reach: regio
    source: { document: proef.md, section: Teams }
    date: 2024-05
    status: bestaand
`;

function problemsOf(source: string) {
  const result = readYaml('regions/testregio/directory.yaml', source, directoryFile);
  return result.ok ? [] : result.problems;
}

describe('readYaml', () => {
  it('reads a right file, with defaults filled in and dates as text', () => {
    const result = readYaml('directory.yaml', ENTRY.replace('2024-05', '2024'), directoryFile);
    expect(result.ok && result.value.entries[0]).toMatchObject({ visibility: 'openbaar', also: [], date: '2024' });
  });

  it.each([
    { fault: 'a wrong value', from: 'kind: team', to: 'kind: ploeg', line: 5, field: 'entries.0.kind', what: /"team"/ },
    {
      fault: 'a missing field',
      from: '    how: Niet beschreven.\n',
      to: '',
      line: 3,
      field: 'entries.0.how',
      what: /Missing/,
    },
    {
      fault: 'a misspelt field',
      from: 'forWhom:',
      to: 'forWho:',
      line: 7,
      field: 'entries.0.forWho',
      what: /not known/,
    },
    { fault: 'a wrong date', from: '2024-05', to: '2024-13', line: 12, field: 'entries.0.date', what: /2021-12-31/ },
    {
      fault: 'a status of no list',
      from: 'status: bestaand',
      to: 'status: actief',
      line: 13,
      field: 'entries.0.status',
      what: /voornemen/,
    },
    {
      fault: 'a field deep inside',
      from: 'section: Teams',
      to: 'section: ""',
      line: 11,
      field: 'entries.0.source.section',
      what: /./,
    },
    {
      fault: 'callers nor advice',
      from: '[huisarts]',
      to: '[]',
      line: 8,
      field: 'entries.0.whoMayCall.advice',
      what: /advice/,
    },
    { fault: 'broken YAML', from: 'how: Niet', to: 'how: "Niet', line: 10, field: '', what: /indentation/ },
    { fault: 'a field given twice', from: 'reach: regio', to: 'kind: team', line: 10, field: '', what: /duplicated/ },
  ])('names file, line and field of $fault', ({ from, to, line, field, what }) => {
    const problems = problemsOf(ENTRY.replace(from, to));
    expect(problems).toContainEqual({
      file: 'regions/testregio/directory.yaml',
      line,
      field,
      what: expect.stringMatching(what),
    });
  });

  it('names the first line where the file is empty', () => {
    expect(problemsOf('')[0]).toMatchObject({ line: 1, field: '' });
  });

  it('names the line of a list item that is left empty', () => {
    const source = 'gemeenten:\n  -\n  - Proefdam\nregio: Testregio\n';
    const result = readYaml('a.yaml', source, z.object({ gemeenten: z.array(z.string()) }));
    expect(result.ok ? [] : result.problems.map(({ line }) => line)).toEqual([2]);
  });

  it('accepts no steps for a route that no document describes', () => {
    const source = `regio: Testregio
routes:
  - id: huisarts
    verwijzer: huisarts
    documented: false
    whoKnows: De lokale toegang.
    note: Niet beschreven.
    statutory: [huisarts]
    steps: [{ actor: Huisarts, action: verzint, result: niets }]
    source: { document: proef.md, section: Routes }
    date: 2024
    status: bestaand
`;
    const result = readYaml('routes.yaml', source, routesFile);
    expect(result.ok ? [] : result.problems.map(({ line }) => line)).toEqual([9]);
  });
});

describe('problemAsError', () => {
  it('gives an error of the catalogue with file, line and field', () => {
    const error = problemAsError({ file: 'a/routes.yaml', line: 7, field: 'routes.0.id', what: 'Missing' });
    expect(error).toMatchObject({ code: 'RECORD_INVALID', where: 'a/routes.yaml:7 routes.0.id' });
  });
});
