/** Checks the finished story, and takes out of it the rows that the check refuses. */
import { isObject, lists, type Fault } from '../../story/check.js';
import type { Story } from '../../story/types.js';
import { validate } from '../validate.js';
import { compact, type Draft } from './draft.js';
import type { Row } from './table.js';

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
    for (const list of allLists(draft.story)) {
      const kept = list.filter((entry) => !bad.has(entry));
      list.splice(0, list.length, ...kept);
    }
    for (const pledge of draft.story.pledges)
      if (bad.has(pledge.count)) Reflect.deleteProperty(pledge, 'count');
  }
}

const faultText = ({ path, value, expected }: Fault) =>
  `${path}: got ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}; expected ${expected}`;

const allLists = ({ sources, parties, quotes, questions, pledges }: Story): object[][] => [
  sources,
  parties,
  quotes,
  ...questions.map(({ stances }) => stances),
  ...pledges.flatMap(({ pledgers = [], history = [] }) => [pledgers, history]),
];

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
function removeUnused({ story, rows, mapping }: Draft): void {
  const given = JSON.stringify(mapping.story);
  const { questions, pledges, quotes, parties, speakers } = story;
  const stances = questions.flatMap(({ stances }) => stances);
  const quoted = new Set(stances.flatMap(({ quote }) => quote ?? []));
  const fromPosition = (quote: object) => rows.get(quote)?.get('position') !== undefined;
  quotes.splice(0, quotes.length, ...quotes.filter((each) => !fromPosition(each) || quoted.has(each.id)));
  const speaking = new Set([
    ...quotes.flatMap(({ speaker, statedBy }) => [speaker, statedBy]),
    ...stances.flatMap(({ speaker, statedBy }) => [speaker, statedBy]),
    ...pledges.flatMap(({ count, history = [] }) => [
      count?.statedBy,
      ...history.map(({ count }) => count.statedBy),
    ]),
  ]);
  speakers.splice(
    0,
    speakers.length,
    ...speakers.filter(({ id }) => speaking.has(id) || given.includes(JSON.stringify(id))),
  );
  const named = new Set([
    ...stances.map(({ party }) => party),
    ...pledges.flatMap(({ pledgers = [] }) => pledgers.map(({ party }) => party)),
    ...speakers.flatMap(({ party }) => party ?? []),
    ...parties.flatMap(({ memberOf = [] }) => memberOf),
  ]);
  parties.splice(0, parties.length, ...parties.filter((party) => !rows.has(party) || named.has(party.id)));
}

const withoutEmptyLists = (story: Story): Story =>
  compact<Story>({
    ...story,
    ...Object.fromEntries(lists.flatMap((list) => (story[list].length ? [] : [[list, undefined]]))),
  });
