/** Reads a story for a command that needs a whole one. */
import { basename } from 'node:path';
import { readStory } from '../node/desk/story-file.js';
import { groupedLines } from '../node/import/findings.js';
import { report } from '../node/report.js';
import { parse } from '../node/versions.js';
import type { Story } from '../story/types.js';

/**
 * The story of a JSON file, or of a mapping and its tables.
 *
 * @param after the version that the story comes after, if it is compared with another
 * @throws if the story has a fault, or a row of its tables cannot be taken; the message names each
 */
export function loadStory(path: string, after?: number): Story {
  const { text, imported } = readStory(path, after);
  if (text === undefined) throw new Error(imported!.faults.map((fault) => `${path}: ${fault}`).join('\n'));
  // A row that is missing would look as if its side had been removed.
  if (imported?.notTaken.length) throw new Error(groupedLines(imported.notTaken).join('\n'));
  const { faults } = report(basename(path), text, () => undefined);
  if (faults.length) throw new Error(faults.join('\n'));
  return parse(text);
}
