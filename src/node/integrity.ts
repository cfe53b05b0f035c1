/** Hashes of files, in the form of the attribute `integrity`. */
import { createHash } from 'node:crypto';

export type Content = string | Uint8Array;

export const integrityOf = (content: Content): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The hash of each file by its path. The paths are sorted, so the same files give the same text. */
export const integrityList = (files: Iterable<readonly [path: string, content: Content]>): string => {
  const hashes = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [path, integrityOf(content)]);
  return `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
};
