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

What is left of each code in an article that has gone through systems of others, and what becomes of it on a page. Found
by the tests, in Chromium, with each element, following updates and frozen; written by \`npm run docs:conformance\`. A
test fails when any of it changes.

- **widget**: on a page with \`onrecord.js\` it is shown, at the right version. Without the script the words are read, but
  for a frame.
- **options**: with what was chosen for it, such as the version that the page was written with. Addresses have no place for
  that; their version, where they are frozen, is a part of them.
- **words**: the code itself is gone, and its words are read.
- **nothing**: a reader would not know that there was something.
- **markup**: some of the code is read as text.

## In how many of ${systems.length} configurations

In bold what this project gives to copy; below it what is pasted elsewhere.

${table([['', 'widget', 'with its options', 'words', 'nothing', 'markup'], ...shares])}

## Each of them

“Its own” settings are what a system does when it is told nothing; “the recipe” is that of
[the docs for site owners](../guides/embed.md#to-let-the-codes-through). A Markdown link comes to a system that takes HTML as what marked makes of it.

${table([['', ...Object.values(OURS)], ...matrix])}
`;
}
