import { css } from 'lit';

/** The entries of a list after its limit, and the button that shows them, with the look that other controls share. */
export const limit = css`
  /* The browser's find in page reaches these entries, and they are printed. */
  @media not print {
    [hidden='until-found'] {
      display: block !important;
      content-visibility: hidden;
      margin: 0 !important;
      border: 0 !important;
      padding: 0 !important;
      contain-intrinsic-size: none !important;
      min-block-size: 0 !important;
    }
    @supports not (content-visibility: hidden) {
      [hidden='until-found'] {
        display: none !important;
      }
    }
  }
  @media print {
    :where(li, section, ul)[hidden='until-found'] {
      display: block;
      content-visibility: visible;
    }
    .more {
      display: none;
    }
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid;
    border-radius: 0;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0.35em 0.6em;
    cursor: pointer;
  }
  .more {
    font-weight: 700;
    inline-size: 100%;
    margin-block-start: 0.75em;
  }
`;
