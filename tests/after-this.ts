/** What every test in a browser may need, whatever it tests. */

const undo: (() => unknown)[] = [];
/** Leaves the page as it was, when the test is over. */
export const afterThis = (step: () => unknown): unknown => undo.push(step);
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** What the page would report as an error: thrown in a task, or in a promise that nobody waits for. */
export function hearErrors(): string[] {
  const heard: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    heard.push('reason' in event ? String(event.reason) : event.message);
  };
  window.addEventListener('error', hear);
  window.addEventListener('unhandledrejection', hear);
  afterThis(() => {
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hear);
  });
  return heard;
}
