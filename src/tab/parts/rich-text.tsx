import type { ReactNode } from 'react';
import { withCalls } from '../../domain/markdown.ts';

/** The little Markdown of our own texts: paragraphs, lists, bold and telephone numbers. Anything else is shown as it is. */
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
  const [first, ...rest] = withCalls(line).split('**');
  return [
    withLinks(first!),
    ...rest.map((part, at) => (at % 2 === 0 ? <strong key={part}>{withLinks(part)}</strong> : withLinks(part))),
  ];
}

/** Of links those to call: `[0800-2000](tel:08002000)`. */
function withLinks(text: string): ReactNode[] {
  const [first, ...rest] = text.split(/\[([^\]]+)\]\(tel:(\d+)\)/);
  return [
    first,
    ...rest.map((part, at) => {
      if (at % 3 === 2) return part;
      return at % 3 === 0 ? (
        <a key={part} href={`tel:${rest[at + 1]}`}>
          {part}
        </a>
      ) : null;
    }),
  ];
}
