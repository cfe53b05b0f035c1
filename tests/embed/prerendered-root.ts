import { page } from '../../src/page/page.js';
import { markerOf, MARKER, settingsOf } from '../../src/elements/base/prerender-marker.js';
import { prerenderedStyles } from '../../src/node/prerendered-styles.js';
import { story } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { place, widgetIn, type Tag } from './helpers.js';

/** The markup of a widget as a server sends it: what the element renders, in a declarative root. */
export function prerender(tag: Tag, attributes: string): string {
  const within = place(`<${tag} ${attributes}></${tag}>`);
  const widget = widgetIn(within);
  dispatchEvent(new Event('beforeprint'));
  const copy = widget.shadowRoot!.querySelector('[part="root"]')!.cloneNode(true) as Element;
  copy.setAttribute(
    MARKER,
    markerOf((page.story as Story | undefined) ?? story, settingsOf(widget), '', page.today()),
  );
  const { elementStyles } = widget.constructor as unknown as { elementStyles: { cssText: string }[] };
  const styles = prerenderedStyles(elementStyles.map(({ cssText }) => cssText).join('\n'));
  within.remove();
  return `<style>${styles}</style>${copy.outerHTML}<slot hidden></slot>`;
}
