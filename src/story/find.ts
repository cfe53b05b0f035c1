const indexes = new WeakMap<readonly object[], Map<string, unknown>>();

/** The entry of a list with this id. The first lookup in a list builds an index, which later lookups use. */
export function find<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
): T | undefined {
  if (id === undefined) return undefined;
  let index = indexes.get(list);
  if (!index) {
    indexes.set(list, (index = new Map<string, unknown>()));
    // If two entries have the same id, the first one wins.
    for (const entry of list) if (!index.has(entry.id)) index.set(entry.id, entry);
  }
  return index.get(id) as T | undefined;
}
