import { fold } from '../dutch/words.ts';
import type { Knowledge } from './open-knowledge.ts';

/** Words that name a team, instrument, project or organisation of some region: from records, documents and glossary. */
export function knownNames({ records, index, glossary }: Knowledge): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (/^\S{3,}$/.test(name) && /\p{Lu}.*\p{Lu}|\d/u.test(name)) names.add(fold(name));
  };
  for (const entry of records.directory) {
    for (const name of [entry.name, ...entry.also]) add(name);
    if (/^\p{L}{5,}$/u.test(entry.name)) names.add(fold(entry.name));
  }
  for (const { short } of index.learned) add(short);
  for (const entry of glossary.entries)
    for (const name of entry.regio ? [entry.term, ...entry.short] : entry.short) add(name);
  return names;
}

/** Names of more than one word of organisations and gemeenten, as they are written: they may look like somebody's. */
export function organisationNames({ records, regions }: Knowledge): string[] {
  const organisations = records.directory.flatMap(({ name, also }) => [name, ...also]);
  const gemeenten = regions.gemeenten.flatMap(({ gemeente, also }) => [gemeente, ...also]);
  const written = [...organisations, ...gemeenten];
  return [...new Set(written)].filter((name) => /\S\s\S/.test(name));
}
