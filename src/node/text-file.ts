/** Reads text files as UTF-8, and refuses files in any other encoding. */
import { readFileSync, statSync } from 'node:fs';

/**
 * The text of a file, without a byte order mark.
 *
 * @throws if the file is not UTF-8; the message names the place, and the encoding if it is known
 */
export function readText(file: string | URL, name = String(file)): string {
  return decode(readBytes(file), name);
}

/** The bytes of a file. The error for a folder names it, which Node's own error does not. */
export function readBytes(file: string | URL): Uint8Array {
  if (statSync(file).isDirectory())
    throw new Error(`${String(file)} is a folder, and a file is expected there.`);
  return readFileSync(file);
}

/** @param name what messages call the file */
export function decode(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Error(`${name} is in UTF-16. Save it as UTF-8.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder().decode(bytes).split('\uFFFD')[0]!;
    const at = new TextEncoder().encode(before).length;
    throw new Error(
      `${name}:${placeIn(before)(before.length)} is not UTF-8: byte 0x${hex(bytes[at])}. The file may be in Windows-1252. Save it as UTF-8.`,
    );
  }
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) {
    throw new Error(
      `${name}:${placeIn(text)(lost)} has a replacement character (\uFFFD). A program has read the file in a wrong encoding and lost a letter. Write the letter again.`,
    );
  }
  return text;
}

const hex = (byte = 0) => byte.toString(16).toUpperCase().padStart(2, '0');

/** A function from an offset in a text to its line and column, both counted from 1: `3:14`. */
export function placeIn(text: string): (offset: number) => string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return `${low + 1}:${offset - starts[low]! + 1}`;
  };
}

/** Whether the file is YAML by its name. A story in YAML is a mapping, which says how its tables are read. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
