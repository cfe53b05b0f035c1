/**
 * Writes the codes that an editor copies into a page, from a story and the id of the item to show. No function here needs
 * a DOM, so programs can call them too.
 */
import { addressOf, items } from '../page/widget-address.js';
import { fallback } from '../model/fallback.js';
import { byTag } from '../model/by-tag.js';
import { direction } from '../model/language/reader.js';
import type { Story, StoryFile } from '../story/types.js';
import { wholeStory } from '../story/whole.js';
import { isNumberOf, numbers, valuesOf } from './attribute-values.js';
import { forms, type Form, type Parts } from './forms.js';
import { latestQuote, leaderQuote, quotesOf } from '../model/leader-quote/leader-quote.js';
import { oneSide } from '../model/stance-list/one-side.js';
import { idsIn, questionsView } from '../model/stance-list/questions.js';
import type { OtherItem, OtherItems, Tag, View } from '../model/views.js';
import { DEFAULT_HEIGHT } from './frame-size.js';
import { options } from './options.js';
import { otherItem } from './other-item.js';

export { options };
export type { Form, Tag };

/** The widget that an editor wants a code for. */
export interface Wanted<T extends Tag = Tag> {
  readonly tag: T;
  /** The id of a pledge, a quote or a question of the story; or of a speaker, a party or several questions, as `attribute` says. */
  readonly id: string;
  /**
   * The attribute that names the item. `speaker`: the speaker's latest quote, or all of them with the option `all`. `party`: the
   * positions of a party across questions. `questions`: a table of the questions whose ids `id` has, with a space between. The
   * default is `pledge`, `quote` or `question`.
   */
  readonly attribute?: OtherItems[T] | undefined;
  /** The address of the folder that holds the script, which all other addresses start with: `https://news.example/facts/`. */
  readonly base: string | URL;
  /**
   * Whether the widget always shows this version of the story, which must have been published. Otherwise the widget
   * follows updates, and says what has changed since this version.
   */
  readonly frozen?: boolean | undefined;
  /**
   * The element's attributes by name. The value of a flag is `true`. Names that the exported `options` lack, and values that the
   * element would ignore, are left out.
   */
  readonly options?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /**
   * The height of the frame in pixels, until the page inside reports its own. The widget's oEmbed answer contains the
   * measured height, which cuts nothing off. The default is 1200 for a pledge or a question, and 400 for a quote. It
   * replaces a height that is not a positive number.
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

/** Values that every content management system passes on unchanged: ids, or `attribute=value`, with a space between. */
const SAFE = /^[\w-]+(=[\w-]+)?( [\w-]+(=[\w-]+)?)*$/;

/**
 * Writes the five codes for a widget. Their words are in the language of the `lang` option, or else of the story.
 *
 * @param given a story without faults
 * @returns undefined if the story has no such item
 * @throws if there is no such element, if the attribute cannot name its item, or if `base` is not a whole address
 */
export function codes<T extends Tag>(given: StoryFile, wanted: Wanted<T>): readonly Code[] | undefined {
  const story = wholeStory(given);
  const { tag, id, base, frozen, options: asked = {}, height = 0 } = wanted;
  const attribute = otherItem(tag, wanted.attribute);
  const site = siteOf(base);
  const view = SAFE.test(id) ? viewOf(story, wanted, attribute) : undefined;
  if (!view) return undefined;

  const set = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value] as const],
  );
  const carried = set.filter(
    ([name, value]) =>
      options[tag].includes(name) &&
      (value === true || SAFE.test(String(value))) &&
      hasValue(story, tag, name, String(value)),
  );
  const lost = set.filter((each) => !carried.includes(each)).map(([name]) => name);
  const named = attribute ? [[attribute, id] as const] : [];

  const lang = view.sentenceLang ?? view.lang;
  const version = frozen ? String(story.version) : undefined;
  const parts: Parts = {
    tag,
    attributes: [
      [attribute ?? items[tag]![0], id],
      frozen ? ['src', new URL(`v/${version}/story.json`, site).href] : ['pin', story.version],
      ...carried,
    ],
    page: addressOf(site, { tag, id: itemOf(view, attribute), version }),
    settings: [...named, ...carried].map(settingOf).join(''),
    words: fallback(story, view),
    height: Number.isFinite(height) && height > 0 ? height : DEFAULT_HEIGHT[tag],
    language: asked.lang ? { lang, dir: direction(lang) } : undefined,
    cite:
      view.tag === 'leader-quote' ? view.sources.items.find(({ address }) => address)?.address : undefined,
  };
  return (Object.keys(forms) as Form[]).map((form) => ({
    form,
    text: forms[form](parts),
    // An address names a version only if the widget is frozen. It doesn't say which version the page was written with.
    without: form === 'placeholder' || form === 'element' || frozen ? lost : ['pin', ...lost],
  }));
}

/** The address of the site, with a slash at its end. */
function siteOf(base: string | URL): URL {
  if (!/^https?:\/\/[^/]/i.test(String(base)))
    throw new TypeError(`"base" must be an http or https address, and is "${base}".`);
  return new URL(String(base).replace(/\/?$/, '/'));
}

/** Whether an attribute has this value. An attribute of the story may group the rows of a list. */
const hasValue = ({ attributes = [] }: Story, tag: Tag, name: string, value: string): boolean =>
  numbers[name]
    ? isNumberOf(name, value)
    : (valuesOf(tag, name)?.includes(value) ?? true) ||
      (name === 'group-by' && attributes.some(({ id }) => id === value));

/** A setting at the end of an address. Elements accept a comma instead of a space between ids. */
const settingOf = ([name, value]: readonly [name: string, value: string | number | boolean]) =>
  value === true ? `/${name}` : `/${name}=${String(value).replaceAll(' ', ',')}`;

/** The view of the widget, in the language of its words. */
function viewOf(
  story: Story,
  { tag, id, options = {} }: Wanted,
  attribute: OtherItem | undefined,
): View | undefined {
  const { lang, all, questions = '' } = options;
  const language = typeof lang === 'string' ? lang : '';
  if (attribute === 'party') return oneSide(story, id, language, '', idsIn(String(questions)));
  if (attribute === 'questions') return questionsView(story, idsIn(id), language, '');
  if (!attribute) return byTag[tag].viewOf(story, id, language, '');
  return all
    ? quotesOf(story, id, language, '')
    : leaderQuote(story, latestQuote(story, id) ?? '', language, '');
}

/** The id of the first item in the view that has a page of its own. Speakers and parties have none. */
function itemOf(view: View, attribute: OtherItem | undefined): string {
  const first =
    view.tag === 'leader-quote'
      ? view.list?.quotes[0]
      : view.tag === 'stance-list' && attribute === 'party'
        ? view.groups[0]?.rows[0]
        : view.tag === 'stance-list' && view.matrix?.[0];
  return (first || view).id;
}
