/**
 * The script of a widget's own page. It gives the widget the settings that the page's address has after `#embed`. In a
 * frame, it tells the embedding page how high the content is, in every protocol that embedding pages use. The embedding
 * page may be of any origin: a height is not confidential.
 */
import { languageTag } from '../model/language/lookup.js';
import { items, settingsIn } from '../page/widget-address.js';
import { options } from './options.js';

/** The element of the page. Before its script has run, it has no `updateComplete`. */
type Widget = HTMLElement & { readonly updateComplete?: Promise<unknown> };

let wrapper: HTMLElement;
/** The measured height on paper, until its content or width changes. Measuring lays out the page twice. */
let paperHeight: number | undefined;
/** The last text colour that the embedding page has sent. */
let pageColor: string | undefined;
/** The address of this script. It is known only while the script is evaluated. */
const here = (document.currentScript as HTMLScriptElement).src;

/** The height of the content. It doesn't depend on the height of the frame, so resizing the frame can't start a loop. */
const heightNow = () => Math.ceil(wrapper.getBoundingClientRect().height);

/**
 * The height on paper, where all details are open. The function measures it in advance by swapping the media queries,
 * because a message sent after printing has begun would arrive too late.
 */
function heightOnPaper(): number {
  const widget = wrapper.querySelector<Widget>(':not(h1, p)');
  const root = widget?.shadowRoot;
  if (root) makeDisclosures(widget, root);
  const sheets = [document, root].flatMap((each) =>
    each ? [...each.styleSheets, ...each.adoptedStyleSheets] : [],
  );
  const media = sheets.flatMap(rulesOf).flatMap((rule) => (rule instanceof CSSMediaRule ? rule.media : []));
  const change = (from: string, to: string) =>
    media.filter(({ mediaText }) => mediaText === from).map((each) => ((each.mediaText = to), each));
  const screen = change('screen', 'not all');
  const print = change('print', 'all');
  const { style } = document.documentElement;
  // Paper has no scroll bar. On systems without overlay scroll bars it would take away width.
  style.overflow = 'hidden';
  const height = heightNow();
  style.overflow = '';
  for (const each of screen) each.mediaText = 'screen';
  for (const each of print) each.mediaText = 'print';
  return height;
}

/** Makes the content of the widget's disclosures. A list may make more of it in later tasks, and is then measured again. */
function makeDisclosures(widget: Widget, root: ShadowRoot): void {
  root.dispatchEvent(new Event('pointerover'));
  const { length } = root.querySelectorAll('*');
  void widget.updateComplete?.then(() => root.querySelectorAll('*').length !== length && measureAgain());
}

/**
 * Returns no rules for a style sheet of another origin, which can't be read. In a sandboxed frame, even the site's own
 * style sheets are cross-origin. The widget's constructed style sheets can always be read.
 */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function reportHeight(): void {
  const height = heightNow();
  // In a hidden tab panel the content has no height. WebKit lays it out at a width of 0 and returns that height.
  if (!height || !innerWidth) return;
  const [, secret] = /\bsecret=(\w+)/.exec(location.hash) ?? [];
  // Our own message comes last. The script of WordPress limits the height to 1,000 pixels, and removes the `style` that
  // ours has set: https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
  const messages = [
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    { sentinel: 'amp', type: 'embed-size', height },
    { type: 'onrecord-height', height, print: (paperHeight ??= heightOnPaper()) },
  ];
  for (const message of messages) parent.postMessage(message, '*');
}

function measureAgain(): void {
  paperHeight = undefined;
  reportHeight();
}

/**
 * Sets the colour scheme from the text colour of the embedding page. Until that page has sent its colour, the scheme is
 * light: most pages are light whatever the reader's device is set to, and a frame can't see the page around it.
 */
function setScheme(color?: string): void {
  if (color && color === pageColor) return;
  pageColor = color;
  document.documentElement.dataset.scheme = color && isLight(color) ? 'dark' : 'light';
}

/** Accepts any CSS colour: the computed value of a mix in sRGB always reads `color(srgb 0.9 0.9 0.9)`. */
function isLight(color: string): boolean {
  wrapper.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(wrapper)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  wrapper.style.color = '';
  // Muted text of a light page (#999) is not light.
  return 0.3 * red + 0.6 * green + 0.1 * blue > 0.65;
}

function handleMessage({ source, data }: MessageEvent<Record<string, unknown> | null>): void {
  if (source !== parent) return;
  if (data?.message === 'ready') reportHeight();
  if (data?.type === 'onrecord-page' && typeof data.color === 'string') setScheme(data.color);
}

/**
 * Sets the attributes that the address names after `#embed`. `src` is not among them: a link must not make the site's own
 * page show the story of someone else.
 */
function applySettings(): void {
  const settings = settingsIn(location.hash);
  for (const [tag, own] of Object.entries(options)) {
    const [item, ...others] = items[tag]!;
    for (const widget of document.querySelectorAll(`main > ${tag}`)) {
      for (const name of [...others, ...own]) {
        const value = settings.get(name);
        if (value !== null) widget.setAttribute(name, value);
      }
      if (others.some((name) => settings.has(name))) widget.removeAttribute(item);
    }
  }
}

/**
 * Loads the words of a language that the address asks for. `de-AT` asks for the file of that tag and for `de`: the site may
 * have either, and elements use the nearest. A frame without an origin can't load any, and has English labels.
 */
function loadLanguage(): void {
  const subtags = languageTag(settingsIn(location.hash).get('lang') ?? '').split('-');
  for (; subtags[0]; subtags.pop())
    import(new URL(`locales/${subtags.join('-')}.js`, here).href).catch(() => undefined);
}

function begin(): void {
  // A sandbox may block links, so each link shows its address, which a reader can copy.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.address a')) link.textContent = link.href;
  if (parent === window) return;
  wrapper = document.querySelector('main')!;
  new ResizeObserver(measureAgain).observe(wrapper);
  // Browsers don't render a frame that is off screen, so its resize observer may not have been called yet.
  addEventListener('load', measureAgain);
  // A new story may change only closed content, which is open on paper.
  addEventListener('onrecord-story-change', measureAgain);
  // WordPress may add its secret to the address after the page has loaded.
  addEventListener('hashchange', reportHeight);
  addEventListener('message', handleMessage);
}

// A deferred script, which defines the elements, runs after this event.
document.addEventListener('readystatechange', applySettings, { once: true });
loadLanguage();
// The scheme must be set before the first paint, so this doesn't wait for the document.
if (parent !== window) setScheme();
document.addEventListener('DOMContentLoaded', begin);
