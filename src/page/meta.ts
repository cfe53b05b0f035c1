import { isServer } from 'lit';

const found = new Map<string, string | undefined>();

/** What a `<meta>` of the page says. All embeds ask, and it may be anywhere: it is looked for once a task. */
export function metaContent(name: string): string | undefined {
  if (isServer) return undefined;
  if (!found.size) queueMicrotask(() => found.clear());
  if (!found.has(name))
    found.set(name, document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content);
  return found.get(name);
}
