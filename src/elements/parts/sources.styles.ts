import { css } from 'lit';

/** The numbered marks beside facts, what is folded, and the end of every embed: changes, the last line, the list of sources. */
export const sources = css`
  /* The numbered marks of sources. The pseudo-element is the hit area: at least 24 px (WCAG 2.2, 2.5.8) without moving lines. */
  .refs {
    font-size: max(10px, 0.62em);
    line-height: 0;
    vertical-align: super;
    white-space: nowrap;
    margin-inline: 0.2em 4px;
  }
  .refs:first-child {
    margin-inline-start: 0;
  }
  .ref {
    text-decoration: none;
  }
  .ref + .ref {
    margin-inline-start: 0.6em;
  }
  /*
   * The hit area takes no room. It lies under the number and starts 15 px before it. It is not positioned: on a page from right to left,
   * WebKit takes a box that is positioned in a line for one at the start of the block, and the page would scroll sideways.
   */
  .ref::before {
    content: '';
    padding-block: 9px;
    padding-inline: 15px 9px;
    margin-inline: -15px -9px;
  }
  .ref + .ref::before {
    padding-inline-start: 0.3em;
    margin-inline-start: -0.3em;
  }
  /* At the start of a line it stays within the widget. */
  .refs:first-child > .ref:first-child::before {
    padding-inline-start: 0;
    margin-inline-start: 0;
  }
  /* The label stands at the end of the last line, and the list opens below that line in full width. */
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 1em;
  }
  .state {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-block: 0.45em;
  }
  .sources {
    display: contents;
  }
  .sources > summary {
    display: inline-block;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    padding-block: 12px;
    margin-block: -6px;
  }
  .sources::details-content {
    order: 1;
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .foot > .controls {
    margin-inline-start: auto;
  }
  .sources section {
    padding-block: 0.4em;
  }
  .sources li {
    display: grid;
    grid-template-columns: 1.7em minmax(0, 1fr);
    padding-block: 0.3em;
  }
  .sources li:focus {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }
  .back {
    display: inline-block;
    min-inline-size: 24px;
    text-align: center;
    text-decoration: none;
  }
  @media (scripting: none) {
    .back {
      display: none;
    }
  }
  :host([static]) .back {
    display: none;
  }
  .fold {
    display: block;
    border-block-start: 1px solid var(--_rule);
    margin-block-start: 0.3em;
  }
  .fold > summary {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    font-size: max(12px, 0.82em);
    text-decoration: none;
  }
  .foot,
  .change {
    border-block-start: 1px solid var(--_rule);
    margin-block-start: 0.5em;
  }
  .change {
    padding-block: 0.45em;
  }
  /* The control above has air of its own. */
  :is(.fold:not([open]), .wordings:has(.fold:not([open]))) + .foot {
    margin-block-start: 0;
  }
  .foot {
    border-block-end: 1px solid var(--_rule);
    min-block-size: 44px;
  }
  .change {
    font-size: 0.88em;
  }
  .lead .change,
  :host([plain]) :is(.foot, .change) {
    border: 0;
    padding: 0;
  }
  @media print {
    .back {
      display: none;
    }
    .foot [data-address]::after {
      content: ' ' attr(data-address);
      grid-column: 2;
      direction: ltr;
      unicode-bidi: isolate;
      overflow-wrap: anywhere;
    }
  }
`;
