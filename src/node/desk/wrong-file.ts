/** Refuses a file that is no story, in words that name the file to use instead. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The files of a story, the one that a desk edits first. */
const STORIES = ['story.yaml', 'story.yml', 'story.json'];

/** The story in a folder, if its file has the usual name. */
export const storyIn = (folder: string): string | undefined =>
  STORIES.map((name) => join(folder, name)).find((path) => existsSync(path) && statSync(path).isFile());

/** Whether the file is a table by its name. */
export const isTable = (path: string): boolean => /\.(csv|tsv|xlsx?|ods)$/i.test(path);

/**
 * Makes sure that a path is a file that may be a story.
 *
 * @throws if it is a folder, a table or a file of ids, or if there is nothing
 */
export function expectStory(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Error(
      `${path} is a folder, and a file is expected there. ${hint('Name the story in it', storyIn(path))}`,
    );
  const beside = storyIn(dirname(path));
  if (!existsSync(path))
    throw new Error(`There is no file or folder ${path}.${beside ? ` Beside it is ${beside}.` : ''}`);
  const reason = isTable(path)
    ? 'is a table'
    : basename(path).endsWith('.lock.json')
      ? 'keeps the ids of an import'
      : undefined;
  if (reason)
    throw new Error(
      `${path} ${reason}, and a story is expected. ${hint('Name the story beside it', beside)}`,
    );
}

const hint = (name: string, story: string | undefined): string =>
  story ? `${name}: ${story}.` : 'A story is story.yaml, with its tables beside it, or story.json.';
