/** Collects the files of a desk's site: the engine, the story, and the pages at the widgets' own addresses. */
import type { Story } from '../../story/types.js';
import { addressFiles } from '../addresses.js';
import type { Heights } from '../frame-height.js';
import { titleOfStory } from '../story-title.js';
import { versionFiles } from '../version-files.js';
import { parse, type PublishedVersion } from '../versions.js';
import { cardFiles } from '../card/card-files.js';
import { openBrowser } from './browser.js';
import { codesFiles } from './codes-page.js';
import { engineFiles, locales } from './engine.js';
import { estimateHeights } from './estimate.js';
import { hostFiles } from './hosting.js';
import { measureHeights } from './measure.js';
import { reserve } from './reserve.js';

export interface DeskSite {
  /** The text of the story file. */
  readonly text: string;
  readonly versions: readonly PublishedVersion[];
  /** The address of the site. Without it links are relative. */
  readonly base?: URL | undefined;
  /** Whether the story is left out of the script, and only in `story.json`. */
  readonly dataOnly?: boolean | undefined;
  /** Whether each widget's page has a picture for social media. It needs the address of the site. */
  readonly cards?: boolean | undefined;
  /** Measures the heights of the embeds in a browser, in a page with these styles. Without it `onrecord.css` has estimates. */
  readonly measure?: { readonly style: string } | undefined;
}

/** The files of a site, by their paths in the folder that is served. */
export type Files = Map<string, string | Uint8Array>;

/** An empty story with the same id and version, for a script that loads its story from an address. */
const headerOf = ({ schemaVersion, id, title, language, version, asOf, checked, status }: Story) =>
  ({ schemaVersion, id, title, language, version, asOf, checked, status }) as Story;

async function measuredIn(style: string, story: Story): Promise<Heights> {
  const files = engineFiles(story);
  const browser = await openBrowser();
  try {
    return await measureHeights(browser, { story, style, fileOf: (path) => files.get(path) });
  } finally {
    await browser.close();
  }
}

/** The files of the site. The same story gives the same bytes. */
export async function siteFiles({
  text,
  versions,
  base,
  dataOnly = false,
  cards = false,
  measure,
}: DeskSite): Promise<Files> {
  const story = parse(text);
  const measured = measure && (await measuredIn(measure.style, story));
  const pages = addressFiles([{ story }, ...versions], {
    base,
    locales: locales(),
    isApart: dataOnly,
    hasCards: cards,
    // An estimate may be too low, and a frame would cut the widget off. Then the default height is better.
    heights: measured,
  });
  return new Map([
    ...engineFiles(dataOnly ? headerOf(story) : (JSON.parse(text) as Story), dataOnly),
    ['onrecord.css', reserve(measured ?? estimateHeights(story), story)],
    ...versionFiles(text, versions, base?.href),
    ...pages,
    ...(cards && base ? await cardFiles(story, base) : []),
    ...codesFiles({ title: titleOfStory(story), engine: '../', isApart: dataOnly }),
    ...hostFiles(base, dataOnly),
  ]);
}
