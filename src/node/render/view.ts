/** Makes the view of a widget from its attributes, as the element itself does on a page. The command `render` writes it. */
import { byTag } from '../../model/by-tag.js';
import { latestQuote, leaderQuote, quotesOf } from '../../model/leader-quote/leader-quote.js';
import type { Arrangement } from '../../model/stance-list/grouping.js';
import { oneSide } from '../../model/stance-list/one-side.js';
import { stanceList } from '../../model/stance-list/stance-list.js';
import { idsIn, questionsView } from '../../model/stance-list/questions.js';
import type { OtherItem, Tag, View } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import '../locales.js';

/** The attributes of an element by name. The value of a flag is `true`. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** The item that a widget shows. */
export interface Shown {
  readonly tag: Tag;
  readonly id: string;
  /** The attribute that names the item. The default is `pledge`, `quote` or `question`. */
  readonly by?: OtherItem | undefined;
}

const textOf = (value: string | true | undefined): string => (typeof value === 'string' ? value : '');
/** A limit that is not a whole number from 1 on is ignored, so all rows are rendered. */
const limitOf = (value: string | true | undefined): number | undefined =>
  Number.isInteger(Number(textOf(value))) && Number(textOf(value)) > 0 ? Number(value) : undefined;

const arrangementOf = (attributes: Attributes): Arrangement => ({
  // A list of rows in a text is laid out as a table: each row names its category.
  view: 'table',
  groupBy: textOf(attributes['group-by']) || undefined,
  sort: (textOf(attributes['sort']) || undefined) as Arrangement['sort'],
  filter: idsIn(textOf(attributes['filter'])),
  limit: limitOf(attributes['limit']),
});

/**
 * The view of a widget, with every row unless an attribute says otherwise.
 *
 * @param today the reader's day, YYYY-MM-DD; empty if the text may be read on any day
 * @returns undefined if the story has no such item
 */
export function viewOf(
  story: Story,
  { tag, id, by }: Shown,
  attributes: Attributes,
  today: string,
): View | undefined {
  const language = textOf(attributes['lang']);
  const arrangement = arrangementOf(attributes);
  if (by === 'party')
    return oneSide(story, id, language, today, idsIn(textOf(attributes['questions'])), arrangement);
  if (by === 'questions') return questionsView(story, idsIn(id), language, today, arrangement);
  if (by === 'speaker')
    return attributes['all']
      ? quotesOf(story, id, language, today, limitOf(attributes['limit']))
      : leaderQuote(story, latestQuote(story, id) ?? '', language, today);
  return tag === 'stance-list'
    ? stanceList(story, id, language, today, arrangement)
    : byTag[tag].viewOf(story, id, language, today);
}

/** The view with only the rows or quotes within its limit. A text has no button that shows the others. */
export function withinLimit(view: View): View {
  if (view.tag === 'stance-list')
    return {
      ...view,
      groups: view.groups.map((group) => ({ ...group, rows: group.rows.slice(0, group.shown) })),
    };
  if (view.tag === 'leader-quote' && view.list)
    return { ...view, list: { ...view.list, quotes: view.list.quotes.slice(0, view.list.shown) } };
  return view;
}
