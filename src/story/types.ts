/** The types of a story. The files in `types/` are generated from the schema, so that editors show them whole and at once. */
import type { Story } from './types/story.js';

export type * from './types/values.js';
export type * from './types/sources.js';
export type * from './types/pledge.js';
export type * from './types/quote.js';
export type * from './types/question.js';
export type * from './types/story.js';

/** The lists of a story. */
type List = 'sources' | 'parties' | 'speakers' | 'pledges' | 'quotes' | 'questions' | 'changes';

/** A story as a file may have it: lists that would be empty may be left out. */
export type StoryFile = Omit<Story, List> & { [Each in List]?: Story[Each] | undefined };

/**
 * A story as a page or a program may give it. A field with a choice of words takes any string, because TypeScript reads a
 * word in an imported JSON file as a string. Onrecord checks the words when it reads the story. Use `satisfies StoryFile` to
 * have TypeScript check them too.
 */
export type StoryInput = Widened<StoryFile>;

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : T extends object
        ? string extends keyof T
          ? { readonly [key: string]: Widened<T[string & keyof T]> | undefined }
          : { readonly [K in keyof T]: Widened<T[K]> }
        : T;
