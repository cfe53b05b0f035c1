import { expect, fixtureSync, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { AxeResults, ContextSpec, RunOptions } from 'axe-core';
import { forget } from '../../src/page/near.js';
import { page } from '../../src/page/page.js';
import '../../src/index.js';
import type { CitationView, SourcesView, View } from '../../src/model/views.js';
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { afterThis } from '../after-this.js';
import { emulateMedia, spaceAtLineEnd, strokesGrow } from '../engine.js';
import invented from '../fixtures/valid/second.json' with { type: 'json' };

export { afterThis, expectWarnings, hearErrors, hearWarnings } from '../after-this.js';
export type Tag = 'pledge-counter' | 'leader-quote' | 'stance-list';
export type Widget = HTMLElementTagNameMap[Tag];
export type Attributes = Readonly<Record<string, string | number | true>>;

/** The tests that loop over `stories` render the bundled story and this one. */
export const second = invented as unknown as Story;
export const stories: readonly { readonly name: string; readonly story: Story }[] = [
  { name: 'the bundled story', story: bundled },
  { name: 'the invented story', story: second },
];

/** The reader's day. The review of the invented story is long overdue on it. */
export const today = '2027-03-01';
page.today = () => today;

/** The backgrounds of test pages, with the colour of their text. */
export const grounds = {
  white: { background: '#fff', color: '#1a1a1a', scheme: 'light' },
  newsprint: { background: '#f5f0e6', color: '#222', scheme: 'light' },
  black: { background: '#121212', color: '#ececec', scheme: 'dark' },
  slate: { background: '#1b1f24', color: '#e3e6ea', scheme: 'dark' },
} as const;
export type Ground = keyof typeof grounds;

interface Place {
  /** The element's own story. Default: none. */
  readonly story?: unknown;
  /** The light content, as markup. */
  readonly fallback?: string;
  readonly within?: Element;
}

/** Adds a block with a background and a width to the page until the test ends. */
export function openPage(ground: Ground = 'white', width = 900): HTMLElement {
  const { background, color, scheme } = grounds[ground];
  const place = fixtureSync<HTMLElement>(html`<div></div>`);
  Object.assign(place.style, {
    background,
    color,
    colorScheme: scheme,
    inlineSize: `${width}px`,
    padding: '16px',
  });
  return place;
}

/** Puts a widget on the page and waits until it has rendered. */
export async function show<T extends Tag>(
  tag: T,
  attributes: Attributes,
  { story, fallback = '', within }: Place = {},
) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value === true ? '' : String(value));
  if (story !== undefined) element.story = story as Story;
  element.innerHTML = fallback;
  (within ?? openPage()).append(element);
  await settle(element);
  return element;
}

/** Renders every widget at once, as if it were near the viewport, without waiting for frames. */
export function comeNear(): void {
  for (const [element, { act }] of [...(page.waiting ?? [])]) {
    // Rows of a long list wait too. They have no hyphen in their name.
    if (!element.localName.includes('-')) continue;
    forget(element);
    act();
  }
}

/** Moves a reader's pointer to a widget, which then makes the content of its closed disclosures. */
export const reach = (element: Element): unknown =>
  element.shadowRoot?.dispatchEvent(new Event('pointerover'));

/**
 * Waits until these widgets are up to date, with the content of their disclosures, and have written their warnings, which
 * they do in a later task.
 */
export async function settle(...elements: readonly Element[]): Promise<void> {
  comeNear();
  for (const element of elements) while (!(await (element as Widget).updateComplete));
  for (const element of elements) reach(element);
  for (const element of elements) while (!(await (element as Widget).updateComplete));
  await new Promise((resolve) => setTimeout(resolve));
}

export const root = (element: Element): HTMLElement => part(element, 'root');

/** The first of the parts with this name. */
export function part(element: Element, name: string): HTMLElement {
  const [first] = parts(element, name);
  if (!first) throw new Error(`<${element.localName}> shows no part "${name}"`);
  return first;
}

export const parts = (element: Element, name: string): HTMLElement[] => all(element, `[part~="${name}"]`);

/** All elements in a widget that match a selector. */
export const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];

/** Text with a single space for each line break and indent of the markup. */
export const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
export const textOf = (node: Node): string => collapse(node.textContent);

export const isShown = (element: Element): boolean => !!element.shadowRoot?.querySelector('[part="root"]');

/** Whether a reader sees an element. One with `hidden=until-found` has a box, but its content is not rendered. */
export function isVisible(node: Element): boolean {
  // WebKit answers from the last layout. Asking for the style makes it lay out a container whose width has changed.
  const { contentVisibility } = getComputedStyle(node);
  return contentVisibility !== 'hidden' && node.checkVisibility({ visibilityProperty: true });
}

