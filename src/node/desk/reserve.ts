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

/** A story whose embeds get space. */
export interface ReservedStory {
  readonly story: Story;
  /** Heights of items that the story lacks were measured for another story, and are left out. */
  readonly heights: Heights;
  /** The folder of the story on the site. The default is the site's own. */
  readonly folder?: string | undefined;
}

/** Matches an embed that links to a page of the story in this folder, as the embed's code does. */
const linksTo = (folder: string) => `:has(a[href*="/${folder}e/"])`;

/**
 * The condition for an embed of an item, without specificity. An embed that is pinned to another version than today's may show a
 * change note, whose height nobody has measured.
 *
 * @param prefix `data-` for a placeholder
 * @param others the folders of the other stories that have an item of the same tag and id
 */
function condition({ story, folder }: ReservedStory, others: readonly string[], prefix = ''): string {
  const not = ['[hidden]', `[${prefix}pin]:not([${prefix}pin="${story.version}"])`, ...others.map(linksTo)];
  return `:where(:not(${not.join(', ')}))${folder ? `:where(${linksTo(folder)})` : ''}`;
}

function rule(of: ReservedStory, tag: string, id: string, steps: Steps, others: readonly string[]): string {
  const attribute = items[tag]?.[0];
  const inWindow = steps.filter(([width], i) => i === 0 || width <= COLUMN);
  const element = `${tag}[${attribute}="${id}"]${condition(of, others)}`;
  const placeholder = `[data-widget="${tag}"][data-${attribute}="${id}"]${condition(of, others, 'data-')}`;
  return `  ${element}, ${placeholder} {
    display: flow-root;
    box-sizing: border-box;
    border: 0;
    padding: 0;
    min-block-size: ${stepped(`(100vw - ${MARGINS}px)`, inWindow)};
    @container (width >= 0px) { min-block-size: ${stepped('100cqi', steps)}; }
    &:where(:not(${tag}:defined)) { animation: onrecord-release 0s 10s forwards; }
  }`;
}

function rulesOf(stories: readonly ReservedStory[]): string[] {
  /** The folders of the stories that have an item, by its tag and id. */
  const folders = new Map<string, string[]>();
  for (const { story, folder } of stories)
    for (const item of widgetsOf(story).map(String))
      folders.set(item, [...(folders.get(item) ?? []), ...(folder ? [folder] : [])]);
  return stories.flatMap((each) =>
    widgetsOf(each.story).flatMap(([tag, id]) => {
      const steps = each.heights[tag]?.[id];
      const others = folders.get(String([tag, id]))!.filter((folder) => folder !== each.folder);
      return steps ? rule(each, tag, id, steps, others) : [];
    }),
  );
}

/** The style sheet for the stories of a site. Only the first has no folder. */
export const reserve = (stories: readonly ReservedStory[]): string => {
  const others = [
    ...OPTIONS.map((option) => `:is(${tags.join()})[${option}]`),
    ...OPTIONS.map((option) => `[data-widget][data-${option}]`),
  ];
  return `/*
 * Reserves the space of each embed of the stories in onrecord.js, so that the page does not shift when the embed is
 * rendered. The height depends on the width of the nearest container, or else of the window. The element releases the space
 * when it is rendered, or when it has nothing to show.
 */
@media (scripting: enabled) {
  /* The page decides the width and the margins, so these rules have no specificity and any rule of the page wins. */
  :where(${tags.join()}) { ${BOX} }
  /* A placeholder must stand where the element will, so it must not have the margins of a paragraph. */
  html body :where(${tags.map((tag) => `[data-widget="${tag}"]`).join()}) { ${BOX} }
${rulesOf(stories).join('\n')}
  /* Nobody has measured the height of other views, so no space is reserved for them. */
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
