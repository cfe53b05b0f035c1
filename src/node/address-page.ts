/** The page of a widget's own address: to read, to link to, and to put into a frame. */
import { escapeHtml } from '../embed/escape.js';

export interface AddressPage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Of the story. */
  readonly site: string;
  readonly description: string;
  /** Whether the title is read out before the widget, which has no heading of its own. */
  readonly headed: boolean;
  /** The element with its root, as markup. */
  readonly widget: string;
  /** The page's own address. */
  readonly address: string;
  readonly oembed: string;
  readonly styles: readonly [page: string, widget: string];
  /** The module with the words of its language, where that is not in the drop-in. */
  readonly locale?: string | undefined;
  /** Of what is in a frame, and the drop-in. */
  readonly scripts: readonly [frame: string, dropIn: string];
}

const line = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `    <${name}${Object.entries(attributes)
    .map(([key, value]) => (value ? ` ${key}="${escapeHtml(value)}"` : ` ${key}`))
    .join('')}>`;

/**
 * Links leave the frame that the page may be in. The scripts are classic: a sandbox lets a module in only with headers
 * that not every host sends.
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
    oembed,
    styles,
    locale,
    scripts,
  } = page;
  const [pageStyles, widgetStyles] = styles;
  const absolute = URL.canParse(address);
  const head = [
    line('meta', { charset: 'utf-8' }),
    line('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    `    <title>${escapeHtml(title === site ? title : `${title} – ${site}`)}</title>`,
    line('meta', { name: 'description', content: description }),
    line('meta', { name: 'robots', content: 'noindex' }),
    line('link', { rel: 'canonical', href: address }),
    line('link', { rel: 'alternate', type: 'application/json+oembed', href: oembed, title }),
    line('meta', { property: 'og:type', content: 'article' }),
    line('meta', { property: 'og:title', content: title }),
    line('meta', { property: 'og:description', content: description }),
    line('meta', { property: 'og:site_name', content: site }),
    ...(absolute ? [line('meta', { property: 'og:url', content: address })] : []),
    line('base', { target: '_top' }),
    // Named in the root alone, it would be asked for late, and the widget be seen without it.
    line('link', { rel: 'preload', as: 'style', href: widgetStyles }),
    line('link', { rel: 'stylesheet', href: pageStyles }),
    ...(locale ? [`${line('script', { type: 'module', src: locale })}</script>`] : []),
    // The first before anything is painted. It comes beside the style sheet, which is waited for in any case.
    `${line('script', { src: scripts[0] })}</script>`,
    `${line('script', { src: scripts[1], defer: '' })}</script>`,
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
  <head>
${head.join('\n')}
  </head>
  <body>
    <main>${headed ? `\n      <h1>${escapeHtml(title)}</h1>` : ''}
      ${widget}
      <p class="address"><a href="${escapeHtml(address)}" dir="ltr">${escapeHtml(address.replace(/^(\.\.\/)+/, ''))}</a></p>
    </main>
  </body>
</html>
`;
}

/** The page's styles, in a file of their own: a strict site allows none in the page. */
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
/* In a frame: as the page around it. */
:root[data-scheme='light'] {
  color-scheme: light;
}
:root[data-scheme='dark'] {
  color-scheme: dark;
}
body {
  margin: 0;
}
/* Its height is what the page around a frame is told, so nothing here may follow from the height of the frame. */
main {
  display: flow-root;
  box-sizing: border-box;
  max-inline-size: 46em;
  margin-inline: auto;
  padding: 16px;
}
/* For those who hear the page: the words that follow need no heading for the eye. */
h1 {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
}
.address {
  margin: 10px 0 0;
  font-size: 12px;
  overflow-wrap: anywhere;
}
.address a {
  color: light-dark(#5c5c5c, #a5a29b);
  text-decoration: none;
}
.address a:hover {
  text-decoration: underline;
}
@media print {
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
