/**
 * The codes that an editor copies: from a story, and what is wanted of it, to text. Nothing here needs a page, so that a
 * program can write them as well.
 */
import { addressOf, items } from '../page/widget-address.js';
import { fallback } from '../model/fallback.js';
import { byTag } from '../model/by-tag.js';
import type { Story } from '../story/types.js';
import { forms, type Form, type Parts } from './forms.js';
import type { Tag } from '../model/views.js';
import { DEFAULT_HEIGHT } from './frame-size.js';

export type { Form, Tag };

/** What an editor wants. */
export interface Wanted {
  readonly tag: Tag;
  /** The id of a pledge, a quote or a question of the story. */
  readonly id: string;
  /** Where the files of this project are: what all addresses begin with. */
  readonly base: string | URL;
  /**
   * Whether it stays as it is in this version of the story, which must have been published. Otherwise it follows
   * updates, and says what has changed since this version.
   */
  readonly frozen?: boolean | undefined;
  /** Attributes of the element by their names, of those in `options`. A flag is `true`. */
  readonly options?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /**
   * The height of the frame in pixels, until its page says its own. The widget's oEmbed answer has the height that cuts
   * nothing off. The default is 1200 for a pledge or a question, and 400 for a quote.
   */
  readonly height?: number | undefined;
}

/** A code to copy. */
export interface Code {
  readonly form: Form;
  /** One line. */
  readonly text: string;
  /** The attributes that this form has no place for. */
  readonly without: readonly string[];
}

const common = ['lang', 'theme', 'plain', 'static', 'transparent', 'heading-level', 'loading', 'refresh'];

/** The attributes of each element that say how it is shown, and not what. */
export const options: Readonly<Record<Tag, readonly string[]>> = {
  'pledge-counter': ['view', ...common],
  'leader-quote': common,
  'stance-list': ['view', 'group-by', 'sort', 'filter', 'search', 'limit', 'deep-link', ...common],
};

/** What every system passes on as it is. */
const SAFE = /^[\w-]+$/;

/**
 * The five codes for a widget. Their words are in the language that is wanted, else in the story's.
 *
 * @returns nothing where the story has no such item
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
  // An address names its version when it is frozen; what the page was written with it can't say.
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
