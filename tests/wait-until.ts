import { waitUntil as wait } from '@open-wc/testing';

/** Like `waitUntil()` of @open-wc/testing, whose limit of one second is too short for a busy machine. */
export const waitUntil = (happened: Parameters<typeof wait>[0], what?: string): Promise<void> =>
  wait(happened, what, { timeout: 10_000 });
