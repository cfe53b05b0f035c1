/** Reads the bytes of a table as text. UTF-8 is read without a question. Any other encoding must be declared, never guessed. */
import { detect } from 'chardet';
import { ImportError } from './findings.js';

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new ImportError(`There is no encoding "${encoding}".`);
    return undefined;
  }
};

/** The encoding in which a file is probably written, by its byte order mark or by its letters. */
const guess = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : (detect(bytes) ?? 'windows-1252').toLowerCase();

/**
 * The text of a table, without a byte order mark and with `\n` at the end of each line.
 *
 * @param name what messages call the file
 * @param encoding the encoding of files that are not UTF-8, as the desk has declared it
 */
export function textOf(bytes: Uint8Array, name: string, encoding?: string): string {
  const utf8 = decode(bytes, 'utf-8');
  // UTF-16 without a byte order mark is valid UTF-8 if its letters are ASCII, with a NUL beside each.
  const text = utf8?.includes('\0') === false ? utf8 : encoding ? decode(bytes, encoding) : undefined;
  if (text === undefined)
    throw new ImportError(
      encoding
        ? `${name} is not in ${encoding}.`
        : `${name} is not UTF-8. It looks like ${guess(bytes)}. Save it as UTF-8, or say --encoding ${guess(bytes)}.`,
    );
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0)
    throw new ImportError(
      `${name}:${text.slice(0, lost).split(/\r\n?|\n/).length} has a replacement character (\uFFFD). A program has read the file in a wrong encoding and lost a letter.`,
    );
  return text.replace(/\r\n?/g, '\n');
}
