/** Helpers that any test in a browser may need. */

const undo: (() => unknown)[] = [];
/** Registers a step that restores the page after the test. */
export const afterThis = (step: () => unknown): unknown => undo.push(step);
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Collects the errors that the page reports: uncaught exceptions and unhandled rejections. */
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
