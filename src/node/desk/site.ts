/** Collects the files of a desk's site: the engine, the story, and the pages at the widgets' own addresses. */
import { pick, readerOf } from '../../model/language/reader.js';
import type { Story } from '../../story/types.js';
import { addressFiles } from '../addresses.js';
import { versionFiles } from '../version-files.js';
import { parse, type PublishedVersion } from '../versions.js';
import { cardFiles } from '../card/card-files.js';
import { codesFiles } from './codes-page.js';
import { engineFiles, locales } from './engine.js';
import { hostFiles } from './hosting.js';

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
}

/** The files of a site, by their paths in the folder that is served. */
export type Files = Map<string, string | Uint8Array>;

/** An empty story with the same id and version, for a script that loads its story from an address. */
const headerOf = ({ schemaVersion, id, title, language, version, asOf, checked, status }: Story) =>
  ({ schemaVersion, id, title, language, version, asOf, checked, status }) as Story;

export const titleOfStory = (story: Story): string => pick(readerOf(story, ''), story.title).text;

/** The files of the site. The same story gives the same bytes. */
export async function siteFiles({
  text,
  versions,
  base,
  dataOnly = false,
  cards = false,
}: DeskSite): Promise<Files> {
  const story = parse(text);
  const pages = await addressFiles([{ story }, ...versions], {
    base,
    locales: locales(),
    isApart: dataOnly,
    hasCards: cards,
  });
  const title = titleOfStory(story);
  return new Map([
    ...engineFiles(dataOnly ? headerOf(story) : (JSON.parse(text) as Story)),
    ...versionFiles(text, versions, base?.href),
    ...pages,
    ...(cards && base ? await cardFiles(story, base) : []),
    ...codesFiles({ title, engine: '../', isApart: dataOnly }),
    ...hostFiles(base, dataOnly),
  ]);
}