/** On one line, boxes overlap from top to bottom. They need not be as high as each other: digits may have another typeface. */
export const linesOf = (boxes: readonly DOMRect[]): number =>
  boxes.filter(
    ({ top }, i) => i === 0 || top >= Math.max(...boxes.slice(0, i).map(({ bottom }) => bottom)) - 1,
  ).length;

/** The elements that overflow the widget. The content of a scrolling frame may be wider than the widget. */
export function tooWide(element: Element): string[] {
  const { left, right } = root(element).getBoundingClientRect();
  const inFrame = (each: Element) => each.parentElement?.closest('[role="region"], [part="map"]');
  const unseen = (each: Element | null): boolean =>
    !!each && (getComputedStyle(each).clipPath === 'inset(50%)' || unseen(each.parentElement));
  const beyond = all(element, '*').filter((each) => {
    if (inFrame(each) || unseen(each) || (strokesGrow && each.localName === 'path')) return false;
    const room = Math.max(0.5, spaceAtLineEnd(each.textContent));
    return [...each.getClientRects()].some((box) => box.left < left - room || box.right > right + room);
  });
  const scrolled = [element, root(element)].filter(
    (each) => each.scrollWidth > each.clientWidth + spaceAtLineEnd(root(element).textContent),
  );
  return [...scrolled, ...beyond].map(
    (each) => `${each.localName} "${collapse(each.textContent).slice(0, 60)}"`,
  );
}

/** Opens everything that a reader can open. */
export function openEverything(element: Element): void {
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
}

/** Opens every section and every row. The list of sources stays closed. */
export function unfold(element: Element): void {
  for (const fold of all<HTMLDetailsElement>(element, 'details.fold, details.entry')) fold.open = true;
}

/** The fields of a view that are not shown as text. */
const unseen = new Set([
  'about',
  'id',
  'lang',
  'dir',
  'kind',
  'type',
  'sentence',
  'tag',
  'href',
  'sources',
  'labels',
  'searched',

  'columns',
]);

/** Every string of a view that the widget must show, except the texts of sources. */
export function wordsIn(view: unknown, but: readonly string[] = []): string[] {
  if (typeof view === 'string') return view ? [collapse(view)] : [];
  if (typeof view !== 'object' || !view) return [];
  return Object.entries(view).flatMap(([key, value]) => {
    // The foot's text is its other parts in one string, which an embed may show apart.
    if (key === 'text' && 'notice' in view) return [];
    // A quotation has marks, so only a paraphrase has a label.
    if (key === 'label' && 'isReported' in view && !view.isReported) return [];
    // The names of a widget and of its sources are only for screen readers.
    if (unseen.has(key) || but.includes(key) || (key === 'name' && typeof value === 'string')) return [];
    return Array.isArray(value) ? value.flatMap((each) => wordsIn(each, but)) : wordsIn(value, but);
  });
}

/** Whether a text has these words, which may begin a sentence there. */
export function says(text: string, words: string): boolean {
  const wanted = collapse(words);
  return text.includes(wanted) || text.includes(wanted.replace(/^./u, (letter) => letter.toUpperCase()));
}

/** Expects that the widget shows every text of the view, in the language of the view. */
export function expectShows(element: Element, view: View | undefined, but: readonly string[] = []): void {
  if (!view) throw new Error('The model has no such view');
  const shown = root(element);
  expect(shown.getAttribute('aria-label')).to.equal(view.name);
  expect([shown.lang, shown.dir]).to.deep.equal([view.lang, view.dir]);
  const text = textOf(shown);
  expect(wordsIn(view, but).filter((words) => !says(text, words))).to.deep.equal([]);
}

/** Expects these words in the text, in this order. Empty ones are skipped. */
export function expectInOrder(text: string, words: readonly (string | undefined)[]): void {
  let from = 0;
  for (const each of words.map((word) => collapse(word ?? ''))) {
    const at = text.indexOf(each, from);
    expect(at, `"${each}" in "${text.slice(from)}"`).to.be.at.least(0);
    from = at + each.length;
  }
}

/** Expects that only the fallback is shown. */
export function expectFallback(element: Element, text: string): void {
  expect(isShown(element), 'a widget').to.equal(false);
  expect(textOf(element)).to.equal(text);
  expect(lightContentIsSeen(element), 'the words of the page').to.equal(true);
}

/** Whether a reader sees the light content of a widget. Hidden content has no boxes. */
export const lightContentIsSeen = (element: Element): boolean =>
  lightContent(element).getClientRects().length > 0;

