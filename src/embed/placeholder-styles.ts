import { unclobbered } from '../page/dom.js';
import { PLACEHOLDER } from '../page/own-fallback.js';

const SHOWN = `[${PLACEHOLDER}]:has(> :state(shown))`;

/**
 * A block with a widget in it is the box of the widget: the page decides where it is and how wide, and nothing is drawn
 * around the widget. The margins of the browser's own style sheet go too; those of the page win over a layer.
 */
const STYLES = `@layer { ${SHOWN} { margin: 0 } }
${SHOWN} {
  display: block !important;
  block-size: auto !important;
  min-block-size: 0 !important;
  max-block-size: none !important;
  border: 0 !important;
  padding: 0 !important;
  background: none !important;
  box-shadow: none !important;
  overflow: visible !important;
  columns: auto !important;
  color: inherit !important;
  font-family: inherit !important;
  &::before, &::after { content: none !important }
}`;

const sheets = new WeakMap<Node, CSSStyleSheet>();

/** Brings these styles to the document or the shadow root that a block is in, once. */
export function makeRoomIn(block: Element): void {
  const root = unclobbered(block).getRootNode() as Document | ShadowRoot;
  if (sheets.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  unclobbered(root).adoptedStyleSheets.push(sheet);
  sheets.set(root, sheet);
}
