import { overTexts } from '../../texts/over.ts';
import { tabTexts } from '../../texts/tab.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loading, Message } from '../parts/loading.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';

const { kept, who, model } = overTexts;
type Row = ReturnType<typeof kept.rows>[number];
const COLUMNS = [
  { label: kept.columns.wat, cell: ({ wat }: Row) => wat },
  { label: kept.columns.hoeLang, cell: ({ hoeLang }: Row) => hoeLang },
];

/** What this is, that it is AI, and what is kept. */
export function OverPage() {
  const { api } = useSession();
  const { loaded, reload } = useLoad('over', api.over);
  return (
    <section>
      <Heading text={overTexts.title} />
      <Message intent="warning" layout="multiline">
        {tabTexts.form.danger}
      </Message>
      {overTexts.parts.map((part) => (
        <Part key={part.title} {...part} />
      ))}
      <Loading loaded={loaded} retry={reload}>
        {(settings) => (
          <>
            <Part title={model.title} text={settings.taalmodel ? model.used : model.none} />
            <h2>{kept.title}</h2>
            <DataTable items={kept.rows(settings)} columns={COLUMNS} keyOf={({ wat }) => wat} empty="" />
          </>
        )}
      </Loading>
      <Part {...who} />
    </section>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h2>{title}</h2>
      <div className="prose">
        <RichText text={text} />
      </div>
    </>
  );
}
