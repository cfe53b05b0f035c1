import { css } from 'lit';

export const styles = css`
  .lead {
    margin-block: 0.4em;
  }
  /* Inline text, so that screen readers read the number and its noun in one breath. */
  .figure {
    font-size: 1.18em;
    line-height: 1.15;
    text-wrap: balance;
  }
  .of,
  .news {
    font-size: 0.9em;
    line-height: 1.35;
    margin-block-start: 0.25em;
  }
  /* Figures have no descenders, so their line is lower than their size. */
  .number {
    margin-inline-end: 0.05em;
    font-size: min(2.8em, var(--_fit, 20cqi));
    overflow-wrap: anywhere;
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 0.86;
  }
  /* The width of the widget, divided by the width of 7, 11 or 18 bold characters. */
  .long {
    --_fit: 20cqi;
  }
  .longer {
    --_fit: 13cqi;
  }
  .longest {
    --_fit: 8.2cqi;
  }
  .chart,
  .chart > span {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chart {
    column-gap: 10px;
    margin-block: 0.4em 0.3em;
  }
  [part='chart'] {
    --_mark: var(--onrecord-mark-color, currentColor);
  }
  svg {
    display: block;
    overflow: visible;
    block-size: 9.6em;
    margin-block-end: 0.5em;
    font-size: max(12px, 0.78em);
  }
  line {
    stroke: var(--_mark);
  }
  .step {
    stroke-width: 2px;
  }
  .time {
    stroke-width: 5px;
  }
  .axis {
    stroke: var(--_muted);
  }
  text {
    fill: var(--_muted);
  }
  .value {
    fill: currentColor;
    font-weight: 700;
  }
  circle {
    fill: var(--_mark);
  }
  .rule {
    margin-block-start: 0.5em;
  }
  .chart i {
    box-sizing: border-box;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 1.5px solid var(--_mark);
    border-radius: 50%;
  }
  .pledged {
    background: var(--_mark);
  }
  .chart .rest {
    opacity: 0.7;
  }
  .chart .disputed {
    border-style: dashed;
    opacity: 0.7;
  }
  :host([view='dots']) .chart i {
    inline-size: 1.35em;
    block-size: 1.35em;
  }
  :host(:is([view='dots'], [view='history'])) .number {
    font-size: min(1.3em, var(--_fit, 100cqi));
  }
  .group {
    display: flex;
    align-items: center;
    column-gap: 0.6em;
  }
  .group .chart {
    margin-block: 0.2em;
  }
  /* Separates the line of the speaker from the key to the marks. */
  .meta + .meta {
    margin-block-start: 0.35em;
  }
  th {
    font-weight: inherit;
  }
  /* A column is at least as wide as its longest word. */
  :is(th, td, td:nth-child(3)) {
    overflow-wrap: break-word;
  }
  /* "date unknown" begins a line. */
  tbody th::first-letter {
    text-transform: uppercase;
  }
  thead th {
    font-size: max(12px, 0.78em);
    color: var(--_muted);
  }
  dl {
    margin: var(--_gap) 0 0;
  }
  dl > div {
    border-block-start: 1px solid var(--_rule);
    padding-block: 0.5em;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  dd > div + div {
    margin-block-start: 0.35em;
  }
  @container (max-width: 36em) {
    tr + tr {
      border-block-start: 1px solid var(--_rule);
    }
    tbody :is(th, td:nth-child(2)) {
      display: inline-block;
      font-weight: 700;
      margin-inline-end: 0.5em;
    }
  }
  @container (max-width: 20em) {
    .number {
      font-size: min(2.5em, var(--_fit, 100cqi));
    }
  }
  @container (min-width: 34em) {
    dl > div {
      display: grid;
      grid-template-columns: 9.5em minmax(0, 1fr);
      column-gap: 1em;
    }
    /* The columns of a table need the whole width. */
    dl > div:has(table) {
      display: block;
    }
    tbody :is(th, td:nth-child(2)) {
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    /* The ground that is painted under a text would cover the line above so large a number. */
    .figure {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .pledged {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .pledged {
      print-color-adjust: exact;
    }
  }
`;
