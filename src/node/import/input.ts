/** The input of an import: a file, or an http or https address, which is loaded. */
import { basename } from 'node:path';
import { readBytes } from '../text-file.js';
import { ImportError } from './findings.js';

const TIMEOUT = 60_000;

export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** The name of an input in a mapping and in messages: the name of the file, or the whole address. */
export const nameOf = (path: string): string => (isAddress(path) ? path : basename(path));

export interface Input {
  readonly bytes: Uint8Array;
  /** Whether a server has said that the answer is JSON. */
  readonly isJson: boolean;
}

/** @throws if a file cannot be read, or an address cannot be loaded */
export async function readInput(path: string, accept = '*/*'): Promise<Input> {
  if (!isAddress(path)) return { bytes: readBytes(path), isJson: false };
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept }, signal: AbortSignal.timeout(TIMEOUT) });
    if (response.ok) {
      const isJson = /\bjson\b/i.test(response.headers.get('content-type') ?? '');
      return { bytes: new Uint8Array(await response.arrayBuffer()), isJson };
    }
  } catch (error) {
    throw new ImportError(`${path} cannot be loaded: ${(error as Error).message}`);
  }
  throw new ImportError(`${path} cannot be loaded: the server has answered ${response.status}.`);
}
