import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VERWIJZERS } from '../../../src/domain/parties.ts';
import { LANDELIJK } from '../../../src/domain/regio.ts';
import { checkRecords } from '../../../src/knowledge/records/check-records.ts';
import { jsonSchemas } from '../../../src/knowledge/records/json-schemas.ts';
import { loadRecords } from '../../../src/knowledge/records/load-records.ts';
import { nationalSourceOf, sourceOf } from '../../../src/knowledge/records/source-of.ts';
import { readRegister } from '../../../src/knowledge/register.ts';

const knowledge = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const register = readRegister(knowledge);
const { records, problems } = await loadRecords([knowledge]);
const regions = records.regions.map(({ regio }) => regio);

describe('the records that are shipped', () => {
  it('load whole, and stand up to the checks of doctor', () => {
    expect(problems).toEqual([]);
    expect(checkRecords(records, register, new Date('2026-06-01'))).toEqual([]);
  });

  it('describe every region and every gemeente of the register, and no other', () => {
    const registered = register.filter(({ regio }) => regio !== LANDELIJK);
    expect(regions.toSorted()).toEqual(registered.map(({ regio }) => regio).toSorted());
    for (const { regio, gemeenten } of registered) {
      const region = records.regions.find((record) => record.regio === regio);
      expect(region?.gemeenten.map(({ gemeente }) => gemeente).toSorted()).toEqual(gemeenten.toSorted());
    }
  });

  it.each(regions)('give %s a route or an honest "not described" for each verwijzer', (regio) => {
    const verwijzers = records.routes.filter((route) => route.regio === regio).map(({ verwijzer }) => verwijzer);
    expect(new Set(verwijzers)).toEqual(new Set(VERWIJZERS));
  });

  it('hold steps in Noord-Veluwe alone, the one region whose document describes them', () => {
    const described = records.routes.filter(({ documented }) => documented);
    expect(new Set(described.map(({ regio }) => regio))).toEqual(new Set(['Noord-Veluwe']));
    expect(described.map(({ id }) => id).toSorted()).toEqual([
      'gecertificeerde-instelling',
      'huisarts-eigen-verwijzing',
      'huisarts-via-toegang',
      'medisch-specialist',
      'toegang',
    ]);
  });

  it('give each fact a source with title and date', () => {
    for (const fact of [...records.regions, ...records.routes, ...records.directory]) {
      const source = sourceOf(fact, records);
      expect(source.title).not.toBe(source.document);
      expect(source.date).toMatch(/^\d{4}/);
    }
    for (const fact of records.national) expect(nationalSourceOf(fact).title).not.toBe('');
  });

  it('hold no contact details of a toegang: those come from the organisation', () => {
    const contacts = records.regions.flatMap(({ gemeenten }) => gemeenten.map(({ toegang }) => toegang.contact));
    expect(contacts.filter((contact) => contact !== undefined)).toEqual([]);
  });

  it('hold no telephone numbers but the national ones', async () => {
    const national = new Set(['0800-2000', '0800-0113', '0800-0432']);
    for (const file of await yamlFiles(join(knowledge, 'regions'))) {
      const numbers = (await readFile(file, 'utf8')).match(/\b0\d{2,3}[- ]\d{4,7}\b/g) ?? [];
      expect({ file, numbers: numbers.filter((number) => !national.has(number)) }).toEqual({ file, numbers: [] });
    }
  });

  it('name their schema for editors, and the schemas are those of the code', async () => {
    for (const file of [
      ...(await yamlFiles(join(knowledge, 'regions'))),
      ...(await yamlFiles(join(knowledge, 'national'))),
    ]) {
      expect(await readFile(file, 'utf8')).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+schema\/[a-z]+\.json\n/);
    }
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      expect(JSON.parse(await readFile(join(knowledge, 'schema', name), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });
});

describe('the fact sheets', () => {
  it.each(register.map(({ file, regio }) => ({ file, regio })))(
    '$file names its source at the end of each section',
    async ({ file, regio }) => {
      const [, ...sections] = (await readFile(join(knowledge, file), 'utf8')).split(/^## /m);
      const titles = records.regions.find((region) => region.regio === regio)?.documents.map(({ title }) => title) ?? [
        '',
      ];
      expect(sections.length).toBeGreaterThan(8);
      for (const section of sections) {
        const last = section.trim().split('\n').at(-1)!;
        expect(last).toMatch(/^Bron: .+\.$/);
        expect(titles.some((title) => last.includes(title))).toBe(true);
      }
    },
  );
});

/** The traps of the documents: what a record must say, so that an answer from it cannot mislead. */
describe('the traps', () => {
  const entry = (regio: string, id: string) => {
    const found = records.directory.find((record) => record.regio === regio && record.id === id);
    if (!found) throw new Error(`No entry ${regio}/${id}`);
    return found;
  };
  const region = (regio: string) => records.regions.find((record) => record.regio === regio)!;

  it.each([
    { regio: 'Noord-Veluwe', id: 'regionaal-expertteam', parties: [] },
    { regio: 'Rijk van Nijmegen', id: 'ret', parties: ['lokale-toegang', 'gecertificeerde-instelling'] },
    { regio: 'Samen voor Jeugd', id: 'ret', parties: [] },
    { regio: 'Holland Rijnland', id: 'regionaal-expertteam', parties: [] },
    { regio: 'Alkmaar', id: 'ret', parties: ['lokale-toegang', 'gecertificeerde-instelling'] },
  ])('no huisarts calls the RET of $regio; the record says whom to turn to', ({ regio, id, parties }) => {
    const { also, whoMayCall } = entry(regio, id);
    expect(also).toContain('RET');
    expect(whoMayCall.parties).toEqual(parties);
    expect(whoMayCall.advice).toMatch(/lokale toegang|lokale team|wijkteam|Jeugd- en Gezinsteam/);
  });

  it('segment 5 is crisis in Noord-Veluwe and jeugdhulp op school in Holland Rijnland', () => {
    expect(entry('Noord-Veluwe', 'segment-5').name).toContain('crisis');
    expect(entry('Holland Rijnland', 'segment-5').name).toContain('jeugdhulp op school');
    expect(entry('Holland Rijnland', 'segment-6').name).toContain('crisis');
  });

  it('which six gemeenten have Multi is unknown, and the toegang decides', () => {
    const multi = entry('Samen voor Jeugd', 'multi');
    expect(multi.gemeenten).toBeUndefined();
    expect(multi.caveat).toMatch(/niet welke zes/);
    expect(multi.whoMayCall.advice).toMatch(/beslist de toegang/);
  });

  it.each(regions)('%s has no crisis number of its own', (regio) => {
    const { crisis } = region(regio);
    expect(`${crisis.text} ${crisis.caveat}`).toMatch(/nummer/);
    expect(crisis.caveat).toMatch(/112/);
  });

  it('Zeewolde takes part for ambulante jeugdhulp alone', () => {
    const zeewolde = region('Noord-Veluwe').gemeenten.find(({ gemeente }) => gemeente === 'Zeewolde');
    expect(zeewolde?.special).toMatch(/Flevoland.*ambulante/s);
    expect(entry('Noord-Veluwe', 'segment-2').gemeenten).not.toContain('Zeewolde');
  });

  it('REPS is a pilot whose end has passed or nears', () => {
    const reps = entry('Rijk van Nijmegen', 'reps');
    expect(reps).toMatchObject({ status: 'pilot', date: '2023-03' });
    expect(reps.caveat).toMatch(/drie jaar/);
  });

  it('a huisarts reaches the JBT by way of others', () => {
    const { parties, advice } = entry('Rijk van Nijmegen', 'jeugdbeschermingstafel').whoMayCall;
    expect(parties).toEqual(['veilig-thuis', 'lokale-toegang', 'gecertificeerde-instelling']);
    expect(advice).toMatch(/lokale team, Veilig Thuis of de GI/);
  });

  it('after a referral in Putten either the toegang decides or the huisarts has referred', () => {
    const routes = records.routes.filter(
      ({ regio, verwijzer }) => regio === 'Noord-Veluwe' && verwijzer === 'huisarts',
    );
    expect(routes).toHaveLength(2);
    expect(routes.every(({ gemeenten, documented }) => gemeenten === undefined && documented)).toBe(true);
  });

  it('the RET of Eindhoven is described in two ways, and both are shown', () => {
    expect(entry('Samen voor Jeugd', 'ret').what).toMatch(/1\.2.*Bijlage B/s);
    expect(entry('Samen voor Jeugd', 'ret').source.section).toMatch(/^1\.2/);
    expect(entry('Samen voor Jeugd', 'ret-doelgroep-bijlage').source.section).toMatch(/^Bijlage B/);
  });

  it('dyslexiezorg in Rijk van Nijmegen is for 7 to 13 years', () => {
    expect(entry('Rijk van Nijmegen', 'poortwachter-dyslexie').forWhom).toMatch(/7 tot 13/);
  });

  it('of the Handboek only the existence is known', () => {
    expect(entry('Alkmaar', 'handboek-werkafspraken').contents).toBe('unknown');
  });

  it('NORA stands in Alkmaar alone', () => {
    expect(records.directory.filter(({ also }) => also.includes('NORA')).map(({ regio }) => regio)).toEqual([
      'Alkmaar',
    ]);
  });

  it('consent at 15 is the rule with two exceptions', () => {
    const fact = records.national.find(({ id }) => id === 'toestemming-12-15');
    expect(fact?.text).toMatch(/Eén:.*Twee:.*professional beslist/s);
  });

  it('every outcome of a keuzehulp says who decides', () => {
    const outcomes = records.choices.flatMap((choices) => choices.outcomes);
    expect(outcomes.every(({ decides }) => /toegang beslist/.test(decides))).toBe(true);
    expect(records.choices.map(({ regio }) => regio).toSorted()).toEqual(regions.toSorted());
  });
});

async function yamlFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => /(^|\/)[a-z]+\.yaml$/.test(file)).map((file) => join(folder, file));
}
