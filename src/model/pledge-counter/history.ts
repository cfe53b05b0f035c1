import type { Citation, Count, PartialDate, Pledge, Text } from '../../story/types.js';
import { fact } from '../facts/citation.js';
import { date } from '../language/format.js';
import { isolate, pick, type Reader } from '../language/reader.js';
import { according } from '../facts/statement.js';
import type { HistoryView, LineView, PointView } from '../views.js';
import { counted, join } from '../language/wording.js';

interface Point {
  readonly view: PointView;
  readonly citations: readonly Citation[];
  readonly value: number;
  /** The first and the last day that the date may mean. Not set if the date is not exact enough. */
  readonly days: readonly [number, number] | undefined;
}

/** The earlier counts, each with its rule. A line joins only counts that were made under the same rule. */
export function history(
  reader: Reader,
  { history: earlier = [], asOf, count, rule, unit }: Pledge,
): HistoryView | undefined {
  if (!earlier.length) return undefined;
  const { messages } = reader;
  const point = (asOf: PartialDate, count: Count, text: Text): Point => {
    const citations = [...count.citations, ...(asOf.citations ?? [])];
    return {
      view: {
        ...fact(reader, pick(reader, text), citations),
        by: according(reader, count.statedBy),
        date: date(reader, asOf),
        count: counted(reader, count, unit),
      },
      citations,
      value: count.value,
      days: daysOf(asOf),
    };
  };
  const points = earlier.map(({ asOf, count, rule }) => point(asOf, count, rule));
  const now = rule && point(asOf, count, rule.text);
  if (now && points.some(({ view }) => view.text === now.view.text)) points.push(now);
  const byRule = new Map<string, Point[]>();
  for (const each of points) {
    const { text } = each.view;
    const same = byRule.get(text);
    if (same) same.push(each);
    else byRule.set(text, [each]);
  }
  const lines = [...byRule.values()].flatMap((same) => line(reader, same));
  return {
    label: messages.history,
    points: points.map(({ view }) => view),
    lines,
    unlined: lines.length ? '' : messages.unlined,
    columns: { date: messages.columns.date, count: messages.count, rule: messages.rule },
  };
}

/** The first and the last day of a date. "Before", "around" and "unknown" have none. */
function daysOf({ precision, date }: PartialDate): Point['days'] {
  if (!date || !/day|month|year/.test(precision)) return undefined;
  const [year, month] = date.split('-').map(Number) as [number, number?];
  const first = Date.parse(date);
  return [first, precision === 'day' ? first : month ? Date.UTC(year, month) : Date.UTC(year + 1, 0)];
}

function line(reader: Reader, points: readonly Point[]): LineView[] {
  const placed = points
    .flatMap(({ days, ...point }) => (days ? { ...point, first: days[0], last: days[1] } : []))
    .sort((a, b) => a.first - b.first);
  if (placed.length < 2) return [];
  const from = placed[0]!;
  const to = placed.at(-1)!;
  const { messages } = reader;
  const length = to.last - from.first || 1;
  const most = placed.reduce((top, { value }) => Math.max(top, value), 0) || 1;
  const x = (day: number) => (3 + (94 * (day - from.first)) / length).toFixed(1);
  const y = (value: number) => (36 - (32 * value) / most).toFixed(1);
  const end = ({ view }: typeof from) => join(messages.between.comma, isolate(reader, view.count), view.date);
  const citations = placed.flatMap((point) => point.citations);
  return [
    {
      ...fact(reader, from.view, citations),
      steps: placed
        .map(({ value, first }, i) => (i ? `H${x(first)}V${y(value)}` : `M${x(first)} ${y(value)}`))
        .join(''),
      // A line without length is drawn as its round ends: a dot.
      marks: placed.map(({ value, first, last }) => `M${x(first)} ${y(value)}H${x(last)}`).join(''),
      from: end(from),
      to: end(to),
    },
  ];
}
