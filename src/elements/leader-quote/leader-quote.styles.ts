import { css } from 'lit';

export const styles = css`
  figure,
  blockquote,
  pre {
    margin: 0;
  }
  .mark {
    font-size: 0.78em;
    font-weight: 700;
    margin-block-end: 0.4em;
  }
  blockquote {
    font-size: 1.45em;
    line-height: 1.32;
    text-wrap: pretty;
  }
  .paraphrase blockquote {
    font-size: 1.2em;
  }
  .original {
    margin-block-start: 0.5em;
  }
  figcaption {
    margin-block-start: 0.7em;
  }
  /* Around the date alone: of a line with isolated names in it, Firefox would make one that is too long. */
  .when {
    display: inline-block;
    /* Leaves room for the marks, which do not move to a line of their own. */
    max-inline-size: calc(100% - 4em);
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .context,
  .wordings {
    border-block-start: 1px solid var(--_rule);
    margin-block-start: var(--_gap);
    padding-block-start: 0.5em;
  }
  .wordings > .fold {
    border: 0;
    margin: -0.5em 0 0;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em 1.5em;
    margin-block: 0.5em;
  }
  mark {
    color: inherit;
    background: color-mix(in oklab, currentColor 12%, transparent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* For those who hear it; no part of the words, so it is not copied with them. */
  mark::before {
    content: attr(data-note) ' ';
    position: absolute;
    clip-path: inset(50%);
  }
  pre {
    font-size: 0.74em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @container (max-width: 20em) {
    blockquote {
      font-size: 1.2em;
    }
  }
  @container (min-width: 34em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media screen {
    /* The button says which it is. */
    :host(:not([static])) .original {
      display: none;
    }
  }
  @media print {
    blockquote[hidden] {
      display: block;
    }
  }
`;
