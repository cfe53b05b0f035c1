/**
 * `onrecord/schema.js`: the story format as a schema of Valibot, which other libraries take as a Standard Schema
 * (https://standardschema.dev). It knows shapes, not references: `checkStory()` of `onrecord/check.js` finds every fault.
 */
import type { GenericSchema } from 'valibot';
import * as schema from './schema.js';
import type { Story as StoryType, StoryFile } from './types.js';

/** A story file. The type is written out, because the inferred one would be 800 kB of declarations. */
export const Story: GenericSchema<StoryFile, StoryType> = schema.Story;
