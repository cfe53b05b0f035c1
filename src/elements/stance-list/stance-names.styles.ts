import { css } from 'lit';

/**
 * A group as a paragraph of names. Lists, rows and details have no boxes, so the heading, the names and the content of an
 * opened name are items of one flex container. The content stands below the line of its name. On paper every name is open,
 * so the names stand in columns.
 */
export const names = css`
  @media not print {
    .names:not([hidden]),
    .names > :is(.skippable, .stale):not([hidden]) {
      display: flex;
      flex-wrap: wrap;
    }
    .names {
      margin: 0;
      padding-block: 0.25em;
    }
    .names:not([hidden]) ~ .names {
      border-block-start: 1px solid var(--_rule);
    }
    .names > .label {
      border: 0;
      padding: 0;
      margin-inline-end: 0.8em;
      line-height: 24px;
      max-inline-size: 100%;
    }
    .names > .meta {
      flex: 0 0 100%;
      margin: 0;
    }
    .names > ul:not([hidden], .skippable, .stale),
    .names :is(.row:not([hidden]), .entry) {
      display: contents;
    }
    .names > :is(.skippable, .stale) {
      flex: 0 0 100%;
      contain-intrinsic-block-size: auto calc(var(--_rows, 50) * 9.4px);
    }
    /* A target of 24 px in both directions: WCAG 2.2, 2.5.8. */
    .names :is(summary, li > .party) {
      display: block;
      box-sizing: border-box;
      max-inline-size: 100%;
      min-inline-size: 24px;
      min-block-size: 24px;
      margin-inline-end: 0.8em;
      padding: 0;
      font-size: max(13px, 0.82em);
      line-height: 24px;
      hyphens: manual;
      text-decoration: underline 1px var(--_rule);
    }
    .names :is(summary, .entry)::after {
      content: none;
    }
    .names .party {
      font-weight: 400;
    }
    .names [open] > summary {
      text-decoration: underline 3px;
    }
    .names [open]::details-content {
      flex: 0 0 100%;
    }
    .names .rest {
      margin: 0.1em 0 0.4em;
      padding-block: 0;
      padding-inline-start: 0.7em;
      border-inline-start: 2px solid;
      font-size: 0.94em;
    }
    @container (min-width: 34em) {
      .names > :is(.skippable, .stale) {
        contain-intrinsic-block-size: auto calc(var(--_rows, 50) * 6.5px);
      }
    }
  }
  @media print {
    .names {
      columns: 13em;
    }
    .names > :not(ul) {
      column-span: all;
    }
    .names > ul > .row:not([hidden='']) {
      min-block-size: 0;
      padding-block-start: 0.4em;
      border: 0;
    }
    .names :is(summary, .entry) {
      display: block;
      padding: 0;
    }
    .names .rest {
      margin: 0;
      padding: 0;
    }
  }
`;
