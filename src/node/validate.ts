/** The full check of a story file, for Node: Valibot's schema, which defines the format, and the references and rules. */
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
 * @param value a value from `JSON.parse`. Nothing is thrown: a value that is no story has faults.
 * @returns the story with its empty lists filled in, or every fault with its path, value and what was expected
 */
export function validate(value: unknown): Validated {
  const { success, output, issues = [] } = v.safeParse(Story, value);
  const faults = check(value);
  // The compact check finds the same faults and more. If it ever missed one, the schema would still report it.
  if (!faults.length) faults.push(...issues.flatMap((issue) => faultsOf(issue)));
  return success && !faults.length ? { story: output, faults: [] } : { story: undefined, faults };
}

/** Converts an issue of Valibot to faults. For a union, these are the issues inside one of its options, if there are any. */
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
