const indexes = new WeakMap<readonly object[], Map<string, unknown>>();

/** The entry of a list with this id. Each list is indexed once, at the first question asked of it. */
export function find<T extends { readonly id: string }>(
  list: readonly T[],
  id: string | undefined,
): T | undefined {
  let index = indexes.get(list);
  if (!index) {
    // The first of two with the same id counts; reversed, because in a Map the last one set stays.
    index = new Map(list.toReversed().map((entry) => [entry.id, entry]));
    indexes.set(list, index);
  }
  return id === undefined ? undefined : (index.get(id) as T | undefined);
}
