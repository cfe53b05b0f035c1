/** The files of this project, for all scripts. Every path is relative to the project's folder. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** The absolute path of a file in the project. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const readText = (path: string): string => readFileSync(inProject(path), 'utf8');

/** Reads a JSON file. The caller names its type, which nothing checks. */
export const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

/** Formats a text as the project formats a file of that name. */
export const formatted = async (path: string, text: string): Promise<string> => {
  const filepath = inProject(path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
};
