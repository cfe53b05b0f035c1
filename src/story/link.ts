import { URL as ADDRESS } from './patterns.js';

/** Whether a value is an http or https address that browsers can open. */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && ADDRESS.test(value) && URL.canParse(value);

/**
 * The address in a field of a story, at the moment when it becomes a link. A page may change a story after the check, or
 * add the field to every object through `Object.prototype`. So the value is read once, must be the object's own, and is
 * tested again.
 */
export function linkIn<K extends string>(
  object: { readonly [key in K]?: string | undefined },
  key: K,
): string | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return isAddress(value) ? value : undefined;
}
