/** What the measured pages share. */

/** Until what was just done is on screen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

/** Until the page has nothing left to do. */
export async function idle(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await painted();
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
}

/** What a measured page offers to the bench: functions that it calls by name. */
export type Offer = Readonly<Record<string, (...values: never[]) => unknown>>;

/** Says that the page is ready to be measured. */
export async function offer(functions: Offer): Promise<void> {
  await idle();
  (globalThis as { bench?: Offer }).bench = { idle, ...functions };
}
