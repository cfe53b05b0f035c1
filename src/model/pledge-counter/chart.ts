import { find } from '../../story/find.js';
import type { Pledge } from '../../story/types.js';
import { number } from '../language/format.js';
import { fill, pick, type Reader } from '../language/reader.js';
import type { ChartView, GroupedMarks } from '../views.js';
import { counted, join } from '../language/wording.js';

/** The most marks that can be counted at a glance. Above, each mark stands for 10, 100, … pledges. */
const MOST_MARKS = 200;

/** Between labels. Labels are written for a line of their own, so a conjunction would give "Overland and By sea". */
export const LABELS = ' · ';

/** The chart: a filled mark for each pledge, and open marks for the rest of the denominator. */
export function chart(reader: Reader, { unit: forms, of }: Pledge, total: number): ChartView {
  const { messages } = reader;
  const all = (of?.counts ?? []).map(({ value }) => Math.max(value, total)).sort((a, b) => a - b);
  const low = all[0] ?? total;
  const high = all.at(-1) ?? total;
  const per = 10 ** Math.max(0, Math.ceil(Math.log10(high / MOST_MARKS)));
  const marks = (value: number) => Math.ceil(value / per);
  const pledged = marks(total);
  const rest = marks(low) - pledged;
  const disputed = marks(high) - marks(low);
  return {
    pledged,
    rest,
    disputed,
    standsFor: per,
    caption: join(
      '  ',
      fill(reader, messages.marks, { amount: counted(reader, { qualifier: 'exactly', value: per }, forms) }),
      of && rest && messages.markRest,
      disputed && messages.markDisputed,
    ),
  };
}

/** The marks by domain, if pledgers are named with theirs: each pledger once; last, those whose domains nobody states. */
export function byDomain(
  reader: Reader,
  { pledgers = [], domains = [] }: Pledge,
  total: number,
): GroupedMarks[] {
  const { messages, story } = reader;
  const order = new Map(domains.map(({ id }, i) => [id, i]));
  const groups = new Map<string, { readonly held: readonly number[]; pledged: number }>();
  let left = total;
  for (const { party, domains: ids = [] } of pledgers) {
    const held = [...new Set(ids.flatMap((id) => order.get(id) ?? []))].sort((a, b) => a - b);
    if (!held.length || find(story.parties, party)?.kind === 'group') continue;
    const key = held.join(' ');
    const group = groups.get(key) ?? { held, pledged: 0 };
    groups.set(key, group);
    group.pledged += 1;
    left -= 1;
  }
  if (!groups.size || total > MOST_MARKS) return [];
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return [...inOrder, { held: [], pledged: left }].flatMap(({ held, pledged }) => {
    const names = held.map((i) => pick(reader, domains[i]!.label).text).join(LABELS);
    const label = { domains: names || messages.noDomain, count: number(reader, pledged) };
    return pledged > 0 ? { label: fill(reader, messages.ofDomain, label), pledged } : [];
  });
}
