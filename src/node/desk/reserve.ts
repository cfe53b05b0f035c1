/**
 * Writes onrecord.css. This style sheet reserves the space of each embed until the embed is rendered, so the page does not
 * shift. The heights depend on the available width; `measure.ts` measures them, and `estimate.ts` estimates them.
 */
import { items } from '../../embed/address.js';
import { tags } from '../../model/by-tag.js';
import type { Story } from '../../story/types.js';
import { widgetsOf } from '../widgets.js';
import type { Heights, Steps } from '../frame-height.js';

/** Attributes that change the height of an embed. Nobody has measured these heights, so no space is reserved. */
const OPTIONS = ['view', 'plain', 'static', 'theme', 'rows', 'group-by', 'filter', 'search', 'limit', 'src'];

/** Without a container to measure, we assume a column: the window less the usual margins, at most as wide as a text. */
const MARGINS = 32;
const COLUMN = 640;

/** The same box as the elements' own styles give them. */
const BOX =
  'inline-size: var(--onrecord-inline-size, auto); max-inline-size: 100%; margin: var(--onrecord-margin, 0);';

/**
 * A CSS length that changes in steps as a width grows. Each step is a `clamp()` that goes from 0 to its full height within a
 * fraction of a pixel. This is one declaration, because browsers would match a rule for each step against every embed.
 */
const stepped = (width: string, [[, narrowest] = [0, 0], ...wider]: Steps): string => {
  let last = narrowest;
  const terms = wider.map(([from, height]) => {
    const step = height - last;
    last = height;
    return ` ${step < 0 ? '-' : '+'} clamp(0px, 9999 * (${width} - ${from - 0.1}px), ${Math.abs(step)}px)`;
  });
  return `calc(${narrowest}px${terms.join('')})`;
};

const rule = (tag: string, id: string, steps: Steps): string => {
  const attribute = items[tag]?.[0];
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

/** The style sheet for a story. Heights of items that it lacks were measured for another story, and are left out. */
export const reserve = (heights: Heights, story: Story): string => {
  // An embed pinned to this version shows no change note, so it has the measured height.
  const othersBy = (prefix: string) => [
    ...OPTIONS.map((option) => `[${prefix}${option}]`),
    `[${prefix}pin]:not([${prefix}pin="${story.version}"])`,
  ];
  const others = [
    ...othersBy('').map((option) => `:is(${tags.join()})${option}`),
    ...othersBy('data-').map((option) => `[data-widget]${option}`),
  ];
  const rules = widgetsOf(story).flatMap(([tag, id]) => {
    const steps = heights[tag]?.[id];
    return steps ? rule(tag, id, steps) : [];
  });
  return `/*
 * Reserves the space of each embed of the story in onrecord.js, so that the page does not shift when the embed is
 * rendered. The height depends on the width of the nearest container, or else of the window. The element releases the space
 * when it is rendered, or when it has nothing to show.
 */
@media (scripting: enabled) {
  /* The page decides the width and the margins, so these rules have no specificity and any rule of the page wins. */
  :where(${tags.join()}) { ${BOX} }
  /* A placeholder must stand where the element will, so it must not have the margins of a paragraph. */
  html body :where(${tags.map((tag) => `[data-widget="${tag}"]`).join()}) { ${BOX} }
${rules.join('\n')}
  /* Nobody has measured the height of other views and versions, so no space is reserved for them. */
  ${others.join(', ')} {
    animation: none;
    min-block-size: 0;
    @container (width >= 0px) { min-block-size: 0; }
  }
}
/* If the script has not arrived after ten seconds, the fallback stays, and it needs only its own space. */
@keyframes onrecord-release {
  to { min-block-size: 0; }
}
`;
};
