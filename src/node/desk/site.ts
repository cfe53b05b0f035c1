/** Collects the files of a desk's site: the engine, the stories, and the pages at the widgets' own addresses. */
import type { Story } from '../../story/types.js';
import type { Heights } from '../frame-height.js';
import { chosenElements } from './choice.js';
import { chosenLocales, engineFiles } from './engine.js';
import { estimateHeights } from './estimate.js';
import { hostFiles } from './hosting.js';
import { measureStories } from './measure-stories.js';
import { reserve } from './reserve.js';
import { placesOf, storyFiles, type Files, type PlacedStory, type SiteStory } from './site-stories.js';

export interface DeskSite {
  /** The stories. The script shows the first one to a page that names none. */
  readonly stories: readonly SiteStory[];
  /** The address of the site. Without it links are relative. */
  readonly base?: URL | undefined;
  /** Whether the stories are left out of the script, and only in their files. */
  readonly dataOnly?: boolean | undefined;
  /** Whether each widget's page has a picture for social media. It needs the address of the site. */
  readonly cards?: boolean | undefined;
  /** The languages that get a file, besides those of the stories. The default is all. */
  readonly locales?: readonly string[] | undefined;
  /** The tags of the elements in the script. Items of other elements get no page and no code, and `onrecord.css` reserves no space for them. The default is all. */
  readonly elements?: readonly string[] | undefined;
  /** Measures the heights of the embeds in a browser, in a page with these styles. Without it `onrecord.css` has estimates. */
  readonly measure?: { readonly style: string } | undefined;
}

/** An empty story with the same id and version, for a script that loads its story from an address. */
const headerOf = ({ schemaVersion, id, title, language, version, asOf, checked, status }: Story) =>
  ({ schemaVersion, id, title, language, version, asOf, checked, status }) as Story;

/**
 * The files of the site. The same stories give the same bytes.
 *
 * @throws if two stories have one id, or a language or an element is not known
 */
export async function siteFiles({
  stories,
  base,
  dataOnly = false,
  cards = false,
  locales: wanted,
  elements: wantedElements,
  measure,
}: DeskSite): Promise<Files> {
  const placed = placesOf(stories);
  const locales = chosenLocales(
    wanted,
    placed.flatMap(({ story, versions }) => [story, ...versions.map((each) => each.story)]),
  );
  const elements = chosenElements(wantedElements);
  const heightsOf = ({ story, measured = estimateHeights(story) }: PlacedStory): Heights =>
    Object.fromEntries(elements.map((tag) => [tag, measured[tag] ?? {}]));
  const all = measure ? await measureStories(placed, measure.style) : placed;
  const texts = all.map(({ text }) => JSON.parse(text) as Story);
  const files: Files = new Map([
    ...engineFiles(dataOnly ? [headerOf(all[0]!.story)] : texts, { isApart: dataOnly, locales, elements }),
    [
      'onrecord.css',
      reserve(all.map((each) => ({ story: each.story, folder: each.folder, heights: heightsOf(each) }))),
    ],
    ...hostFiles(
      base,
      dataOnly,
      all.map(({ folder }) => folder),
    ),
  ]);
  for (const each of all)
    for (const [path, content] of await storyFiles(each, { base, dataOnly, cards, locales, elements }))
      files.set(path, content);
  return files;
}
