/** The entry point `onrecord/react.js`: the three elements as components of React. */
import { LeaderQuoteElement } from '../elements/leader-quote/leader-quote-element.js';
import { PledgeCounterElement } from '../elements/pledge-counter/pledge-counter-element.js';
import { StanceListElement } from '../elements/stance-list/stance-list-element.js';
import { componentOf, type Component, type Props } from './react-component.js';
import type { ListEvents, QuoteEvents, StoryEvents } from './props.js';

export type PledgeCounterProps = Props<PledgeCounterElement, StoryEvents>;
export type LeaderQuoteProps = Props<LeaderQuoteElement, QuoteEvents>;
export type StanceListProps = Props<StanceListElement, ListEvents>;

export const PledgeCounter: Component<PledgeCounterElement, StoryEvents> = /*#__PURE__*/ componentOf(
  'pledge-counter',
  PledgeCounterElement,
);
export const LeaderQuote: Component<LeaderQuoteElement, QuoteEvents> = /*#__PURE__*/ componentOf(
  'leader-quote',
  LeaderQuoteElement,
);
export const StanceList: Component<StanceListElement, ListEvents> = /*#__PURE__*/ componentOf(
  'stance-list',
  StanceListElement,
);
