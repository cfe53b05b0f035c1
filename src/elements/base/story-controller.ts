import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { story as bundled } from '../../story/bundled.js';
import { versionIn } from '../../story/frozen.js';
import { newestOf } from '../../story/newest.js';
import { openStory } from '../../story/open.js';
import type { Loaded } from '../../story/store.js';
import type { Story } from '../../story/types.js';
import { base } from '../../page/base-address.js';
import { pageDocument } from '../../page/dom.js';
import { metaContent } from '../../page/meta.js';
import { page } from '../../page/page.js';
import { StoryChangeEvent, StoryErrorEvent } from './story-events.js';
import { describe, warn } from '../../page/warn.js';

interface Host extends ReactiveControllerHost, Element {
  readonly story: Story | undefined;
  readonly src: string;
  readonly refresh: number | undefined;
}

const reported = new WeakSet();
/** One warning for an address, not one for each of its embeds and tries. */
const failures = new Set<string>();

/** The address of a story, relative to the page; nothing where it is none. */
function resolve(address: string): string | undefined {
  if (!URL.canParse(address, pageDocument.baseURI)) return undefined;
  const url = new URL(address, pageDocument.baseURI);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** Whether the bundled story may stand in for this address: it is where this build's own story is, as it is now. */
const isOurs = (address: string): boolean => address.split('?')[0] === `${base()?.href}story.json`;

/**
 * Which story an element shows: its own, else that of its `src`, else the page's, else the bundled one; of a bad one
 * the last good stays.
 */
export class StoryController implements ReactiveController {
  /** Whether something other than the host's own properties may have changed since the story was last read. */
  stale = true;
  /** Whether what was last read is news of the story that was read before. */
  moved = false;
  /** Whether what was last read is a published version, at that version's address. */
  frozen = false;

  readonly #host: Host;
  readonly #newsCame: () => void;
  #last: Story | undefined;
  /** Where the story comes from, where that is elsewhere. */
  #address: string | undefined;
  #refresh: number | undefined;
  #leave: (() => void) | undefined;
  #loaded: Loaded = {};
  readonly #events: Event[] = [];

  /** @param newsCame told when the host may have something else to show */
  constructor(host: Host, newsCame: () => void) {
    this.#host = host;
    this.#newsCame = newsCame;
    host.addController(this);
  }

  hostConnected(): void {
    page.listeners.add(this.invalidate);
    this.#follow(this.#wanted().address);
    // Elsewhere in the page the host may have another language.
    this.invalidate();
  }

  hostUpdated(): void {
    // What they tell of is on screen now.
    for (const event of this.#events.splice(0)) this.#host.dispatchEvent(event);
  }

  hostDisconnected(): void {
    page.listeners.delete(this.invalidate);
    this.#leave?.();
    this.#leave = undefined;
  }

  readonly invalidate = (): void => {
    this.stale = true;
    this.#newsCame();
  };

  /** Opens the story that is to be read, which takes long where the story is long. */
  readonly prepare = (): void => {
    try {
      const { value, address } = this.#wanted();
      openStory(address === undefined ? value : page.store.get(address).value, this.#last);
    } catch {
      // It is told when the story is read.
    }
  };

  /**
   * Reads the story again. May throw where the page's own object does.
   *
   * @returns nothing where what is on screen should stay
   */
  read(): Story | undefined {
    this.stale = this.moved = this.frozen = false;
    const { value, address } = this.#wanted();
    this.#follow(address);
    const given = address === undefined ? value : this.#loadedFrom(address);
    if (given === undefined) return undefined;
    const { story, faults } = openStory(given, this.#last);
    if (faults.length && !reported.has(given as object)) {
      // One warning for a story, not one for each of its embeds; what is no object can't be remembered.
      if (given instanceof Object) reported.add(given);
      warn(this.#host, describe(faults, !!story));
    }
    const last = this.#last;
    this.#last = story ?? last;
    // A server is given what it would have to ask for: the story and its address.
    if (story && isServer) this.frozen = versionIn(this.#host.src) === story.version;
    if (story && address && given !== bundled) {
      this.frozen = versionIn(address) === story.version;
      this.moved = !!last && last !== story;
      if (last !== story) this.#events.push(new StoryChangeEvent(story, last));
    }
    return this.#last;
  }

  /**
   * The newest state of a story that this page knows, if it is newer. Only the bundled story, and stories from the site's
   * base address or from the origin that this element's own story came from, can say that a story is out of date.
   */
  newerThan(story: Story): Story | undefined {
    const trusted = [base()?.href, this.#address && new URL('/', this.#address).href];
    const known = [{ story: bundled }, ...page.store.stories];
    return newestOf(
      story,
      known,
      trusted.filter((each) => each !== undefined),
    );
  }

  /** What the page asks for: an object, or an address. */
  #wanted(): { readonly value?: unknown; readonly address?: string | undefined } {
    const { story, src } = this.#host;
    if (story !== undefined) return { value: story };
    const named = src || page.story || metaContent('onrecord-story');
    if (typeof named !== 'string' || !named) return { value: named || bundled };
    const address = isServer ? undefined : resolve(named);
    if (!isServer && !address)
      warn(this.#host, `the story's address is no http or https address: ${named.slice(0, 80)}`);
    return { address };
  }

  /** Joins those that show what is at this address, and leaves those of another. */
  #follow(address: string | undefined): void {
    const { refresh, isConnected } = this.#host;
    if (address !== this.#address) {
      this.#last = undefined;
      this.#loaded = {};
    } else if (!isConnected || (this.#leave && refresh === this.#refresh)) return;
    this.#leave?.();
    this.#address = address;
    this.#refresh = refresh;
    this.#leave = address && isConnected ? page.store.join(address, this.invalidate, refresh) : undefined;
  }

  /** What has come from an address; after a failure before anything has, what may stand in for it. */
  #loadedFrom(address: string): unknown {
    const loaded = page.store.get(address);
    const { value, failure } = loaded;
    if (failure && loaded !== this.#loaded) {
      this.#events.push(new StoryErrorEvent(address, failure));
      if (!failures.has(address)) warn(this.#host, `the story does not come from ${address}: ${failure}`);
      failures.add(address);
    }
    this.#loaded = loaded;
    return value ?? (failure && isOurs(address) ? bundled : undefined);
  }
}
