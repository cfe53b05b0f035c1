import { isServer } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';

/** A reader's choices in a list. */
export interface Choice {
  readonly sort?: Sort | undefined;
  readonly reverse?: boolean | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly search?: string | undefined;
  /** Whether the rows after the limit are shown too. */
  readonly all?: boolean | undefined;
  /** The id of the side whose tile is open. In a list its row is open at first. */
  readonly open?: string | undefined;
}

/*
 * The choices are in the query and not in the fragment, because pages use the fragment to scroll or as a route. Each choice
 * has a parameter with the question's id in its name, so that two lists on a page do not read each other's choices.
 */
const key = (question: string, choice: keyof Choice | 'filter') => `${question}-${choice}`;

/** Reads the choices for a list from the page's address. */
export function readAddress(question: string): Choice {
  const query = new URLSearchParams(isServer ? '' : location.search);
  const get = (choice: Parameters<typeof key>[1]) => query.get(key(question, choice)) ?? undefined;
  const [sort, way] = get('sort')?.split(' ') ?? [];
  return {
    sort: sort as Sort | undefined,
    reverse: way === 'reverse',
    categories: get('filter')?.split(' ').filter(Boolean),
    search: get('search'),
    all: !!get('all'),
    open: get('open'),
  };
}

/**
 * Writes the choices for a list into the page's address. The rest of the address stays, and the history gets no new entry.
 *
 * @param filter the list's `filter` attribute. If the reader clears it, a blank parameter records that.
 */
export function writeAddress(
  question: string,
  { sort, reverse, categories, search, all, open }: Choice,
  filter: string | undefined,
): void {
  try {
    const url = new URL(location.href);
    const set = (choice: Parameters<typeof key>[1], value: string | false | undefined) => {
      const name = key(question, choice);
      if (value) url.searchParams.set(name, value);
      else if (url.searchParams.has(name)) url.searchParams.delete(name);
    };
    set('sort', sort && sort + (reverse ? ' reverse' : ''));
    set('filter', categories && (categories.join(' ') || (filter && ' ')));
    set('search', search);
    set('all', all && '1');
    set('open', open);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  } catch {
    // A frame without an address of its own, or a browser that limits `replaceState`. The list works without the address.
  }
}
