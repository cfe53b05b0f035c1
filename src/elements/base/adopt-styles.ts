import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Gives a shadow root its element's styles; a constructed style sheet is good for one document only. */
export function dress(root: ShadowRoot): void {
  const { ownerDocument, host } = root;
  const styles = (host.constructor as typeof LitElement).elementStyles;
  if (ownerDocument === document) return adoptStyles(root, styles);
  const { defaultView } = ownerDocument;
  // A document without a window shows nothing.
  if (!defaultView) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
