import { siteAddress } from '../node/site-address.js';
import { UsageError } from './command.js';

/**
 * The address of a site from the option `--base`, with a slash at its end.
 *
 * @throws if it is not an http or https address
 */
export function baseOf(given: string | undefined): URL | undefined {
  if (given === undefined) return undefined;
  const base = URL.canParse(given) ? siteAddress(given) : undefined;
  if (!base || !/^https?:$/.test(base.protocol))
    throw new UsageError(`--base must be an http or https address, and is "${given}".`);
  return base;
}
