// dist/onrecord.css: the space that each item of the story takes, by the width that it has, before its embed is there.

/** @typedef {import('../../src/node/frame-height.js').Steps} Steps */
/** @typedef {import('../../src/node/frame-height.js').Heights} Heights */

/** The attribute by which each element finds its item. @type {Record<string, string>} */
export const ITEMS = { 'pledge-counter': 'pledge', 'leader-quote': 'quote', 'stance-list': 'question' };

/** What makes an embed of the same item another height: such embeds get no space. */
const OPTIONS = ['view', 'plain', 'static', 'theme', 'group-by', 'filter', 'search', 'limit', 'src'];

/** Without a container to measure by: a column in the window, with a page's usual margins, and no wider than a text. */
const MARGINS = 32;
const COLUMN = 640;

/** The box, as the elements have it by themselves. */
const BOX =
  'inline-size: var(--onrecord-inline-size, auto); max-inline-size: 100%; margin: var(--onrecord-margin, 0);';

/**
 * A height that changes by steps as a width grows: each step a clamp that goes from none to all of it within a hair of its
 * width. One declaration and not a rule for each step, which browsers would try on every embed.
 * @type {(width: string, steps: Steps) => string}
 */
const stepped = (width, [[, narrowest] = [0, 0], ...wider]) => {
  let last = narrowest;
  const terms = wider.map(([from, height]) => {
    const step = height - last;
    last = height;
    return ` ${step < 0 ? '-' : '+'} clamp(0px, 9999 * (${width} - ${from - 0.1}px), ${Math.abs(step)}px)`;
  });
  return `calc(${narrowest}px${terms.join('')})`;
};

/** @type {(tag: string, id: string, steps: Steps) => string} */
const rule = (tag, id, steps) => {
  const attribute = ITEMS[tag];
  const inWindow = steps.filter(([width], i) => i === 0 || width <= COLUMN);
  const seen = ':where(:not([hidden]))';
  return `  ${tag}[${attribute}="${id}"]${seen}, [data-widget="${tag}"][data-${attribute}="${id}"]${seen} {
    display: flow-root;
    box-sizing: border-box;
    border: 0;
    padding: 0;
    min-block-size: ${stepped(`(100vw - ${MARGINS}px)`, inWindow)};
    @container (width >= 0px) { min-block-size: ${stepped('100cqi', steps)}; }
    &:where(:not(${tag}:defined)) { animation: onrecord-release 0s 10s forwards; }
  }`;
};

/** @type {(heights: Heights, version: number) => string} */
export const reserve = (heights, version) => {
  const tags = Object.keys(ITEMS);
  // A page that was written with this version has nothing more to say.
  /** @type {(prefix: string) => string[]} */
  const othersBy = (prefix) => [
    ...OPTIONS.map((option) => `[${prefix}${option}]`),
    `[${prefix}pin]:not([${prefix}pin="${version}"])`,
  ];
  const others = [
    ...othersBy('').map((option) => `:is(${tags.join()})${option}`),
    ...othersBy('data-').map((option) => `[data-widget]${option}`),
  ];
  const rules = tags.flatMap((tag) =>
    Object.entries(heights[tag] ?? {}).map(([id, steps]) => rule(tag, id, steps)),
  );
  return `/*
 * Reserves the space of each embed of the story that onrecord.js holds, so that nothing shifts when it comes: by the width
 * of the nearest container, else of the window. The space is the embed's own to give up: it does so when it is shown, or
 * when there is nothing to show.
 */
@media (scripting: enabled) {
  /* The width and the margins are the page's, so any rule of the page's wins over these. */
  :where(${tags.join()}) { ${BOX} }
  /* A placeholder is placed like the element that it becomes, so it must not have the margins of a paragraph. */
  html body :where(${tags.map((tag) => `[data-widget="${tag}"]`).join()}) { ${BOX} }
${rules.join('\n')}
  /* Another view, or another version: another height, which nobody has measured. */
  ${others.join(', ')} {
    animation: none;
    min-block-size: 0;
    @container (width >= 0px) { min-block-size: 0; }
  }
}
/* Where no module has come after so long, none will: what the page itself says needs no more than its own space. */
@keyframes onrecord-release {
  to { min-block-size: 0; }
}
`;
};
