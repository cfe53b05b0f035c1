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
  /* The opening quotation mark hangs before the first line, so that the words align. */
  blockquote {
    font-size: 1.32em;
    line-height: 1.3;
    max-inline-size: 28em;
    padding-inline-start: 0.45em;
    text-indent: -0.45em;
    text-wrap: pretty;
  }
  .paraphrase blockquote {
    font-size: 1.12em;
    padding: 0;
    text-indent: 0;
  }
  .partial blockquote,
  .lead {
    font-size: 1.12em;
    line-height: 1.4;
    max-inline-size: 34em;
  }
  .lead + blockquote {
    margin-block-start: 0.25em;
  }
  .original {
    margin-block-start: 0.5em;
  }
  figcaption {
    margin-block-start: 0.3em;
  }
  figure + .foot {
    margin-block-start: 0.25em;
  }
  .quotes figure {
    padding-block-start: 0.75em;
  }
  .quotes blockquote {
    font-size: 1.12em;
    line-height: 1.4;
  }
  /* A line between any two quotes that are shown. */
  .quotes > li + li {
    border-block-start: 1px solid var(--_rule);
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
  /* Screen readers announce this note. Generated content is not selected, so it is not copied. */
  mark::before {
    content: attr(data-note) ' ';
    position: absolute;
    clip-path: inset(50%);
  }
  /* A reference in words, or code that could not be copied. */
  .reference,
  pre {
    margin-block-start: 0.5em;
    font: inherit;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  /* WebKit breaks lines at no-break spaces here, so the reference in words has no such style. */
  pre {
    white-space: pre-wrap;
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
    /* Hides the label of the original on the screen, because the button names the language that is shown. */
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
