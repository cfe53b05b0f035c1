/** Writes the table of docs/reports/heights.md from the measured heights, of this build and of an earlier one. */
import type { Heights, Steps } from '../../src/node/frame-height.js';
import { readJson } from '../project.js';
import { writeGenerated } from './generated.js';
import { table } from './table.js';

const WIDTHS = [240, 360, 640, 1000];

/** The heights to reach at 360 and at 640 px, for the items that have a goal. */
const GOALS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'reassurance-force': { 360: 360, 640: 290 },
  'zelensky-concrete-step': { 360: 260, 640: 190 },
  'macron-26': { 360: 400, 640: 300 },
  'troops-in-ukraine': { 360: 1060, 640: 800 },
};

/** The height at a width: that of the last step that begins at this width or before. */
const heightAt = (steps: Steps = [], width: number) => steps.findLast(([from]) => from <= width)?.[1] ?? 0;

const pixels = (value: number) => value.toLocaleString('en');

// Measured at the last commit before the compact layouts. It stays as it is.
const before = readJson<Heights>('scripts/docs/heights-before.json');
const now = readJson<Heights>('scripts/build/heights.json');

const rows = Object.entries(now).flatMap(([tag, items]) =>
  Object.entries(items).map(([id, steps]) => [
    `\`<${tag}>\` ${id}`,
    ...WIDTHS.map((width) => {
      const goal = GOALS[id]?.[width];
      const heights = `${pixels(heightAt(before[tag]?.[id], width))} → **${pixels(heightAt(steps, width))}**`;
      return goal ? `${heights} (goal ${pixels(goal)})` : heights;
    }),
  ]),
);

await writeGenerated(
  'docs/reports/heights.md',
  table(['item', ...WIDTHS.map((width) => `${width} px`)], rows),
);
