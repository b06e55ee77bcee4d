import { isParty } from '../../domain/parties.ts';
import type { ChoicesRecord, Place, Records } from './load-records.ts';
import type { RecordProblem } from './problem.ts';

/** What a register (sources.yaml) must say for these checks. */
export interface RegisterEntry {
  file: string;
  regio?: string;
  gemeenten?: readonly string[];
  validUntil?: string | undefined;
}

export type CheckKind =
  | 'dangling-source'
  | 'gemeente-in-two-regions'
  | 'gemeente-without-region'
  | 'unknown-region'
  | 'unknown-gemeente'
  | 'past-validity'
  | 'unknown-role'
  | 'duplicate-id'
  | 'choice-without-target'
  | 'choice-unreachable';

export interface CheckProblem extends RecordProblem {
  kind: CheckKind;
}

/** Faults that no single file shows: records against each other, against the register and against today. */
export function checkRecords(records: Records, register: readonly RegisterEntry[], today: Date): CheckProblem[] {
  return [
    ...danglingSources(records, register),
    ...gemeentenInTwoRegions(records),
    ...gemeentenWithoutRegion(records, register),
    ...unknownRegionsAndGemeenten(records),
    ...pastValidity(records, register, today),
    ...unknownRoles(records),
    ...duplicateIds(records),
    ...records.choices.flatMap(choiceFaults),
  ];
}

function problem(kind: CheckKind, at: Place, field: string, what: string): CheckProblem {
  return { kind, file: at.file, line: at.line, field, what };
}

interface Cited {
  at: Place;
  regio: string;
  field: string;
  document: string;
  validUntil: string | undefined;
}

/** Every fact of a region with the document it rests on. */
function citedDocuments({ regions, routes, directory, choices }: Records): Cited[] {
  return [
    ...regions.flatMap((region) => [
      cite(region, 'source', region),
      cite(region, 'crisis.source', region.crisis),
      cite(region, 'owner.source', region.owner),
      ...region.gemeenten.map(({ toegang }, i) => cite(region, `gemeenten.${i}.toegang.source`, toegang)),
    ]),
    ...[...routes, ...directory].map((fact) => cite(fact, `${fact.id}.source`, fact)),
    ...choices.flatMap((record) => record.outcomes.map((outcome) => cite(record, `${outcome.id}.source`, outcome))),
  ];
}

function cite(
  { at, regio }: { at: Place; regio: string },
  field: string,
  { source, validUntil }: { source: { document: string }; validUntil?: string | undefined },
): Cited {
  return { at, regio, field, document: source.document, validUntil };
}

function danglingSources(records: Records, register: readonly RegisterEntry[]): CheckProblem[] {
  const registered = new Set(register.map((entry) => entry.file));
  const ofRegion = new Map(
    records.regions.map((region) => [region.regio, new Set(region.documents.map(({ file }) => file))]),
  );
  return citedDocuments(records)
    .filter(({ regio, document }) => !registered.has(document) && !ofRegion.get(regio)?.has(document))
    .map(({ at, field, document }) =>
      problem(
        'dangling-source',
        at,
        field,
        `The document "${document}" stands neither in documents of region.yaml nor in sources.yaml`,
      ),
    );
}

function gemeentenInTwoRegions(records: Records): CheckProblem[] {
  const seen = new Map<string, string>();
  const problems: CheckProblem[] = [];
  for (const region of records.regions) {
    for (const [i, item] of region.gemeenten.entries()) {
      for (const name of new Set([item.gemeente, ...item.also].map(fold))) {
        const place = `${region.regio}, ${item.gemeente}`;
        const other = seen.get(name);
        if (other === undefined) seen.set(name, place);
        else
          problems.push(
            problem(
              'gemeente-in-two-regions',
              region.at,
              `gemeenten.${i}`,
              `"${name}" means both ${other} and ${place}`,
            ),
          );
      }
    }
  }
  return problems;
}

function gemeentenWithoutRegion(records: Records, register: readonly RegisterEntry[]): CheckProblem[] {
  const known = new Set(
    records.regions.flatMap((region) => region.gemeenten.map((item) => `${region.regio}/${item.gemeente}`)),
  );
  return register.flatMap(({ file, regio, gemeenten = [] }) =>
    gemeenten
      .filter((name) => regio !== undefined && !known.has(`${regio}/${name}`))
      .map((name) =>
        problem(
          'gemeente-without-region',
          { file: 'sources.yaml', line: 1 },
          file,
          `${name} does not stand in region.yaml of ${regio}`,
        ),
      ),
  );
}

