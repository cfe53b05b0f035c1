const indexes = new WeakMap<readonly object[], Map<string, unknown>>();

/** The entry of a list with this id. Each list is indexed once, at the first question asked of it. */
export function find<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
): T | undefined {
  if (id === undefined) return undefined;
  let index = indexes.get(list);
  if (!index) {
    indexes.set(list, (index = new Map<string, unknown>()));
    // The first of two with the same id counts.
    for (const entry of list) if (!index.has(entry.id)) index.set(entry.id, entry);
  }
  return index.get(id) as T | undefined;
}
