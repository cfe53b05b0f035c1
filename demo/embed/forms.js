/** What an editor is told of each form of a code, and of each option that one may have no place for. */

/** @typedef {import('../npm/embed/codes.js').Form} Form */
/** @typedef {{ widget: number, options: number, words: number, markup: number }} Cell */
/** @typedef {{ codes: Record<Form, number>, systems: { name: string, settings: string, forms: Record<Form, Cell> }[] }} Conformance */

/** @type {Record<Form, { name: string, syntax: string, use: string }>} */
export const forms = {
  placeholder: {
    name: 'Placeholder',
    syntax: 'HTML',
    use: 'The first choice: a paragraph, or a quotation, that becomes the widget. Paste it as HTML.',
  },
  element: {
    name: 'Element',
    syntax: 'HTML',
    use: 'The widget’s own tag: where your system lets it through, in templates, and in React and other JSX.',
  },
  address: {
    name: 'Address',
    syntax: 'Text',
    use: 'On a line of its own, in WordPress and wherever an address becomes an embed.',
  },
  iframe: {
    name: 'Frame',
    syntax: 'HTML',
    use: 'Where only frames are let through. It takes nothing of the page’s look.',
  },
  markdown: {
    name: 'Markdown link',
    syntax: 'Markdown',
    use: 'In a paragraph of its own, wherever Markdown is written.',
  },
};

/** @type {Record<string, string>} */
const options = {
  view: 'the view',
  theme: 'the theme',
  lang: 'the language',
  plain: '“no heading, no rules”',
  static: '“no controls”',
  transparent: '“no ground of its own”',
  'heading-level': 'the level of its heading',
  'group-by': 'the groups',
  sort: 'the order',
  filter: 'who is left out',
  limit: 'how many come first',
  search: 'search and sorting',
  'deep-link': 'choices in the page’s address',
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a form can't carry. @param {readonly string[]} without */
export function loss(without) {
  const lost = without.filter((each) => each !== 'pin').map((each) => options[each] ?? each);
  return [
    without.includes('pin') && 'It can’t say what has changed since the page was written.',
    lost.length && `It can’t carry ${list.format(lost)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {Conformance} conformance @param {Form} form */
export function survival({ codes, systems }, form) {
  const cells = systems.map((system) => ({ ...system, cell: system.forms[form] }));
  const all = codes[form];
  const count = (/** @type {(cell: Cell) => boolean} */ holds) =>
    cells.filter(({ cell }) => holds(cell)).length;
  const shown = count(({ widget }) => widget === all);
  const whole = count(({ options }) => options === all);
  const read = count(({ widget, words }) => widget < all && words === all);
  const lost = count(({ widget, words }) => widget < all && words < all);
  const markup = count(({ markup }) => markup > 0);
  return [
    `Shown as the widget in ${shown} of ${systems.length} set-ups${whole ? `, with its options in ${whole}` : ''}.`,
    read && `Read as words in ${read} more.`,
    lost && `Nothing left of it in ${lost}.`,
    markup && `Some markup is read as text in ${markup}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
