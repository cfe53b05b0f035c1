import { noChange, nothing, type TemplateResult } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import { entriesOfGroup } from '../../model/stance-list/grouping.js';
import type { Entry } from '../../model/stance-list/stance-row.js';
import type { GroupView } from '../../model/views.js';
import { sameItems } from '../../story/share.js';
import type { DrawnRows, Holder, RowToDraw } from './drawn-rows.js';
import { FIRST, type Slices } from './slices.js';

/** Up to so many rows are simply drawn. */
const FEW = 100;
/** `content-visibility` on each row costs more than it saves; on so many together it saves most. */
const EACH = 50;

export const isLong = (total: number): boolean => total > FEW;

/** Where the portions of so many rows begin and end. */
export function bounds(whole: number, total: number): (readonly [from: number, to: number])[] {
  if (!isLong(total)) return [[0, whole]];
  const portions = Math.max(1, Math.ceil((whole - FIRST) / EACH) + 1);
  return Array.from({ length: portions }, (_, i) => [Math.max(0, FIRST + EACH * (i - 1)), FIRST + EACH * i]);
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
  /** How many of them are before the limit. */
  readonly within: number;
  /** What the rows are laid out by. */
  readonly options: readonly unknown[];
  /** Whether so many rows may be drawn now; without it they may. */
  readonly may: ((rows: number) => boolean) | undefined;
  /** Whether text may stand for its rows, until a reader comes near. */
  readonly far: boolean;
  /** Whether they are to be drawn wherever the reader is. */
  readonly whole: boolean;
  readonly rows: DrawnRows;
  readonly row: (at: number) => TemplateResult;
}

interface Placing extends Pick<PortionOf, 'group' | 'within' | 'options' | 'rows' | 'row'> {
  /** Those from the first of the portion on. */
  readonly from: number;
  readonly entries: readonly Entry[];
  readonly holder: Holder;
  /** The ids of the rows that are there. */
  readonly before: readonly string[];
  readonly areFar: boolean;
}

const toDraw = ({ group, entries, from, within, options, row }: Placing): RowToDraw[] =>
  entries.map((entry, i) => ({
    id: entry.id,
    of: [entry, i < within, ...options],
    isHidden: i >= within,
    template: () => row(from + i),
    name: entry.name.text,
    text: () => entry.textUnder(group.category?.id),
  }));

/** Rows in their place: on a server as templates, in a browser as elements. */
const placed = directive(
  class extends Directive {
    render(placing: Placing): unknown {
      return toDraw(placing).map(({ template }) => template());
    }

    override update(part: ChildPart, [placing]: [Placing]) {
      const { rows, holder, before, areFar } = placing;
      rows.place(part, holder, toDraw(placing), before, areFar);
      return noChange;
    }
  },
);

/**
 * A portion of the rows, which is drawn again only if one of them is another. One that has no rows now, or has to wait
 * for its turn, keeps what it has, unseen: when its rows are back, they are there.
 */
class Portion extends Directive implements Holder {
  /** What it was last drawn of, as it is: nothing is to be done for as long as it is the same. */
  #of: readonly unknown[] = [];
  #drawn: readonly unknown[] | undefined;
  /** The ids of the rows that were put in it. */
  #ids: readonly string[] = [];
  #made = false;
  /** What stands as text in it, until a reader comes near; once one was, all that comes to it is drawn. */
  #far: Placing | undefined;
  #wasNear = false;

  comeNear(): void {
    this.#wasNear = true;
    if (this.#far) this.#far.rows.redraw(this, toDraw(this.#far));
    this.#far = undefined;
  }

  lose(): void {
    this.#of = [];
    this.#drawn = undefined;
  }

  render(portion: PortionOf, frame: Frame): unknown {
    const { group, from, to, out, within, options, may, rows, row } = portion;
    if (portion.whole) this.comeNear();
    const of = [group, out, within, ...options];
    if (sameItems(of, this.#of)) return noChange;
    const count = Math.min(to, group.size) - from;
    const mayDraw = () => !may || may(count);
    // What was never drawn isn't made before its turn.
    if (!this.#made && (count <= 0 || !mayDraw())) return nothing;
    const entries = entriesOfGroup(group).slice(from, to);
    const ids = entries.map(({ id }) => id);
    const wanted = [within, ...options, ...entries];
    const isDrawn = !!this.#drawn && sameItems(wanted, this.#drawn);
    if (count <= 0 || (this.#made && !isDrawn && !mayDraw())) {
      // Rows that have only changed stay to be read; a place that other rows go to is emptied first.
      const stays = count > 0 && this.#drawn && sameItems(ids, this.#ids);
      return frame(stays ? placeOf(out) : 'gone', noChange);
    }
    const before = this.#ids;
    this.#made = true;
    this.#of = of;
    this.#drawn = wanted;
    this.#ids = ids;
    if (isDrawn) return frame(placeOf(out), noChange);
    const areFar = portion.far && !this.#wasNear;
    this.#wasNear = !areFar;
    const placing = { group, entries, from, within, options, rows, row, holder: this, before, areFar };
    this.#far = areFar ? placing : undefined;
    return frame(placeOf(out), placed(placing));
  }
}

const placeOf = (out: boolean): Place => (out ? 'after' : 'shown');

export const portion = directive(Portion);

/** The portions after the first: while other rows are to come there, what is there is put away as a whole. */
class Rest extends Directive {
  /** That of which the portions are, or are becoming. */
  #group: GroupView | undefined;

  render(
    group: GroupView,
    slices: Slices,
    frame: (isHidden: boolean, content: unknown) => unknown,
    portions: () => unknown,
  ): unknown {
    const isFew = group.size <= FIRST;
    if (isFew || (!slices.goesOn && !(this.#group && hasSameRows(group, this.#group)))) {
      if (!isFew) slices.later();
      return this.#group ? frame(true, noChange) : nothing;
    }
    this.#group = group;
    return frame(false, portions());
  }
}

function hasSameRows(a: GroupView, b: GroupView): boolean {
  const others = entriesOfGroup(b);
  return a.size === b.size && entriesOfGroup(a).every(({ id }, i) => id === others[i]!.id);
}

export const rest = directive(Rest);
