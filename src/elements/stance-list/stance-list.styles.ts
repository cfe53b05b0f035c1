import { css } from 'lit';

export const styles = css`
  @media not print {
    [hidden] {
      display: none !important;
    }
  }
  /* Every row is on paper, whatever the limit on a screen. */
  @media print {
    :where(li, section)[hidden] {
      display: block;
    }
    tbody[hidden] {
      display: table-row-group;
    }
    tr[hidden] {
      display: table-row;
    }
  }
  .bar {
    display: block;
    margin-block: 0.7em 0.5em;
  }
  .bar rect {
    fill: var(--_c, currentColor);
    clip-path: inset(0 2px 0 0);
  }
  .bar rect:last-child {
    clip-path: none;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
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
  section {
    margin-block-start: 1.2em;
  }
  .label {
    font-weight: 700;
    border-block-end: 1px solid;
    padding-block-end: 0.25em;
  }
  .count {
    font-weight: 400;
    color: var(--_muted);
    margin-inline-start: 0.3em;
  }
  .label + .meta {
    margin-block-start: 0.35em;
  }
  .row {
    padding-block: 0.55em;
  }
  .row + .row {
    border-block-start: 1px solid var(--_rule);
  }
  blockquote {
    border-inline-start: 2px solid var(--_rule);
    margin: 0.35em 0;
    padding-inline-start: 0.7em;
    font-size: 1.28em;
    line-height: 1.4;
  }
  button {
    font: inherit;
    font-weight: 700;
    color: inherit;
    background: none;
    border: 1px solid;
    padding: 0.55em 1em;
    min-block-size: 44px;
    inline-size: 100%;
    margin-block-start: 0.75em;
    cursor: pointer;
  }
  .frame {
    overflow-x: auto;
    margin-block-start: 1em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    /* Narrower, the columns would be a word wide; the frame scrolls instead. */
    min-inline-size: 40em;
    font-size: 0.92em;
  }
  th,
  td {
    text-align: start;
    vertical-align: baseline;
    padding-block: 0.45em;
    padding-inline: 0 0.9em;
    border-block-end: 1px solid var(--_rule);
  }
  tbody .label .meta {
    font-weight: 400;
  }
  tbody .label {
    padding-block-start: 1.1em;
    border-block-end: 1px solid;
  }
  @container (min-width: 34em) {
    .row {
      display: grid;
      grid-template-columns: 9.5em 1fr;
      column-gap: 1em;
    }
  }
  @media print {
    button {
      display: none;
    }
    .frame {
      overflow: visible;
    }
    table {
      min-inline-size: 0;
    }
  }
`;
