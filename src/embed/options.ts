import type { Tag } from '../model/views.js';

const common = ['lang', 'theme', 'plain', 'static', 'transparent', 'heading-level', 'loading', 'refresh'];

/** The attributes of each element that change how an item is shown. Codes and addresses may carry them. */
export const options: Readonly<Record<Tag, readonly string[]>> = {
  'pledge-counter': ['view', ...common],
  'leader-quote': ['all', 'limit', ...common],
  'stance-list': [
    'questions',
    'view',
    'rows',
    'group-by',
    'sort',
    'filter',
    'search',
    'limit',
    'deep-link',
    ...common,
  ],
};
