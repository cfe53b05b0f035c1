/** The texts of the page "Get the code": one for each form of the code, and one for each option that a form may lack. */

/** @typedef {import('../npm/embed/codes.js').Form} Form */
/** @typedef {{ widget: number, options: number, words: number, markup: number }} Cell */
/** @typedef {{ codes: Record<Form, number>, systems: { name: string, settings: string, forms: Record<Form, Cell> }[] }} Conformance */

/** @type {Record<Form, { name: string, syntax: string, use: string }>} */
export const forms = {
  placeholder: {
    name: 'Placeholder',
    syntax: 'HTML',
    use: 'Try this first. A paragraph or quotation that our script turns into the widget. Paste it as HTML.',
  },
  element: {
    name: 'Element',
    syntax: 'HTML',
    use: 'The widget’s own tag. Use it if your system keeps unknown tags, in templates, and in React or other JSX.',
  },
  address: {
    name: 'Address',
    syntax: 'Text',
    use: 'Paste it on a line of its own in WordPress, or in any system that turns addresses into embeds.',
  },
  iframe: {
    name: 'Frame',
    syntax: 'HTML',
    use: 'Use it if your system allows only frames. The widget can’t follow the look of the page.',
  },
  markdown: {
    name: 'Markdown link',
    syntax: 'Markdown',
    use: 'Paste it as a paragraph of its own if your system uses Markdown.',
  },
};

/** The options as the page names them in a sentence, by their attributes. @type {Record<string, string>} */
const options = {
  view: 'the view',
  theme: 'the theme',
  lang: 'the language',
  plain: '“no heading, no rules”',
  static: '“no controls”',
  transparent: '“no background”',
  'heading-level': 'the level of its heading',
  loading: 'when it is rendered',
  rows: 'what shows of a row',
  'group-by': 'the groups',
  sort: 'the order',
  filter: 'the filter',
  limit: 'how many rows or quotes come first',
  speaker: 'the choice of a speaker',
  all: 'the other quotes',
  party: 'the choice of a side',
  questions: 'the choice of questions',
  search: 'search and sorting',
  'deep-link': '“keep the reader’s choices in the page’s address”',
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * Says which of the chosen options a form of the code can't carry.
 *
 * @param {readonly string[]} without the attributes that the form leaves out
 * @param {boolean} [isIgnored] whether some systems ignore the options that the form does carry
 */
export function loss(without, isIgnored = false) {
  const lost = without.filter((each) => each !== 'pin').map((each) => options[each] ?? each);
  return [
    without.includes('pin') && 'It can’t tell readers what has changed since the page was written.',
    lost.length && `It can’t carry ${list.format(lost)}.`,
    isIgnored && 'WordPress and other systems that use oEmbed ignore what follows “#embed”.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A share in words, because exact percentages of so few systems would mislead. @param {number} part @param {number} all */
const share = (part, all) =>
  part === all
    ? 'every system'
    : part >= 0.8 * all
      ? 'nearly every system'
      : part > all / 2
        ? 'most systems'
        : part
          ? 'some systems'
          : 'no system';

/**
 * Says in words in how many systems a form of the code became the widget, and what happened in the others.
 *
 * @param {Conformance} conformance
 * @param {Form} form
 */
export function survival({ codes, systems }, form) {
  const cells = systems.map((system) => system.forms[form]);
  const all = codes[form];
  const count = (/** @type {(cell: Cell) => boolean} */ holds) => cells.filter(holds).length;
  const shown = count(({ widget }) => widget === all);
  const whole = count(({ options }) => options === all);
  const hasRead = cells.some(({ widget, words }) => widget < all && words === all);
  const hasLost = cells.some(({ widget, words }) => widget < all && words < all);
  return [
    `Becomes the widget in ${share(shown, cells.length)} that we tried${whole ? `, with all its options in ${share(whole, cells.length)}` : ''}.`,
    hasRead && 'Elsewhere its words stay.',
    hasLost && 'A few systems remove it.',
    cells.some(({ markup }) => markup > 0) && 'A few show its markup to readers.',
  ]
    .filter(Boolean)
    .join(' ');
}
