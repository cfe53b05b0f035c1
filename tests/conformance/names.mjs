// What the recipes of docs/embedding.md name: each element with its attributes.
const common = ['src', 'pin', 'lang', 'dir', 'theme', 'plain', 'static', 'transparent', 'heading-level'];

/** @type {Record<string, string[]>} */
export const attributes = {
  'pledge-counter': ['pledge', 'view', ...common],
  'leader-quote': ['quote', ...common],
  'stance-list': [
    'question',
    'view',
    'group-by',
    'sort',
    'filter',
    'search',
    'limit',
    'deep-link',
    ...common,
  ],
};
export const tags = Object.keys(attributes);
