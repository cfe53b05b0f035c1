/** The stories that `onrecord build` is called with. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeskStory } from '../node/desk/story-file.js';
import { readText } from '../node/text-file.js';
import { refuseDraftedNotes } from '../node/diff/draft.js';
import type { ImportedDesk } from '../node/import/desk.js';
import { faultsOf, listVersions, newVersion, parse, type PublishedVersion } from '../node/versions.js';
import { UsageError } from './command.js';
import { versionsOf } from './versions-folder.js';

/** A story that was read, with its published versions. */
export interface ReadStory {
  readonly text: string;
  readonly imported: ImportedDesk | undefined;
  /** The number of faults that were printed. A story with faults has no versions. */
  readonly faults: number;
  /** The folder of the published versions. */
  readonly folder: URL;
  readonly versions: readonly PublishedVersion[];
  /** Whether this build publishes the story. */
  readonly isNew: boolean;
}

/**
 * The folder of each story's versions.
 *
 * @throws if two stories with versions share a folder
 */
export function versionFolders(
  paths: readonly string[],
  { versions, publish }: { readonly versions?: string | undefined; readonly publish?: boolean | undefined },
): URL[] {
  if (versions !== undefined && paths.length > 1)
    throw new UsageError(
      '--versions is for one story. Each of several stories has the folder versions/ beside it.',
    );
  const folders = paths.map((path) => versionsOf(path, versions));
  const shared = folders.find(({ href }, i) => folders.findIndex((each) => each.href === href) < i);
  if (shared && (publish || existsSync(shared)))
    throw new UsageError(
      `Two stories would share ${relative('.', fileURLToPath(shared))} for their versions. Put each story into a folder of its own.`,
    );
  return folders;
}

/** A note about the story.json of an earlier import, which the build neither reads nor writes. */
function olderImport(path: string, text: string): string[] {
  const file = join(dirname(path), 'story.json');
  return existsSync(file) && readText(file) !== text
    ? [`note: ${file} differs from the tables. The build leaves it as it is. \`onrecord import\` renews it.`]
    : [];
}

/** Reads the stories, and prints what is wrong with them. */
export async function readStories(paths: readonly string[], folders: readonly URL[]): Promise<ReadStory[]> {
  const stories: ReadStory[] = [];
  for (const [i, path] of paths.entries()) {
    const folder = folders[i]!;
    const { text = '', imported, problems, notes: said } = await readDeskStory(path);
    const notes = [...said, ...(imported ? olderImport(path, text) : [])];
    const faults = problems.length ? problems : faultsOf(text, folder);
    if (paths.length > 1 && faults.length + notes.length) console.error(`${path}:`);
    for (const line of [...notes, ...faults]) console.error(line);
    const versions = faults.length ? [] : listVersions(folder);
    stories.push({ text, imported, faults: faults.length, folder, versions, isNew: false });
  }
  return stories;
}

/**
 * The stories with their current state as a further version. Of several stories, those whose version is published already stay as
 * they are.
 *
 * @throws if no version is new, or a note of a new version is only a draft
 */
export function withNewVersions(stories: readonly ReadStory[], published: string): ReadStory[] {
  const isPublished = ({ text, versions }: ReadStory) =>
    versions.some(({ version }) => version === parse(text).version);
  const areAll = stories.every(isPublished);
  return stories.map((story) => {
    if (isPublished(story) && !areAll) return story;
    const version = newVersion(story.text, published, story.versions);
    refuseDraftedNotes(version.story, story.versions.at(-1)?.story);
    return { ...story, versions: [...story.versions, version], isNew: true };
  });
}
