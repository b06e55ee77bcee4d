import { plainTicks } from './ticks.ts';

/** Markdown with only what its reader sees, in the forms that the structure is read from. Plain text passes as it is. */
export function markdownText(text: string): string {
  return plainTicks(plainHeadings(withoutUnseen(withoutFrontMatter(text))));
}

/** Settings above a page, of which the title is its heading where it has none of its own. */
function withoutFrontMatter(text: string): string {
  const matter = /^\ufeff?---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+.*\n|-.*\n|#.*\n|\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text,
  );
  if (!matter || !/^[\w-]+:/m.test(matter[1]!)) return text;
  const rest = text.slice(matter[0].length);
  const title = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/im.exec(matter[1]!)?.[2];
  return title && !/^# ?[^#]/m.test(rest) ? `# ${title}\n\n${rest}` : rest;
}

const UNSEEN = [
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g,
  /<(s|del|strike|script|style|template)(?:\s[^<>]*)?>[\s\S]*?<\/\1\s*>/gi,
  /<(\w+)\s(?:[^<>]*\s)?hidden(?:\s[^<>]*|="[^"]*"[^<>]*)?>[\s\S]*?<\/\1\s*>/gi,
  /<(\w+)\s[^<>]*style="[^"]*(?:display:\s*none|visibility:\s*hidden|line-through)[^"]*"[^<>]*>[\s\S]*?<\/\1\s*>/gi,
  /~~(?=\S)(?:(?!\n\s*\n)[^~])+~~/g,
  /^\[(?:\/\/|comment|#)\]:\s*(?:#|<>).*$/gim,
  /%%[\s\S]{1,2000}?%%/g,
  /\{--[\s\S]*?--\}|\{>>[\s\S]*?<<\}/g,
];

function withoutUnseen(text: string): string {
  return UNSEEN.reduce((rest, unseen) => rest.replace(unseen, ''), text);
}

/** Underlined titles, titles that touch their marks, and summaries that unfold become headings like others. */
function plainHeadings(text: string): string {
  return text
    .replace(
      /(?<=^|\n[ \t]*\n)(?![#>|\-*+]|\d+[.)] )([^\n]{2,110}[^\n.;:,])\n(=|-)\2{2,}[ \t]*(?=\n|$)/g,
      (_, title, line) => `${line === '=' ? '#' : '##'} ${title}`,
    )
    .replace(/^(#{2,6})(?=[^\s#])/gm, '$1 ')
    .replace(/^(#)(?=\p{Lu}[^\s#]*\s|\d+\.\s)/gmu, '$1 ')
    .replace(/^(#{1,6} .*\S)[ \t]+#+[ \t]*$/gm, '$1')
    .replace(
      /<details[^<>]*>\s*<summary[^<>]*>\s*(?:<[^<>]+>)?([^<>]+)(?:<\/[^<>]+>)?\s*<\/summary>/gi,
      '\n\n#### $1\n\n',
    )
    .replace(/<\/?details[^<>]*>/gi, '\n');
}
