/** The sides that the rows name: countries, organisations, people. Each gets one entry among the story's parties. */
import type { Party } from '../../story/types.js';
import { namesIn, readCode } from './country-names.js';
import { NotTaken, type Finding } from './findings.js';
import type { Ids } from './ids.js';
import type { Mapping } from './mapping.js';
import type { Row } from './table.js';

const kinds: readonly string[] = [
  'country',
  'organisation',
  'bloc',
  'group',
  'person',
  'promise',
] satisfies Party['kind'][];

/** The parts of an import that sides need. */
interface Importing {
  readonly ids: Ids;
  readonly mapping: Mapping;
  readonly notes: Finding[];
  readonly notTaken: Finding[];
  /** The row that each object of the story came from. */
  readonly rows: Map<object, Row>;
}

export class Sides {
  readonly #parties: Party[];
  readonly #draft: Importing;
  readonly #codeOf: (name: string) => string | undefined;
  readonly #byId: Map<string, Party>;
  readonly #byName: Map<string, Party>;
  /** The blocs that a side is said to be a member of. They may be in a later row, so they are looked up at the end. */
  readonly #members: { readonly party: Party; readonly of: readonly string[]; readonly row: Row }[] = [];

  constructor(parties: Party[], draft: Importing, language: string) {
    this.#parties = parties;
    this.#draft = draft;
    this.#codeOf = namesIn(language);
    this.#byId = new Map(parties.map((party) => [party.id, party]));
    this.#byName = new Map(
      parties.flatMap((party) => (typeof party.name === 'string' ? [[party.name, party]] : [])),
    );
  }

  /** The side with this id or name. */
  find(name: string): Party | undefined {
    const { names } = this.#draft.mapping;
    return this.#byId.get(name) ?? this.#byName.get(Object.hasOwn(names, name) ? names[name]! : name);
  }

  /** The id of the side of a row. A side that the story does not have yet is added. */
  take(row: Row): string {
    const { ids, mapping, notes, rows } = this.#draft;
    const side = row.get('side');
    const known = side === undefined ? undefined : this.#byId.get(side);
    const given = row.get('name') ?? side;
    if (given === undefined) throw new NotTaken('name', 'is empty');
    if (known && (row.get('name') === undefined || !rows.has(known))) return known.id;
    const name = Object.hasOwn(mapping.names, given) ? mapping.names[given]! : given;
    const own = side === undefined ? this.#byName.get(name) : undefined;
    if (own && !rows.has(own)) return own.id;

    const givenCode = row.get('code');
    const kind = row.get('kind') ?? (givenCode ? 'country' : own?.kind);
    if (kind === undefined)
      throw new NotTaken('kind', `is empty; it is one of ${kinds.join(', ')}, and may be set in the mapping`);
    if (!kinds.includes(kind)) throw new NotTaken('kind', `"${kind}" is none of ${kinds.join(', ')}`);
    const code = givenCode ? readCode(givenCode) : kind === 'country' ? this.#codeOf(name) : undefined;
    const keys = [side && `side ${side}`, code && `code ${code}`, `name ${name}`].filter(
      (key) => key !== undefined,
    );
    const id = ids.idOf('parties', keys, side ?? name);

    const before = this.#byId.get(id);
    if (before) {
      if (before.kind !== kind)
        throw new NotTaken('kind', `"${kind}" is not what an earlier row says of ${name}: "${before.kind}"`);
      if (before.name !== name)
        notes.push({
          file: row.file,
          row: row.number,
          column: 'name',
          text: `"${name}" is the same side as ${JSON.stringify(before.name)}, whose name is kept`,
        });
      return id;
    }
    const party: Party = { id, kind: kind as Party['kind'], name, ...(code && { code }) };
    if (kind === 'country' && !code)
      notes.push({
        file: row.file,
        row: row.number,
        column: 'name',
        text: `no country code was found for "${name}"; add its usual name to \`names\` of the mapping, or a column code`,
      });
    const of = row.list('member_of');
    if (of.length) this.#members.push({ party, of, row });
    this.#parties.push(party);
    this.#byId.set(id, party);
    this.#byName.set(name, party);
    rows.set(party, row);
    return id;
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
      if (blocs.length) party.memberOf = blocs;
    }
  }
}
