/** Reads a desk's story: a JSON file, or a mapping whose tables are imported first. */
import { dirname, extname } from 'node:path';
import { importDesk, jsonText, type ImportedDesk } from '../import/desk.js';
import { readText } from '../text-file.js';

export interface StoryFile {
  /** The text of the story, if there is one. */
  readonly text: string | undefined;
  /** The result of the import, with its remarks. Not set for a JSON file, which needs no import. */
  readonly imported: ImportedDesk | undefined;
}

export function readStory(path: string): StoryFile {
  if (!/^\.ya?ml$/i.test(extname(path))) return { text: readText(path), imported: undefined };
  const imported = importDesk({ paths: [dirname(path)], mapping: path });
  return { text: imported.story && jsonText(imported.story), imported };
}
