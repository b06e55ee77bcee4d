import { Badge, Checkbox, Field, Input, Link, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dutchDate } from '../../domain/dates.ts';
import { kennisTexts } from '../../texts/kennis.ts';
import type { Bron } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loading } from '../parts/loading.tsx';
import { useSession } from '../session.ts';
import { useLoad } from '../use-load.ts';
import { type SourceState, statesOf } from './source-states.ts';

const texts = kennisTexts.sources;

interface Filter {
  words: string;
  regio: string;
  attention: boolean;
}

/** The documents that answers rest on, with date and state. */
export function SourceList() {
  const { api } = useSession();
  const { loaded, reload } = useLoad('bronnen', api.sources);
  return (
    <>
      <p>{kennisTexts.intro}</p>
      <Loading loaded={loaded} retry={reload}>
        {(sources) => <Sources sources={sources} />}
      </Loading>
    </>
  );
}

function Sources({ sources }: { sources: readonly Bron[] }) {
  const [filter, setFilter] = useState<Filter>({ words: '', regio: '', attention: false });
  const shown = sources.filter((source) => isShown(source, filter));
  const change = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  const regios = [...new Set(sources.map(({ regio }) => regio))];
  return (
    <>
      <div className="filters">
        <Field label={texts.search}>
          <Input value={filter.words} onChange={(_, { value }) => change({ words: value })} />
        </Field>
        <Field label={texts.regio}>
          <Select value={filter.regio} onChange={(_, { value }) => change({ regio: value })}>
            <option value="">{texts.allRegios}</option>
            {regios.map((regio) => (
              <option key={regio}>{regio}</option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={texts.attention}
          checked={filter.attention}
          onChange={() => change({ attention: !filter.attention })}
        />
      </div>
      <p role="status">{texts.count(shown.length, sources.length)}</p>
      <DataTable
        items={shown}
        columns={COLUMNS}
        keyOf={({ regio, document }) => `${regio} ${document}`}
        empty={texts.empty}
      />
    </>
  );
}

function isShown(source: Bron, { words, regio, attention }: Filter): boolean {
  const text = `${source.titel} ${source.document}`.toLowerCase();
  if (!text.includes(words.trim().toLowerCase())) return false;
  if (regio !== '' && source.regio !== regio) return false;
  return !attention || statesOf(source, new Date()).some((state) => state !== 'actueel');
}

const COLORS: Record<SourceState, 'success' | 'danger' | 'warning' | 'informative'> = {
  actueel: 'success',
  verouderd: 'danger',
  leeg: 'danger',
  nietGeldig: 'informative',
  geenDatum: 'warning',
  nietGeregistreerd: 'warning',
};

const COLUMNS: readonly Column<Bron>[] = [
  { label: texts.columns.titel, cell: titleOf },
  { label: texts.columns.regio, cell: ({ regio }) => regio },
  { label: texts.columns.datum, cell: ({ datum }) => dateOf(datum) },
  { label: texts.columns.geldigTot, cell: ({ geldigTot }) => dateOf(geldigTot) },
  {
    label: texts.columns.stand,
    cell: (source) =>
      statesOf(source, new Date()).map((state) => (
        <Badge key={state} appearance="tint" color={COLORS[state]}>
          {texts.states[state]}
        </Badge>
      )),
  },
  { label: texts.columns.eigenaar, cell: ({ eigenaar }) => eigenaar ?? texts.unknown },
];

function titleOf({ titel, document, url, zichtbaarheid }: Bron) {
  const about = [titel !== document && document, texts.visibility[zichtbaarheid]].filter(Boolean).join(' · ');
  return (
    <>
      {url ? (
        <Link href={url} target="_blank" rel="noreferrer">
          {titel}
        </Link>
      ) : (
        titel
      )}
      {about && <span className="muted small">{about}</span>}
    </>
  );
}

function dateOf(date: string | null): string {
  return date === null ? texts.unknown : dutchDate(date);
}
