import { Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { tabTexts } from '../texts/tab.ts';

interface DemoUser {
  id: string;
  name: string;
  gemeente?: string;
  /** The consulent of the same gemeente. */
  toegang?: string;
}

/** In the demo: whether nobody was chosen yet. */
export function isNobody(): boolean {
  return !new URLSearchParams(location.search).get('als');
}

/** In the demo: as whom the pages are looked at, and the way to the chat. */
export function DemoBar() {
  const [users, setUsers] = useState<DemoUser[]>([]);
  const current = new URLSearchParams(location.search).get('als') ?? '';
  useEffect(() => {
    fetch('/demo/users')
      .then((response) => response.json())
      .then(setUsers, () => {});
  }, []);
  return (
    <header>
      <span className="brand">{tabTexts.name}</span>
      <span className="demo muted">{tabTexts.demo}</span>
      <a href="/">{tabTexts.toChat}</a>
      <Select aria-label={tabTexts.demoUser} value={current} onChange={(_, { value }) => become(value)}>
        <option value="">{tabTexts.form.choose}</option>
        {[...users.flatMap(toOptions), KENNISBEHEER].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </header>
  );
}

const KENNISBEHEER: [string, string] = ['kennisbeheer', tabTexts.demoKennis];

function toOptions({ id, name, gemeente, toegang }: DemoUser): [string, string][] {
  return [[id, name], ...(gemeente && toegang ? [[toegang, tabTexts.demoToegang(gemeente)] as [string, string]] : [])];
}

function become(id: string): void {
  location.assign(`/tab?als=${encodeURIComponent(id)}`);
}
