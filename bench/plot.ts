/** Draws a plot of cost against size as SVG, with logarithmic axes. Pure functions. */

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [size: number, cost: number])[];
}

export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

const WIDTH = 340;
const HEIGHT = 300;
const LEFT = 52;
const RIGHT = 82;
const TOP = 40;
const BOTTOM = 44;
/** Colours that colour-blind readers can tell apart, on white and on black. A name at the end of each line identifies it too. */
const colours = ['#0969da', '#b35900', '#1a7f37', '#8250df', '#bf3989', '#57606a'];

/** Draws panels side by side. A line with slope 1 is a cost in proportion to the size. */
export function plot(panels: readonly Panel[], unit: string): string {
  const width = WIDTH * panels.length;
  const names = [...new Set(panels.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="11">
<style>
  svg { background: #fff; color: #24292f }
  .grid { stroke: currentColor; opacity: 0.15 }
  .line { fill: none; stroke-width: 1.75 }
  text { fill: currentColor }
  .title { font-weight: 600; font-size: 12px }
</style>
${panels.map((panel, i) => panelAt(panel, WIDTH * i, names, unit)).join('\n')}
</svg>
`;
}

function panelAt({ title, lines }: Panel, x: number, names: readonly string[], unit: string): string {
  const points = lines.flatMap(({ points }) => points);
  const across = scale(
    points.map(([size]) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = scale(
    points.map(([, cost]) => cost),
    HEIGHT - BOTTOM,
    TOP,
  );
  const columns = across.tens.map(
    (
      ten,
    ) => `<line class="grid" x1="${across.at(ten)}" x2="${across.at(ten)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>
<text x="${across.at(ten)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${label(ten)}</text>`,
  );
  const rows = up.tens.map(
    (ten) => `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up.at(ten)}" y2="${up.at(ten)}"/>
<text x="${LEFT - 6}" y="${up.at(ten) + 4}" text-anchor="end">${label(ten)}</text>`,
  );
  const ends = apart(lines.map(({ points }) => up.at(points.at(-1)![1])));
  const drawn = lines.map(({ name, points }, i) => {
    const colour = colours[names.indexOf(name) % colours.length]!;
    const path = points.map(([size, cost]) => `${across.at(size)},${up.at(cost)}`).join(' ');
    return `<polyline class="line" stroke="${colour}" points="${path}"/>
<text x="${across.at(points.at(-1)![0]) + 5}" y="${ends[i]! + 4}" style="fill:${colour}">${name}</text>`;
  });
  return `<g transform="translate(${x} 0)">
<text class="title" x="${LEFT}" y="20">${title}</text>
${[...columns, ...rows, ...drawn].join('\n')}
<text x="${LEFT}" y="${HEIGHT - 8}">rows</text><text x="${LEFT - 6}" y="${TOP - 8}" text-anchor="end">${unit}</text>
</g>`;
}

/** A logarithmic axis between two ends, over whole powers of ten. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    tens: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    at: (value: number) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  };
}

/** Moves the names at the ends of the lines apart until none overlaps another. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  order.forEach((i, place) => {
    const above = order[place - 1];
    if (above !== undefined) placed[i] = Math.max(placed[i]!, placed[above]! + 12);
  });
  return placed;
}

const label = (value: number) => value.toLocaleString('en');
