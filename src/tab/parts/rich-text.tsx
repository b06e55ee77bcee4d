import type { ReactNode } from 'react';

/** The little Markdown of our own texts: paragraphs, lists and bold. Anything else is shown as it is. */
export function RichText({ text }: { text: string }) {
  const blocks = text.split('\n').reduce<{ isList: boolean; lines: string[] }[]>((found, line) => {
    const isList = line.startsWith('- ');
    const words = isList ? line.slice(2) : line;
    if (isList && found.at(-1)?.isList) found.at(-1)?.lines.push(words);
    else if (words.trim() !== '') found.push({ isList, lines: [words] });
    return found;
  }, []);
  return blocks.map(({ isList, lines }) =>
    isList ? <List key={lines.join()} lines={lines} /> : <p key={lines[0]}>{bold(lines[0]!)}</p>,
  );
}

function List({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{bold(line)}</li>
      ))}
    </ul>
  );
}

function bold(line: string): ReactNode[] {
  const [first, ...rest] = line.split('**');
  return [first, ...rest.map((part, at) => (at % 2 === 0 ? <strong key={part}>{part}</strong> : part))];
}
