import { pageDocument } from '../../page/dom.js';

/** Copies a text. Returns whether the page and the browser allowed it. */
export async function copy(text: string, within: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, within);
  }
}

/** Copies by way of a selection, because pages without https and frames without the permission have no clipboard API. */
function copySelected(text: string, within: Node): boolean {
  const area = pageDocument.createElement('textarea');
  area.value = text;
  within.appendChild(area);
  try {
    area.focus({ preventScroll: true });
    area.select();
    return document.execCommand('copy');
  } catch {
    // Test DOMs have no `execCommand`.
    return false;
  } finally {
    area.remove();
  }
}
