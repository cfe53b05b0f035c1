/** Helpers that any test in a browser may need. They fail a test that writes an unexpected warning to the console. */

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

/** The warnings that the current test expects, and those that it has written without expecting them. */
let expected: readonly RegExp[] = [];
let unexpected: string[] = [];

/** Names warnings and errors that the test may write to the console. In a `beforeEach`, it names them for each test of the group. */
export const expectWarnings = (...patterns: readonly RegExp[]): unknown =>
  (expected = [...expected, ...patterns]);

/** Lets the test write any warning and error to the console, and collects them. */
export function hearWarnings(): string[] {
  const heard: string[] = [];
  const { warn, error } = console;
  const hear = (...words: readonly unknown[]) => heard.push(words.join(' '));
  Object.assign(console, { warn: hear, error: hear });
  afterThis(() => Object.assign(console, { warn, error }));
  return heard;
}

/** Takes the place of `console.warn` and `console.error`, so that a run prints no expected warning. */
function write(...words: readonly unknown[]): void {
  const line = words.join(' ');
  const isExpected = line.startsWith('Lit is in dev mode') || expected.some((pattern) => pattern.test(line));
  if (!isExpected) unexpected.push(line);
}
Object.assign(console, { warn: write, error: write });

// An embed of the previous test may have written a warning after that test ended. It must not fail the next test.
beforeEach(() => {
  unexpected = [];
});

afterEach(function () {
  const test = this.currentTest;
  // An error thrown by a hook would end the whole file, so the hook changes the outcome of the test itself.
  if (test?.isPassed() && unexpected.length > 0) {
    test.state = 'failed';
    test.err = new Error(`The test wrote an unexpected warning:\n${unexpected.join('\n')}`);
  }
  expected = [];
  unexpected = [];
});
