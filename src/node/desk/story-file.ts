/** Reads a desk's story: a JSON file, or a mapping whose tables are imported first. */
import { basename, dirname } from 'node:path';
import type { Story } from '../../story/types.js';
import { inJson } from '../diff/story-text.js';
import { importDesk, jsonText, type ImportedDesk } from '../import/desk.js';
import { groupedLines } from '../import/findings.js';
import { report, type Report } from '../report.js';
import { isYaml, readText } from '../text-file.js';
import { expectStory } from './wrong-file.js';

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
  expectStory(path);
  if (!isYaml(path)) {
    const text = readText(path);
    return { text: versionIn(text) === after ? inJson(text, after + 1, []) : text, imported: undefined };
  }
  const imported = await importDesk({ paths: [dirname(path)], mapping: path, after });
  return { text: imported.story && jsonText(imported.story), imported };
}

/**
 * Checks a story as `onrecord check` does.
 *
 * @param file the name that lines about the story's own file begin with
 */
export function reportOf(
  file: string,
  { text, imported }: StoryFile,
  textOf: (source: string) => string | undefined = () => undefined,
): Report {
  if (!imported) return report(file, text!, textOf);
  const missing = groupedLines(imported.notTaken).map((line) => `not taken: ${line}`);
  const notes = groupedLines(imported.notes).map((line) => `note: ${line}`);
  if (text === undefined) {
    const faults = [...missing, ...imported.faults.map((fault) => `${file}: ${fault}`)];
    return {
      faults,
      warnings: notes,
      summary: [`${file}: ${faults.length} fault${faults.length === 1 ? '' : 's'}.`],
    };
  }
  const found = report(file, text, textOf, { placeOf: imported.placeOf, missing });
  return { ...found, warnings: [...notes, ...found.warnings] };
}

/** A desk's story as the commands that show it need it: with all that is wrong with it. */
export interface DeskStory extends StoryFile {
  /** Lines for the desk: faults, and rows that are missing. A story with any of them is not shown to readers. */
  readonly problems: readonly string[];
  /** Lines for the desk about assumptions of the import. */
  readonly notes: readonly string[];
}

export async function readDeskStory(path: string, after?: number): Promise<DeskStory> {
  const file = await readStory(path, after);
  return {
    ...file,
    problems: reportOf(basename(path), file).faults,
    notes: groupedLines(file.imported?.notes ?? []).map((line) => `note: ${line}`),
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
