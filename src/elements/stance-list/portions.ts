import { isServer, noChange, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { someRows } from '../../model/grouping.js';
import type { GroupView, RowView } from '../../model/views.js';

/** Up to so many rows are simply drawn. */
const FEW = 100;

export const isLong = (total: number): boolean => total > FEW;
/** About a screenful: what is there before anything else is. */
const FIRST = 25;
/** `content-visibility` on each row costs more than it saves; on so many together it saves most. */
const EACH = 50;
/** Milliseconds that a slice takes of the page's time, so that a frame has room for the rest of the page. */
const SLICE = 6;

/** Where the portions of so many rows begin and end. */
export function bounds(whole: number, total: number): (readonly [from: number, to: number])[] {
  if (!isLong(total)) return [[0, whole]];
  const portions = Math.max(1, Math.ceil((whole - FIRST) / EACH) + 1);
  return Array.from({ length: portions }, (_, i) => [Math.max(0, FIRST + EACH * (i - 1)), FIRST + EACH * i]);
}

/** Draws the first rows with the host and the others after it in slices, so that no list however long holds up a page. */
export class Slices implements ReactiveController {
  /** How many rows may yet be drawn in this pass. A server has one pass. */
  #left = isServer ? Infinity : 0;
  #next = FIRST;
  #behind = false;
  #delay = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #draw: () => void;

  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#finish);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#finish);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    this.#left = this.#next;
    this.#next = FIRST;
    this.#behind = false;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#behind) this.#timer = setTimeout(this.#slice, this.#delay);
    this.#delay = 0;
  }

  /** Leaves the rest for later than at once: the reader is typing. */
  wait(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** Whether these rows may be drawn now; if not, they will be. */
  may(rows: number): boolean {
    if (this.#left <= 0) {
      this.#behind = true;
      return false;
    }
    this.#left -= rows;
    return true;
  }

  readonly #slice = () => {
    const end = performance.now() + SLICE;
    do {
      this.#next = EACH;
      this.#draw();
    } while (this.#behind && performance.now() < end);
  };

  /** What is printed is printed whole. */
  readonly #finish = () => {
    if (!this.#behind) return;
    this.#next = Infinity;
    this.#draw();
  };
}

/** Whether a portion is shown; or after the limit, and shown on paper; or has nothing to show now. */
export type Place = 'shown' | 'after' | 'gone';
export type Frame = (place: Place, content: unknown) => unknown;

interface PortionOf {
  readonly group: GroupView;
  readonly from: number;
  readonly to: number;
  /** Whether all of it is after the limit. */
  readonly out: boolean;
  /** What the rows are laid out by. */
  readonly options: readonly unknown[];
  /** Whether so many rows may be drawn now. */
  readonly may: (rows: number) => boolean;
}

/**
 * A portion of the rows, which is drawn again only if one of them has changed. One that has no rows now, or has to wait
 * for its turn, keeps what it has, unseen: when its rows are back, they are there.
 */
class Portion extends Directive {
  #drawn: readonly unknown[] | undefined;
  #sides: readonly RowView[] = [];
  /** What it was last drawn of, as it is: nothing is to be done for as long as it is the same. */
  #of: readonly unknown[] = [];

  render(
    { group, from, to, out, options, may }: PortionOf,
    frame: Frame,
    content: (rows: readonly RowView[]) => unknown,
  ): unknown {
    const of = [group, out, ...options];
    if (isSame(of, this.#of)) return noChange;
    const before = this.#drawn;
    const count = Math.min(to, group.size) - from;
    // What was never drawn isn't made before its turn.
    if (count <= 0 || (!before && !may(count))) return frame('gone', noChange);
    const sides = someRows(group, from, to);
    const wanted = [...options, ...sides];
    const same = !!before && isSame(wanted, before);
    const place = out ? 'after' : 'shown';
    if (!same && before && !may(count)) {
      // Rows that have only changed stay to be read; a place that other rows go to is emptied first.
      const ids = (rows: readonly RowView[]) => rows.map(({ id }) => id);
      return frame(isSame(ids(sides), ids(this.#sides)) ? place : 'gone', noChange);
    }
    this.#of = of;
    this.#drawn = wanted;
    this.#sides = sides;
    return frame(place, same ? noChange : content(sides));
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

export const portion = directive(Portion);
