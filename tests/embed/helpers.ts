import { fixtureSync, html } from '@open-wc/testing';
import '../../src/index.js';
import { page } from '../../src/page/page.js';
import { story } from '../../src/story/bundled.js';

export { afterThis, expectWarnings, hearErrors, hearWarnings } from '../after-this.js';
export type Tag = 'pledge-counter' | 'leader-quote' | 'stance-list';
export type Widget = HTMLElementTagNameMap[Tag];

/** An embed of each kind, as an editor writes it. */
export const embeds: readonly { tag: Tag; attribute: string; id: string; markup: string }[] = [
  { tag: 'pledge-counter', attribute: 'pledge', id: story.pledges[0]!.id },
  { tag: 'leader-quote', attribute: 'quote', id: story.quotes[0]!.id },
  { tag: 'stance-list', attribute: 'question', id: story.questions[0]!.id },
].map((embed) => ({
  ...embed,
  tag: embed.tag as Tag,
  markup: `<${embed.tag} ${embed.attribute}="${embed.id}">In the words of the page.</${embed.tag}>`,
}));

export const counter = embeds[0]!;

/** Adds markup to the page. It is removed after the test. */
export function place(markup = ''): HTMLElement {
  const element = fixtureSync<HTMLElement>(html`<div></div>`);
  element.innerHTML = markup;
  return element;
}

/** Adds markup so far below that a reader must scroll to see it. */
export function placeBelow(markup: string): HTMLElement {
  const below = place();
  below.style.paddingBlockStart = '4000px';
  below.innerHTML = markup;
  return below;
}

export const widgetsIn = (root: ParentNode): Widget[] => [
  ...root.querySelectorAll<Widget>('pledge-counter, leader-quote, stance-list'),
];
export const widgetIn = (root: ParentNode): Widget => widgetsIn(root)[0]!;

/** Waits until widgets near the viewport have rendered. */
export async function shown(...widgets: readonly Element[]): Promise<void> {
  for (const widget of widgets) while (!(await (widget as Widget).updateComplete));
}

export const isShown = (element: Element): boolean => !!element.shadowRoot?.querySelector('[part="root"]');

/** Whether a reader sees the light content of an element. */
export function isFallbackSeen(element: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects().length > 0;
}

/** Waits for the next frame, after the callbacks of all observers. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The number of widgets that wait to come near the viewport. */
export const waiting = (): number => page.waiting?.size ?? 0;

beforeEach(() => scrollTo(0, 0));
