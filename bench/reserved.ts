/** The space that a site keeps for embeds until they come, as docs/shift.md says. */
import { readFileSync } from 'node:fs';

export const reserved = readFileSync(new URL('../dist/onrecord.css', import.meta.url), 'utf8');

/** The rule of one quote, for a page with a few embeds: its block, what that stands in, and what it names. */
export function reservedFor(quote: string): string {
  const block = reserved
    .split(/^ {2}(?=\S)/m)
    .find((each) => each.startsWith(`leader-quote[quote="${quote}"]`));
  if (!block) throw new Error(`dist/onrecord.css keeps no space for the quote ${quote}`);
  return `@media (scripting: enabled) {\n${block}}\n@keyframes onrecord-release { to { min-block-size: 0 } }`;
}