function unknownRegionsAndGemeenten(records: Records): CheckProblem[] {
  const gemeenten = new Map(
    records.regions.map((region) => [region.regio, new Set(region.gemeenten.map((item) => item.gemeente))]),
  );
  const problems: CheckProblem[] = [];
  for (const { regio, at } of [...records.routes, ...records.directory, ...records.choices]) {
    if (!gemeenten.has(regio))
      problems.push(problem('unknown-region', at, 'regio', `No region.yaml describes the region "${regio}"`));
  }
  for (const { regio, at, id, gemeenten: named = [] } of [...records.routes, ...records.directory]) {
    for (const name of named) {
      if (gemeenten.has(regio) && !gemeenten.get(regio)?.has(name)) {
        problems.push(
          problem('unknown-gemeente', at, `${id}.gemeenten`, `${name} does not stand in region.yaml of ${regio}`),
        );
      }
    }
  }
  return problems;
}

/** Facts, and documents that facts rest on, whose last day lies before today. */
function pastValidity(records: Records, register: readonly RegisterEntry[], today: Date): CheckProblem[] {
  const facts = [
    ...citedDocuments(records),
    ...records.national.map(({ at, id, validUntil }) => ({ at, field: `${id}.validUntil`, validUntil })),
  ];
  const ofFacts = facts
    .filter(({ validUntil }) => isPast(validUntil, today))
    .map(({ at, field, validUntil }) =>
      problem('past-validity', at, field, `Valid until ${validUntil}: verify and date it again`),
    );
  const ofDocuments = records.regions.flatMap(({ at, documents }) =>
    documents
      .filter(({ validUntil }) => isPast(validUntil, today))
      .map(({ file, validUntil }) =>
        problem('past-validity', at, `documents.${file}`, `The document was valid until ${validUntil}`),
      ),
  );
  const ofRegister = register
    .filter(({ validUntil }) => isPast(validUntil, today))
    .map(({ file, validUntil }) =>
      problem('past-validity', { file: 'sources.yaml', line: 1 }, file, `The document was valid until ${validUntil}`),
    );
  return [...ofFacts, ...ofDocuments, ...ofRegister];
}

/** A date without day or month lasts to its end: `2026` is past from 2027. */
export function isPast(date: string | undefined, today: Date): boolean {
  return date !== undefined && today.toISOString().slice(0, date.length) > date;
}

function unknownRoles(records: Records): CheckProblem[] {
  return records.directory.flatMap(({ at, id, whoMayCall }) =>
    whoMayCall.parties
      .filter((party) => !isParty(party))
      .map((party) =>
        problem(
          'unknown-role',
          at,
          `${id}.whoMayCall.parties`,
          `"${party}" is no known role; src/domain/parties.ts lists them`,
        ),
      ),
  );
}

function duplicateIds(records: Records): CheckProblem[] {
  const named = [
    ...records.regions.map(({ at, regio }) => ({ at, field: 'regio', key: `region ${regio}` })),
    ...records.routes.map(({ at, regio, id }) => ({ at, field: id, key: `route ${regio}/${id}` })),
    ...records.directory.map(({ at, regio, id }) => ({ at, field: id, key: `entry ${regio}/${id}` })),
    ...records.choices.map(({ at, regio }) => ({ at, field: 'regio', key: `choices ${regio}` })),
    ...records.national.map(({ at, id }) => ({ at, field: id, key: `national fact ${id}` })),
  ];
  const seen = new Map<string, Place>();
  return named.flatMap(({ at, field, key }) => {
    const first = seen.get(key);
    if (first !== undefined)
      return [problem('duplicate-id', at, field, `${key} stands already in ${first.file}:${first.line}`)];
    seen.set(key, at);
    return [];
  });
}

function choiceFaults(choices: ChoicesRecord): CheckProblem[] {
  const questions = new Map(choices.questions.map((question) => [question.id, question]));
  const outcomes = new Set(choices.outcomes.map((outcome) => outcome.id));
  const faults: CheckProblem[] = [];
  const fault = (kind: CheckKind, field: string, what: string) => faults.push(problem(kind, choices.at, field, what));

  if (!questions.has(choices.start)) fault('choice-without-target', 'start', `There is no question "${choices.start}"`);
  for (const question of choices.questions) {
    for (const { next, outcome } of question.answers) {
      if (next !== undefined && !questions.has(next)) {
        fault('choice-without-target', `questions.${question.id}`, `There is no question "${next}"`);
      }
      if (outcome !== undefined && !outcomes.has(outcome)) {
        fault('choice-without-target', `questions.${question.id}`, `There is no outcome "${outcome}"`);
      }
    }
  }

  const reached = reachedFrom(choices);
  for (const kind of ['question', 'outcome'] as const)
    for (const { id } of choices[`${kind}s`])
      if (!reached.has(id)) fault('choice-unreachable', `${kind}s.${id}`, `No answer leads to this ${kind}`);
  return faults;
}

/** The ids of all questions and outcomes that the first question leads to. */
function reachedFrom(choices: ChoicesRecord): Set<string> {
  const reached = new Set<string>();
  const waiting = [choices.start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const answers = choices.questions.find((question) => question.id === id)?.answers ?? [];
    for (const { next, outcome } of answers) {
      if (next !== undefined) waiting.push(next);
      if (outcome !== undefined) reached.add(outcome);
    }
  }
  return reached;
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
