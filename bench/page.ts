/** Functions that the measured pages share. */

/** Resolves when the last change has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

/** Resolves when the page is idle. */
export async function idle(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await painted();
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
}

/** The functions that a measured page offers. The bench calls them by name. */
export type Offer = Readonly<Record<string, (...values: never[]) => unknown>>;

/** Publishes the page's functions once it is idle, which tells the bench that it can start. */
export async function offer(functions: Offer): Promise<void> {
  await idle();
  (globalThis as { bench?: Offer }).bench = { idle, ...functions };
}
