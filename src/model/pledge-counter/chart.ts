import { find } from '../../story/find.js';
import type { Pledge } from '../../story/types.js';
import { list, number, unit } from '../language/format.js';
import { fill, pick, type Reader } from '../language/reader.js';
import type { ChartView, GroupedMarks } from '../views.js';
import { join } from '../language/wording.js';

/** So many marks stay countable at a glance; above, each stands for 10, 100 … */
const MOST_MARKS = 200;

/** A mark for each pledge, and open ones for the rest of those who could. */
export function chart(reader: Reader, { unit: forms, of }: Pledge, total: number): ChartView {
  const { messages } = reader;
  const all = of?.counts.map(({ value }) => Math.max(value, total)) ?? [total];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const per = 10 ** Math.max(0, Math.ceil(Math.log10(high / MOST_MARKS)));
  const marks = (value: number) => Math.ceil(value / per);
  const noun = unit(reader, forms, per).text;
  const pledged = marks(total);
  const rest = marks(low) - pledged;
  const disputed = marks(high) - marks(low);
  const others = number(reader, low - total);
  return {
    pledged,
    rest,
    disputed,
    caption: join(
      ' ',
      per > 1
        ? fill(reader, messages.marks, { count: number(reader, per), unit: noun })
        : fill(reader, messages.mark, { unit: noun }),
      of &&
        rest &&
        fill(reader, messages.markRest, { count: others, unit: unit(reader, of.unit, low - total).text }),
      disputed && messages.markDisputed,
    ),
  };
}

/** The marks by domain, where pledgers are named with theirs: each once, and last those whose domains nobody states. */
export function byDomain(
  reader: Reader,
  { pledgers = [], domains = [] }: Pledge,
  total: number,
): GroupedMarks[] {
  const { messages, story } = reader;
  const groups = new Map<string, number>();
  let left = total;
  for (const { party, domains: held = [] } of pledgers) {
    const key = domains.flatMap(({ id }, i) => (held.includes(id) ? i : [])).join(' ');
    if (!key || find(story.parties, party)?.kind === 'group') continue;
    groups.set(key, (groups.get(key) ?? 0) + 1);
    left -= 1;
  }
  if (!groups.size || total > MOST_MARKS) return [];
  return [...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)), ['', left] as const].flatMap(
    ([key, pledged]) => {
      const names = key ? key.split(' ').map((i) => pick(reader, domains[Number(i)]!.label).text) : [];
      const label = { domains: list(reader, names) || messages.noDomain, count: number(reader, pledged) };
      return pledged > 0 ? { label: fill(reader, messages.ofDomain, label), pledged } : [];
    },
  );
}
