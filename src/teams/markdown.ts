/** Text of a document or a user, so that a card or message shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, '$1\\$2')
    .trim();
}

const SAFE_LINK = /^(https:|tel:|mailto:)/i;

/** Markdown of an answer without what could load or run something: images become their text, odd links too. */
export function safeMarkdown(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\[([^\]]+)\]\(\s*([^)\s]*)[^)]*\)/g, (whole, label: string, address: string) =>
      SAFE_LINK.test(address) ? whole : label,
    )
    .replaceAll('<', '&lt;');
}

/** Markdown as plain words, for previews and screen readers. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** At most `max` characters, with an ellipsis where something was cut; never half an emoji. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
