import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { story as bundled } from '../../story/bundled.js';
import { openStory } from '../../story/open.js';
import type { Story } from '../../story/types.js';
import { page } from './page.js';
import { describe, warn } from './warn.js';

interface Host extends ReactiveControllerHost, Element {
  readonly story: Story | undefined;
}

const reported = new WeakSet();

/** Which story an element shows: its own, else the page's, else the bundled one; of a bad one the last good stays. */
export class StoryController implements ReactiveController {
  /** Whether something other than the host's own properties may have changed since the story was last read. */
  stale = true;

  readonly #host: Host;
  #last: Story | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    page.listeners.add(this.invalidate);
    // Elsewhere in the page the host may have another language.
    this.invalidate();
  }

  hostDisconnected(): void {
    page.listeners.delete(this.invalidate);
  }

  readonly invalidate = (): void => {
    this.stale = true;
    this.#host.requestUpdate();
  };

  /** Reads the story again. May throw where the page's own object does. */
  read(): Story | undefined {
    this.stale = false;
    const given: unknown = this.#host.story === undefined ? (page.story ?? bundled) : this.#host.story;
    const { story, faults } = openStory(given);
    if (faults.length && !reported.has(given as object)) {
      // One warning for a story, not one for each of its embeds; what is no object can't be remembered.
      if (given instanceof Object) reported.add(given);
      warn(this.#host, describe(faults, !!story));
    }
    return (this.#last = story ?? this.#last);
  }
}
