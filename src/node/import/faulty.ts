/** Checks the finished story, and takes out of it the rows that the check refuses. */
import { isObject, type Fault } from '../../story/check.js';
import { lists } from '../../story/trusted.js';
import type { Story } from '../../story/types.js';
import { validate } from '../validate.js';
import type { Draft } from './draft.js';
import type { Row } from './row.js';
import { compact, listsIn, replace } from './values.js';

/** Removes the rows that the check refuses, and what rested on them, until no row has a fault. */
export function removeFaulty(
  draft: Draft,
  refuse: (row: Row, text: string) => void,
): { readonly story: Story | undefined; readonly faults: readonly string[] } {
  for (;;) {
    removeUnused(draft);
    const story = withoutEmptyLists(draft.story);
    const { faults } = validate(story);
    if (!faults.length) return { story, faults: [] };
    const bad = new Map<object, string>();
    const own: string[] = [];
    for (const fault of faults) {
      const object = objectWithRow(draft, fault);
      if (object) bad.set(object, faultText(fault));
      else own.push(faultText(fault));
    }
    if (!bad.size) return { story: undefined, faults: own };
    for (const [object, text] of bad) refuse(draft.rows.get(object)!, text);
    for (const list of listsIn(draft.story))
      replace(
        list,
        list.filter((entry) => !bad.has(entry)),
      );
    for (const pledge of draft.story.pledges)
      if (bad.has(pledge.count)) Reflect.deleteProperty(pledge, 'count');
  }
}

const faultText = ({ path, value, expected }: Fault) =>
  `${path}: got ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}; expected ${expected}`;

/** The innermost object around a fault that came from a row. */
function objectWithRow(draft: Draft, { keys }: Fault): object | undefined {
  let value: unknown = withoutEmptyLists(draft.story);
  let found: object | undefined;
  for (const key of keys) {
    value =
      isObject(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[key] : undefined;
    if (value instanceof Object && draft.rows.has(value)) found = value;
  }
  return found;
}

/** A row that was refused may have named a side or a speaker that nothing else names. */
function removeUnused({ story, rows, sides, mapping }: Draft): void {
  const given = stringsIn(mapping.story);
  const { questions, pledges, quotes, parties, speakers } = story;
  const stances = questions.flatMap(({ stances }) => stances);
  const quoted = new Set(stances.flatMap(({ quote }) => quote ?? []));
  const fromPosition = (quote: object) => rows.get(quote)?.get('position') !== undefined;
  replace(
    quotes,
    quotes.filter((each) => !fromPosition(each) || quoted.has(each.id)),
  );
  const speaking = new Set([
    ...quotes.flatMap(({ speaker, statedBy }) => [speaker, statedBy]),
    ...stances.flatMap(({ speaker, statedBy }) => [speaker, statedBy]),
    ...pledges.flatMap(({ count, history = [] }) => [
      count?.statedBy,
      ...history.map((point) => (point as Partial<typeof point>).count?.statedBy),
    ]),
  ]);
  replace(
    speakers,
    speakers.filter((each) => speaking.has(each.id) || given.has(each.id) || rows.has(each)),
  );
  const named = new Set([
    ...stances.map(({ party }) => party),
    ...pledges.flatMap(({ pledgers = [] }) => pledgers.map(({ party }) => party)),
    ...speakers.flatMap(({ party }) => party ?? []),
    ...parties.flatMap(({ memberOf = [] }) => memberOf),
  ]);
  replace(
    parties,
    parties.filter((party) => sides.isDeclared(party.id) || named.has(party.id)),
  );
}

/** All strings of the mapping's story. One of them may be the id of a speaker whom only the mapping names. */
function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (value instanceof Object) for (const inner of Object.values(value)) stringsIn(inner, found);
  return found;
}

const withoutEmptyLists = (story: Story): Story =>
  compact<Story>({
    ...story,
    ...Object.fromEntries(lists.flatMap((list) => (story[list].length ? [] : [[list, undefined]]))),
  });
