import { css } from 'lit';

/** A long list. The browser skips the layout of chunks that are far from the viewport. */
export const longList = css`
  /* The rows of a chunk that are shown, rounded to tens. The first chunk of a long group has 25 rows. */
  .tens-0 {
    --_rows: 3;
  }
  .tens-1 {
    --_rows: 10;
  }
  .tens-2 {
    --_rows: 20;
  }
  .tens-3 {
    --_rows: 26;
  }
  .tens-4 {
    --_rows: 40;
  }
  .skippable,
  .stale {
    /* The usual height of that many rows. Once a chunk has been laid out, the browser remembers its real height. */
    contain-intrinsic-block-size: auto calc(var(--_rows, 50) * 4.1em);
    /* Containment clips at the edge. This leaves room for the outline of a focused control. */
    padding-inline: 4px;
    margin-inline: -4px;
  }
  .skippable {
    content-visibility: auto;
  }
  /* The chunk still has rows of the last search or order. It keeps its room until it has its own. */
  .stale {
    content-visibility: hidden;
  }
  tbody.stale {
    display: none;
  }
  @supports not (content-visibility: hidden) {
    .stale {
      display: none;
    }
  }
  @container (min-width: 34em) {
    .skippable,
    .stale {
      contain-intrinsic-block-size: auto calc(var(--_rows, 50) * 3.3em);
    }
  }
  @media print {
    .skippable {
      content-visibility: visible;
    }
  }
`;
