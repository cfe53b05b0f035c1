import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of a story's published versions: the one that `--versions` names, or `versions/` beside the story. */
export const versionsOf = (story: string, given = join(dirname(story), 'versions')): URL =>
  pathToFileURL(`${resolve(given)}/`);
