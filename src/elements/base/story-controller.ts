import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { base } from '../../page/base-address.js';
import { heldAt, pathOf } from '../../page/held.js';
import { page } from '../../page/page.js';
import { openStory, store } from '../../page/stories.js';
import { attempt, describe, warn } from '../../page/warn.js';
import { versionIn } from '../../story/frozen.js';
import { newestOf } from '../../story/newest.js';
import type { Loaded } from '../../story/store.js';
import type { Story } from '../../story/types.js';
import { StoryChangeEvent, StoryErrorEvent } from './story-events.js';
import { isOurs, NONE, sourceOf, type StoryHost } from './story-source.js';

/** The story that an element can show now, and how it differs from the one on screen. */
export interface ShownStory {
  /** The story, or the last good one if the new one has too many faults. Nothing if no story has come yet. */
  readonly story: Story | undefined;
  /** Whether the story at the same address has changed since the last update. */
  readonly isNews: boolean;
  /** Whether the address is that of a published version, which never changes. */
  readonly isFrozen: boolean;
  /** For a frozen story: the newest state of it that this page knows, if that is newer. */
  readonly newer: Story | undefined;
}

/** The state that the events of an update are made from. */
interface State {
  readonly address?: string | undefined;
  readonly story?: Story | undefined;
  readonly loaded?: Loaded | undefined;
}

/** Stories whose faults have been reported. A story gets one warning, not one for each of its embeds. */
const reported = new WeakSet();
/** Addresses whose failure has been reported. An address gets one warning, not one for each embed and each try. */
const failed = new Set<string>();

/** Follows the story of an element: joins the store, reads the story, and fires the events of an update. */
export class StoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & StoryHost;
  readonly #changed: () => void;
  #joined:
    | { readonly address: string; readonly refresh: number | undefined; readonly leave: () => void }
    | undefined;
  /** The states of the last finished update and of the last call of `read()`. */
  #shown: State = {};
  #found: State = {};

  /** @param changed is called when there may be another story to show */
  constructor(host: ReactiveControllerHost & StoryHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    page.listeners.add(this.#handleChange);
    // The element joins again at once, because the store ends the request of an element that has not joined again by the end
    // of the task that moved it.
    this.#handleChange();
  }

  hostUpdate(): void {
    this.#join();
  }

  hostUpdated(): void {
    const { address, story, loaded } = this.#found;
    const last = this.#lastAt(address);
    this.#shown = this.#found;
    if (address && loaded?.failure && loaded !== last.loaded)
      this.#host.dispatchEvent(new StoryErrorEvent(address, loaded.failure));
    if (address && loaded?.value && story && story !== last.story)
      this.#host.dispatchEvent(new StoryChangeEvent(story, last.story));
  }

  hostDisconnected(): void {
    page.listeners.delete(this.#handleChange);
    this.#leave();
  }

  /** The story that the element shows. */
  get shown(): Story | undefined {
    return this.#shown.story;
  }

  /** Reads the current story, and changes nothing that an element shows. Throws if a getter of the page's own object throws. */
  read(): ShownStory {
    const { value, address } = sourceOf(this.#host);
    const last = this.#lastAt(address);
    const loaded = address === undefined ? undefined : store().get(address);
    const given = loaded ? this.#usable(address!, loaded) : value;
    const opened = given === undefined ? undefined : openStory(given, last.story);
    if (given === NONE) this.#warnOfNone();
    else if (opened?.faults.length) this.#warnOf(given, describe(opened.faults, !!opened.story));
    const story = opened?.story ?? (opened?.faults.length ? last.story : undefined);
    this.#found = { address, loaded, story: story ?? last.story };

    const from = isServer ? this.#host.src : given === page.bundled ? undefined : address;
    const isFrozen = !!from && !!story && versionIn(from) === story.version;
    return {
      story,
      isFrozen,
      isNews: !!loaded?.value && !!last.story && !!story && story !== last.story,
      newer: isFrozen ? newerThan(story, address) : undefined,
    };
  }

  readonly #handleChange = (): void =>
    attempt(this.#host, () => {
      this.#join();
      this.#changed();
    });

  /** Joins the embeds that show the story at this address, and leaves the embeds of the previous address. */
  #join(): void {
    const { refresh, isConnected } = this.#host;
    const { address } = sourceOf(this.#host);
    if (this.#joined?.address === address && this.#joined?.refresh === refresh) return;
    this.#leave();
    // A story that the script holds is loaded only to follow its changes.
    if (address && isConnected && (refresh || !heldAt(address)))
      this.#joined = { address, refresh, leave: store().join(address, this.#handleChange, refresh) };
  }

  #leave(): void {
    this.#joined?.leave();
    this.#joined = undefined;
  }

  /** The state on screen, if its story came from this address; else an empty state. */
  #lastAt(address: string | undefined): State {
    return this.#shown.address === address ? this.#shown : {};
  }

  /** The story that an address has given; else the one that the script holds; if every request failed, the bundled one. */
  #usable(address: string, { value, failure }: Loaded): unknown {
    if (failure && !failed.has(address)) {
      failed.add(address);
      warn(this.#host, `the story cannot be loaded from ${address}: ${failure}`);
    }
    return value ?? heldAt(address) ?? (failure && isOurs(address) ? page.bundled : undefined);
  }

  /** Warns in the next task, because a page may give the story in the task that loads this module. */
  #warnOfNone(): void {
    setTimeout(() => {
      if (sourceOf(this.#host).value === NONE)
        this.#warnOf(NONE, 'it has no story: set src or story, or call setStory()');
    });
  }

  #warnOf(given: unknown, faults: string): void {
    if (reported.has(given as object)) return;
    // A weak set can hold only objects.
    if (given instanceof Object) reported.add(given);
    warn(this.#host, faults);
  }
}

/**
 * The newest state of a story that this page knows, if it is newer. Only the stories in the script, and stories from the site's
 * base address or from the origin that the element's own story came from, can say that a story is out of date.
 */
function newerThan(story: Story, address: string | undefined): Story | undefined {
  const trusted = [base()?.href, address && new URL('/', address).href];
  // If the script has no such story, the story itself takes its place: it is not newer than itself.
  const known = [
    { story: page.bundled ?? story },
    { story: heldAt(pathOf(story.id)) ?? story },
    ...store().stories,
  ];
  return newestOf(
    story,
    known,
    trusted.filter((each) => each !== undefined),
  );
}
