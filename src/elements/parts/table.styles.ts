import { css } from 'lit';

/**
 * A table. In a narrow page each row is a block. The templates set the roles of a table explicitly, because some browsers
 * drop the roles of a table with `display: block`.
 */
export const table = css`
  table {
    border-collapse: collapse;
    inline-size: 100%;
    /* Without a doctype, browsers give tables the colour and the font of the body. */
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
  }
  th,
  td {
    padding-block: 0.45em;
    padding-inline: 0 0.9em;
    text-align: start;
    vertical-align: baseline;
  }
  td:nth-child(3) {
    overflow-wrap: anywhere;
  }
  @container (max-width: 36em) {
    table,
    thead,
    tbody:not(.stale),
    tr,
    th,
    td {
      display: block;
      padding: 0;
      overflow-wrap: anywhere;
    }
    tbody tr {
      padding-block: 0.55em;
    }
    td:nth-child(n + 4) {
      display: inline-block;
      max-inline-size: 100%;
      margin-inline-end: 0.9em;
    }
    /* An empty cell takes no room in the line. It is not hidden, so that screen readers count all cells. */
    td:empty {
      display: block;
    }
    /* Headings without columns below them. Only buttons stay visible; screen readers announce all of them. */
    thead tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.3em;
    }
    thead th:not([aria-sort]) {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
  }
`;
