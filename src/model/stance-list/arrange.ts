import { showAll } from '../language/wording.js';
import { number } from '../language/format.js';
import { pick, type Reader } from '../language/reader.js';
import type { ControlsView, StanceListView } from '../views.js';
import { groupingAttribute } from './attributes.js';
import { controls, isNamesOnly } from './controls.js';
import type { Fixed } from './fixed.js';
import type { Entry } from './entry.js';
import { narrowing, valueIn } from './filter.js';
import {
  grouped,
  groupingOf,
  wholeGroupsOf,
  type Arrangement,
  type GroupBy,
  type WholeGroup,
} from './grouping.js';

/** The rows of a list as one reader sees them, before they are arranged. */
export interface Opened {
  readonly reader: Reader;
  readonly entries: readonly Entry[];
  readonly byName: readonly Entry[];
  /** The groups for each way of grouping, made at the first use. */
  readonly groups: Map<GroupBy, readonly WholeGroup[]>;
  readonly fixed: Fixed;
}

/** The view of a list whose rows are grouped, sorted, filtered and limited. */
export function arranged(opened: Opened, arrangement: Arrangement): StanceListView {
  const { reader, entries, byName, fixed } = opened;
  const { filter = [], search = '' } = arrangement;
  const held = new Set(entries.map(({ category }) => category.id));
  const values = filter.flatMap((each) => valueIn(reader, each) ?? []);
  const chosen = new Set(
    filter.filter((each) => held.has(each) || values.some(({ token }) => token === each)),
  );
  const categories = new Set(filter.filter((each) => held.has(each)));
  const groupBy = groupingOf(arrangement);
  if (!opened.groups.has(groupBy))
    opened.groups.set(groupBy, wholeGroupsOf(reader, entries, byName, groupBy));
  const narrow = narrowing(reader, categories, values, search);
  const whole = opened.groups.get(groupBy)!;
  const groups = grouped(reader, whole, narrow, arrangement);
  const sum = (count: 'size' | 'shown') => groups.reduce((total, group) => total + group[count], 0);
  const [found, shown] = [sum('size'), sum('shown')];
  return {
    ...fixed,
    groups,
    isNamesOnly: isNamesOnly(arrangement, entries.length),
    more: showAll(reader, shown, found),
    controls: controls(
      reader,
      entries.length,
      found,
      shown,
      chosen,
      valuesOf(reader, whole, groupBy),
      arrangement,
    ),
  };
}

/** The declared values of the attribute that the rows are grouped by, with the number of rows of each. */
function valuesOf(reader: Reader, groups: readonly WholeGroup[], groupBy: GroupBy): ControlsView['values'] {
  const attribute = groupingAttribute(reader, groupBy);
  if (!attribute) return undefined;
  const items = groups.flatMap(({ valueId, label, entries }) => {
    const value = valueId !== undefined && valueIn(reader, `${groupBy}=${valueId}`);
    return value ? { id: value.token, label: label!, count: number(reader, entries.length) } : [];
  });
  return items.length ? { label: pick(reader, attribute.label).text, items } : undefined;
}
