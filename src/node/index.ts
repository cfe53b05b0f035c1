/**
 * The commands of `onrecord` as functions, for a desk's own programs: `import { buildSite } from 'onrecord/node.js'`. They run in
 * Node. No function prints, and only `writeSite` writes files.
 */
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { OtherItem, Tag } from '../model/views.js';
import type { Story } from '../story/types.js';
import { cardOf, cardOutlines, cardPng } from './card/card.js';
import { openPress } from './card/press.js';
import { withCompressed } from './desk/compress.js';
import { writeFolder } from './desk/folder.js';
import { siteFiles } from './desk/site.js';
import { readDeskStory } from './desk/story-file.js';
import { diffStories as diff, type StoryDiff } from './diff/diff.js';
import { report, type Report } from './report.js';
import { siteAddress } from './site-address.js';
import { render } from './render/render.js';
import { faultsOf, listVersions, parse } from './versions.js';

export { codes, type Code, type Wanted } from '../embed/codes.js';
export type { FactChange, ItemChange, StoryDiff } from './diff/diff.js';
export type { Report } from './report.js';
export type { Story, Tag };

/** A story as it was read from a desk's files. */
export interface ReadStory {
  /** The text of the story as JSON. Not set if the tables cannot be imported at all. */
  readonly text: string | undefined;
  /** The story, unless it has a problem. */
  readonly story: Story | undefined;
  /** The faults of the story, and the rows of its tables that cannot be taken. Each is a line, as the commands print it. */
  readonly problems: readonly string[];
  /** Lines about assumptions that the import has made. */
  readonly notes: readonly string[];
}

/**
 * Reads a story as `onrecord build` does.
 *
 * @param path `story.json`; or `story.yaml`, whose tables beside it are imported. The lock file of ids is read and not written.
 * @throws if a file cannot be read
 */
export async function readStory(path: string): Promise<ReadStory> {
  const { text, problems, notes } = await readDeskStory(path);
  return { text, story: text !== undefined && !problems.length ? parse(text) : undefined, problems, notes };
}

/**
 * Checks the text of a story as `onrecord check` does.
 *
 * @param text the story as JSON
 * @param file the name that each line begins with
 * @param textOf returns the text of a source by its id, with one paragraph on each line, to prove that quotes are verbatim
 */
export function checkText(
  text: string,
  file: string = 'story.json',
  textOf: (source: string) => string | undefined = () => undefined,
): Report {
  return report(file, text, textOf);
}

/** Compares two versions of a story as `onrecord diff` does. */
export function diffStories(before: Story, after: Story): StoryDiff {
  return diff(before, after);
}

/** A story of a site. */
export interface SiteStory {
  /** The text of the story as JSON. */
  readonly text: string;
  /** The folder of the published versions. */
  readonly versions?: string | undefined;
}

export interface SiteOptions extends SiteStory {
  /** Further stories for the same script. Each gets its pages in a folder of its id. */
  readonly others?: readonly SiteStory[] | undefined;
  /** The address at which the site will be served. Without it links are relative. */
  readonly base?: string | URL | undefined;
  /** Whether the story is left out of the script, and only in `story.json`. The default is false. */
  readonly dataOnly?: boolean | undefined;
  /** Whether each widget's page has a picture for social media. It needs `base`, and the packages of cards. The default is false. */
  readonly cards?: boolean | undefined;
  /** The languages that get a file, besides those of the stories, such as `['fr', 'de']`. The default is all. */
  readonly locales?: readonly string[] | undefined;
  /**
   * The tags of the elements in the script, such as `['leader-quote']`. Items of other elements get no page and no code, and
   * `onrecord.css` reserves no space for them. The default is all.
   */
  readonly elements?: readonly string[] | undefined;
  /** Whether each text file has a `.br` and a `.gz` beside it. The default is true. */
  readonly compress?: boolean | undefined;
  /**
   * Measures the heights of the embeds in Chromium, in a page with these styles. It needs the package puppeteer-core. By default
   * the heights in `onrecord.css` are estimated.
   */
  readonly measure?: { readonly style: string } | undefined;
}

/**
 * Makes the files of a site as `onrecord build` does, by their paths in its folder. The same stories give the same bytes.
 *
 * @throws if a story has a fault, or has changed without an entry since its last published version; the message names each. Also if
 *   two stories have one id, or a language is not known.
 */
export async function buildSite({
  text,
  base,
  versions,
  others = [],
  dataOnly,
  cards,
  locales,
  elements,
  compress = true,
  measure,
}: SiteOptions): Promise<Map<string, string | Uint8Array>> {
  const stories = [{ text, versions }, ...others].map(({ text, versions }) => {
    const folder = versions === undefined ? undefined : pathToFileURL(`${resolve(versions)}/`);
    const { faults } = checkText(text);
    const all = faults.length || !folder ? faults : faultsOf(text, folder);
    if (all.length) throw new Error(all.join('\n'));
    return { text, versions: folder ? listVersions(folder) : [] };
  });
  const site = await siteFiles({
    stories,
    base: base === undefined ? undefined : siteAddress(base),
    dataOnly,
    cards,
    locales,
    elements,
    measure,
  });
  return compress ? withCompressed(site) : site;
}

/**
 * Writes the files of a site into a folder, all of them or none, with a list of their hashes.
 *
 * @throws if the folder has a file that no build has written
 */
export function writeSite(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  writeFolder(folder, files);
}

/** A widget of a story. */
export interface WidgetOptions {
  readonly tag: Tag;
  /** The id of a pledge, a quote or a question; or of a speaker, a party or several questions, as `by` says. */
  readonly id: string;
  readonly by?: OtherItem | undefined;
  /** The attributes of the element. The value of a flag is `true`. */
  readonly attributes?: Readonly<Record<string, string | true | undefined>> | undefined;
}

export interface RenderOptions extends WidgetOptions {
  readonly as: 'html' | 'text' | 'email' | 'markdown' | 'json-ld' | 'dsd';
  /** The address of the site. `json-ld` needs it. */
  readonly base?: string | URL | undefined;
}

/** Writes a widget with every row as text or markup, as `onrecord render` does. */
export function renderWidget(story: Story, options: RenderOptions): Promise<string> {
  const { tag, id, by, attributes = {}, as, base } = options;
  return render(as, {
    tag,
    id,
    by,
    story,
    attributes,
    base: base === undefined ? undefined : siteAddress(base),
  });
}

export interface CardOptions extends WidgetOptions {
  readonly as: 'png' | 'svg';
  /** In pixels. The default is `1200x630`. */
  readonly size?: '1200x630' | '1080x1080' | '1080x1920' | undefined;
  /** The last line of the picture. The default is the title of the story. */
  readonly site?: string | undefined;
}

/**
 * Draws a widget as a picture, as `onrecord card` does.
 *
 * @throws if the packages of cards are not installed, or their typefaces lack a letter; the message says which
 */
export async function drawCard(story: Story, options: CardOptions): Promise<string | Uint8Array> {
  const { tag, id, by, attributes = {}, as, size = '1200x630', site } = options;
  const card = cardOf({ tag, id, by, story, attributes, size, site });
  return (as === 'svg' ? cardOutlines : cardPng)(await openPress(), card);
}
