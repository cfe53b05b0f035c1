/** The style sheet that reserves space for embeds, as the layout-shift guide in docs/ describes. */
import { readFileSync } from 'node:fs';

export const reserved = readFileSync(new URL('../dist/onrecord.css', import.meta.url), 'utf8');

/** The rules for one quote, for a page with few embeds: its block, the media query around it and the animation that it names. */
export function reservedFor(quote: string): string {
  const block = reserved
    .split(/^ {2}(?=\S)/m)
    .find((each) => each.startsWith(`leader-quote[quote="${quote}"]`));
  if (!block) throw new Error(`dist/onrecord.css keeps no space for the quote ${quote}`);
  return `@media (scripting: enabled) {\n${block}}\n@keyframes onrecord-release { to { min-block-size: 0 } }`;
}