export function lightContent(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** A fact of a view, and the words that identify it on the screen. */
export interface Sourced {
  readonly words: readonly string[];
  readonly sources: SourcesView;
}

/** All facts in a view that have sources. */
export function factsIn(view: unknown): Sourced[] {
  if (typeof view !== 'object' || !view) return [];
  const { sources, searched, text, name, date, count } = view as Record<string, unknown>;
  const own = [text, (name as { text?: string } | undefined)?.text, date, count].filter(
    (each) => typeof each === 'string' && each,
  );
  // The sources of a silence are those that were searched. The list of sources at the end has entries and no such field.
  const all = ([sources, searched] as (SourcesView | undefined)[]).filter((each) => each?.items);
  const some = all.filter((each) => each!.items.length);
  const here = (some.length ? some : all).map((each) => ({
    words: (own as string[]).map(collapse),
    sources: each!,
  }));
  return [...here, ...Object.values(view).flatMap((value) => factsIn(value))];
}

/** Expects a mark beside the fact for each of its sources. The mark opens the list of sources at the entry of the source. */
export function expectSourceBeside(element: Element, { words, sources: { marks, items } }: Sourced): void {
  expect(items, `sources of "${words.join(' ')}"`).not.to.deep.equal([]);
  for (const { source, number, name } of marks) {
    const links = all<HTMLAnchorElement>(element, '[role="doc-noteref"]').filter(
      (link) => isVisible(link) && link.ariaLabel === name && blockWith(link, words),
    );
    const [link] = links;
    if (!link) throw new Error(`No mark beside "${words.join(' ')}" is named ${name}`);
    expect(textOf(link)).to.equal(number);
    expectEntry(
      element,
      link,
      items.filter((each) => each.source === source),
    );
  }
}

/** Expects that a mark opens the list at the entry of its source, and that the entry names and links the source. */
function expectEntry(element: Element, mark: HTMLElement, items: readonly CitationView[]): void {
  const list = all<HTMLDetailsElement>(element, 'details.sources')[0]!;
  const wasOpen = list.open;
  mark.click();
  const entry = focused(element)!;
  expect(entry.matches('[role="doc-endnotes"] li'), 'the entry has the focus').to.equal(true);
  expect(isVisible(entry), 'the entry is seen').to.equal(true);
  const pages = [...entry.querySelectorAll('a')].map(({ href }) => href.split('#')[0]);
  for (const { title, href } of items) {
    expect(textOf(entry)).to.include(collapse(title.text));
    if (href) expect(pages).to.include(new URL(href).href.split('#')[0]);
  }
  list.open = wasOpen;
}

/** The nearest ancestor of a control, below the root of the widget, that contains all of these words. */
function blockWith(control: Element, words: readonly string[]): Element | undefined {
  for (let block = control.parentElement; block && block.part.value !== 'root'; block = block.parentElement) {
    const text = textOf(block);
    if (words.every((each) => says(text, each))) return block;
  }
  return undefined;
}

/** The elements that a keyboard reaches, in the order of the page. */
export const stops = (element: Element): HTMLElement[] =>
  all(element, 'a[href], button, summary, [tabindex="0"]').filter(isVisible);

export const focused = (element: Element): HTMLElement | null =>
  element.shadowRoot!.activeElement as HTMLElement | null;

/** Collects the types of all events that code dispatches until the test ends. */
export function hearEvents(): string[] {
  const heard: string[] = [];
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    // The tests themselves dispatch `beforeprint` and `pointerover`.
    if (!['beforeprint', 'pointerover'].includes(event.type)) heard.push(event.type);
    return dispatch.call(this, event);
  };
  afterThis(() => (EventTarget.prototype.dispatchEvent = dispatch));
  return heard;
}

/** Emulates media features, such as print or forced colours, until the test ends. */
export async function emulate(media: Readonly<Record<string, string>>): Promise<void> {
  afterThis(() => emulateMedia({}));
  await emulateMedia(media);
}

/** The accessible names that the engine gives to assistive technology, by role. */
export async function namesByRole(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const { role, name } of await executeServerCommand<{ role: string; name: string }[], undefined>(
    'heard',
  ))
    names.set(role, [...(names.get(role) ?? []), collapse(name)]);
  return names;
}

/** Presses a key. Firefox knows the space bar only by the character that it types. */
export const press = (key: string): Promise<void> => sendKeys({ press: key === 'Space' ? ' ' : key });

declare const axe: { run(context: ContextSpec, options: RunOptions): Promise<AxeResults> };

/** Expects no violation of any rule of axe. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  expect(found).to.deep.equal([]);
}
