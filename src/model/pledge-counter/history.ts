import type { Citation, Count, PartialDate, Pledge, Text } from '../../story/types.js';
import { fact } from '../facts/citation.js';
import { date, money, number } from '../language/format.js';
import { pick, type Reader } from '../language/reader.js';
import { according } from '../facts/statement.js';
import type { HistoryView, LineView, PointView } from '../views.js';
import { countedText, join } from '../language/wording.js';
import { amountText, sumOf } from './amounts.js';

interface Point {
  readonly view: PointView;
  readonly citations: readonly Citation[];
  /** Whether the value is a sum of amounts, and not a count. */
  readonly isAmount: boolean;
  readonly value: number;
  /** The value as the drawing shows it. */
  readonly label: string;
  /** The first and the last day that the date may mean. Not set if the date is not exact enough. */
  readonly days: readonly [number, number] | undefined;
}

/**
 * The earlier counts, each with its rule. A line joins only counts that were made under the same rule. Sums of amounts have a
 * line of their own.
 */
export function history(reader: Reader, pledge: Pledge): HistoryView | undefined {
  const { history: earlier = [], asOf, count, rule, unit, amountsIn: of } = pledge;
  if (!earlier.length) return undefined;
  const { messages } = reader;
  const point = (asOf: PartialDate, count: Count, text: Text, total?: number): Point => {
    const citations = [...count.citations, ...(asOf.citations ?? [])];
    const people = countedText(reader, count, unit);
    const amount = of && total !== undefined && amountText(reader, of, total);
    const value = amount ? total : count.value;
    return {
      view: {
        ...fact(reader, pick(reader, text), citations),
        by: according(reader, count.statedBy),
        date: date(reader, asOf),
        count: { ...people, text: join(messages.between.semicolon, amount, people.text) },
      },
      citations,
      isAmount: !!amount,
      value,
      label: amount && typeof of === 'string' ? money(reader, of, value) : number(reader, value),
      days: daysOf(asOf),
    };
  };
  const points = earlier.map(({ asOf, count, rule, total }) => point(asOf, count, rule, total));
  const now = rule && point(asOf, count, rule.text, sumOf(pledge)?.value);
  if (now && points.some(({ view }) => view.text === now.view.text)) points.push(now);
  const byRule = new Map<string, Point[]>();
  for (const each of points) {
    const key = `${each.isAmount} ${each.view.text}`;
    const same = byRule.get(key);
    if (same) same.push(each);
    else byRule.set(key, [each]);
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

/** The share of the width, in percent, that a date needs beside the next one. A narrow embed has room for three. */
const DATE_ROOM = 46;
/** The same for a number. */
const NUMBER_ROOM = 7;

function line(reader: Reader, points: readonly Point[]): LineView[] {
  const placed = points
    .flatMap(({ days, ...point }) => (days ? { ...point, first: days[0], last: days[1] } : []))
    .sort((a, b) => a.first - b.first);
  if (placed.length < 2) return [];
  const start = placed[0]!.first;
  const length = placed.reduce((end, { last }) => Math.max(end, last), start) - start || 1;
  const most = placed.reduce((top, { value }) => Math.max(top, value), 0) || 1;
  const x = (day: number) => round(3 + (94 * (day - start)) / length);
  const steps = placed.map(({ value, label, first, last, view }) => ({
    start: x(first),
    end: x(last),
    level: round(value / most, 1000),
    value: label,
    date: view.date,
  }));
  // An amount is as long as a date.
  const hasNumber = fitting(steps, placed[0]!.isAmount ? DATE_ROOM : NUMBER_ROOM);
  const hasDate = fitting(steps, DATE_ROOM);
  return [
    {
      ...fact(
        reader,
        placed[0]!.view,
        placed.flatMap((point) => point.citations),
      ),
      steps: steps.map((step) => ({
        ...step,
        value: hasNumber.has(step) ? step.value : undefined,
        date: hasDate.has(step) ? step.date : undefined,
      })),
    },
  ];
}

const round = (value: number, parts = 10) => Math.round(value * parts) / parts;

/** The steps whose labels do not meet: the first, the last, and those between that are far enough from each other. */
function fitting<S extends { readonly start: number }>(steps: readonly S[], room: number): ReadonlySet<S> {
  const last = steps.at(-1)!;
  const kept = [steps[0]!];
  for (const step of steps.slice(1, -1)) {
    if (step.start - kept.at(-1)!.start >= room && last.start - step.start >= room) kept.push(step);
  }
  return new Set([...kept, last]);
}
