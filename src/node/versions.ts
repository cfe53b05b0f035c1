/**
 * The published versions of the bundled story. Each is a file that never changes; a list holds their hashes. Versions are
 * added, and never removed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { DAY } from '../story/patterns.js';
import { isRealDate } from '../story/real-date.js';
import { withLists } from '../story/trusted.js';
import type { Story } from '../story/types.js';
import { entriesSince, itemsOf, unexplained } from './changes.js';
import { renamesBetween, withOldIds } from './diff/renames.js';

export interface ListedVersion {
  readonly version: number;
  /** The hash of the file, in hexadecimal digits. */
  readonly sha256: string;
  /** The day of publication, YYYY-MM-DD. */
  readonly published: string;
}

export interface PublishedVersion extends ListedVersion {
  /** The text of the file, unchanged. */
  readonly text: string;
  readonly story: Story;
}

const versionsFolder = new URL('../story/versions/', import.meta.url);
export const storyFile = new URL('../story/reassurance-force.json', import.meta.url);

export const parse = (text: string): Story => withLists(JSON.parse(text) as Story);
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const list = (folder: URL) => new URL('index.json', folder);
const fileOf = (folder: URL, version: number) => new URL(`${version}.json`, folder);

const readList = (folder: URL): ListedVersion[] =>
  existsSync(list(folder)) ? (JSON.parse(readFileSync(list(folder), 'utf8')) as ListedVersion[]) : [];

/** Every published version of a story, from the first to the latest. Each gets an address of its own. */
export const listVersions = (folder: URL = versionsFolder): PublishedVersion[] =>
  readList(folder).flatMap((listed) => {
    const file = fileOf(folder, listed.version);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8');
    return [{ ...listed, text, story: parse(text) }];
  });

/**
 * Checks the published versions, and today's story as the next version. Returns one sentence for each fault.
 *
 * @param today the text of the story file as it is now
 */
export function faultsOf(today: string, folder: URL = versionsFolder): string[] {
  const listed = readList(folder);
  const versions = listVersions(folder);
  const story = parse(today);
  const known = new Set(listed.map(({ version }) => `${version}.json`));
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : [];
  const faults = [
    ...listed.flatMap(({ version }, i) =>
      version === i + 1 ? [] : [`The list of versions has ${version} where ${i + 1} should be.`],
    ),
    ...listed.flatMap(({ version, published }) =>
      DAY.test(published) && isRealDate(published)
        ? []
        : [
            `Version ${version} was published on ${show(published)}; the list of versions needs a date as YYYY-MM-DD.`,
          ],
    ),
    ...listed
      .filter(({ version }) => !versions.some((each) => each.version === version))
      .map(({ version }) => `Version ${version} is published, but its file is missing. Restore the file.`),
    ...files
      .filter((name) => !known.has(name))
      .map((name) => `versions/${name} is not in the list of published versions.`),
    ...versions.flatMap(({ version, sha256: hash, text }) =>
      hash === sha256(text) ? [] : [`Version ${version} is published and may not change. Restore its file.`],
    ),
    ...versions.flatMap(({ version, story }) =>
      story.version === version ? [] : [`versions/${version}.json says that it is version ${story.version}.`],
    ),
  ];
  const last = versions.at(-1);
  return last && !faults.length ? faultsSince(last, story) : faults;
}

function faultsSince({ version, story: last }: PublishedVersion, today: Story): string[] {
  if (today.id !== last.id) {
    return [
      `versions/ holds versions of "${last.id}", but the story is "${today.id}". Empty versions/ for a new story.`,
    ];
  }
  if (today.version === version) {
    return isDeepStrictEqual(today, last)
      ? []
      : [
          `The story differs from version ${version}, which is published. Raise the story's version to ${version + 1}.`,
        ];
  }
  if (today.version !== version + 1) {
    return [`The story has version ${today.version}; the version after ${version} must be ${version + 1}.`];
  }
  const now = new Set(itemsOf(today));
  const had = new Set(itemsOf(last));
  const { version: next } = today;
  const retracted = new Set(
    entriesSince(today, version).flatMap(({ type, item }) => (type === 'retraction' ? item : [])),
  );
  const renames = renamesBetween(last, today);
  // Pages are not written with the ids of sources.
  const renamed = [...renames]
    .filter(([, old]) => !old.startsWith('sources/') && !retracted.has(old))
    .map(
      ([name, old]) =>
        `${name} has the content of ${old}. Pages are written with ids, so keep ${old}, or retract it in \`changes\`, with version ${next}.`,
    );
  const silent = unexplained(last, withOldIds(today, renames)).map(({ path, item, kind, was, now: is }) =>
    had.has(item) && !now.has(item)
      ? `${path}: ${item} was removed. Add a retraction to \`changes\`, with version ${next} and item "${item}".`
      : `${path}: a ${kind} has changed from ${show(was)} to ${show(is)}. Add an entry to \`changes\`, with version ${next} and item "${item}".`,
  );
  const unknown = entriesSince(today, version)
    .filter(({ type, item }) => type === 'retraction' && isShown(item) && !now.has(item) && !had.has(item))
    .map(({ item }) => `changes: ${item} can't be retracted, because version ${version} doesn't have it.`);
  return [...renamed, ...silent, ...unknown];
}

const isShown = (item: string) => /^(pledges|quotes|questions)\//.test(item);
const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** The current story as the version that comes after these. */
export function newVersion(
  today: string,
  published: string,
  before: readonly ListedVersion[],
): PublishedVersion {
  const story = parse(today);
  const { version } = story;
  if (before.some((each) => each.version === version))
    throw new Error(`Version ${version} is already published.`);
  return { version, sha256: sha256(today), published, text: today, story };
}

/** Publishes the current story: writes it as a new version, which must never change. */
export function publish(today: string, published: string, folder: URL = versionsFolder): ListedVersion {
  const listed = readList(folder);
  const { version, sha256 } = newVersion(today, published, listed);
  const entry = { version, sha256, published };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, version), today);
  writeFileSync(list(folder), `${JSON.stringify([...listed, entry], null, 2)}\n`);
  return entry;
}
