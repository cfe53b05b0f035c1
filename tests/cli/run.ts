/** Runs commands in this process, and in folders that are removed after the test file. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { runCommand, type Command } from '../../src/cli/command.js';

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command. What it prints is caught, with the text of any error that it throws. */
export async function run(command: Command, ...args: string[]): Promise<Result> {
  const { log, error } = console;
  const [out, err]: [string[], string[]] = [[], []];
  Object.assign(console, {
    log: (line: unknown) => out.push(String(line)),
    error: (line: unknown) => err.push(String(line)),
  });
  try {
    const code = await runCommand(command, args);
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A new folder, whose name has a space, with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord desk '));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The content of every file in a folder, by its path. */
export const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        readFileSync(path, /\.(br|gz)$/.test(path) ? 'latin1' : 'utf8'),
      ]),
  );
