/** Reads a story for a command that needs a whole one. */
import { faultsIn, readStory } from '../node/desk/story-file.js';
import { groupedLines } from '../node/import/findings.js';
import { parse } from '../node/versions.js';
import type { Story } from '../story/types.js';

/**
 * The story of a JSON file, or of a mapping and its tables.
 *
 * @param after the version that the story comes after, if it is compared with another
 * @throws if the story has a fault, or a row of its tables cannot be taken. The message names each of them.
 */
export async function loadStory(path: string, after?: number): Promise<Story> {
  const file = await readStory(path, after);
  const { text, imported } = file;
  // A row that is missing would look as if its side had been removed.
  if (text !== undefined && imported?.notTaken.length)
    throw new Error(groupedLines(imported.notTaken).join('\n'));
  const faults = faultsIn(path, file);
  if (text === undefined || faults.length) throw new Error(faults.join('\n'));
  return parse(text);
}
