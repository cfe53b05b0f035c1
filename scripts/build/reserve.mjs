// dist/onrecord.css: the space that each item of the story takes, by the width that it has, before its embed is there.

/** How high an item is from each width on: pairs of pixels, the narrowest first. @typedef {[width: number, height: number][]} Steps */
/** By element and id. @typedef {Record<string, Record<string, Steps>>} Heights */

/** The attribute by which each element finds its item. @type {Record<string, string>} */
export const ITEMS = { 'pledge-counter': 'pledge', 'leader-quote': 'quote', 'stance-list': 'question' };

/** What makes an embed of the same item another height: such embeds get no space. */
const OPTIONS = ['view', 'plain', 'static', 'theme', 'group-by', 'filter', 'search', 'limit', 'pin', 'src'];

/** Without a container to measure by: a column in the window, with a page's usual margins, and no wider than a text. */
const MARGINS = 32;
const COLUMN = 640;

/** @type {(tag: string, id: string, steps: Steps) => string} */
const rule = (tag, id, steps) => {
  const attribute = ITEMS[tag];
  const [[, narrowest] = [0, 0], ...wider] = steps;
  const inWindow = wider.filter(([width]) => width <= COLUMN);
  const lines = [
    `min-block-size: ${narrowest}px;`,
    ...inWindow.map(
      ([width, height]) => `@media (width >= ${width + MARGINS}px) { min-block-size: ${height}px; }`,
    ),
    `@container (width >= 0px) { min-block-size: ${narrowest}px; }`,
    ...wider.map(([width, height]) => `@container (width >= ${width}px) { min-block-size: ${height}px; }`),
  ];
  const seen = ':where(:not([hidden]))';
  return `  ${tag}[${attribute}="${id}"]${seen}, [data-widget="${tag}"][data-${attribute}="${id}"]${seen} {
    display: flow-root;
    box-sizing: border-box;
    inline-size: var(--onrecord-inline-size, auto);
    max-inline-size: 100%;
    margin: var(--onrecord-margin, 0);
    border: 0;
    padding: 0;
    animation: onrecord-release 0s 10s forwards;
    ${lines.join('\n    ')}
  }`;
};

/** @type {(heights: Heights) => string} */
export const reserve = (heights) => {
  const tags = Object.keys(ITEMS);
  const others = [
    ...OPTIONS.map((option) => `:is(${tags.join()})[${option}]`),
    ...OPTIONS.map((option) => `[data-widget][data-${option}]`),
  ];
  const rules = tags.flatMap((tag) =>
    Object.entries(heights[tag] ?? {}).map(([id, steps]) => rule(tag, id, steps)),
  );
  return `/*
 * Reserves the space of each embed of the story that onrecord.js holds, so that nothing shifts when it comes: by the width
 * of the nearest container, else of the window. The space is the embed's own to give up: it does so when it is shown.
 */
@media (scripting: enabled) {
${rules.join('\n')}
  /* Another view, or another version: another height, which nobody has measured. */
  ${others.join(', ')} {
    animation: none;
    min-block-size: 0;
    @container (width >= 0px) { min-block-size: 0; }
  }
}
/* Where no embed has come after so long, none will: what the page itself says needs no more than its own space. */
@keyframes onrecord-release {
  to { min-block-size: 0; }
}
`;
};
