/** The stories of a site. The first is in the site's own folder, and each other one in a folder of its id. */
import type { Tag } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { addressFiles } from '../addresses.js';
import { cardFiles } from '../card/card-files.js';
import type { Heights } from '../frame-height.js';
import { titleOfStory } from '../story-title.js';
import { versionFiles } from '../version-files.js';
import { parse, type PublishedVersion } from '../versions.js';
import { codesFiles } from './codes-page.js';

/** The files of a site, by their paths in the folder that is served. */
export type Files = Map<string, string | Uint8Array>;

export interface SiteStory {
  /** The text of the story file. */
  readonly text: string;
  readonly versions: readonly PublishedVersion[];
}

/** A story with its place on the site. */
export interface PlacedStory extends SiteStory {
  readonly story: Story;
  /** The folder of the story, such as `harbour/`. That of the first story is empty. */
  readonly folder: string;
  /** The measured heights of the story's items. */
  readonly measured?: Heights | undefined;
}

/** The folders that a site has besides those of its stories. */
const TAKEN: readonly string[] = ['changes', 'codes', 'e', 'hosting', 'locales', 'oembed', 'themes', 'v'];

/** @throws if two stories have one id, or if the site has another folder of a story's name */
export function placesOf(stories: readonly SiteStory[]): PlacedStory[] {
  const ids = new Set<string>();
  return stories.map(({ text, versions }, i) => {
    const story = parse(text);
    const { id } = story;
    if (ids.has(id)) throw new Error(`Two stories have the id "${id}". Give each an id of its own.`);
    if (i > 0 && TAKEN.includes(id))
      throw new Error(`Name the story "${id}" first. The site has another folder of this name.`);
    ids.add(id);
    return { text, versions, story, folder: i > 0 ? `${id}/` : '' };
  });
}

export interface StorySite {
  /** The address of the site. */
  readonly base?: URL | undefined;
  /** Whether the stories are only in their files, and not in the script. */
  readonly dataOnly: boolean;
  readonly cards: boolean;
  /** The languages that have a file on the site. */
  readonly locales: readonly string[];
  /** The tags of the elements that the script has. */
  readonly elements: readonly Tag[];
}

/** The files of a story, by their paths in the folder of the site. */
export async function storyFiles(
  { text, story, versions, folder, measured }: PlacedStory,
  { base, dataOnly, cards, locales, elements }: StorySite,
): Promise<Files> {
  const own = base && new URL(folder, base);
  const pages = addressFiles([{ story }, ...versions], {
    base,
    folder,
    locales,
    elements,
    isApart: dataOnly,
    hasCards: cards,
    // An estimate may be too low, and a frame would cut the widget off. Then the default height is better.
    heights: measured,
  });
  const inFolder: Files = new Map([
    ...versionFiles(text, versions, own?.href),
    ...(cards && own ? await cardFiles(story, own, elements) : []),
    ...codesFiles({
      title: titleOfStory(story),
      engine: folder ? '../../' : '../',
      isApart: dataOnly || !!folder,
      elements,
    }),
  ]);
  return new Map([...pages, ...[...inFolder].map(([path, content]) => [folder + path, content] as const)]);
}
