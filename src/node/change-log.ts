/** What each published version of a story brought: the change log, as `change-page.ts` and `feed.ts` write it. */
import { createHash } from 'node:crypto';
import { changeView } from '../model/facts/changes.js';
import { itemName } from '../model/facts/item-name.js';
import { pick, readerOf, type Reader } from '../model/language/reader.js';
import type { ChangeView } from '../model/views.js';
import { find } from '../story/find.js';
import { wordsFor, type ChangeWords } from './change-words.js';
import { entriesSince, itemsOf } from './changes.js';
import type { Published } from './versions.js';

interface Entry extends ChangeView {
  /** The same wherever the log is published: `urn:uuid:…`. */
  readonly id: string;
  /** The item, by its name. */
  readonly title: string;
}

interface Step {
  readonly version: number;
  /** The day, YYYY-MM-DD. */
  readonly published: string;
  readonly entries: readonly Entry[];
  /** The names of the items that the version added. */
  readonly added: readonly string[];
}

export interface ChangeLog {
  readonly id: string;
  /** In the story's language, as far as there is a locale for it. */
  readonly reader: Reader;
  readonly words: ChangeWords;
  /** The story's title. */
  readonly title: string;
  /** The newest first. */
  readonly steps: readonly Step[];
}

/** The log of a story that has been published: what is retracted later is not said again here either. */
export function changeLog(versions: readonly Published[]): ChangeLog {
  const { story } = versions.at(-1)!;
  const reader = readerOf(story, '');
  const steps = versions.map(({ version, published, story }, i) => {
    const before = versions[i - 1]?.story;
    const had = new Set(before ? itemsOf(before) : itemsOf(story));
    return {
      version,
      published,
      entries: entriesSince(story, before?.version ?? 0).map((change, j) => ({
        ...changeView(reader, change, change.item),
        id: uuid(versions[0]!.sha256, version, j + 1),
        title: titleOf(reader, change.item),
      })),
      added: itemsOf(story).flatMap((item) => (had.has(item) ? [] : titleOf(reader, item))),
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

/** An item where nothing else is read: a stance with its question. */
function titleOf(reader: Reader, item: string): string {
  const [, id, party] = item.split('/');
  const question = party ? find(reader.story.questions, id) : undefined;
  const name = itemName(reader, item);
  return question ? `${pick(reader, question.text).text} ${name}` : name;
}

/**
 * A name that stays, whatever address the log is published at: RFC 9562, version 8, made from what never changes of a
 * story, its first published version.
 */
function uuid(...name: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(name.join('/')).digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** The text of an entry, line by line. */
export const linesOf = ({ note, was, now, labels }: ChangeView): string[] => [
  note.text,
  ...(was ? [labels.was + was.text] : []),
  ...(now ? [labels.now + now.text] : []),
];

/** The address of a file that the build wrote: under the site's address if it is known, else relative. */
export const addressIn = (base: string | undefined, path: string, relative: string): string =>
  base && URL.canParse(base) ? new URL(path, base.replace(/\/?$/, '/')).href : relative;
