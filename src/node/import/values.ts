/** Reads the values of cells, and makes objects of them. Each of these functions is on its own. */
import type { Story, Text } from '../../story/types.js';
import { NotTaken } from './findings.js';

/** Whether a text of the story is these words, in any language. */
export const isCalled = (text: Text | undefined, words: string): boolean =>
  typeof text === 'object' ? Object.values(text).includes(words) : text === words;

export function wholeNumber(text: string, column: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new NotTaken(column, `"${text}" is no whole number in digits`);
  return Number(text);
}

/** A number without separators of thousands, because "1.200" and "1,200" are read in two ways. */
export function decimal(text: string, column: string): number {
  if (!/^\d{1,15}(\.\d{1,6})?$/.test(text))
    throw new NotTaken(column, `"${text}" is no number in digits, such as 1200000 or 0.5`);
  return Number(text);
}

/** All lists of objects that rows add to. */
export const listsIn = ({ sources, parties, speakers, quotes, questions, pledges }: Story): object[][] => [
  sources,
  parties,
  speakers,
  quotes,
  ...questions.map(({ stances }) => stances),
  ...pledges.flatMap(({ pledgers = [], history = [] }) => [pledgers, history]),
];

/** Puts other entries into a list. A spread into `splice` would fail for many entries. */
export function replace<T>(list: T[], entries: readonly T[]): void {
  list.length = 0;
  for (const entry of entries) list.push(entry);
}

/** An object without the fields that are undefined. */
export const compact = <T extends object>(object: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
