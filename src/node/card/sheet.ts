/** The sheet that a card is drawn on: its measures, its colours, and text in lines. */
import { direction } from '../../model/language/reader.js';
import type { Phrase } from '../../model/views.js';
import { markup, type Markup } from '../markup.js';
import { linesOf } from './lines.js';
import type { Press, Weight } from './press.js';

export const sizes = ['1200x630', '1080x1080', '1080x1920'] as const;
export type Size = (typeof sizes)[number];

/** In pixels: the margin at the sides, at the top and at the bottom, and the size of text. */
const measures: Readonly<Record<Size, readonly [side: number, top: number, bottom: number, base: number]>> = {
  '1200x630': [64, 52, 44, 32],
  '1080x1080': [72, 72, 64, 42],
  // Apps cover the top and the bottom of a tall picture with their own controls.
  '1080x1920': [84, 270, 330, 50],
};

export const INK = '#1a1a1a';
export const SOFT = '#5c5c5c';
export const RULE = '#c9c6c0';
export const PAPER = '#ffffff';

/** A part of the card that is drawn below the last one. */
export interface Block {
  readonly height: number;
  readonly draw: (top: number) => Markup;
}

interface TextStyle {
  /** In ems of the card's text. */
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly most?: number;
  readonly leading?: number;
  /** The part of the column that is left free at the start, in pixels. */
  readonly indent?: number;
  /** The width of the lines, in pixels. The default is the rest of the column. */
  readonly width?: number;
}

/** resvg takes every line to begin from the left, so a line from the right needs an embedding: RLE … PDF. */
const embedded = (text: string, dir: 'ltr' | 'rtl') => (dir === 'rtl' ? `\u202B${text}\u202C` : text);
/** The height of capital letters and digits, in ems. */
export const CAPITALS = 0.66;

export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly dir: 'ltr' | 'rtl';
  readonly #press: Press;
  /** The typeface that has the letters of the language comes first, because the others have no bold of them. */
  readonly #family: string;

  constructor(press: Press, size: Size, dir: 'ltr' | 'rtl') {
    [this.width, this.height] = size.split('x').map(Number) as [number, number];
    [this.side, this.top, this.bottom, this.base] = measures[size];
    this.dir = dir;
    this.#press = press;
    this.#family = dir === 'rtl' ? 'Noto Naskh Arabic, Tinos' : 'Tinos, Noto Naskh Arabic';
  }

  /** The width of the text column, in pixels. */
  get column(): number {
    return this.width - 2 * this.side;
  }

  /** The width of a text in ems. */
  readonly measure = (text: string, weight: Weight = 400): number =>
    this.#press.measure(text, weight, this.#family);

  /** The horizontal place that is this far from the start of the lines. */
  at(distance: number): number {
    return this.dir === 'rtl' ? this.width - this.side - distance : this.side + distance;
  }

  /** A rectangle, by its distance from the start of the lines. */
  box(distance: number, top: number, width: number, height: number, fill: string): Markup {
    const left = this.dir === 'rtl' ? this.at(distance) - width : this.at(distance);
    return markup`<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`;
  }

  /** One line of text, with its start, its middle or its end at the place. */
  line(
    { text, lang }: Phrase,
    distance: number,
    baseline: number,
    { size = 1, weight = 400, fill = INK }: TextStyle,
    anchor: 'start' | 'middle' = 'start',
  ): Markup {
    return markup`<text x="${this.at(distance)}" y="${baseline}" text-anchor="${
      anchor === 'start' && this.dir === 'rtl' ? 'end' : anchor
    }" font-family="${this.#family}" font-size="${size * this.base}" font-weight="${weight}" fill="${fill}">${embedded(
      text,
      lang ? direction(lang) : this.dir,
    )}</text>`;
  }

  text(phrase: Phrase | string, style: TextStyle = {}): Block {
    const { text, lang } = typeof phrase === 'string' ? { text: phrase } : phrase;
    const { size = 1, weight = 400, most = Infinity, leading = 1.3, indent = 0 } = style;
    const { width = this.column - indent } = style;
    const step = size * this.base * leading;
    const lines = linesOf(text, width / (size * this.base), most, (each) => this.measure(each, weight));
    return {
      height: lines.length * step,
      draw: (top) =>
        markup`${lines.map((each, i) =>
          this.line(
            { text: each, lang },
            indent,
            top + step * (i + 1) - (step - size * this.base * CAPITALS) / 2,
            style,
          ),
        )}`,
    };
  }

  gap(size: number): Block {
    return { height: size * this.base, draw: () => markup`` };
  }

  /** A line across the column. */
  rule(thickness: number, fill: string): Block {
    return { height: thickness, draw: (top) => this.box(0, top, this.column, thickness, fill) };
  }
}

/** Blocks one below the other. */
export const stack = (...blocks: readonly Block[]): Block => ({
  height: blocks.reduce((sum, { height }) => sum + height, 0),
  draw(top) {
    let y = top;
    return markup`${blocks.map(({ height, draw }) => {
      const drawn = draw(y);
      y += height;
      return drawn;
    })}`;
  },
});
