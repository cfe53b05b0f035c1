/**
 * The script of an address page, for when it is in a frame: tells the page around it how high it is, in each protocol
 * that such pages speak. It may know nothing of that page, and that page nothing of it: a height is no secret.
 */
let wrapper: HTMLElement;

/** The height of what is shown, which is not the frame's: neither follows from the other, so nothing goes round. */
const heightNow = () => Math.ceil(wrapper.getBoundingClientRect().height);

/** The height on paper, where all is open. Nothing can be asked for once printing has begun. */
function heightOnPaper(): number {
  const root = wrapper.querySelector(':not(h1, p)')?.shadowRoot;
  const sheets = [document, root].flatMap((each) =>
    each ? [...each.styleSheets, ...each.adoptedStyleSheets] : [],
  );
  const media = sheets.flatMap(rulesOf).flatMap((rule) => (rule instanceof CSSMediaRule ? rule.media : []));
  const change = (from: string, to: string) =>
    media.filter(({ mediaText }) => mediaText === from).map((each) => ((each.mediaText = to), each));
  const screen = change('screen', 'not all');
  const print = change('print', 'all');
  const { style } = document.documentElement;
  // Paper has no scroll bar, which takes width where it is more than a shadow.
  style.overflow = 'hidden';
  const height = heightNow();
  style.overflow = '';
  for (const each of screen) each.mediaText = 'screen';
  for (const each of print) each.mediaText = 'print';
  return height;
}

/** In a sandbox the files of the site are another's, whose rules can't be read. The widget's own always can. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function tell(): void {
  const height = heightNow();
  // In a tab that is closed it has none; in WebKit, that of a page without any width.
  if (!height || !innerWidth) return;
  const [, secret] = /\bsecret=(\w+)/.exec(location.hash) ?? [];
  // Ours last: WordPress allows 1,000 pixels, and takes away what another script has set.
  const messages = [
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    { sentinel: 'amp', type: 'embed-size', height },
    { type: 'onrecord-height', height, print: heightOnPaper() },
  ];
  for (const message of messages) parent.postMessage(message, '*');
}

/**
 * Most pages are light, whatever their reader's device is set to, and a frame sees nothing of its page: so it is light
 * until the page has told it the colour of its own text.
 */
function follow(color?: string): void {
  document.documentElement.dataset.scheme = color && isLight(color) ? 'dark' : 'light';
}

/** However it is written: a mix is computed to `color(srgb 0.9 0.9 0.9)`. */
function isLight(color: string): boolean {
  wrapper.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(wrapper)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  wrapper.style.color = '';
  return 0.3 * red + 0.6 * green + 0.1 * blue > 0.5;
}

function handleMessage({ source, data }: MessageEvent<Record<string, unknown> | null>): void {
  if (source !== parent) return;
  if (data?.message === 'ready') tell();
  if (data?.type === 'onrecord-page' && typeof data.color === 'string') follow(data.color);
}

function begin(): void {
  // A link leads out of no sandbox: its address can be read, and copied.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.address a')) link.textContent = link.href;
  if (parent === window) return;
  wrapper = document.querySelector('main')!;
  new ResizeObserver(tell).observe(wrapper);
  // A frame that is out of sight is not drawn, and what observes its sizes is not called.
  addEventListener('load', tell);
  // WordPress may give its frames their secret later.
  addEventListener('hashchange', tell);
  addEventListener('message', handleMessage);
}

// Before anything is painted.
if (parent !== window) follow();
document.addEventListener('DOMContentLoaded', begin);
