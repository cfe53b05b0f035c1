import { css } from 'lit';

/** The controls of a widget: a line of underlined words. Each is 44 px high, so that a finger can hit it. */
export const controls = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 13px;
  }
  .controls > * {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    font: inherit;
    font-size: max(12px, 0.82em);
    color: inherit;
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.25em;
  }
  /* In the last line the words end where the line ends, with even gaps: each word has its gap before it, as a part of its target. */
  .foot > .controls {
    column-gap: 0;
  }
  .foot > .controls > * {
    padding-inline-start: 24px;
  }
  .controls > button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  [aria-pressed='true'],
  [aria-expanded='true'] {
    font-weight: 700;
    text-decoration-line: underline;
    text-decoration-style: solid;
    text-decoration-thickness: 2px;
  }
  .controls > [role] {
    min-inline-size: 0;
    text-decoration: none;
  }
  /* An empty status takes no gap, but stays in the page so that screen readers announce what it comes to say. */
  .controls > [role]:empty {
    position: absolute;
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
