import { nothing, svg, html, type TemplateResult } from 'lit';
import type { LineView, PledgeCounterView, StepView } from '../../model/views.js';

/** The places in the drawing from top to bottom, in em of its text, so that it grows with the text. */
const TOP = 1.5;
const BASE = 7.5;
const DATES = 9.1;
const TICK = 0.4;

const yOf = ({ level }: StepView) => BASE - level * (BASE - TOP);

/**
 * The counts under one rule as a step line, with its numbers and an axis of time. A day is a dot; a month or a year, whose
 * day is not known, is a bar, and the same bar on the axis ends in two ticks. Screen readers skip the drawing, because the table of earlier counts says the same.
 */
export function renderLine({ steps }: LineView, dir: PledgeCounterView['dir']): TemplateResult {
  // Time runs as the text does.
  const x = (percent: number) => `${dir === 'rtl' ? 100 - percent : percent}%`;
  // The minifier of templates drops the slash of "/>", so end tags are written out.
  const segment = (x1: number, y1: number, x2: number, y2: number, kind: string) =>
    svg`<line class=${kind} x1=${x(x1)} y1="${y1}em" x2=${x(x2)} y2="${y2}em"></line>`;
  const anchor = (i: number) => (i === 0 ? 'start' : i === steps.length - 1 ? 'end' : 'middle');
  return html`<svg part="chart" aria-hidden="true" width="100%">
    ${segment(0, BASE, 100, BASE, 'axis')}
    ${steps.map((step, i) => {
      const { start, end, value, date } = step;
      const y = yOf(step);
      const next = steps[i + 1];
      const middle = { start, middle: (start + end) / 2, end }[anchor(i)];
      const label = (text: string, y: number, kind: string) =>
        svg`<text class=${kind} x=${x(middle)} y="${y}em" text-anchor=${anchor(i)}>${text}</text>`;
      const tick = (at: number) => segment(at, BASE, at, BASE + TICK, 'axis');
      return svg`${
        next
          ? svg`${segment(start, y, next.start, y, 'step')}${segment(next.start, y, next.start, yOf(next), 'step')}`
          : nothing
      }${
        start === end
          ? svg`<circle cx=${x(start)} cy="${y}em" r="0.3em"></circle>`
          : svg`${segment(start, y, end, y, 'time')}${segment(start, BASE, end, BASE, 'time')}${tick(end)}`
      }${tick(start)}${value ? label(value, y - 0.6, 'value') : nothing}${date ? label(date, DATES, '') : nothing}`;
    })}
  </svg>`;
}
