/** Builds the change log: the changes of each published version. `change-page.ts` and `feed.ts` write it as files. */
import { createHash } from 'node:crypto';
import { changeView } from '../model/facts/changes.js';
import { itemName } from '../model/facts/item-name.js';
import { pick, readerOf, type Reader } from '../model/language/reader.js';
import type { ChangeView } from '../model/views.js';
import { find } from '../story/find.js';
import type { Story } from '../story/types.js';
import { wordsFor, type ChangeWords } from './change-words.js';
import { entriesSince, itemsOf } from './changes.js';
import type { PublishedVersion } from './versions.js';

interface LoggedChange extends ChangeView {
  /** A URN, `urn:uuid:…`. It stays the same wherever the log is published. */
  readonly id: string;
  /** The name of the item. */
  readonly title: string;
}

interface Step {
  readonly version: number;
  /** The day of publication, YYYY-MM-DD. */
  readonly published: string;
  readonly entries: readonly LoggedChange[];
  /** The names of the items that the version added. */
  readonly added: readonly string[];
}

export interface ChangeLog {
  readonly id: string;
  /** A reader of the story's own language, or of English if there is no locale for it. */
  readonly reader: Reader;
  readonly words: ChangeWords;
  /** The story's title. */
  readonly title: string;
  /** The published versions, from the newest to the oldest. */
  readonly steps: readonly Step[];
}

/** The change log of a published story. Like the embeds, it doesn't repeat words that have been retracted since. */
export function changeLog(versions: readonly PublishedVersion[]): ChangeLog {
  const { story } = versions.at(-1)!;
  const reader = readerOf(story, '');
  const titleOf = titlesOf(versions, reader);
  const steps = versions.map(({ version, published, story }, i) => {
    const before = versions[i - 1]?.story;
    const had = new Set(before ? itemsOf(before) : itemsOf(story));
    return {
      version,
      published,
      entries: entriesSince(story, before?.version ?? 0).map((change, j) => ({
        ...changeView(reader, change, change.item),
        id: uuid(versions[0]!.sha256, version, j + 1),
        title: titleOf(change.item),
      })),
      added: itemsOf(story).flatMap((item) => (had.has(item) ? [] : titleOf(item))),
    };
  });
  return {
    id: uuid(versions[0]!.sha256),
    reader,
    words: wordsFor(reader.language),
    title: pick(reader, story.title).text,
    steps: steps.reverse(),
  };
}

/** Returns a function that names an item. An item that was removed has the name that it had in the last version that names it. */
function titlesOf(versions: readonly PublishedVersion[], latest: Reader): (item: string) => string {
  const readers = versions.map(({ story }) => readerOf(story, latest.story.language)).reverse();
  return (item) => itemName(readers.find(({ story }) => hasName(story, item)) ?? latest, item);
}

/** Whether a story has the entries that the name of an item is made of: of a stance its question and its side. */
function hasName(story: Story, item: string): boolean {
  const [list, id, party] = item.split('/');
  return !!find(story[list as 'quotes'], id) && (party === undefined || !!find(story.parties, party));
}

/**
 * An identifier that doesn't depend on the address of the log. It is a UUID of version 8 (RFC 9562), made from the hash
 * of the story's first published version, which never changes. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
 */
function uuid(...name: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(name.join('/')).digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** The lines of text of an entry. */
export const linesOf = ({ note, was, now, labels }: ChangeView): string[] => [
  note.text,
  ...(was ? [labels.was + was.text] : []),
  ...(now ? [labels.now + now.text] : []),
];

/** The address of a file that the build has written. It is absolute if the site's address is known, and else relative. */
export const addressIn = (base: string | undefined, path: string, relative: string): string =>
  base && URL.canParse(base) ? new URL(path, base.replace(/\/?$/, '/')).href : relative;
