import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file or folder that the package brings ready-made, by its path in `dist/`. */
export const inPackage = (...path: readonly string[]): string =>
  join(dirname(createRequire(import.meta.url).resolve('onrecord/bundle.js')), ...path);
