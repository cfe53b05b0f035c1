/** Reads a story for a command that needs a whole one. */
import { readDeskStory } from '../node/desk/story-file.js';
import { parse } from '../node/versions.js';
import type { Story } from '../story/types.js';

/**
 * The story of a JSON file, or of a mapping and its tables.
 *
 * @param after the version that the story comes after, if it is compared with another
 * @throws if the story has a fault, or a row of its tables cannot be taken. The message names each of them.
 */
export async function loadStory(path: string, after?: number): Promise<Story> {
  // A row that is missing is a problem, because it would look as if its side had been removed.
  const { text, problems } = await readDeskStory(path, after);
  if (text === undefined || problems.length) throw new Error(problems.join('\n'));
  return parse(text);
}
