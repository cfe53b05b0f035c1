import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Tag } from '../../model/views.js';

/** The styles of a prerendered element, which the package brings ready-made. */
export const stylesOf = (tag: Tag): string =>
  readFileSync(
    join(
      dirname(createRequire(import.meta.url).resolve('onrecord/bundle.js')),
      'engine',
      'styles',
      `${tag}.css`,
    ),
    'utf8',
  ).trim();
