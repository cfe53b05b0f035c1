import { css } from 'lit';

/** The cells of a row wrap, so that any number of questions fits. A counter gives each mark the number of its question. */
export const matrix = css`
  .questions {
    margin-block: 0.5em;
    padding-inline-start: 2em;
    list-style: decimal;
  }
  .questions > li {
    margin-block-start: 0.5em;
  }
  .matrix tr {
    display: flex;
    flex-wrap: wrap;
    position: relative;
    padding-block: 0.67em;
    padding-inline-end: 1.3em;
    counter-reset: question;
  }
  .matrix :is(th, td) {
    all: unset;
    flex: 0 0 2.4em;
  }
  .matrix th {
    flex: 1 0 5em;
    padding-inline-end: 0.5em;
    font-weight: 700;
  }
  /* More than three marks do not fit beside the name on a phone. */
  .matrix tr:has(> :nth-child(6)) > th,
  .matrix .label,
  .matrix td:last-child {
    flex-basis: 100%;
  }
  .matrix td.category::before {
    counter-increment: question;
    content: counter(question) / '';
    margin-inline-end: 0.35em;
    font-size: max(11px, 0.7em);
    color: var(--_muted);
  }
  /* The control covers the row, except for the text that it opens. */
  .matrix summary {
    position: absolute;
    inset: 0;
    align-content: start;
    padding-block: 1em;
  }
  .matrix [open] > summary {
    inset-block-end: auto;
  }
  .matrix .stances {
    position: relative;
  }
  /* A question is too long for a column beside its stance. */
  .matrix :is(.entry, .party, .said) {
    display: block;
  }
  .matrix .rest {
    margin: 0;
  }
`;
