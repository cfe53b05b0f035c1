import type { Fault } from '../story/check.js';
import type { Story } from '../story/types.js';
import type { ShownList } from '../model/facts/removed.js';
import { unclobbered } from './dom.js';

/** An attribute that names an entry of one of the story's lists. */
export interface Wanted {
  readonly list: ShownList;
  readonly field: string;
  readonly id: string;
}

/** The warnings that each element has already written. */
const written = new WeakMap<Element, Set<string>>();

/** Writes one line to the console for each reason of an element, with its tag as the editor wrote it. */
export function warn(host: Element, reason: string): void {
  const reasons = written.get(host) ?? new Set();
  if (reasons.has(reason)) return;
  written.set(host, reasons.add(reason));
  const { attributes, localName } = unclobbered(host);
  const tag = [localName, ...[...attributes].map(({ name, value }) => `${name}="${value.slice(0, 80)}"`)];
  console.warn(`onrecord <${tag.join(' ')}>: ${reason}`);
}

/**
 * Runs something that may throw, for instance because a page's own story object has a getter that throws.
 *
 * @param what the beginning of the warning
 * @returns undefined after an error
 */
export function attempt<T>(host: Element, act: () => T, what = 'the story cannot be read'): T | undefined {
  try {
    return act();
  } catch (error) {
    warn(host, `${what}: ${textOf(error)}`);
    return undefined;
  }
}

/** An error as text. Anything can be thrown, also an object that cannot become a string. */
export function textOf(error: unknown): string {
  try {
    return String(error).slice(0, 300);
  } catch {
    return 'an error without a text';
  }
}

/** A story's faults in one line: the first in full, the paths of the others, and what happens now. */
export function describe(faults: readonly Fault[], usable: boolean): string {
  const [{ path, value, expected }, ...more] = faults as [Fault, ...Fault[]];
  const others = more.slice(0, 9).map((fault) => fault.path);
  const rest = more.length ? ` And ${more.length} more: ${others.join(', ')}.` : '';
  const outcome = usable ? 'Invalid parts are left out.' : 'The story is not used.';
  return `${path} is ${short(value)}; expected ${expected}.${rest} ${outcome}`;
}

/** Says that a story has no entry of the id that the page asked for, and lists the ids that it has. */
export function missing(story: Story, { list, field, id }: Wanted): string {
  const ids = story[list].map((entry) => entry.id);
  const known = ids.slice(0, 9).join(', ') + (ids.length > 9 ? ' …' : '');
  return `${field} is ${short(id)}; expected the id of one of the ${list} of the story ${short(story.id)}: ${known}`;
}

/** A value in a message, cut short. */
function short(value: unknown): string {
  if (typeof value === 'object' && value)
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : String(value);
}
