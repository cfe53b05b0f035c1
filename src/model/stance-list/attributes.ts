import { find } from '../../story/find.js';
import type { Attribute, Party } from '../../story/types.js';
import { partyName, speakerById } from '../facts/names.js';
import { byText, date, percent } from '../language/format.js';
import { isolate, pick, type Reader } from '../language/reader.js';
import type { AttributeView, Phrase } from '../views.js';

/** A party's value of an attribute. */
export interface Value {
  /** The id of a declared value, else the text as readers see it. Parties with the same id form a group. */
  readonly id: string;
  readonly label: Phrase;
  /** The place among the declared values. A text has none, and comes after them. */
  readonly rank: number;
}

/** The attribute of the story with this id. */
export const attributeById = ({ story }: Reader, id: string | undefined): Attribute | undefined =>
  find(story.attributes ?? [], id);

/** Whether `group-by` has a meaning of its own for this value, whatever attributes the story has. */
export const isWayToGroup = (groupBy: string): boolean => /^(category|kind|none)$/.test(groupBy);

/** The attribute that rows are grouped by. An attribute with the id of another way to group doesn't replace it. */
export const groupingAttribute = (reader: Reader, groupBy = ''): Attribute | undefined =>
  isWayToGroup(groupBy) ? undefined : attributeById(reader, groupBy);

/** A party's value of an attribute, or undefined if the party has none. */
export function valueOf(
  reader: Reader,
  { attributes }: Partial<Party>,
  { id, values }: Attribute,
): Value | undefined {
  const given = attributes?.[id];
  if (given === undefined) return undefined;
  const value = values && typeof given === 'string' ? find(values, given) : undefined;
  if (value) return { id: value.id, label: pick(reader, value.label), rank: values!.indexOf(value) };
  const label = pick(reader, given);
  return { id: label.text, label, rank: values?.length ?? 0 };
}

/** A party's attributes, in the order of the story. */
export const attributesOf = (reader: Reader, party: Partial<Party>): AttributeView[] =>
  (party.attributes ? (reader.story.attributes ?? []) : []).flatMap((attribute): AttributeView | [] => {
    const value = valueOf(reader, party, attribute);
    return value ? { label: before(reader, pick(reader, attribute.label)), value: value.label } : [];
  });

/** A label with the colon that stands between it and its value. */
const before = ({ messages }: Reader, label: Phrase): Phrase => ({
  ...label,
  text: label.text + messages.between.colon,
});

/**
 * The facts about a party that its row shows: of a promise, who made it, when it is due, and its progress; the members of a
 * bloc; and the party's attributes. Without a party, only the progress.
 */
export function knownOf(reader: Reader, party: Partial<Party>, progress?: number): AttributeView[] {
  const { messages } = reader;
  const maker = speakerById(reader, party.madeBy);
  const names = byText(
    reader,
    membersOf(reader, party.id).map((each) => isolate(reader, partyName(reader, each).text)),
    (name) => name,
  );
  const known = [
    [messages.madeBy, maker && pick(reader, maker.name)],
    [messages.due, party.due && { text: date(reader, party.due) }],
    [messages.progress, progress !== undefined && { text: percent(reader, progress) }],
    [messages.members, names.length && { text: names.join(messages.between.comma) }],
  ] as const;
  return [
    ...known.flatMap(([text, value]) => (value ? { label: before(reader, { text }), value } : [])),
    ...attributesOf(reader, party),
  ];
}

const members = new WeakMap<readonly Party[], ReadonlyMap<string, readonly Party[]>>();

/** The parties that are members of a bloc or an organisation. They are indexed at the first call. */
function membersOf({ story: { parties } }: Reader, id = ''): readonly Party[] {
  let index = members.get(parties);
  if (!index) {
    const found = new Map<string, Party[]>();
    for (const party of parties) {
      for (const whole of party.memberOf ?? []) {
        const list = found.get(whole);
        if (list) list.push(party);
        else found.set(whole, [party]);
      }
    }
    members.set(parties, (index = found));
  }
  return index.get(id) ?? [];
}
