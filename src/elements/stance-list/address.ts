import { isServer } from 'lit';
import type { Sort } from '../../model/grouping.js';

/** What a reader has made of a list. */
export interface Choice {
  readonly sort?: Sort | undefined;
  readonly reverse?: boolean | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly search?: string | undefined;
}

/*
 * In the query and not in the fragment: a fragment is the page's own to scroll to, and many a page routes by it. One
 * parameter for each choice, with the question's id, so that two lists on a page don't take each other's.
 */
const key = (question: string, choice: string) => `${question}-${choice}`;

/** What the page's address says of a list. */
export function readAddress(question: string): Choice {
  const query = new URLSearchParams(isServer ? '' : location.search);
  const [sort, way] = query.get(key(question, 'sort'))?.split(' ') ?? [];
  return {
    sort: sort as Sort | undefined,
    reverse: way === 'reverse',
    categories: query.get(key(question, 'filter'))?.split(' ').filter(Boolean),
    search: query.get(key(question, 'search')) ?? undefined,
  };
}

/** Puts it there, and leaves all else of the address, and the reader's way back, as they are. */
export function writeAddress(question: string, { sort, reverse, categories, search }: Choice): void {
  try {
    const url = new URL(location.href);
    const set = (name: string, value: string | undefined) => {
      if (value) url.searchParams.set(key(question, name), value);
      else if (url.searchParams.has(key(question, name))) url.searchParams.delete(key(question, name));
    };
    set('sort', sort && sort + (reverse ? ' reverse' : ''));
    set('filter', categories?.join(' '));
    set('search', search);
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  } catch {
    // A frame without an address of its own, or a browser that has had enough of it: the list works without.
  }
}
