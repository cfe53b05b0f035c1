/** Reads a desk's story: a JSON file, or a mapping whose tables are imported first. */
import { basename, dirname } from 'node:path';
import type { Story } from '../../story/types.js';
import { inJson } from '../diff/story-text.js';
import { importDesk, jsonText, type ImportedDesk } from '../import/desk.js';
import { groupedLines } from '../import/findings.js';
import { report } from '../report.js';
import { isYaml, readText } from '../text-file.js';

export interface StoryFile {
  /** The text of the story, if there is one. */
  readonly text: string | undefined;
  /** The result of the import, with its remarks. Not set for a JSON file, which needs no import. */
  readonly imported: ImportedDesk | undefined;
}

/**
 * @param after the version that the story comes after. A story that still has it is read as the next version, because the
 *   check of a version differs for items that it removes.
 */
export async function readStory(path: string, after?: number): Promise<StoryFile> {
  if (!isYaml(path)) {
    const text = readText(path);
    return { text: versionIn(text) === after ? inJson(text, after + 1, []) : text, imported: undefined };
  }
  const imported = await importDesk({ paths: [dirname(path)], mapping: path, after });
  return { text: imported.story && jsonText(imported.story), imported };
}

/** The faults of the import, or else those of the story. Each is a line for the desk. */
export function faultsIn(path: string, { text, imported }: StoryFile): readonly string[] {
  if (text === undefined) return imported!.faults.map((fault) => `${path}: ${fault}`);
  return report(basename(path), text, () => undefined).faults;
}

/** A desk's story as the commands that show it need it: with all that is wrong with it. */
export interface DeskStory extends StoryFile {
  /** Lines for the desk: faults, and rows that are missing. A story with any of them is not shown to readers. */
  readonly problems: readonly string[];
  /** Lines for the desk about assumptions of the import. */
  readonly notes: readonly string[];
}

export async function readDeskStory(path: string): Promise<DeskStory> {
  const file = await readStory(path);
  const { notTaken = [], notes = [] } = file.imported ?? {};
  return {
    ...file,
    problems: [...groupedLines(notTaken).map((line) => `not taken: ${line}`), ...faultsIn(path, file)],
    notes: groupedLines(notes).map((line) => `note: ${line}`),
  };
}

/** The version of a story, or NaN if the text is no story. The check says what is wrong with it. */
function versionIn(text: string): number {
  try {
    return Number((JSON.parse(text) as Partial<Story> | null)?.version);
  } catch {
    return NaN;
  }
}
