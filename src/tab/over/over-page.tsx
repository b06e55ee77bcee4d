import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { overTexts } from '../../texts/over.ts';
import { tabTexts } from '../../texts/tab.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Heading } from '../parts/heading.tsx';
import { RichText } from '../parts/rich-text.tsx';

const { kept, who } = overTexts;
const COLUMNS = [
  { label: kept.columns.wat, cell: ({ wat }: (typeof kept.rows)[number]) => wat },
  { label: kept.columns.hoeLang, cell: ({ hoeLang }: (typeof kept.rows)[number]) => hoeLang },
];

/** What this is, that it is AI, and what is kept. */
export function OverPage() {
  return (
    <section>
      <Heading text={overTexts.title} />
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{tabTexts.form.danger}</MessageBarBody>
      </MessageBar>
      {overTexts.parts.map((part) => (
        <Part key={part.title} {...part} />
      ))}
      <h2>{kept.title}</h2>
      <DataTable items={kept.rows} columns={COLUMNS} keyOf={({ wat }) => wat} empty="" />
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
