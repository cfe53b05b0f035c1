import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { sameItems } from '../../story/share.js';
import { page } from '../../page/page.js';
import { FIRST, type Chunk } from './chunks.js';

/** Milliseconds that a task should take, so that the rest of a frame is left to the page. */
const TASK = 8;
/** The rows that a task renders at least, so that a busy machine does not spread a list over hundreds of tasks. */
const ROWS_PER_TASK = 50;
/** Milliseconds from the first rows to the next task, so that the first rows are painted and the page can react to them. */
const AFTER_FIRST = 30;

/** A chunk as it was last rendered. It is the same object until the chunk is rendered again. */
export interface RenderedChunk {
  readonly chunk: Chunk;
  /** Everything that its rows depend on beside their entries. */
  readonly options: readonly unknown[];
  /** The ids of the rows that have everything that they can open to. */
  readonly full: 'all' | ReadonlySet<string>;
}

/**
 * Decides which chunks of a long list an update renders: the first rows at once, and the others in later tasks. Every row
 * ends up in the page, so that the browser's search, printing and screen readers reach it.
 */
export class ChunkQueue implements ReactiveController {
  /** Whether all rows are rendered in full: on a server and for printing. */
  isWhole = isServer;
  /** The chunks that are in the page, by their place in the list. */
  #rendered: ReadonlyMap<string, RenderedChunk> = new Map();
  /** The same after the current update. It replaces the map above only if the update does not throw. */
  #next = new Map<string, RenderedChunk>();
  /** Whether the host renders now only to go on with the chunks that were left. */
  #isContinuing = false;
  /** The rows that the current update may still render. */
  #rowsLeft = 0;
  /** The rows to render in a task. The queue adapts the number to the speed of the device. */
  #rowsPerTask = ROWS_PER_TASK;
  /** Whether chunks are left to render. */
  #isBehind = false;
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
    this.#rendered = this.#next;
    if (this.#isBehind) this.#schedule(this.#isContinuing ? 0 : AFTER_FIRST);
  }

  /** Begins an update. The host calls this before it asks for chunks. */
  begin(): void {
    this.#next = new Map();
    this.#isBehind = false;
    if (page.isWhole) this.isWhole = true;
    if (!this.#isContinuing) this.#rowsLeft = this.isWhole ? Infinity : FIRST;
  }

  /**
   * The chunk to render at a place of the list: the wanted one if there is time for it in this update, else the one that
   * is in the page, if any.
   *
   * @param place the name of the place, the same in each update
   */
  take(place: string, wanted: RenderedChunk): RenderedChunk | undefined {
    const last = this.#rendered.get(place);
    const taken = (last && isSame(last, wanted)) || !this.#mayRender(wanted.chunk) ? last : wanted;
    if (taken) this.#next.set(place, taken);
    return taken;
  }

  #mayRender({ found }: Chunk): boolean {
    // No row of the chunk is found. The chunk is rendered when one is.
    if (!found) return false;
    const mayRender = this.#rowsLeft > 0;
    if (mayRender) this.#rowsLeft -= found;
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
    if (this.isWhole && !this.#isBehind) return;
    this.isWhole = true;
    this.#continue(Infinity);
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

const isSame = (a: RenderedChunk, b: RenderedChunk): boolean =>
  (a.full === b.full || (a.full !== 'all' && b.full !== 'all' && sameItems([...a.full], [...b.full]))) &&
  sameItems(a.options, b.options) &&
  sameItems(a.chunk.entries, b.chunk.entries) &&
  sameItems(a.chunk.states, b.chunk.states);
