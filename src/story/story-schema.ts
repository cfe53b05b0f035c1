/**
 * `onrecord/schema.js`: the story format as a schema of Valibot, which other libraries take as a Standard Schema
 * (https://standardschema.dev). It checks the form of each field, and not whether a reference leads to an item: `checkStory()` of
 * `onrecord/check.js` finds every fault.
 */
import type { GenericSchema } from 'valibot';
import * as schema from './schema.js';
import type { Story as StoryType, StoryFile } from './types.js';

/** A story file. It has a type of its own, because the one that TypeScript infers takes 800 kB of declarations. */
export const Story: GenericSchema<StoryFile, StoryType> = schema.Story;
