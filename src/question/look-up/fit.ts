/** What the text of a record may take of an answer, in characters. */
export const LONGEST_RECORD = 600;

/**
 * As many lines as fit, in their order; a line that does not fit gives way to a shorter one after it. The first always
 * stands: it says what the record is.
 */
export function fitLines(lines: readonly (string | undefined | false)[], room = LONGEST_RECORD): string {
  const [first, ...rest] = lines.filter((line): line is string => typeof line === 'string' && line !== '');
  return rest.reduce(
    (text, line) => (text.length + 1 + line.length <= room ? `${text}\n\n${line}` : text),
    first ?? '',
  );
}
