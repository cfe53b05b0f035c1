/** Measures the height of each item of a story at each width, in a browser. */
import type { LitElement } from 'lit';
import type { Browser } from 'puppeteer-core';
import { items } from '../../embed/address.js';
import { primary } from '../../model/language/reader.js';
import type { Story } from '../../story/types.js';
import type { Heights, Steps } from '../frame-height.js';
import { widgetsOf } from '../widgets.js';

/** The widths of an embed whose height is reserved, in pixels. */
export const NARROWEST = 240;
export const WIDEST = 1000;
/** Smaller changes of height are ignored: nobody sees them, and no browser counts them as a layout shift. */
const LEAST = 1.5;

/** A secure address, because the button that copies is shown only there. No request leaves the machine. */
const PAGE = 'https://measured.invalid/';

interface Task {
  readonly widgets: readonly (readonly [tag: string, id: string])[];
  readonly items: Readonly<Record<string, readonly [string, ...string[]]>>;
  readonly from: number;
  readonly to: number;
  readonly least: number;
}

/** Runs in the page and measures each item at each width. It must not define a function, because tsx would wrap it. */
async function measure({ widgets, items, from, to, least }: Task): Promise<Heights> {
  const fonts = [...document.fonts];
  const loaded = await Promise.allSettled(fonts.map((font) => font.load()));
  const missing = fonts.filter((_, i) => loaded[i]?.status === 'rejected').map(({ family }) => family);
  if (missing.length)
    throw new Error(
      `${missing.join(', ')} does not load. Give each font of the style sheet as a data: address.`,
    );
  const column = document.createElement('div');
  document.body.append(column);
  const heights: Heights = {};
  for (const [tag, id] of widgets) {
    const embed = document.createElement(tag) as LitElement;
    embed.setAttribute(items[tag]![0], id);
    column.replaceChildren(embed);
    dispatchEvent(new Event('beforeprint'));
    await embed.updateComplete;
    const steps: Steps = [];
    for (let width = from; width <= to; width++) {
      column.style.inlineSize = `${width}px`;
      const { height } = embed.getBoundingClientRect();
      const last = steps.at(-1)?.[1] ?? 0;
      if (Math.abs(height - last) > least) steps.push([width, Math.ceil(height)]);
    }
    (heights[tag] ??= {})[id] = steps;
  }
  return heights;
}

export interface Measured {
  readonly story: Story;
  /** The styles of the pages that have the embeds. */
  readonly style: string;
  /** The content of a file of the site, which has the story in its script. */
  readonly fileOf: (path: string) => string | Uint8Array | undefined;
}

/** The measured heights of all items of a story. */
export async function measureHeights(browser: Browser, { story, style, fileOf }: Measured): Promise<Heights> {
  // Nearly every browser can share, and the share button takes up space in its line, so measure with the button.
  const html = `<!doctype html><html lang="${story.language}"><meta charset="utf-8"><style>${style}</style>
<script>Navigator.prototype.share ??= () => {};</script>
<script type="module" src="/locales/${primary(story.language)}.js"></script><script src="/onrecord.classic.js"></script>`;
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: WIDEST + 100, height: 800 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      const body = path ? fileOf(path) : html;
      void request.respond(
        body === undefined
          ? { status: 404 }
          : { contentType: path ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8', body },
      );
    });
    await page.goto(PAGE);
    const task: Task = { widgets: widgetsOf(story), items, from: NARROWEST, to: WIDEST, least: LEAST };
    return await page.evaluate(measure, task);
  } finally {
    await page.close();
  }
}
