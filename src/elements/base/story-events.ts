import type { Change, Story } from '../../story/types.js';

/** Fired on an element that now shows another story, or a newer state of its story, from an address. */
export class StoryChangeEvent extends Event {
  readonly story: Story;
  /** The story that was shown before, if it was another state of the same story. */
  readonly previous: Story | undefined;
  /** The changes since `previous`, as the story lists them. */
  readonly changes: readonly Change[];

  constructor(story: Story, previous: Story | undefined) {
    super('onrecord-story-change', { bubbles: true, composed: true });
    this.story = story;
    this.previous = previous;
    this.changes = previous ? story.changes.filter(({ version }) => version > previous.version) : [];
  }
}

/** Fired if a story could not be loaded, or is not a valid story. The last good story stays on screen. */
export class StoryErrorEvent extends Event {
  readonly address: string;
  readonly reason: string;

  constructor(address: string, reason: string) {
    super('onrecord-story-error', { bubbles: true, composed: true });
    this.address = address;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'onrecord-story-change': StoryChangeEvent;
    'onrecord-story-error': StoryErrorEvent;
  }
}
