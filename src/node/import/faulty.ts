/** Checks the finished story, and takes out of it the rows that the check refuses. */
import type { Fault } from '../../story/check.js';
import { lists } from '../../story/trusted.js';
import type { Story } from '../../story/types.js';
import { validate } from '../validate.js';
import type { Kind } from './columns.js';
import type { Draft } from './draft.js';
import type { Cause } from './findings.js';
import { alsoIn, originOf } from './origin.js';
import type { Row } from './row.js';
import { compact, listsIn, replace } from './values.js';

type Refuse = (row: Row, text: string, column?: string, cause?: Cause) => void;

/** Removes the rows that the check refuses, and what rested on them, until no row has a fault. */
export function removeFaulty(
  draft: Draft,
  refuse: Refuse,
): { readonly story: Story | undefined; readonly faults: readonly string[] } {
  for (;;) {
    removeUnused(draft);
    const story = withoutEmptyLists(draft.story);
    const { faults } = validate(story);
    if (!faults.length) return { story, faults: [] };
    const placed = faults.map((fault) => ({ fault, origin: originOf(story, draft.rows, fault.keys) }));
    const bad = new Map<object, Row>();
    const told = new Set<string>();
    for (const { fault, origin } of placed) {
      if (!origin) continue;
      const { object, row, column } = origin;
      bad.set(object, row);
      const where = `${row.file}:${row.number} ${column}`;
      if (!told.has(where))
        refuse(row, column === undefined ? faultText(fault) : got(fault), column, causeOf(draft, fault));
      told.add(where);
    }
    if (!bad.size) {
      const own = faults.filter((fault) => !isFollowing(draft, fault));
      return {
        story: undefined,
        faults: own.map((fault) => faultText(fault) + alsoIn(story, draft.rows, fault.keys)),
      };
    }
    remove(draft, bad);
  }
}

const got = ({ value, expected }: Fault) =>
  `got ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}; expected ${expected}`;
const faultText = (fault: Fault) => `${fault.path}: ${got(fault)}`;

/** Takes rows out of the story whole. A side or a speaker of a row may stay, because other rows may name it too. */
function remove({ story, rows }: Draft, bad: ReadonlyMap<object, Row>): void {
  const badRows = new Set(bad.values());
  const isBad = (entry: object) => badRows.has(rows.get(entry)!);
  for (const list of listsIn(story)) {
    const isShared = list === story.parties || list === story.speakers;
    replace(
      list,
      list.filter((entry) => !(isShared ? bad.has(entry) : isBad(entry))),
    );
  }
  for (const pledge of story.pledges)
    for (const field of ['count', 'asOf', 'rule'] as const)
      if (pledge[field] && isBad(pledge[field])) Reflect.deleteProperty(pledge, field);
}

/** The row that was not taken and would have brought what a value names. */
function causeOf({ lost }: Draft, { value, expected }: Fault): Cause | undefined {
  if (typeof value !== 'string') return undefined;
  const list = /^the id of one of the (\w+)$/.exec(expected)?.[1];
  if (list) return lost.causeOf(list, value);
  if (expected !== 'an item of the story') return undefined;
  const [items = '', id = '', party] = value.split('/');
  return party === undefined ? lost.causeOf(items, id) : lost.causeOf('parties', party);
}

/** Whether a fault of the mapping may only follow from a row that was not taken. It is told if it is still there once the row is mended. */
function isFollowing(draft: Draft, fault: Fault): boolean {
  if (causeOf(draft, fault)) return true;
  const [list, place, field, ...below] = fault.keys;
  const pledge = list === 'pledges' ? draft.story.pledges[Number(place)] : undefined;
  if (!pledge || below.length) return false;
  const isLost = (...kinds: Kind[]) => draft.lost.hasOfPledge(kinds, pledge, draft.story.pledges);
  if (field === 'asOf') return fault.value === undefined && isLost('counts');
  return (field === 'count' || field === 'pledgers') && isLost('counts', 'pledges');
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
