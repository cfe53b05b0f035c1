/** The sides that the rows name: countries, organisations, people. Each gets one entry among the story's parties. */
import type { Party, Text } from '../../story/types.js';
import { namesIn, readCode } from './country-names.js';
import { readDate } from './dates.js';
import { NotTaken } from './findings.js';
import type { Importing } from './importing.js';
import type { Row } from './row.js';
import { compact, wholeNumber } from './values.js';

const kinds: readonly string[] = [
  'country',
  'organisation',
  'bloc',
  'group',
  'person',
  'promise',
] satisfies Party['kind'][];

export class Sides {
  readonly #draft: Importing;
  readonly #codeOf: (name: string) => string | undefined;
  readonly #byId: Map<string, Party>;
  readonly #byName = new Map<string, Party>();
  /** The sides that the mapping or a table of sides describes. Rows of other tables only name them. */
  readonly #declared: Set<string>;
  /** The sides that others are said to be members of. They may be in a later row, so they are looked up at the end. */
  readonly #members: { readonly party: Party; readonly of: readonly string[]; readonly row: Row }[] = [];

  constructor(draft: Importing, language: string) {
    const { parties } = draft.story;
    this.#draft = draft;
    this.#codeOf = namesIn(language);
    this.#byId = new Map(parties.map((party) => [party.id, party]));
    this.#declared = new Set(this.#byId.keys());
    for (const party of parties) this.#name(party);
  }

  /** The side with this id or name. */
  find(name: string): Party | undefined {
    return this.#byId.get(name) ?? this.#byName.get(this.#renamed(name));
  }

  /** The id of the side with this id or name. */
  idOf(name: string, column: string): string {
    const party = this.find(name);
    if (!party)
      throw new NotTaken(column, `"${name}" is none of the sides`, this.#draft.lost.causeOf('parties', name));
    return party.id;
  }

  /** Whether the mapping or a table of sides describes this side. */
  isDeclared(id: string): boolean {
    return this.#declared.has(id);
  }

  /** The id of the side of a row. A side that the story does not have yet is added. */
  take(row: Row): string {
    const side = row.get('side');
    const known = side === undefined ? undefined : this.#byId.get(side);
    const given = row.text('name');
    if (known && (given === undefined || this.#declared.has(known.id))) return known.id;
    const name = this.#nameIn(given ?? side);
    const own = side === undefined && typeof name === 'string' ? this.#byName.get(name) : undefined;
    if (own && this.#declared.has(own.id)) return own.id;

    const party = this.#partyIn(row, name, own?.kind);
    const before = this.#byId.get(party.id);
    if (!before) this.#add(party, undefined, row);
    else if (before.kind !== party.kind)
      throw new NotTaken(
        'kind',
        `"${party.kind}" is not what an earlier row says of ${wordsOf(name)}: "${before.kind}"`,
      );
    else if (wordsOf(before.name) !== wordsOf(name))
      this.#note(row, `"${wordsOf(name)}" is the same side as "${wordsOf(before.name)}", whose name is kept`);
    return party.id;
  }

  /** Reads a row of a table of sides. */
  declare(row: Row): void {
    const side = row.get('side');
    const given = side === undefined ? undefined : this.#byId.get(side);
    const name = this.#nameIn(row.text('name') ?? given?.name);
    const size = row.get('size');
    const due = row.get('due');
    const party = compact<Party>({
      ...this.#partyIn(row, name, given?.kind),
      sortName: row.text('sort_name'),
      size: size ? wholeNumber(size, 'size') : undefined,
      madeBy: row.get('made_by'),
      due: due ? readDate(due, this.#draft.mapping.dates, 'due') : undefined,
    });
    const before = this.#byId.get(party.id);
    if (before && this.#draft.rows.has(before))
      throw new NotTaken('side', `"${party.id}" is described by an earlier row`);
    this.#add(party, before, row);
    this.#declared.add(party.id);
  }

  /** The name in a row, as the story spells it. */
  #nameIn(given: Text | undefined): Text {
    if (given === undefined) throw new NotTaken('name', 'is empty');
    return typeof given === 'string' ? this.#renamed(given) : given;
  }

  #renamed(name: string): string {
    const { names } = this.#draft.mapping;
    return Object.hasOwn(names, name) ? names[name]! : name;
  }

  #partyIn(row: Row, name: Text, usual: Party['kind'] | undefined): Party {
    const side = row.get('side');
    const givenCode = row.get('code');
    const kind = row.get('kind') ?? usual ?? (givenCode ? 'country' : undefined);
    if (kind === undefined)
      throw new NotTaken('kind', `is empty; it is one of ${kinds.join(', ')}, and may be set in the mapping`);
    if (!kinds.includes(kind)) throw new NotTaken('kind', `"${kind}" is none of ${kinds.join(', ')}`);
    const code = givenCode ? readCode(givenCode) : kind === 'country' ? this.#codeFor(name) : undefined;
    const keys = [side && `side ${side}`, code && `code ${code}`, `name ${wordsOf(name)}`];
    const { ids } = this.#draft;
    const id = ids.idOf(
      'parties',
      keys.filter((key) => key !== undefined),
      side ?? wordsOf(name),
    );
    const attributes = row.below('attributes');
    return compact<Party>({ id, kind: kind as Party['kind'], name, code, attributes });
  }

  #codeFor(name: Text): string | undefined {
    const names = typeof name === 'string' ? [name] : Object.values(name);
    return names.map(this.#codeOf).find((code) => code !== undefined);
  }

  #add(read: Party, given: Party | undefined, row: Row): void {
    const party = this.#draft.complete(given, read, row);
    if (party.kind === 'country' && !party.code)
      this.#note(
        row,
        `no country code was found for "${wordsOf(party.name)}"; add its usual name to \`names\` of the mapping, or a column code`,
      );
    const of = row.list('member_of');
    if (of.length) this.#members.push({ party, of, row });
    this.#draft.story.parties.push(party);
    this.#byId.set(party.id, party);
    this.#name(party);
  }

  #name(party: Party): void {
    const { name } = party;
    // The checks of the finished story say what is wrong with a name that is no text.
    const words = typeof name === 'object' ? Object.values(name ?? {}) : [name];
    for (const each of words)
      if (!this.#byName.has(each) || this.#byName.get(each)!.id === party.id) this.#byName.set(each, party);
  }

  #note(row: Row, text: string): void {
    this.#draft.notes.push({ file: row.file, row: row.number, column: 'name', text });
  }

  /** Looks up the blocs of all sides, once all rows are read. */
  finish(): void {
    for (const { party, of, row } of this.#members) {
      const blocs = of.flatMap((name) => {
        const bloc = this.find(name);
        if (bloc) return bloc.id;
        this.#draft.notTaken.push({
          file: row.file,
          row: row.number,
          column: 'member_of',
          text: `"${name}" is none of the sides; the row was taken without it`,
        });
        return [];
      });
      if (blocs.length) party.memberOf ??= blocs;
    }
  }
}

/** The words of a name in its first language. */
const wordsOf = (name: Text): string => (typeof name === 'string' ? name : (Object.values(name)[0] ?? ''));
