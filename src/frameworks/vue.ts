/** The entry point `onrecord/vue.js`: it tells Vue's template checker about the elements, and has no code. */
import type { HTMLAttributes } from 'vue';
import type { LeaderQuoteElement } from '../elements/leader-quote/leader-quote-element.js';
import type { PledgeCounterElement } from '../elements/pledge-counter/pledge-counter-element.js';
import type { StanceListElement } from '../elements/stance-list/stance-list-element.js';
import type {
  Element,
  EventName,
  ListEvents,
  Listeners,
  QuoteEvents,
  Settings,
  StoryEvents,
} from './props.js';

/** In a template, a number may be written as text: `refresh="60"`. */
type AsText<Value> = Value | (number extends Value ? `${number}` : never);
type TemplateSettings<E extends Element> = {
  [Name in keyof Settings<E>]: AsText<Settings<E>[Name]>;
};

/** A component as the template checker sees it. */
type Component<E extends Element, Names extends EventName> = new () => {
  readonly $props: TemplateSettings<E> & Listeners<Names> & Omit<HTMLAttributes, keyof Settings<E>>;
};

declare module 'vue' {
  interface GlobalComponents {
    'pledge-counter': Component<PledgeCounterElement, StoryEvents>;
    'leader-quote': Component<LeaderQuoteElement, QuoteEvents>;
    'stance-list': Component<StanceListElement, ListEvents>;
  }
}
