/** Text of a document or a user, so that Markdown shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/^ ?(?:([#+-]+)|(\d+)([.)]))(?= )/, (_, sign, number, end) => (sign ? `\\${sign}` : `${number}\\${end}`))
    .trim();
}

/** The words of a person as they are, in their own lines. */
export function asWritten(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('\n\n');
}

const SAFE_ADDRESS = /^(https:|tel:|mailto:)/i;
const LINK = /(!?)(?<!\\)\[([^\]]*)\]\(((?:[^()]|\([^()]*\))*)\)/g;

/** Markdown of an answer without what could load or run something: of an image and of an odd link the words stay. */
export function safeMarkdown(markdown: string): string {
  return markdown.replace(LINK, (whole, image: string, words: string, address: string) =>
    image === '' && SAFE_ADDRESS.test(address.trim()) ? whole : words,
  );
}

/** The same for the text of a message, where the channel would take HTML for what it is. */
export function safeMessage(markdown: string): string {
  return safeMarkdown(markdown).replaceAll('<', '&lt;');
}

const TELEPHONE = /(?<![\d[:+-])(?<bold>\*\*)?(?<number>(?:0\d{2,3}[- ]?\d{4,7}|11[23])(?![\d-]))(?:\k<bold>)/g;

/** Telephone numbers as links to call them; signs of bold go where they hold the number alone. */
export function withCalls(markdown: string): string {
  return markdown.replace(TELEPHONE, (_, _bold, number: string) => `[${number}](tel:${number.replace(/\D/g, '')})`);
}

/** Markdown as plain words, for previews and screen readers. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same, with its paragraphs. */
export function plainLines(markdown: string): string {
  return markdown.split('\n').map(plainText).filter(Boolean).join('\n');
}

/** At most `max` characters, with an ellipsis where something was cut: between words where one ends near, and never half an emoji. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const words = /^(.*\S)\s\S{0,20}$/s.exec(text.slice(0, max))?.[1];
  const cut = words ?? text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
