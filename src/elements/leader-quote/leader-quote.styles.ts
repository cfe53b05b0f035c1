import { css } from 'lit';

export const styles = css`
  figure,
  blockquote,
  p {
    margin: 0;
  }
  .mark,
  .label {
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
  p,
  .wordings {
    border-block-start: 1px solid var(--_rule);
    margin-block-start: var(--_gap);
    padding-block-start: 0.5em;
  }
  .wordings li + li {
    margin-block-start: 0.35em;
  }
  @container (max-width: 20em) {
    blockquote {
      font-size: 1.2em;
    }
  }
`;
