import type { Fault } from '../story/check.js';
import type { Story } from '../story/types.js';
import { unclobbered } from './dom.js';

/** An attribute that names an entry of one of the story's lists. */
export interface Wanted {
  readonly list: 'pledges' | 'quotes' | 'questions' | 'speakers';
  readonly field: string;
  readonly id: string;
}

const said = new WeakMap<Element, Set<string>>();

/** One line in the console for each reason an element has, with the element as the editor wrote it. */
export function warn(host: Element, reason: string): void {
  const reasons = said.get(host) ?? new Set();
  if (reasons.has(reason)) return;
  said.set(host, reasons.add(reason));
  const { attributes, localName } = unclobbered(host);
  const written = [...attributes].map(({ name, value }) => ` ${name}="${value.slice(0, 80)}"`).join('');
  console.warn(`onrecord <${localName}${written}>: ${reason}`);
}

/** Does what reads a story: that may be an object of the page's own making, with a getter that throws. */
export function attempt<T>(host: Element, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    warn(host, `the story cannot be read: ${String(error)}`);
    return undefined;
  }
}

/** What a story's faults come to: the first in full, the paths of the others, and what happens now. */
export function describe(faults: readonly Fault[], usable: boolean): string {
  const [{ path, value, expected }, ...more] = faults as [Fault, ...Fault[]];
  const others = more.slice(0, 9).map((fault) => fault.path);
  const rest = more.length ? ` And ${more.length} more: ${others.join(', ')}.` : '';
  const outcome = usable ? 'What has a fault is left out.' : 'The story is not used.';
  return `${path} is ${short(value)}; expected ${expected}.${rest} ${outcome}`;
}

/** That a story has no entry of the id that the page asked for, and which it has. */
export function missing(story: Story, { list, field, id }: Wanted): string {
  const ids = story[list].map((entry) => entry.id);
  const known = ids.slice(0, 9).join(', ') + (ids.length > 9 ? ' …' : '');
  return `${field} is ${short(id)}; expected the id of one of the ${list} of the story ${short(story.id)}: ${known}`;
}

/** A value as it may stand in a message: a hostile one has no end. */
function short(value: unknown): string {
  if (typeof value === 'object' && value)
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : String(value);
}
