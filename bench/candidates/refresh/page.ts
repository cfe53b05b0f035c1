/** The page of embeds whose story changes. */
import { idle, offer, painted } from '../../page.js';

interface Candidate {
  readonly embed: (id: string) => string;
  readonly dataOf: (quotes: number, changed: number) => unknown;
  readonly set: (data: unknown) => void;
  /** Renders the embeds that are far from the viewport too. */
  readonly whole: () => unknown;
  readonly count?: () => () => number;
}

const main = document.querySelector('main')!;
const size = Number(main.dataset['size']);
const { embed, dataOf, set, whole, count } = (await import(
  `/c/refresh/${main.dataset['candidate']}.js`
)) as Candidate;

const [first, one, all] = [0, 1, size].map((changed) => dataOf(size, changed));
set(first);
main.innerHTML = Array.from({ length: size }, (_, i) => embed(`quote-${i}`)).join('');
set(first);
await whole();
await idle();

let rendered = () => size;
const change = (data: unknown) => async () => {
  rendered = count?.() ?? rendered;
  set(data);
  await painted();
};

await offer({ all: change(all), one: change(one), rendered: () => rendered() });
