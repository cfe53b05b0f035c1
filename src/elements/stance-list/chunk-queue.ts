import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { sameItems } from '../../story/share.js';
import { forget, whenNear } from '../../page/near.js';
import { mustBeWhole } from '../../page/page.js';
import { FIRST, type Chunk } from './chunks.js';

/** Milliseconds that a task should take, so that the rest of a frame is left to the page. */
const TASK = 8;
/** The rows that a task renders at least, so that a busy machine does not spread a list over hundreds of tasks. */
const ROWS_PER_TASK = 50;
/** The time that a row takes as text, as a part of the time that it takes as a disclosure. */
const TEXT = 0.2;
/** Milliseconds from the first rows to the next task, so that the first rows are painted and the page can react to them. */
const AFTER_FIRST = 30;

interface Host extends ReactiveControllerHost {
  readonly isUpdatePending: boolean;
}

/** A chunk as it was last rendered. It is the same object until the chunk is rendered again. */
export interface RenderedChunk {
  readonly chunk: Chunk;
  /** Everything that its rows depend on beside their entries. */
  readonly options: readonly unknown[];
  readonly detail: Detail;
}

/**
 * How much of each row is rendered. `text`: its name and its summary, without a control. `all`: everything that it can
 * open to. A set: every row can open, but only the rows with these ids have the content that they open to.
 */
export type Detail = 'text' | 'all' | ReadonlySet<string>;

/**
 * Decides which chunks of a list an update renders, and in how much detail: the first rows at once, and the others in later
 * tasks. Every row ends up in the page, so that the browser's search, printing and screen readers reach it. In a long list,
 * rows far from the viewport are text, because a `<details>` takes a browser ten times the memory and four times the time.
 */
export class ChunkQueue implements ReactiveController {
  /** Whether all rows are rendered in full: on a server and for printing. */
  isWhole = isServer;
  /** Resolves when every row of a short list is rendered. */
  isFilled: Promise<void> | undefined;
  #setFilled: (() => void) | undefined;
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
  /** The places whose rows are more than text. They stay so. */
  readonly #near = new Set<string>();
  /** The elements of the chunks that are text, each with its place. */
  readonly #far = new Map<Element, string>();
  readonly #host: Host;
  readonly #renderHost: () => void;

  /** @param renderHost renders the host at once */
  constructor(host: Host, renderHost: () => void) {
    this.#host = host;
    this.#renderHost = renderHost;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#finish);
    for (const element of this.#far.keys()) this.#observe(element);
    if (this.#isBehind) this.#schedule(0);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#finish);
    for (const element of this.#far.keys()) forget(element);
    this.#cancel();
    this.#endFilling();
  }

  hostUpdated(): void {
    this.#cancel();
    this.#rendered = this.#next;
    for (const [element, place] of this.#far)
      if (this.#near.has(place) || !(element.getRootNode() instanceof ShadowRoot)) {
        this.#far.delete(element);
        forget(element);
      }
    if (this.#isBehind) this.#schedule(this.#isContinuing ? 0 : AFTER_FIRST);
    else this.#endFilling();
  }

  /** Begins an update. The host calls this before it asks for chunks. */
  begin(): void {
    this.#next = new Map();
    this.#isBehind = false;
    if (mustBeWhole()) this.isWhole = true;
    if (!this.#isContinuing) this.#rowsLeft = this.isWhole ? Infinity : FIRST;
  }

  /**
   * The chunk to render at a place of the list: the present one if there is time for it in this update, else the one that
   * is in the page, if any.
   *
   * @param place the name of the place, the same in each update
   * @param open the ids of the rows that are open
   * @param isFull whether every row of the chunk has what it opens to
   * @param hasText whether a row that is far from the viewport can be text
   */
  take(
    place: string,
    { chunk, options }: Pick<RenderedChunk, 'chunk' | 'options'>,
    open: ReadonlySet<string>,
    isFull: boolean,
    hasText: boolean,
  ): RenderedChunk | undefined {
    const last = this.#rendered.get(place);
    const isNear = !hasText || !chunk.isSliced || open.size > 0 || this.#near.has(place);
    const wanted = { chunk, options, detail: isFull ? 'all' : isNear ? open : 'text' } as const;
    let taken: RenderedChunk | undefined = wanted;
    if ((last && isSame(last, wanted)) || !this.#mayRender(wanted)) taken = last;
    // A reader sees these rows, so they are not text.
    else if (!this.#isContinuing && !isFull && !isFar(last, wanted)) taken = { ...wanted, detail: open };
    if (taken) this.#next.set(place, taken);
    if (taken && taken.detail !== 'text') this.#near.add(place);
    return taken;
  }

  /** Renders the rows of a chunk that is text in more detail when the chunk is near the viewport. */
  watch(element: Element, place: string): void {
    if (this.#far.has(element)) return;
    this.#far.set(element, place);
    this.#observe(element);
  }

  #observe(element: Element): void {
    const handleNear = () => {
      this.#near.add(this.#far.get(element)!);
      this.#isBehind = true;
      if (mustBeWhole()) this.#finish();
      else if (!this.#frame && !this.#timer) this.#schedule(0);
    };
    whenNear(element, handleNear, () => {});
  }

  #mayRender({ chunk: { found, isSliced }, detail }: RenderedChunk): boolean {
    // No row of the chunk is found. The chunk is rendered when one is.
    if (!found) return false;
    const mayRender = this.#rowsLeft > 0;
    if (mayRender) this.#rowsLeft -= this.#isContinuing && detail === 'text' ? found * TEXT : found;
    else {
      this.#isBehind = true;
      if (!isSliced) this.isFilled ??= new Promise((resolve) => (this.#setFilled = resolve));
    }
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
    this.#frame = 0;
    this.#timer = undefined;
  }

  #endFilling(): void {
    this.#setFilled?.();
    this.isFilled = undefined;
  }

  readonly #finish = (): void => {
    if (this.isWhole && !this.#isBehind) return;
    this.isWhole = true;
    this.#continue(Infinity);
  };

  #continueInTask(): void {
    this.#cancel();
    // The host has an update of its own to do first. After it, the queue goes on.
    if (this.#host.isUpdatePending) return;
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
  (a.detail === b.detail ||
    (isSet(a.detail) && isSet(b.detail) && sameItems([...a.detail], [...b.detail]))) &&
  sameItems(a.options, b.options) &&
  (a.chunk === b.chunk ||
    (sameItems(a.chunk.entries, b.chunk.entries) && sameItems(a.chunk.states, b.chunk.states)));

/** Whether a chunk is text in the page and shows the same number of rows, so that a reader is still far from it. */
const isFar = (last: RenderedChunk | undefined, { chunk, detail }: RenderedChunk): boolean =>
  detail === 'text' && last?.detail === detail && sameItems(last.chunk.states, chunk.states);

const isSet = (detail: Detail): detail is ReadonlySet<string> => typeof detail !== 'string';
