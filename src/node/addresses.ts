/** What a site serves at the addresses of its widgets: a page for each, and what oEmbed answers for it. */
import { COLUMN } from '../embed/frame-size.js';
import { oembed } from '../embed/oembed.js';
import { byTag, tags } from '../model/by-tag.js';
import { direction, pick, primary, readerOf } from '../model/language/reader.js';
import { titleOf } from '../model/title.js';
import type { Tag } from '../model/views.js';
import type { Story } from '../story/types.js';
import { addressPage, pageStyles } from './address-page.js';
import { frameHeight, type Heights } from './frame-height.js';
import { prerender, stylesOf } from './prerender.js';

/** Where `npm start` serves what was built: what oEmbed names where a build is for no other place. */
export const LOCAL = new URL('http://127.0.0.1:8080/');

/** The site that the files are for. */
export interface Place {
  /** The address that all others begin with, up to its last slash. Without it, pages name their files from where they are. */
  readonly base?: URL | undefined;
  /** The languages that have a file in `locales/`. */
  readonly locales: readonly string[];
  /** The measured heights of the story's items. A frame with any other item gets the default height of its tag. */
  readonly heights?: Heights | undefined;
}

/** A state of the story: as it is today, or as it was published. */
export interface State {
  readonly story: Story;
  /** Set for a published version, whose addresses are frozen. */
  readonly version?: number | undefined;
}

type File = readonly [path: string, text: string];

const itemsOf = (story: Story): (readonly [Tag, string])[] =>
  tags.flatMap((tag) => byTag[tag].itemsOf(story).map(({ id }) => [tag, id] as const));

/** The files of one item, in one state of the story. */
async function filesOf({ story, version }: State, tag: Tag, id: string, place: Place): Promise<File[]> {
  const { base, locales, heights = {} } = place;
  const folder = version ? `v/${version}/` : '';
  const up = '../'.repeat(version ? 5 : 3);
  const to = (path: string) => (base ? new URL(path, base).href : up + path);

  // Whether the story is past its review is not said in this: it may be read on any day.
  const view = byTag[tag].viewOf(story, id, '', story.checked)!;
  const { sentence } = view;
  const title = titleOf(view);
  const path = `${folder}e/${tag}/${id}`;
  const answer = `${folder}oembed/${tag}/${id}.json`;
  const src = version ? to(`${folder}story.json`) : undefined;
  const styles = `e/${tag}.css`;
  const language = primary(story.language);

  const page = addressPage({
    language: story.language,
    direction: direction(story.language),
    title,
    site: pick(readerOf(story, ''), story.title).text,
    description: sentence,
    headed: tag === 'leader-quote',
    widget: await prerender({ tag, id, story, src, fallback: sentence }, to(styles)),
    address: to(path),
    oembed: to(answer),
    styles: [to('e/page.css'), to(styles)],
    locale: locales.includes(language) ? to(`locales/${language}.js`) : undefined,
    scripts: [to('frame.js'), to('onrecord.classic.js')],
  });
  const site = base ?? LOCAL;
  const address = new URL(path, site).href;
  const height = frameHeight(heights, { tag, id, address, frozen: !!version });
  const frame = { address, title, width: COLUMN, height };
  return [
    [`${path}/index.html`, page],
    [answer, `${JSON.stringify(oembed(frame, sentence, site), null, 2)}\n`],
  ];
}

/** Every file, by its path in the folder that is served. */
export async function addressFiles(states: readonly State[], place: Place): Promise<Map<string, string>> {
  const files: File[] = [['e/page.css', pageStyles]];
  for (const tag of tags) files.push([`e/${tag}.css`, await stylesOf(tag)]);
  for (const state of states)
    for (const [tag, id] of itemsOf(state.story)) files.push(...(await filesOf(state, tag, id, place)));
  return new Map(files);
}
