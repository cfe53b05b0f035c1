import { css } from 'lit';

/**
 * The styles that the three elements share. Colours follow the text colour of the page, so the widget follows a page's dark
 * mode, however the page switches it. A page may set `data-theme` and colour only its own paragraphs. The inherited text
 * colour is then wrong for the theme: `--_off` is 1, and we correct the colour and paint a ground under it. Otherwise it is 0.
 */
export const base = css`
  /* If a page reserves space, and no widget has arrived within 10 s, the space is released. */
  :host {
    display: contents;
    animation: release 0s 10s forwards;
  }
  @keyframes release {
    to {
      min-block-size: 0;
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  /*
   * The page decides where the box is and how wide: margins, inline sizes, grid, flex, order, alignment and float are
   * therefore not reset. A float is the page's because a float moves the box like the text beside it, and hides nothing.
   * Everything else about the box is reset, since it would hide, cut or cover the content: also position, because a box
   * out of the flow has no height in the page. A fallback keeps the page's styles, so the reset waits for the widget.
   */
  :host {
    inline-size: var(--onrecord-inline-size, auto);
    min-inline-size: min(240px, 100%);
    max-inline-size: 100%;
    margin: var(--onrecord-margin, 0);
  }
  :host(:state(shown)) {
    display: block !important;
    position: static !important;
    z-index: auto !important;
    transform: none !important;
    translate: none !important;
    rotate: none !important;
    scale: none !important;
    zoom: 1 !important;
    block-size: auto !important;
    min-block-size: auto !important;
    max-block-size: none !important;
    aspect-ratio: auto !important;
    border: 0 !important;
    padding: 0 !important;
    background: none !important;
    box-shadow: none !important;
    overflow: visible !important;
    opacity: 1 !important;
    filter: none !important;
    mix-blend-mode: normal !important;
    clip-path: none !important;
    mask: none !important;
    columns: auto !important;
    contain: none !important;
    container-type: normal !important;
    content-visibility: visible !important;
    animation: none !important;
    transition: none !important;
    text-decoration: none !important;
    writing-mode: horizontal-tb !important;
    color: inherit !important;
    color-scheme: inherit !important;
    font-family: inherit !important;
    /* If a menu or tab is closed by visibility, the widget in it is closed too. */
    visibility: inherit !important;
  }
  /*
   * A size container has no width of its own, so a parent that shrinks to fit would be 0 wide. An empty grid has one: its
   * narrowest is 240 px, and it takes up to 640 px if there is room.
   */
  :host(:state(shown))::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(240px, 640px);
  }
  :host([hidden]:state(shown)) {
    display: none !important;
  }
  slot[hidden] {
    display: none;
  }
  /* Inherited properties are reset here and not on the host, so that slotted text keeps the page's. */
  .root {
    all: initial;
    display: block;
    color: inherit;
    color-scheme: inherit;
    font-family: inherit;
    visibility: inherit;
    --_muted: var(--onrecord-muted-color, color-mix(in oklab, currentColor 74%, transparent));
    --_rule: var(--onrecord-rule-color, color-mix(in oklab, currentColor 24%, transparent));
    --_gap: 0.75em;
    container-type: inline-size;
    /* Grows with the reader's font size; a page with a small root font size does not shrink the widget. */
    font-size: var(--onrecord-font-size, max(17px, 1.0625rem));
    line-height: 1.45;
    font-variant-numeric: lining-nums;
    overflow-wrap: break-word;
    border-block-start: 2px solid;
    padding-block-start: 0.6em;
  }
  :host([plain]) .root {
    border: 0;
    padding: 0;
  }
  :host([plain]) :is(.fold, .label, .row, tr, dl > div) {
    border-color: transparent !important;
  }
  /*
   * A reader who wants more contrast gets no muted colours. Firefox does not treat a mixture of a forced colour as forced:
   * https://cssence.com/2024/color-mix-in-forced-colors-mode
   */
  @media (forced-colors: active), (prefers-contrast: more) {
    .root {
      --_muted: currentColor;
      --_rule: currentColor;
    }
  }
  @supports (color: oklch(from currentColor l c h)) {
    :host(:state(page-light)) {
      --_text: 0.22;
      --_ground: 1;
      --_off: clamp(0, 99 * l - 60, 1);
    }
    :host(:state(page-dark)) {
      --_text: 0.94;
      --_ground: 0.21;
      --_off: clamp(0, 60 - 99 * l, 1);
    }
    :host(:is(:state(page-light), :state(page-dark)):state(shown):not([transparent])) {
      --_paint: oklch(from currentColor var(--_ground) 0 h / var(--_off));
      background: var(--_paint) !important;
      box-shadow: 0 0 0 12px var(--_paint) !important;
    }
    :host(:is(:state(page-light), :state(page-dark))) .root {
      color: oklch(from currentColor calc(l + (var(--_text) - l) * var(--_off)) c h);
    }
  }
  :host(:state(page-light)) .root {
    color-scheme: light;
  }
  :host(:state(page-dark)) .root {
    color-scheme: dark;
  }
  :host([theme='light']) .root {
    color: #1a1a1a;
    background: #fff;
    color-scheme: light;
    padding: 0.75em 1em;
  }
  :host([theme='dark']) .root {
    color: #ececec;
    background: #16181a;
    color-scheme: dark;
    padding: 0.75em 1em;
  }
  :host([transparent]) .root {
    background: none;
    padding-inline: 0;
  }
  /* Isolates inline text, so that a name in another direction does not reorder the text after it. */
  :is(a, b, details, s, span, strong, summary) {
    unicode-bidi: isolate;
  }
  .heading {
    font-size: 1.18em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  /*
   * WebKit drops the role of a list if this is none, so it is an empty string:
   * https://bugs.webkit.org/show_bug.cgi?id=170179
   */
  ul,
  ol {
    list-style: '';
    margin: 0;
    padding: 0;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
    text-decoration-thickness: from-font;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  .by,
  .meta,
  .foot {
    color: var(--_muted);
  }
  .meta,
  .foot {
    font-size: max(12px, 0.78em);
    line-height: 1.5;
  }
  :is(.meta, .foot) :is(.by, .meta) {
    color: inherit;
    font-size: inherit;
  }
  details,
  summary {
    display: inline;
  }
  /* Closed content that stands in a line takes no line of its own. */
  .quote:not([open])::details-content {
    display: inline-block;
  }
  /* The gap between the items of a line. Word spacing works in both directions and leaves no gap at the start of a line. */
  .meta:has(> * + *) {
    word-spacing: 0.5em;
  }
  .meta > * {
    word-spacing: normal;
  }
  summary {
    list-style: none;
    cursor: pointer;
    /* WebKit ignores the shorthand with two values, so these stay longhands in an order that the minifier does not merge. */
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.25em;
  }
  /* A finger's width, without moving the lines apart: WCAG 2.2, 2.5.8. */
  summary,
  .foot > a {
    padding-block: 6px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary {
    text-decoration-style: solid;
  }
  :host([static]) details > summary {
    display: none;
  }
  /* The arrow of a disclosure is drawn, because the page's typeface may lack the character. */
  :is(.entry > summary, li.entry)::after,
  .fold > summary::before {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin: 0.15em;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
  }
  [dir='rtl'] :is(.entry > summary, li.entry)::after,
  [dir='rtl'] .fold > summary::before {
    rotate: 135deg;
  }
  .root .entry[open] > summary::after,
  .root .fold[open] > summary::before {
    rotate: 45deg;
  }
  @media print {
    /* A whole embed may be longer than a page, so only its parts stay whole. */
    :is(.row, tr, dl > div, figure, .chart, .change, .foot li) {
      break-inside: avoid;
    }
    :is(.heading, .label) {
      break-after: avoid;
    }
    /* Labels of what is open on paper anyway. */
    :is(.sources, .quote, .fold) > summary {
      display: none !important;
    }
    /* A newspaper prints its text in 9 to 10 points. A screen's size would be 13 points. */
    .root {
      font-size: var(--onrecord-font-size, 10pt);
    }
    /* Paper, whatever the page's colours: a printer leaves out the ground that light text needs. */
    :host(:state(shown)),
    .root {
      color: #000 !important;
      background: #fff !important;
      box-shadow: none !important;
      color-scheme: light !important;
    }
    /* A reader of paper cannot open a disclosure, so all of them are open there. */
    details::details-content {
      display: block !important;
      content-visibility: visible;
      block-size: auto;
    }
    details > summary,
    a {
      text-decoration: none;
    }
  }
`;
