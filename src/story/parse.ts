/** `onrecord/check.js`: the drop-in's own check of a story, for programs in browsers and in Node. */
import { check, type Fault } from './check.js';
import { openStory } from './open.js';
import type { Opened } from './trusted.js';

export type { Fault } from './check.js';
export type { Opened } from './trusted.js';

/**
 * Finds every fault of a story: its shape, its references and its rules. Nothing is thrown.
 *
 * @param value a story, or any value, such as one from `JSON.parse`
 * @returns the faults in the order of the file. A good story has none
 */
export const checkStory = (value: unknown): readonly Fault[] => check(value);

/**
 * Reads a story as an embed does: an item with a fault is left out, with everything that rests on it. Nothing is thrown.
 *
 * @param value a story, or any value, such as one from `JSON.parse`. It is not changed
 * @returns the story, if anything of it can be shown, and every fault
 */
export const parseStory = (value: unknown): Opened => openStory(value);
