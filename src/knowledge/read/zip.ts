import { strFromU8, unzipSync } from 'fflate';
import { RegiowijzerError } from '../../errors.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_UNPACKED = 100 * MEGABYTE;

/**
 * The XML files of a zip whose names are wanted, as text. A small zip may unpack to more than the machine holds: that is refused.
 * @throws RegiowijzerError FILE_TOO_LARGE, FILE_UNREADABLE; and what fflate throws where it is no zip
 */
export function unzipTexts(content: Buffer, path: string, isWanted: (name: string) => boolean): Map<string, string> {
  requireModest(content, path, isWanted);
  const files = unzipSync(content, { filter: ({ name }) => isWanted(name) });
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  // Of a part that says to be smaller than it is only the beginning is unpacked.
  if (texts.some(([, xml]) => /^\s*</.test(xml.slice(0, 100)) && !/>\s*$/.test(xml.slice(-100))))
    throw new RegiowijzerError('FILE_UNREADABLE', 'A part of the file is cut off', { where: path });
  return new Map(texts);
}

/** @throws RegiowijzerError FILE_TOO_LARGE */
export function requireModest(content: Buffer, path: string, isWanted = (_name: string): boolean => true): void {
  let unpacked = 0;
  unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (isWanted(name)) unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > LARGEST_UNPACKED)
    throw new RegiowijzerError('FILE_TOO_LARGE', `Unpacked it is ${Math.round(unpacked / MEGABYTE)} MB`, {
      where: path,
    });
}
