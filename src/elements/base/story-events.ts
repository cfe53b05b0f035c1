import type { Change, Story } from '../../story/types.js';

/** A story came from elsewhere, and this embed now shows it. Fired on the element; no reader's doing. */
export class StoryChangeEvent extends Event {
  readonly story: Story;
  /** What was shown before, where that was another state of the same story. */
  readonly previous: Story | undefined;
  /** What the story says of how it changed since `previous`. */
  readonly changes: readonly Change[];

  constructor(story: Story, previous: Story | undefined) {
    super('onrecord-story-change', { bubbles: true, composed: true });
    this.story = story;
    this.previous = previous;
    this.changes = previous ? story.changes.filter(({ version }) => version > previous.version) : [];
  }
}

/** A story did not come, or was none. The last good one stays on screen. */
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
  interface HTMLElementEventMap {
    'onrecord-story-change': StoryChangeEvent;
    'onrecord-story-error': StoryErrorEvent;
  }
}
