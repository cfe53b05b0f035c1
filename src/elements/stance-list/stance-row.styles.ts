import { css } from 'lit';

/** A row of the list: the line that opens it, and its content. */
export const rows = css`
  /* The row is the control that opens it. The arrow takes no room in the text. */
  .entry > summary,
  :is(div, li).entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 1em;
    padding-block: 0.2em;
    min-block-size: 44px;
    line-height: 1.3;
    align-items: baseline;
    align-content: center;
    box-sizing: border-box;
    text-decoration: none;
  }
  details.entry {
    display: block;
  }
  :is(.entry > summary, li.entry)::after {
    grid-area: 1 / 2;
    align-self: center;
  }
  .entry .said {
    grid-column: 1;
    font-size: 0.9em;
  }
  /* Each text has its own direction, but starts at the side where the lines of the list start. A bdi would cost browsers time. */
  .entry .party,
  li.entry > * {
    unicode-bidi: plaintext;
    text-align: match-parent;
    /* Chromium knows this value only with the prefix: https://developer.mozilla.org/docs/Web/CSS/text-align */
    text-align: -webkit-match-parent;
  }
  /* WebKit puts the empty marker into the first line of the row, which its line height would make higher. */
  .row::marker {
    font-size: 0;
  }
  .rest {
    padding-block-end: 0.6em;
  }
  .held:not(:last-child)::after {
    content: '. ';
  }
  .quote {
    margin: 0;
  }
  /* A line between any two rows that are shown. */
  .row:not([hidden='']) ~ .row,
  ul:not([hidden='']) ~ ul > .row {
    box-sizing: border-box;
    min-block-size: 45px;
    border-block-start: 1px solid var(--_rule);
  }
  blockquote {
    border-inline-start: 2px solid var(--_rule);
    margin: 0.35em 0;
    padding-inline-start: 0.7em;
    font-size: 1.28em;
    line-height: 1.4;
  }
  /* Without this room, the hit area of a mark at the end of a line makes a page from right to left scroll sideways. */
  figure.quote {
    padding-inline-end: 9px;
  }
  .partial blockquote {
    font-size: inherit;
  }
  .then {
    margin: 0.35em 0;
    padding-inline-start: 0.7em;
    border-inline-start: 2px solid var(--_rule);
    font-size: 0.88em;
  }
  .then b {
    margin-inline-end: 0.6em;
  }
  .then :is(b, .category) {
    display: inline-block;
    max-inline-size: 100%;
  }
  .then .meta {
    display: block;
  }
  .then li:not(:last-child)::after {
    content: '↓' / '';
    display: block;
    line-height: 1.2;
    color: var(--_muted);
  }
  .root {
    --_name: 9.5em;
  }
  /* The rows are named by questions, which are longer than the names of sides. */
  :host([party]) .root {
    --_name: 40%;
  }
  @container (min-width: 34em) {
    .entry > summary,
    :is(div, li).entry {
      grid-template-columns: var(--_name) minmax(0, 1fr) auto;
    }
    :is(.entry > summary, li.entry)::after {
      grid-column: 3;
    }
    .entry .said {
      grid-area: 1 / 2;
    }
    .rest {
      margin-inline-start: calc(var(--_name) + 1em);
    }
  }
  @media print {
    .entry > summary {
      min-block-size: 0;
    }
    blockquote {
      font-size: 1.1em;
    }
    :is(.entry > summary, li.entry)::after {
      content: none;
    }
  }
`;
