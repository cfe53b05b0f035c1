import { isServer } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';

/** What a reader has made of a list. */
export interface Choice {
  readonly sort?: Sort | undefined;
  readonly reverse?: boolean | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly search?: string | undefined;
  /** Whether the rows after the limit are shown too. */
  readonly all?: boolean | undefined;
  /** The id of the side whose tile is open. */
  readonly open?: string | undefined;
}

/*
 * In the query and not in the fragment: a fragment is the page's own to scroll to, and many a page routes by it. One
 * parameter for each choice, with the question's id, so that two lists on a page don't take each other's.
 */
const key = (question: string, choice: keyof Choice | 'filter') => `${question}-${choice}`;

/** What the page's address says of a list. */
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
 * Puts it there, and leaves all else of the address, and the reader's way back, as they are.
 *
 * @param filter what the page filters by
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
    // None of them: of what the page filters by, the reader has cleared all.
    set('filter', categories && (categories.join(' ') || (filter && ' ')));
    set('search', search);
    set('all', all && '1');
    set('open', open);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  } catch {
    // A frame without an address of its own, or a browser that has had enough of it: the list works without.
  }
}
