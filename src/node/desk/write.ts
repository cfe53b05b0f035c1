/** Writes files whole or not at all: each is written aside and then renamed. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const asideOf = (path: string) => join(dirname(path), `.${basename(path)}.onrecord-new`);

/** Writes these files. If one cannot be written, none is changed. */
export function writeFiles(files: readonly (readonly [path: string, text: string | Uint8Array])[]): void {
  const written: string[] = [];
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true });
      written.push(asideOf(path));
      writeFileSync(asideOf(path), text);
    }
    for (const [path] of files) renameSync(asideOf(path), path);
  } finally {
    for (const aside of written) rmSync(aside, { force: true });
  }
}
