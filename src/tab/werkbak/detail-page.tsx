import { useEffect, useRef, useState } from 'react';
import { UITKOMST_NAMEN } from '../../texts/consultatie.ts';
import { tabTexts } from '../../texts/tab.ts';
import type { Detail } from '../api.ts';
import { moment } from '../dates.ts';
import { PageLink } from '../navigation.tsx';
import { AanleidingView } from '../parts/aanleiding-view.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loading, Message } from '../parts/loading.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';
import { Actions } from './actions.tsx';
import { History } from './history.tsx';
import { StatusBadge } from './status-badge.tsx';
import type { Outcome } from './use-act.ts';

const texts = tabTexts.detail;

interface DetailPageProps {
  page: 'werkbak' | 'mijn';
  kenmerk: string;
}

/** One consultatie: what was asked, what happened, and what can be done now. */
export function DetailPage({ page, kenmerk }: DetailPageProps) {
  const { api } = useSession();
  const { loaded, reload, replace } = useLoad(kenmerk, () => api.detail(kenmerk));
  const [outcome, setOutcome] = useState<Outcome>();
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (outcome) said.current?.focus();
  }, [outcome]);
  return (
    <section>
      <p>
        <PageLink page={page}>{texts.toList}</PageLink>
      </p>
      <Heading text={kenmerk} />
      <div role="status" ref={said} tabIndex={-1}>
        {outcome && (
          <Message intent={outcome.intent} layout="multiline">
            {outcome.text}
          </Message>
        )}
      </div>
      <Loading loaded={loaded} retry={reload}>
        {(detail) => (
          <>
            <Status detail={detail} />
            <Actions {...{ detail, reload, replace, setOutcome }} />
            <Question detail={detail} />
            <History detail={detail} />
            <Request detail={detail} />
          </>
        )}
      </Loading>
    </section>
  );
}

function Status({ detail }: { detail: Detail }) {
  const { status, antwoordVoor, teLaat, opgepaktDoor, uitkomst, melding } = detail;
  const isWaiting = status !== 'gesloten' && status !== 'ingetrokken' && status !== 'beantwoord';
  return (
    <>
      {melding && (
        <Message intent="warning" layout="multiline">
          {melding}
        </Message>
      )}
      <p className="status">
        <StatusBadge status={status} />
        {uitkomst && <span>{UITKOMST_NAMEN[uitkomst]}</span>}
        {isWaiting && (
          <span className={teLaat ? 'fault' : ''}>
            {texts.due(moment(antwoordVoor))}
            {teLaat && ` (${tabTexts.list.late1})`}
          </span>
        )}
        <span>{opgepaktDoor ? texts.taken(opgepaktDoor) : texts.notTaken}</span>
      </p>
    </>
  );
}

/** What it is all about, before what happened since. */
function Question({ detail: { aanvraag } }: { detail: Detail }) {
  if (!aanvraag) return null;
  return (
    <>
      <h2>{texts.question}</h2>
      <p className="words">{aanvraag.kernvraag}</p>
    </>
  );
}

function Request({ detail: { aanvraag, samenvatting } }: { detail: Detail }) {
  if (!aanvraag) return <p>{texts.erased}</p>;
  return (
    <>
      <h2>{texts.request}</h2>
      <SummaryList items={samenvatting} />
      {aanvraag.aanleiding && <AanleidingView aanleiding={aanvraag.aanleiding} title={texts.aanleiding} />}
    </>
  );
}
