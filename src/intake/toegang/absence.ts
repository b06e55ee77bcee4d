import { localDay } from '../../domain/working-days.ts';
import type { Toegang } from './toegang-file.ts';

/** What a toegang tells whoever asks while it is away, such as in a holiday; its days count by Dutch time. */
export function absenceText({ afwezig }: Toegang, at: Date): string | undefined {
  const day = localDay(at);
  return afwezig.find(({ van, tot }) => van <= day && day <= tot)?.tekst;
}
