import { pageDocument } from '../../page/dom.js';

/** Copies a text, and tells whether the page let it. */
export async function copy(text: string, within: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a page without https, nor in a frame without the permission; what is selected can be copied there.
    const area = pageDocument.createElement('textarea');
    area.value = text;
    within.appendChild(area);
    area.focus({ preventScroll: true });
    area.select();
    const done = pageDocument.execCommand('copy');
    area.remove();
    return done;
  }
}
