/**
 * Writes the codes that an editor copies into a page, from a story and the id of the item to show. No function here needs
 * a DOM, so programs can call them too.
 */
import { addressOf, items } from '../page/widget-address.js';
import { fallback } from '../model/fallback.js';
import { byTag } from '../model/by-tag.js';
import type { Story } from '../story/types.js';
import { forms, type Form, type Parts } from './forms.js';
import type { Tag } from '../model/views.js';
import { DEFAULT_HEIGHT } from './frame-size.js';

export type { Form, Tag };

/** The widget that an editor wants a code for. */
export interface Wanted {
  readonly tag: Tag;
  /** The id of a pledge, a quote or a question of the story. */
  readonly id: string;
  /** The address of the folder that holds the script, which all other addresses start with. */
  readonly base: string | URL;
  /**
   * Whether the widget always shows this version of the story, which must have been published. Otherwise the widget
   * follows updates, and says what has changed since this version.
   */
  readonly frozen?: boolean | undefined;
  /** The element's attributes by name. Only the names in the exported `options` are allowed. The value of a flag is `true`. */
  readonly options?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /**
   * The height of the frame in pixels, until the page inside reports its own. The widget's oEmbed answer contains the
   * measured height, which cuts nothing off. The default is 1200 for a pledge or a question, and 400 for a quote.
   */
  readonly height?: number | undefined;
}

/** A code to copy. */
export interface Code {
  readonly form: Form;
  /** The code as one line of text. */
  readonly text: string;
  /** The names of the wanted attributes that this form can't carry. */
  readonly without: readonly string[];
}

const common = ['lang', 'theme', 'plain', 'static', 'transparent', 'heading-level', 'loading', 'refresh'];

/** The attributes of each element that change how an item is shown. Which item it is has its own field, `id`. */
export const options: Readonly<Record<Tag, readonly string[]>> = {
  'pledge-counter': ['view', ...common],
  'leader-quote': common,
  'stance-list': ['view', 'rows', 'group-by', 'sort', 'filter', 'search', 'limit', 'deep-link', ...common],
};

/** Values that every content management system passes on unchanged. */
const SAFE = /^[\w-]+$/;

/**
 * Writes the five codes for a widget. Their words are in the language of the `lang` option, or else of the story.
 *
 * @returns undefined if the story has no such item
 */
export function codes(
  story: Story,
  { tag, id, base, frozen, options: given = {}, height = DEFAULT_HEIGHT[tag] }: Wanted,
): readonly Code[] | undefined {
  const view = SAFE.test(id)
    ? byTag[tag].viewOf(story, id, typeof given.lang === 'string' ? given.lang : '', '')
    : undefined;
  if (!view) return undefined;

  const asked = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value] as const],
  );
  const carried = asked.filter(
    ([name, value]) => options[tag].includes(name) && (value === true || SAFE.test(String(value))),
  );
  const lost = asked.filter((each) => !carried.includes(each)).map(([name]) => name);
  // An address names a version only if the widget is frozen. It can't say which version the page was written with.
  const bare = [...(frozen ? [] : ['pin']), ...asked.map(([name]) => name)];

  const site = new URL(String(base).replace(/\/?$/, '/'));
  const version = frozen ? String(story.version) : undefined;
  const parts: Parts = {
    tag,
    attributes: [
      [items[tag]![0], id],
      frozen ? ['src', new URL(`v/${version}/story.json`, site).href] : ['pin', story.version],
      ...carried,
    ],
    page: addressOf(site, { tag, id, version }),
    words: fallback(story, view),
    height,
    language: given.lang ? view : undefined,
    cite:
      view.tag === 'leader-quote' ? view.sources.items.find(({ address }) => address)?.address : undefined,
  };
  return (Object.keys(forms) as Form[]).map((form) => ({
    form,
    text: forms[form](parts),
    without: form === 'placeholder' || form === 'element' ? lost : bare,
  }));
}
