/** The full check of a story file, for Node: Valibot's schema, the definition, and beside it references and rules. */
import * as v from 'valibot';
import { check, pathText, type Fault, type Keys } from '../story/check.js';
import { Story } from '../story/schema.js';
import type { Story as StoryType } from '../story/types.js';

export type Validated =
  | { readonly story: StoryType; readonly faults: readonly [] }
  | { readonly story: undefined; readonly faults: readonly Fault[] };

/**
 * Checks a parsed story file.
 *
 * @param value what `JSON.parse` gave; anything else is a fault, nothing is thrown
 * @returns the story with its empty lists filled in, or every fault with its path, value and what was expected
 */
export function validate(value: unknown): Validated {
  const { success, output, issues = [] } = v.safeParse(Story, value);
  const faults = check(value);
  // The compact check tells the same and more; should it ever miss something, the schema decides.
  if (!faults.length) faults.push(...issues.flatMap((issue) => faultsOf(issue)));
  return success && !faults.length ? { story: output, faults: [] } : { story: undefined, faults };
}

/** What Valibot says, in our words. Of a union it tells the issues within an option, where there are any. */
export function faultsOf(issue: v.BaseIssue<unknown>, above: Keys = []): Fault[] {
  const keys = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const within = issue.issues?.filter(({ path }) => path) ?? [];
  if (within.length) return within.flatMap((each) => faultsOf(each, keys));
  const unknown = issue.expected === 'never';
  return [
    {
      path: pathText(keys),
      keys,
      value: unknown ? issue.path?.at(-1)?.value : issue.input,
      expected: unknown ? 'no such field' : issue.message,
      soft: unknown,
    },
  ];
}
