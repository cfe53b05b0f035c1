/** Writes a widget's own page, which can be read, linked to, and put into a frame. */
import { markup, none, trusted, type Markup } from './markup.js';

/** Lengths in the page's styles, in pixels. They also determine the height of a frame. */
const PADDING = 16;
const ADDRESS = { margin: 10, size: 12, lineHeight: 1.5 };

/** The part of a frame's width that the page's padding takes. */
export const MARGINS = 2 * PADDING;

/** The number of characters of an address that always fit on a line of a phone. Lines break after a slash or hyphen. */
const LINE = 40;

/** The height that the page needs beside its widget, in pixels: its padding, and its address below the widget. */
export const heightAround = (address: string): number =>
  2 * PADDING + ADDRESS.margin + Math.ceil(address.length / LINE) * ADDRESS.size * ADDRESS.lineHeight;

export interface AddressPage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The title of the story. */
  readonly site: string;
  readonly description: string;
  /** Whether the page has a heading for screen readers. A widget without a heading of its own needs it. */
  readonly headed: boolean;
  /** The element with its shadow root, as markup. */
  readonly widget: string;
  /** The page's own address. */
  readonly address: string;
  /** The address of the page that lists all items of the story. */
  readonly whole: string;
  /** The code that embeds the widget, with its label. Without the site's address no code can be written. */
  readonly embed?: { readonly label: string; readonly code: string } | undefined;
  readonly oembed: string;
  /** The address of the picture that social media show with a link to the page. */
  readonly card?: string | undefined;
  /** The description for search engines, as JSON for a script element. */
  readonly data: string;
  readonly styles: readonly [page: string, widget: string];
  /** The module with the words of the page's language, if they are not in the drop-in. */
  readonly locale?: string | undefined;
  /** The script for pages in a frame, and the drop-in. */
  readonly scripts: readonly [frame: string, dropIn: string];
}

const line = (name: string, attributes: Readonly<Record<string, string>>): Markup =>
  markup`    <${name}${Object.entries(attributes).map(([key, value]) =>
    value ? markup` ${key}="${value}"` : markup` ${key}`,
  )}>`;
const script = (attributes: Readonly<Record<string, string>>): Markup =>
  markup`${line('script', attributes)}</script>`;

/** The picture, with the widget in words for those who do not see it. */
const pictureOf = (card: string, alt: string): Markup[] => [
  line('meta', { property: 'og:image', content: card }),
  line('meta', { property: 'og:image:width', content: '1200' }),
  line('meta', { property: 'og:image:height', content: '630' }),
  line('meta', { property: 'og:image:alt', content: alt }),
  line('meta', { name: 'twitter:card', content: 'summary_large_image' }),
];

/**
 * The markup of the page. Links open outside the frame that the page may be in. The scripts are classic, because a
 * sandboxed frame loads modules only with headers that not every host sends.
 */
export function addressPage(page: AddressPage): string {
  const {
    language,
    direction,
    title,
    site,
    description,
    headed,
    widget,
    address,
    whole,
    embed,
    oembed,
    card,
    data,
    styles,
    locale,
    scripts,
  } = page;
  const [pageStyles, widgetStyles] = styles;
  const absolute = URL.canParse(address);
  const head = [
    line('meta', { charset: 'utf-8' }),
    line('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    markup`    <title>${title === site ? title : `${title} – ${site}`}</title>`,
    line('meta', { name: 'description', content: description }),
    line('meta', { name: 'robots', content: 'noindex' }),
    line('link', { rel: 'canonical', href: address }),
    line('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title }),
    line('meta', { property: 'og:type', content: 'article' }),
    line('meta', { property: 'og:title', content: title }),
    line('meta', { property: 'og:description', content: description }),
    line('meta', { property: 'og:site_name', content: site }),
    ...(absolute ? [line('meta', { property: 'og:url', content: address })] : []),
    ...(card ? pictureOf(card, description) : []),
    markup`    <script type="application/ld+json">${trusted(data)}</script>`,
    line('base', { target: '_top' }),
    // If only the shadow root named it, it would load late and the widget would show unstyled.
    line('link', { rel: 'preload', as: 'style', href: widgetStyles }),
    line('link', { rel: 'stylesheet', href: pageStyles }),
    ...(locale ? [script({ type: 'module', src: locale })] : []),
    // The frame script runs before the first paint. It loads beside the style sheet, which blocks the paint anyway.
    script({ src: scripts[0] }),
    script({ src: scripts[1], defer: '' }),
  ];
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
  <head>
${head.map((each) => markup`${each}\n`)}  </head>
  <body>
    <main>${headed ? markup`\n      <h1>${title}</h1>` : none}
      ${trusted(widget)}
      <p class="address"><a href="${address}" dir="ltr">${address.replace(/^(\.\.\/)+/, '')}</a></p>
      <footer>
        <p><a href="${whole}">${site}</a></p>${
          embed
            ? markup`
        <details>
          <summary>${embed.label}</summary>
          <pre tabindex="0" dir="ltr"><code>${embed.code}</code></pre>
        </details>`
            : none
        }
      </footer>
    </main>
  </body>
</html>
`.text;
}

/** The page's styles. They are a file of their own, because a strict site allows no styles in the page. */
export const pageStyles = `:root {
  color-scheme: light dark;
  background: light-dark(#fff, #15171a);
  color: light-dark(#1a1a1a, #e4e2dd);
  font-family:
    Charter, 'Bitstream Charter', 'Iowan Old Style', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif;
  line-height: 1.5;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
/* In a frame, the page around it decides. */
:root[data-scheme='light'] {
  color-scheme: light;
}
:root[data-scheme='dark'] {
  color-scheme: dark;
}
body {
  margin: 0;
}
/* The page around a frame is told this height, so nothing here may depend on the height of the frame. */
main {
  display: flow-root;
  box-sizing: border-box;
  max-inline-size: 46em;
  margin-inline: auto;
  padding: ${PADDING}px;
}
/* Only screen readers need the heading above a widget. */
main:not(.story) h1 {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
}
.address {
  margin: ${ADDRESS.margin}px 0 0;
  font-size: ${ADDRESS.size}px;
  line-height: ${ADDRESS.lineHeight};
  overflow-wrap: anywhere;
}
.address a {
  color: light-dark(#5c5c5c, #a5a29b);
  text-decoration: none;
}
.address a:hover {
  text-decoration: underline;
}
footer {
  border-block-start: 1px solid light-dark(#d8d5cf, #3a3d42);
  margin-block-start: 2em;
  padding-block-start: 0.5em;
}
footer p {
  margin: 0;
}
:is(footer, .story) a {
  color: inherit;
  /* The least size of a target for a finger. */
  display: inline-block;
  padding-block: 10px;
}
summary {
  cursor: pointer;
  padding-block: 10px;
}
pre {
  font-size: 14px;
  margin: 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.story ul {
  list-style: none;
  padding: 0;
}
.story li {
  border-block-start: 1px solid light-dark(#d8d5cf, #3a3d42);
}
.story h1 {
  line-height: 1.2;
}
.story p {
  margin: -6px 0 12px;
  color: light-dark(#5c5c5c, #a5a29b);
  font-size: 15px;
}
/* In a frame there is room for the widget alone. */
:root[data-scheme] footer {
  display: none;
}
/* A frame without scripts can't be told from a page, so neither has the foot. */
@media (scripting: none) {
  footer {
    display: none;
  }
}
@media print {
  footer {
    display: none;
  }
  :root {
    background: none;
    color: #000;
  }
  main {
    max-inline-size: none;
    padding: 0;
  }
  .address a {
    color: #000;
  }
}
`;
