import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { sameItems } from '../../story/share.js';
import { whenNear } from '../../page/near.js';
import { page } from '../../page/page.js';
import { FIRST, hasSameIds, type Chunk } from './chunks.js';

/** Milliseconds that a task should take, so that the rest of a frame is left to the page. */
const TASK = 8;
/** The rows that a task renders at least, so that a busy machine does not spread a list over hundreds of tasks. */
const ROWS_PER_TASK = 50;
/** The time that a far row takes, as a part of the time of a row in full. */
const FAR = 0.1;
/** Milliseconds from the first rows to the next task, so that the first rows are painted and the page can react to them. */
const AFTER_FIRST = 30;

/** A chunk as it was last rendered. It is the same object until the chunk is rendered again. */
export interface RenderedChunk {
  readonly chunk: Chunk;
  /** Everything that its rows depend on beside their entries. */
  readonly options: readonly unknown[];
  /** Whether no reader has come near, so that its rows are without what opens. */
  readonly isFar: boolean;
}

/**
 * Decides which chunks of a long list an update renders: the first rows at once, and the others in later tasks. A row has
 * only its name and summary until a reader is near. Every row ends up in the page, so that the browser's search, printing
 * and screen readers reach it.
 */
export class ChunkQueue implements ReactiveController {
  /** The chunks that are in the page, by their place in the list. */
  #rendered: ReadonlyMap<string, RenderedChunk> = new Map();
  /** The same after the current update. It replaces the map above only if the update does not throw. */
  #next: Map<string, RenderedChunk> | undefined;
  /** The far chunks that a reader has come near. */
  readonly #near = new WeakSet<RenderedChunk>();
  /** Whether the host renders now only to go on with the chunks that were left. */
  #isContinuing = false;
  /** The rows that the current update may still render. */
  #rowsLeft = 0;
  /** The rows to render in a task. The queue adapts the number to the speed of the device. */
  #rowsPerTask = ROWS_PER_TASK;
  /** Whether chunks are left to render, and whether there are far chunks in the page. */
  #isBehind = false;
  #hasFar = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #renderHost: () => void;

  /** @param renderHost renders the host at once */
  constructor(host: ReactiveControllerHost, renderHost: () => void) {
    this.#renderHost = renderHost;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#finish);
    if (this.#isBehind) this.#schedule(0);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#finish);
    this.#cancel();
  }

  hostUpdated(): void {
    this.#cancel();
    if (this.#next) this.#rendered = this.#next;
    this.#next = undefined;
    if (!this.#isBehind) return;
    if (page.isWhole) this.#continue(Infinity);
    else this.#schedule(this.#isContinuing ? 0 : AFTER_FIRST);
  }

  /** Begins an update. The host calls this before it asks for chunks. */
  begin(): void {
    this.#next = new Map();
    this.#isBehind = false;
    this.#hasFar = false;
    if (this.#isContinuing) return;
    this.#rowsLeft = isServer ? Infinity : FIRST;
  }

  /**
   * The chunk to render at a place of the list: the wanted one if there is time for it in this update, else the one that
   * is in the page, if any.
   *
   * @param place the name of the place, the same in each update
   * @param mayBeFar whether its rows may be without what opens until a reader comes near
   */
  take(
    place: string,
    chunk: Chunk,
    options: readonly unknown[],
    mayBeFar: boolean,
  ): RenderedChunk | undefined {
    const last = this.#rendered.get(place);
    const isNear = !!last && hasSameIds(last.chunk, chunk) && (!last.isFar || this.#near.has(last));
    const isFar = mayBeFar && !isNear && this.#rowsLeft !== Infinity;
    const isSame =
      last?.isFar === isFar &&
      sameItems(last.options, options) &&
      sameItems(last.chunk.entries, chunk.entries) &&
      sameItems(last.chunk.states, chunk.states);
    const taken = isSame || !this.#mayRender(chunk, isFar) ? last : { chunk, options, isFar };
    if (taken) this.#next!.set(place, taken);
    if (taken?.isFar) this.#hasFar = true;
    return taken;
  }

  /** Renders the rows of a far chunk in full once a reader comes near them. */
  watch(list: Element, rendered: RenderedChunk): void {
    const comeNear = () => {
      this.#near.add(rendered);
      this.#isBehind = true;
      // Without an observer, a browser is near everything. The update that is running then goes on by itself.
      if (this.#next) return;
      if (page.isWhole) this.#finish();
      else this.#schedule(0);
    };
    whenNear(list, comeNear, () => {});
  }

  #mayRender({ found }: Chunk, isFar: boolean): boolean {
    // No row of the chunk is found. The chunk is rendered when one is.
    if (!found) return false;
    const mayRender = this.#rowsLeft > 0;
    if (mayRender) this.#rowsLeft -= found * (isFar && this.#isContinuing ? FAR : 1);
    else this.#isBehind = true;
    return mayRender;
  }

  #schedule(delay: number): void {
    this.#cancel();
    const wait = () => (this.#timer = setTimeout(() => this.#continueInTask(), delay));
    // A frame between two tasks paints the rows of the first. jsdom has no frames unless it pretends to be visual.
    if ('requestAnimationFrame' in window) this.#frame = requestAnimationFrame(wait);
    else wait();
  }

  #cancel(): void {
    if (this.#frame) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  readonly #finish = (): void => {
    if (this.#isBehind || this.#hasFar) this.#continue(Infinity);
  };

  #continueInTask(): void {
    const begun = performance.now();
    this.#continue(this.#rowsPerTask);
    // Rows render after all chunks are taken, so the time is only known at the end.
    const isSlow = performance.now() - begun > TASK;
    this.#rowsPerTask = Math.max(ROWS_PER_TASK, this.#rowsPerTask * (isSlow ? 0.5 : 1.5));
  }

  #continue(rows: number): void {
    this.#rowsLeft = rows;
    this.#isContinuing = true;
    this.#renderHost();
    this.#isContinuing = false;
  }
}
