/** Writes the files that a site serves at the addresses of its widgets: a page for each widget, and its oEmbed answer. */
import { codes } from '../embed/codes.js';
import { COLUMN } from '../embed/frame-size.js';
import { oembed } from '../embed/oembed.js';
import { byTag } from '../model/by-tag.js';
import { direction, primary } from '../model/language/reader.js';
import { titleOf } from '../model/title.js';
import type { Tag } from '../model/views.js';
import { scriptText, structuredData } from './structured-data.js';
import { find } from '../story/find.js';
import type { Story } from '../story/types.js';
import { addressPage } from './address-page.js';
import { wordsFor } from './change-words.js';
import { frameHeight, type Heights } from './frame-height.js';
import { prerender } from './prerender.js';
import { storyPage } from './story-page.js';
import { titleOfStory } from './story-title.js';
import { removedView, removedWidgetsOf, widgetsOf } from './widgets.js';

/** The address at which `npm start` serves the build. oEmbed answers use it if the build is for no other site. */
export const LOCAL = new URL('http://127.0.0.1:8080/');

/** The site that the files are for. */
export interface Site {
  /** The address of the site, up to its last slash. Without it, the pages use relative addresses. */
  readonly base?: URL | undefined;
  /** The folder of the story on the site, such as `harbour/`. The default is the site's own, which also has the script. */
  readonly folder?: string | undefined;
  /** The languages that have a file in `locales/`. */
  readonly locales: readonly string[];
  /** The tags of the elements that the script has. The default is all. Items of other elements get no page. */
  readonly elements?: readonly Tag[] | undefined;
  /** Whether today's story is only in `story.json`, and not in the script. */
  readonly isApart?: boolean | undefined;
  /** Whether the page of each item of today's story has a picture, `card.png`. It needs the address of the site. */
  readonly hasCards?: boolean | undefined;
  /** The measured heights of the story's items. A frame with any other item gets the default height of its tag. */
  readonly heights?: Heights | undefined;
}

/** The story as it is today, or one of its published versions. */
export interface StoryState {
  readonly story: Story;
  /** Set for a published version, whose addresses are frozen. */
  readonly version?: number | undefined;
}

/**
 * On its own page, a list of more rows than `LONG` first shows `FIRST_ROWS`, with a button for the others. A frame with 1,200
 * names would be 12,000 pixels high. An address that names another limit after `#embed` has that one.
 */
const LONG = 300;
const FIRST_ROWS = 100;

/** The element whose default height fits the frame of a retraction, which is a few lines. */
const REMOVED: Tag = 'leader-quote';

type File = readonly [path: string, text: string];

/** The folder of a state of the story on the site. */
const folderOf = ({ folder = '' }: Site, version: number | undefined): string =>
  version ? `${folder}v/${version}/` : folder;

/** The files of one item, in one state of the story. */
function filesOf({ story, version }: StoryState, tag: Tag, id: string, target: Site): File[] {
  const { base, locales, heights = {}, isApart } = target;
  const folder = folderOf(target, version);
  const up = '../'.repeat(folder.split('/').length + 2);
  const to = (path: string) => (base ? new URL(path, base).href : up + path);

  // The page may be read on any day, so it must not say whether the story is due for review. On the day that the story
  // was checked it isn't.
  const view = byTag[tag].viewOf(story, id, '', story.checked);
  // An item without a view was retracted and removed.
  const { sentence, name } = view ?? removedView(story, tag, id)!;
  const title = view ? titleOf(view) : name;
  const path = `${folder}e/${tag}/${id}`;
  const answer = `${folder}oembed/${tag}/${id}.json`;
  const src = folder || isApart ? to(`${folder}story.json`) : undefined;
  const styles = `e/${tag}.css`;
  const language = primary(story.language);
  const isHeaded = tag === 'leader-quote' || !view;
  const isLong = (find(story.questions, id)?.stances.length ?? 0) > LONG && tag === 'stance-list';
  const attributes = {
    // The widget is all that its page shows, so its heading is the heading of the page. A quote and a retraction have none.
    'heading-level': isHeaded ? undefined : '1',
    limit: isLong ? String(FIRST_ROWS) : undefined,
  };

  const page = addressPage({
    language: story.language,
    direction: direction(story.language),
    title,
    site: titleOfStory(story),
    description: sentence,
    headed: isHeaded,
    widget: prerender({ tag, id, story, src, fallback: sentence, attributes }, to(styles)),
    address: to(path),
    whole: to(`${folder}e/`),
    embed: base &&
      view && { label: wordsFor(language).embed, code: codeFor(story, tag, id, target, !!version) },
    oembed: to(answer),
    card: target.hasCards && base && view && !version ? to(`${path}/card.png`) : undefined,
    data: scriptText(structuredData(view, story, to(path))),
    styles: [to('e/page.css'), to(styles)],
    locale: locales.includes(language) ? to(`locales/${language}.js`) : undefined,
    scripts: [to('frame.js'), to('onrecord.classic.js')],
  });
  const site = base ?? LOCAL;
  const address = new URL(path, site).href;
  const shown = { tag: view ? tag : REMOVED, id, address, frozen: !!version };
  const height = frameHeight(isLong ? {} : heights, shown);
  const frame = { address, title, width: COLUMN, height };
  return [
    [`${path}/index.html`, page],
    [answer, `${JSON.stringify(oembed(frame, sentence, site), null, 2)}\n`],
  ];
}

/** The code that an editor pastes, with the script that a site needs once. */
function codeFor(story: Story, tag: Tag, id: string, target: Site, frozen: boolean): string {
  const base = new URL(target.folder ?? '', target.base);
  const placeholder = codes(story, { tag, id, base, frozen })?.find(({ form }) => form === 'placeholder');
  return `${placeholder?.text}\n<script type="module" src="${new URL('onrecord.js', target.base).href}"></script>`;
}

/** The page that lists the items of a story, in one of its states. */
function listOf({ story, version }: StoryState, target: Site): File {
  const { base } = target;
  const folder = folderOf(target, version);
  const to = (path: string, up: string) => (base ? new URL(`${folder}${path}`, base).href : up + path);
  const items = widgetsOf(story, target.elements).map(([tag, id]) => {
    const view = byTag[tag].viewOf(story, id, '', story.checked)!;
    return { title: titleOf(view), address: to(`e/${tag}/${id}`, '../'), sentence: view.sentence };
  });
  const up = '../'.repeat(folder.split('/').length);
  const styles = base ? new URL('e/page.css', base).href : `${up}e/page.css`;
  const { language } = story;
  const title = titleOfStory(story);
  return [`${folder}e/index.html`, storyPage({ language, title, items, styles })];
}

/**
 * The list of a story's items, and the page and the oEmbed answer of each item, by their paths in the folder that is served. An
 * item that was retracted and removed keeps its addresses, and its page says that it was retracted. `page-styles.ts` has the
 * style sheets of the pages.
 */
export function addressFiles(states: readonly StoryState[], target: Site): Map<string, string> {
  const files: File[] = states.map((state) => listOf(state, target));
  for (const state of states) {
    const { story, version } = state;
    const items = widgetsOf(story, target.elements);
    // Embeds of a published version don't follow updates, so its folder has only the items that the version had.
    const removed = version ? [] : removedWidgetsOf(story, target.elements);
    for (const [tag, id] of [...items, ...removed]) files.push(...filesOf(state, tag, id, target));
  }
  return new Map(files);
}
