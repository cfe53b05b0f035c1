/** The types of the elements' properties and listeners, in the names that React and Vue give them. */
import type { LitElement } from 'lit';
import type { StoryInput } from '../story/types.js';

/** An element of this package. */
export type Element = LitElement & { story: StoryInput | undefined };

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

export type EventName = keyof HTMLElementEventMap & `onrecord-${string}`;
export type StoryEvents = 'onrecord-story-change' | 'onrecord-story-error';
export type QuoteEvents = StoryEvents | 'onrecord-copy' | 'onrecord-share';
export type ListEvents = StoryEvents | 'onrecord-filter' | 'onrecord-sort';

/** The listeners of our events: `onOnrecordCopy` listens to `onrecord-copy`. */
export type Listeners<Names extends EventName> = {
  [Name in Names as `on${Pascal<Name>}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

/** The public properties of an element, without those of every Lit element. */
export type Settings<E extends Element> = {
  [
    Name in Exclude<keyof E, keyof LitElement> as E[Name] extends (...values: never) => unknown ? never : Name
  ]?: E[Name] | undefined;
};
