export const TICKED = '☒';
export const NOT_TICKED = '☐';

/** A box with a tick and one without, as each program writes them, in one way; "[x]" too where it begins an item. */
export function plainTicks(markdown: string): string {
  return markdown
    .replace(/[☑🗹🗷🗵⌧]/gu, TICKED)
    .replace(/[🞎🞏🗆⬜❑❒◻]/gu, NOT_TICKED)
    .replace(
      /^(\s*(?:[-*+]|\d{1,2}[.)]) )\[([ xX])\] /gm,
      (_, mark, tick) => `${mark}${tick === ' ' ? NOT_TICKED : TICKED} `,
    );
}
