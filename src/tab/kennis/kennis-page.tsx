import { kennisTexts } from '../../texts/kennis.ts';
import { PageLink } from '../navigation.tsx';
import { Heading } from '../parts/heading.tsx';
import { useSession } from '../session.ts';
import { CorrectionList, QuestionList } from './open-lists.tsx';
import { ReadingList } from './reading-list.tsx';
import { SourceList } from './source-list.tsx';

const PARTS = Object.keys(kennisTexts.parts) as (keyof typeof kennisTexts.parts)[];

/** The sources; for those who look after them also what was not answered, and what is said to be wrong. */
export function KennisPage({ part: named }: { part: string | undefined }) {
  const { me } = useSession();
  const mayMend = me.rollen.includes('kennisbeheer');
  const part = (mayMend && PARTS.find((each) => each === named)) || 'bronnen';
  return (
    <section>
      <Heading text={part === 'bronnen' ? kennisTexts.title : kennisTexts.parts[part]} />
      {mayMend && (
        <nav className="parts" aria-label={kennisTexts.title}>
          {PARTS.map((each) => (
            <PageLink
              key={each}
              page="kennis"
              kenmerk={each}
              {...(each === part && { 'aria-current': 'page' as const })}
            >
              {kennisTexts.parts[each]}
            </PageLink>
          ))}
        </nav>
      )}
      {part === 'bronnen' && <SourceList />}
      {part === 'lezen' && <ReadingList />}
      {part === 'vragen' && <QuestionList />}
      {part === 'meldingen' && <CorrectionList />}
    </section>
  );
}
