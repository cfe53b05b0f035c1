import { isServer } from 'lit';
import { pageDocument } from './dom.js';

const found = new Map<string, string | undefined>();

/** The content of a `<meta>` of the page. Every embed asks, so the document is searched once a task. */
export function metaContent(name: string): string | undefined {
  if (isServer) return undefined;
  if (!found.size) queueMicrotask(() => found.clear());
  if (!found.has(name))
    found.set(name, pageDocument.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content);
  return found.get(name);
}
