import { abgeordnetenwatch } from './abgeordnetenwatch.js';
import type { Adapter } from './adapted.js';
import { howtheyvote } from './howtheyvote.js';
import { popolo } from './popolo.js';
import { theyworkforyou } from './theyworkforyou.js';

/** The adapters by the names that `--from` takes. */
export const adapters: Readonly<Record<string, Adapter>> = {
  abgeordnetenwatch,
  howtheyvote,
  popolo,
  theyworkforyou,
};
