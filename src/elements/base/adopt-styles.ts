import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/**
 * Gives a shadow root the styles of its element. A constructed style sheet works only in the document that it was made in
 * (https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets), so a root in another document gets copies.
 */
export function addStyles(root: ShadowRoot): void {
  const { ownerDocument, host } = root;
  const styles = (host.constructor as typeof LitElement).elementStyles;
  if (ownerDocument === document) return adoptStyles(root, styles);
  const { defaultView } = ownerDocument;
  // A document without a window is not displayed.
  if (!defaultView) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
