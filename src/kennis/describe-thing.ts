import type { ReportedThing } from '../domain/answer.ts';
import type { Browse } from '../question/browse/browse.ts';

/** What people call something that is wrong, and where to look; empty where nothing is known of it. */
export type DescribeThing = (thing: ReportedThing) => { title: string; place: string };

export function createDescribeThing({ find, titleOf }: Pick<Browse, 'find' | 'titleOf'>): DescribeThing {
  return (thing) => {
    const { kind, regio, id, section = '' } = thing;
    if (kind === 'document') return { title: titleOf(regio, id), place: section };
    if (kind === 'answer') return { title: '', place: '' };
    const found = find(thing);
    if (!found || found.kind === 'term') return { title: found?.name ?? id, place: '' };
    return { title: found.name, place: `${found.source.title}, ${found.source.section}` };
  };
}
