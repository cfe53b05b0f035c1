import type { Speaker, Text } from '../../story/types.js';
import { NotTaken } from './findings.js';
import type { Importing } from './importing.js';
import type { Row } from './row.js';
import { compact } from './values.js';

/** The people and offices that the rows name as speakers. Each gets one entry among the story's speakers. */
export class Speakers {
  readonly #draft: Importing;
  readonly #byId: Map<string, Speaker>;
  /** The speakers of a name by their sides. */
  readonly #byName = new Map<string, Map<string | undefined, Speaker>>();

  constructor(draft: Importing) {
    const { speakers } = draft.story;
    this.#draft = draft;
    this.#byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    for (const speaker of speakers) this.#name(speaker);
  }

  #name(speaker: Speaker): void {
    const { name } = speaker;
    if (typeof name !== 'string') return;
    const same = this.#byName.get(name) ?? new Map<string | undefined, Speaker>();
    this.#byName.set(name, same);
    const before = same.get(speaker.party);
    if (!before || before.id === speaker.id) same.set(speaker.party, speaker);
  }

  #add(speaker: Speaker): void {
    this.#draft.story.speakers.push(speaker);
    this.#byId.set(speaker.id, speaker);
    this.#name(speaker);
  }

  /**
   * The speaker with this id or name. A speaker that the story does not have yet is added.
   *
   * @param party the id of the side for which the speaker speaks. Speakers of one name on two sides are two people.
   */
  take(name: string, role?: Text, party?: string): Speaker {
    const same = this.#byName.get(name);
    const known =
      this.#byId.get(name) ??
      (party ? (same?.get(party) ?? same?.get(undefined)) : same?.values().next().value);
    if (known) return known;
    const id = this.#draft.ids.idOf('speakers', [`name ${name}${party ? ` of ${party}` : ''}`], name);
    const speaker: Speaker = { id, name, ...(role && { role }), ...(party && { party }) };
    this.#add(speaker);
    return speaker;
  }

  /** Reads a row of a table of speakers. */
  declare(row: Row): void {
    const { ids, sides, rows } = this.#draft;
    const own = row.get('speaker');
    const given = own === undefined ? undefined : this.#byId.get(own);
    const name = row.text('name') ?? given?.name ?? row.need('name');
    const side = row.get('side');
    const party = side === undefined ? undefined : sides.idOf(side, 'side');
    const words = typeof name === 'string' ? name : (Object.values(name)[0] ?? '');
    const id =
      own === undefined
        ? ids.idOf('speakers', [`name ${words}${party ? ` of ${party}` : ''}`], words)
        : ids.idOf('speakers', [`speaker ${own}`], own);
    const before = this.#byId.get(id);
    if (before && rows.has(before)) throw new NotTaken('speaker', `"${id}" is described by an earlier row`);
    const read = compact<Speaker>({
      id,
      name,
      role: row.text('role'),
      according: row.text('according'),
      party,
    });
    this.#add(this.#draft.complete(before, read, row));
  }
}
