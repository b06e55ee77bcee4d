import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { dutchDate } from '../../domain/dates.ts';
import { KEUZES } from '../../texts/consultatie.ts';
import { kennisTexts } from '../../texts/kennis.ts';
import type { Correctie, OnbeantwoordeVraag } from '../api.ts';
import { shortDate } from '../dates.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loading, Message } from '../parts/loading.tsx';
import { useSession } from '../session.ts';
import { textOf, useLoad } from '../use-load.ts';
import type { Outcome } from '../werkbak/use-act.ts';

const { questions, corrections } = kennisTexts;

/** What was asked and not answered. */
export function QuestionList() {
  const { api } = useSession();
  const { columns } = questions;
  const shown: Column<OnbeantwoordeVraag>[] = [
    { label: columns.vraag, cell: ({ vraag }) => vraag },
    { label: columns.regio, cell: ({ regio }) => regio ?? kennisTexts.unknownRegio },
    { label: columns.aantal, cell: ({ aantal }) => aantal },
    { label: columns.laatst, cell: ({ laatst }) => dutchDate(laatst) },
  ];
  return <OpenList {...questions} path="vragen/onbeantwoord" load={api.unanswered} columns={shown} nameOf={vraagOf} />;
}

/** What users say is wrong. */
export function CorrectionList() {
  const { api } = useSession();
  const { columns, kinds } = corrections;
  const shown: Column<Correctie>[] = [
    {
      label: columns.opmerking,
      cell: ({ opmerking }) => <span className="lines">{opmerking || corrections.thumbsDown}</span>,
    },
    {
      label: columns.gegeven,
      cell: ({ soort, gegeven, paragraaf, regio }) => (
        <>
          {kinds[soort]}, {regio}
          <span className="muted small">{[gegeven, paragraaf].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    { label: columns.van, cell: senderOf },
    { label: columns.op, cell: ({ op }) => shortDate(op) },
  ];
  return <OpenList {...corrections} path="correcties" load={api.corrections} columns={shown} nameOf={opmerkingOf} />;
}

const vraagOf = ({ vraag }: OnbeantwoordeVraag) => vraag;
const opmerkingOf = ({ opmerking }: Correctie) => opmerking || corrections.thumbsDown;

function senderOf({ gemeente, rol }: Correctie): string {
  const functie = rol && KEUZES.rol[rol];
  return [functie, gemeente].filter(Boolean).join(', ') || kennisTexts.sources.unknown;
}

interface OpenListProps<Item> {
  intro: string;
  empty: string;
  path: 'vragen/onbeantwoord' | 'correcties';
  load: () => Promise<Item[]>;
  columns: readonly Column<Item>[];
  nameOf: (item: Item) => string;
}

/** What waits for an owner, each with a button to put it away. */
function OpenList<Item extends { id: string }>(props: OpenListProps<Item>) {
  const { intro, empty, path, load, columns, nameOf } = props;
  const { api } = useSession();
  const { loaded, reload } = useLoad(path, load);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState('');
  async function handle(item: Item): Promise<void> {
    setBusy(item.id);
    const failure = await api.handle(path, item.id).catch((error: unknown) => textOf(error));
    setOutcome(failure ? { intent: 'warning', text: failure } : { intent: 'success', text: kennisTexts.handled });
    await reload();
    setBusy('');
  }
  const action: Column<Item> = {
    label: questions.columns.doen,
    cell: (item) => (
      <Button
        size="small"
        aria-label={kennisTexts.handleWhat(nameOf(item))}
        disabledFocusable={busy === item.id}
        onClick={() => handle(item)}
      >
        {kennisTexts.handle}
      </Button>
    ),
  };
  return (
    <>
      <p>{intro}</p>
      <div role="status">{outcome && <Message intent={outcome.intent}>{outcome.text}</Message>}</div>
      <Loading loaded={loaded} retry={reload}>
        {(items) => <DataTable items={items} columns={[...columns, action]} keyOf={({ id }) => id} empty={empty} />}
      </Loading>
    </>
  );
}
