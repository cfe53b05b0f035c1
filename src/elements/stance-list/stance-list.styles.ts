import { css } from 'lit';

export const styles = css`
  [hidden=''] {
    display: none !important;
  }
  @media print {
    :where(tbody)[hidden='until-found'] {
      display: table-row-group;
      content-visibility: visible;
    }
    :where(tr) {
      display: table-row;
      content-visibility: visible;
    }
  }
  .bar {
    display: block;
    margin-block: 0.6em 0.4em;
  }
  .bar rect {
    fill: var(--_c, currentColor);
    clip-path: inset(0 2px 0 0);
  }
  .bar rect:last-of-type {
    clip-path: none;
  }
  [dir='rtl'] .bar rect:not(:last-of-type) {
    clip-path: inset(0 0 0 2px);
  }
  /* The number has the colour of the page's background, which the lightness of the text tells. */
  .bar text {
    fill: Canvas;
    fill: oklch(from var(--_seen) calc(1 - 0.85 * clamp(0, 99 * l - 53, 1)) 0 0);
    font-weight: 700;
    font-size: 0.82em;
    text-anchor: middle;
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
    }
    .bar text {
      fill: Canvas;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.3em;
    font-size: 0.88em;
  }
  .legend li {
    min-inline-size: 0;
  }
  /* Aligns a second line with the words of the first line and not with its mark. */
  .legend li:not(:has(button)),
  td > .category {
    padding-inline-start: 1.17em;
    text-indent: -1.17em;
  }
  td > .category {
    display: block;
  }
  section {
    margin-block-start: 0.35em;
  }
  .label {
    font-weight: 700;
    border-block-end: 1px solid;
    padding-block-end: 0.1em;
    font-size: 0.94em;
    line-height: 1.35;
  }
  .count {
    font-weight: 400;
    color: var(--_muted);
    margin-inline-start: 0.3em;
  }
  /* The last row has air of its own. */
  section + .foot {
    margin-block-start: 0;
  }
  .label + .meta {
    margin-block-start: 0.35em;
  }
  /* Buttons that look like underlined words. Their height of 44px is large enough for a finger. */
  .switch,
  .sort,
  .clear {
    border: 0;
    padding: 0;
    text-align: start;
    text-decoration-line: underline;
    text-underline-offset: 0.3em;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_rule);
  }
  .legend li,
  .switch {
    max-inline-size: 100%;
  }
  .switch[aria-pressed='true'] {
    font-weight: 700;
    text-decoration-color: currentColor;
    text-decoration-thickness: 3px;
  }
  .clear {
    font-size: max(12px, 0.78em);
    text-decoration-color: currentColor;
  }
  .controls,
  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 1.3em;
  }
  .result {
    align-items: center;
  }
  .controls label {
    display: grid;
    flex: 0 1 12em;
    font-size: 0.88em;
    margin-block-start: 0.7em;
  }
  .controls label:has(input) {
    flex-basis: 24em;
  }
  .controls label:has(select) {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.6em;
    white-space: nowrap;
  }
  select {
    min-inline-size: 0;
  }
  input {
    inline-size: 100%;
    cursor: text;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .sort {
    font-weight: 700;
    inline-size: 100%;
  }
  .way::after {
    content: ' ↕';
    font-weight: 400;
    color: var(--_muted);
  }
  [aria-sort='ascending'] .way::after {
    content: ' ↑';
    color: inherit;
  }
  [aria-sort='descending'] .way::after {
    content: ' ↓';
    color: inherit;
  }
  /* The summary of a row of names that is text is for find in page and for screen readers. */
  .unseen,
  .names .row > .said {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  table {
    margin-block-start: 0.9em;
    font-size: 0.92em;
  }
  tr {
    border-block-end: 1px solid var(--_rule);
  }
  /* The last line of the embed has a rule above it. */
  tbody:last-of-type > tr:last-child {
    border: 0;
  }
  /* A date such as "around 4 September" is written for the middle of a sentence. Here it begins a line. */
  :is(td:nth-child(4), .then b)::first-letter {
    text-transform: uppercase;
  }
  tbody .label .meta {
    font-weight: 400;
  }
  tr:has(.label) {
    border-block-end: 1px solid;
  }
  tbody .label {
    border: 0;
    padding-block-start: 1.1em;
  }
  /* The date and the source, in columns of their own or in the last line of a row. */
  td:nth-child(n + 4) {
    font-size: max(12px, 0.85em);
    color: var(--_muted);
  }
  @media print {
    .controls,
    .result,
    .way {
      display: none;
    }
    .switch,
    .sort {
      text-decoration: none !important;
    }
  }
  /* Columns. In a narrower page each row is a block. */
  @container (width > 36em) {
    /* Keeps a long name from taking the room of the other columns. */
    [scope='row'] {
      max-inline-size: 8em;
    }
    /* Wide enough for a mark and a word. A longer word breaks. */
    td:nth-child(2) {
      min-inline-size: 7.5em;
      overflow-wrap: anywhere;
    }
    /* The summary is the longest text of a row. */
    td:nth-child(3) {
      inline-size: 40%;
    }
    /* Wide enough for a day and a month in one line. */
    td:nth-child(4) {
      min-inline-size: 6.8em;
    }
    :is(th, td):last-child {
      padding-inline-end: 0;
    }
    td:last-child {
      min-inline-size: 4.5em;
    }
    /* The folded texts are open in print and need more room. */
    @media print {
      td:last-child {
        inline-size: 25%;
      }
    }
  }
`;
