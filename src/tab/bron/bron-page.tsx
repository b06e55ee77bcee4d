import { Link } from '@fluentui/react-components';
import { dutchDate } from '../../domain/dates.ts';
import { kennisTexts } from '../../texts/kennis.ts';
import { texts as chatTexts } from '../../texts/nl.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { Passage } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { Loading, Message } from '../parts/loading.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';

const texts = tabTexts.bron;

/** The passage that an answer rests on, as it stands in its document. */
export function BronPage({ id }: { id: string | undefined }) {
  if (id !== undefined) return <Opened id={id} />;
  return (
    <section>
      <Heading text={tabTexts.pages.bron} />
      <p className="empty">{texts.none}</p>
    </section>
  );
}

function Opened({ id }: { id: string }) {
  const { api } = useSession();
  const { loaded, reload } = useLoad(id, () => api.passage(id));
  return (
    <article>
      <Heading text={loaded.state === 'done' ? loaded.value.titel : tabTexts.pages.bron} />
      <Loading loaded={loaded} retry={reload}>
        {(passage) => (
          <>
            <About passage={passage} />
            <Words passage={passage} />
          </>
        )}
      </Loading>
    </article>
  );
}

/** Where it holds, how old it is, and where it stands. */
function About({ passage }: { passage: Passage }) {
  const { regio, datum, geldigVan, geldigTot, verouderd, paragraaf, bladzijde, url } = passage;
  const { answer } = chatTexts;
  const about = [
    kennisTexts.notice.regio(regio),
    datum === null ? answer.noDate : answer.date(dutchDate(datum)),
    geldigVan !== null && texts.validFrom(dutchDate(geldigVan)),
    geldigTot !== null && answer.validUntil(dutchDate(geldigTot)),
    bladzijde !== null && answer.page(bladzijde),
  ];
  return (
    <>
      <p className="muted">{about.filter(Boolean).join(' · ')}</p>
      {paragraaf.length > 0 && <p>{paragraaf.join(' › ')}</p>}
      {verouderd && <Message intent="warning">{texts.outdated}</Message>}
      {url && (
        <p>
          <Link href={url} target="_blank" rel="noreferrer">
            {texts.original}
          </Link>
        </p>
      )}
    </>
  );
}

/** The passage first in sight; what stands before it is folded, so that nobody has to look for it. */
function Words({ passage: { ervoor, tekst, erna } }: { passage: Passage }) {
  return (
    <div className="section passage">
      {ervoor.length > 0 && (
        <details>
          <summary>{texts.before}</summary>
          <Beside parts={ervoor} />
        </details>
      )}
      <section aria-labelledby="passage">
        <h2 id="passage">{texts.passage}</h2>
        <p>
          <mark>{tekst}</mark>
        </p>
      </section>
      {erna.length > 0 && (
        <section aria-labelledby="erna">
          <h2 id="erna">{texts.after}</h2>
          <Beside parts={erna} />
        </section>
      )}
    </div>
  );
}

function Beside({ parts }: { parts: readonly string[] }) {
  return parts.map((text) => <p key={text}>{text}</p>);
}
