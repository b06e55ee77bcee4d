import { strFromU8, unzipSync } from 'fflate';
import { RegiowijzerError } from '../../errors.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_UNPACKED = 200 * MEGABYTE;

/**
 * The files of a zip whose names are wanted, as text. A small zip may unpack to more than the machine holds: that is refused.
 * @throws RegiowijzerError FILE_TOO_LARGE; and what fflate throws where it is no zip
 */
export function unzipTexts(content: Buffer, path: string, isWanted: (name: string) => boolean): Map<string, string> {
  requireModest(content, path);
  const files = unzipSync(content, { filter: ({ name }) => isWanted(name) });
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** @throws RegiowijzerError FILE_TOO_LARGE */
export function requireModest(content: Buffer, path: string): void {
  let unpacked = 0;
  unzipSync(content, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > LARGEST_UNPACKED)
    throw new RegiowijzerError('FILE_TOO_LARGE', `Unpacked it is ${Math.round(unpacked / MEGABYTE)} MB`, {
      where: path,
    });
}
