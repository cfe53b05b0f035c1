/** The page of a list: one candidate with a given number of rows. */
import { idle, offer, painted } from '../../page.js';
import type { Candidate, Shown } from './list.js';

const main = document.querySelector('main')!;
const { candidate } = (await import(`/c/lists/${main.dataset['candidate']}.js`)) as {
  candidate: Candidate;
};
const data = (await (await fetch(`/${candidate.reads}-${main.dataset['size']}.json`)).json()) as never;
const sleep = (wait: number) => new Promise((resolve) => setTimeout(resolve, wait));

/** How far each frame scrolls, in pixels: most of a screen, like a flick of the wheel. */
const STEP = 700;
/** The time without a change after which a list counts as finished, in milliseconds. It is longer than the pause in typing after which our list renders its remaining chunks. */
const QUIET = 500;

let shown: Shown;
/** The number of rows to wait for. */
const wanted: number[] = [];

/** Resolves when all rows that the candidate will render are in the page and the list has not changed for a while. */
async function quiet(rows = 0) {
  // Count rarely: counting all rows costs as much as rendering a hundred of them.
  while (shown.root.querySelectorAll(shown.row).length < rows) await sleep(QUIET);
  let last = performance.now();
  const observer = new MutationObserver(() => (last = performance.now()));
  observer.observe(shown.root, { childList: true, subtree: true, attributes: true });
  while (performance.now() - last < QUIET) await sleep(50);
  observer.disconnect();
  await idle();
}

const scroller = () => shown.scroller ?? document.scrollingElement!;

let keyed: Promise<number>;

await offer({
  idle: () => quiet(wanted.splice(0)[0]),

  async first() {
    shown = await candidate.show(main, data);
    await painted();
    if (candidate.whole) wanted.push(Number(main.dataset['size']));
  },
  rows: () => shown.root.querySelectorAll(shown.row).length,

  /** Starts to listen for the next key. */
  listen() {
    shown.input!.focus();
    let pressed = 0;
    shown.input!.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true });
    keyed = new Promise((resolve) => {
      shown.input!.addEventListener(
        'input',
        () => void painted().then(() => resolve(performance.now() - pressed)),
        {
          once: true,
        },
      );
    });
  },
  keyPainted: () => keyed,
  async clear() {
    shown.input!.value = '';
    shown.input!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
  },

  async sort() {
    await shown.sort!();
    await painted();
  },
  async change() {
    await shown.change!();
    await painted();
  },

  async scroll(frames: number) {
    for (let i = 0; i < frames; i++) {
      scroller().scrollTop += STEP;
      await painted();
    }
  },

  /** @returns the number of stops at which there was no row in the middle of the viewport */
  async blanks(stops: number) {
    let blanks = 0;
    for (let i = 0; i < stops; i++) {
      scroller().scrollTop += STEP * 7;
      await painted();
      const box = main.getBoundingClientRect();
      const root = shown.root.getRootNode() as Document | ShadowRoot;
      if (!root.elementFromPoint(box.left + 60, 400)?.closest(`${shown.row},section`)) blanks += 1;
    }
    return blanks;
  },
});
