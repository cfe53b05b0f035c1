import type { Speaker } from '../../story/types.js';
import type { Ids } from './ids.js';

/** The people and offices that the rows name as speakers. Each gets one entry among the story's speakers. */
export class Speakers {
  readonly #speakers: Speaker[];
  readonly #ids: Ids;
  readonly #byId: Map<string, Speaker>;
  readonly #byName = new Map<string, Speaker[]>();

  constructor(speakers: Speaker[], ids: Ids) {
    this.#speakers = speakers;
    this.#ids = ids;
    this.#byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    for (const speaker of speakers) this.#name(speaker);
  }

  #name(speaker: Speaker): void {
    const { name } = speaker;
    if (typeof name === 'string') this.#byName.set(name, [...(this.#byName.get(name) ?? []), speaker]);
  }

  /**
   * The speaker with this id or name. A speaker that the story does not have yet is added.
   *
   * @param party the id of the side for which the speaker speaks. Speakers of one name on two sides are two people.
   */
  take(name: string, role?: string, party?: string): Speaker {
    const known =
      this.#byId.get(name) ??
      this.#byName.get(name)?.find((each) => !party || !each.party || each.party === party);
    if (known) return known;
    const id = this.#ids.idOf('speakers', [`name ${name}${party ? ` of ${party}` : ''}`], name);
    const speaker: Speaker = { id, name, ...(role && { role }), ...(party && { party }) };
    this.#speakers.push(speaker);
    this.#byId.set(id, speaker);
    this.#name(speaker);
    return speaker;
  }
}
