/** The state of a desk's story on disk, as the preview shows it. */
import type { Story } from '../../../story/types.js';
import { errorText } from '../../error-text.js';
import { faultsOf, parse } from '../../versions.js';
import { readDeskStory } from '../story-file.js';

export interface DeskState {
  readonly text?: string | undefined;
  /** The story, if it can be shown. */
  readonly story?: Story | undefined;
  /** The reasons why it cannot be shown. Each is a line, as `onrecord check` and `onrecord import` print it. */
  readonly problems: readonly string[];
  /** Lines about a story that can be shown: assumptions of its import, and what must be mended before it is published. */
  readonly notes: readonly string[];
}

/** Reads the story. It never throws, because a file may be half written or missing while it is saved. */
export async function readState(path: string, versions: URL): Promise<DeskState> {
  try {
    const { text, problems, notes } = await readDeskStory(path);
    if (text === undefined || problems.length) return { text, problems, notes };
    return { text, story: parse(text), problems, notes: [...notes, ...faultsOf(text, versions)] };
  } catch (error) {
    return { problems: [errorText(error)], notes: [] };
  }
}

/** Whether two states look the same in the preview. */
export const isSame = (a: DeskState, b: DeskState): boolean =>
  a.text === b.text && String(a.problems) === String(b.problems) && String(a.notes) === String(b.notes);
