import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The test files in these folders. Node 20's own test runner does not find TypeScript files and does not expand patterns. */
export const testFiles = (folders: readonly string[]): string[] =>
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts'))
        .sort()
        .map((file) => join(folder, file)),
    );
