/** The values of the elements' attributes. An element ignores any other value, so codes leave it out and the commands refuse it. */
import type { Tag } from '../model/views.js';

const words: Readonly<Record<string, readonly string[]>> = {
  theme: ['auto', 'light', 'dark'],
  loading: ['lazy', 'eager'],
  rows: ['summary', 'names'],
  'group-by': ['category', 'kind', 'none'],
  sort: ['name', 'date', 'category'],
};
const views: Readonly<Partial<Record<Tag, readonly string[]>>> = {
  'pledge-counter': ['figure', 'dots', 'history'],
  'stance-list': ['list', 'table', 'tiles'],
};

/** The values of an attribute that takes one of a few words. `group-by` takes the id of an attribute of the story, too. */
export const valuesOf = (tag: string, name: string): readonly string[] | undefined =>
  name === 'view' ? views[tag as Tag] : words[name];

/** The lowest and the highest whole number of an attribute that takes one. */
export const numbers: Readonly<Record<string, readonly [lowest: number, highest: number]>> = {
  limit: [1, Infinity],
  refresh: [15, Infinity],
  'heading-level': [1, 6],
};

/** Whether an attribute that takes a number takes this one. */
export function isNumberOf(name: string, value: string): boolean {
  const [lowest, highest] = numbers[name]!;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  return number >= lowest && number <= highest;
}
