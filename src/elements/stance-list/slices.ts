import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { page } from '../../page/page.js';

/** About a screenful: what is there before anything else is. */
export const FIRST = 25;
/** Milliseconds that a slice takes of the page's time, so that a frame has room for the rest of the page. */
const SLICE = 8;
/** Milliseconds for what has just been painted to be seen, and for whatever the page has to do about it. */
const PAUSE = 30;

/** Draws the first rows with the host and the others after it in slices, so that no list however long holds up a page. */
export class Slices implements ReactiveController {
  /** Whether the host is being drawn for the rows that were left, and for nothing else. */
  goesOn = false;
  /** How many rows may yet be drawn in this pass, and until when. */
  #left = 0;
  #until = Infinity;
  #behind = false;
  #delay = PAUSE;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #draw: () => void;

  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw;
    host.addController(this);
  }

  /** Whether the host is being drawn for paper, in one pass. */
  get isForPaper(): boolean {
    return this.goesOn && this.#until === Infinity;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#finish);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#finish);
    this.#stop();
  }

  hostUpdated(): void {
    this.#stop();
    if (this.#behind && page.isWhole) return this.#goOn(Infinity);
    const delay = this.goesOn ? 0 : this.#delay;
    this.#delay = PAUSE;
    // Between two slices, what is there is painted.
    if (this.#behind) {
      this.#frame = requestAnimationFrame(() => (this.#timer = setTimeout(this.#slice, delay)));
    }
  }

  /** Begins a pass, as the host is laid out; where it is not, what is left stays to be drawn. A server has one pass. */
  begin(): void {
    this.#left = isServer || this.goesOn ? Infinity : FIRST;
    this.#behind = false;
  }

  /** Leaves the rest for later than at once: the reader is typing. */
  wait(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** Says that some rows are left for the next slice. */
  later(): void {
    this.#behind = true;
  }

  /** Whether these rows may be drawn now; if not, they will be. */
  may(rows: number): boolean {
    if (this.#left <= 0 || (this.goesOn && performance.now() > this.#until)) {
      this.later();
      return false;
    }
    this.#left -= rows;
    return true;
  }

  #stop() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  readonly #slice = () => this.#goOn(performance.now() + SLICE);

  /** What is printed is printed whole. */
  readonly #finish = () => {
    if (this.#behind) this.#goOn(Infinity);
  };

  #goOn(until: number) {
    this.#until = until;
    this.goesOn = true;
    this.#draw();
    this.goesOn = false;
  }
}
