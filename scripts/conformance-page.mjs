// Writes the text of docs/reports/conformance.md from the results of the tests. scripts/wtr/conformance.mjs calls it.
import { readFileSync } from 'node:fs';

/** @typedef {{ widget: number, options: number, words: number, markup: number }} Cell for each outcome, the number of codes that had it */
/** @typedef {{ name: string, settings: string, forms: Record<string, Cell> }} System */
/** @typedef {{ codes: Record<string, number>, systems: readonly System[] }} Conformance */

/** @type {{ devDependencies: Record<string, string> }} */
const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const packages = { DOMPurify: 'dompurify', Readability: '@mozilla/readability' };

const OURS = {
  placeholder: 'placeholder',
  element: 'element',
  address: 'address',
  iframe: 'frame',
  markdown: 'Markdown link',
};

/** @param {string} name */
const versionOf = (name) =>
  devDependencies[/** @type {Record<string, string>} */ (packages)[name] ?? name] ?? 'in Chromium';

/** @param {readonly (readonly string[])[]} rows the first row is the head */
const table = ([head = [], ...rows]) =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** The outcome for all codes of one form, in words. @param {Cell} cell @param {number} codes */
function outcome({ widget, options, words, markup }, codes) {
  const shown = options === codes ? 'widget, options' : 'widget';
  const all = widget === codes ? shown : words === codes ? 'words' : 'nothing';
  return markup ? `${all}, and markup` : all;
}

/** @param {Conformance} conformance */
export function page({ codes, systems }) {
  /** @param {string} form @param {(cell: Cell) => boolean} holds */
  const share = (form, holds) =>
    String(systems.filter((system) => holds(/** @type {Cell} */ (system.forms[form]))).length);
  const ours = Object.keys(OURS);
  const order = [...ours, ...Object.keys(codes).filter((form) => !ours.includes(form))];
  const shares = order.map((form) => {
    const count = codes[form] ?? 0;
    const name = /** @type {Record<string, string>} */ (OURS)[form];
    return [
      name ? `**${name}**` : form,
      share(form, ({ widget }) => widget === count),
      name ? share(form, ({ widget, options }) => widget === count && options === count) : '',
      share(form, ({ widget, words }) => widget < count && words === count),
      share(form, ({ widget, words }) => widget < count && words < count),
      share(form, ({ markup }) => markup > 0),
    ];
  });
  const matrix = systems.map(({ name, settings, forms }) => [
    `${name} ${versionOf(name)}, ${settings}`,
    ...Object.keys(OURS).map((form) => outcome(/** @type {Cell} */ (forms[form]), codes[form] ?? 0)),
  ]);
  return `# What survives

This page shows what sanitizers, Markdown and other systems leave of each code, and what a page then shows. The tests find this in
Chromium, with each element, following updates and frozen. \`npm run docs:conformance\` writes the page. A test fails if a result changes.

- **widget**: a page with \`onrecord.js\` shows the widget, at the right version. Without the script, readers see the words, except in a
  frame.
- **options**: the widget keeps its options, such as the version that the page was written with. Addresses cannot carry options; the
  version of a frozen address is part of it.
- **words**: the code is lost, and readers see its words.
- **nothing**: readers do not notice that anything was there.
- **markup**: readers see some of the code as text.

## In how many of ${systems.length} configurations

The codes in bold are ours. The others are codes as other projects give them.

${table([['', 'widget', 'with its options', 'words', 'nothing', 'markup'], ...shares])}

## Each of them

“Its own” means the default settings of a system. “The recipe” is the one in
[the docs for site owners](../guides/embed.md#to-let-the-codes-through). If a system takes HTML, marked first converts the Markdown link.

${table([['', ...Object.values(OURS)], ...matrix])}
`;
}
