/**
 * Shows the three elements of the built package in a test DOM, as a unit test of a site does, and prints what happened as JSON.
 * The arguments are the name of the test DOM, and the features that it must lack.
 */
import type { Question, Story } from '../../src/story/types.js';
import type { OnrecordElement } from '../../src/elements/base/onrecord-element.js';
import type { View } from '../../src/model/views.js';

type Element = OnrecordElement<View>;

const [name, ...missing] = process.argv.slice(2);
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Everything that was thrown, rejected or written to the console. */
const faults: string[] = [];
const note = (...words: unknown[]) => void faults.push(words.map(String).join(' '));
process.on('uncaughtException', note).on('unhandledRejection', note);
Object.assign(console, { warn: note, error: note });

async function openPage(): Promise<Record<string, unknown>> {
  const url = 'https://news.example/';
  if (name === 'happy-dom') {
    const { Window } = await import('happy-dom');
    return new Window({ url }) as object as Record<string, unknown>;
  }
  const { JSDOM, VirtualConsole } = await import('jsdom');
  return new JSDOM('', { url, virtualConsole: new VirtualConsole().on('jsdomError', note) }).window;
}

// Test runners copy the window to the global object, in place of what Node has under the same names.
const page = await openPage();
const ofNode = new Set(['Event', 'EventTarget', 'CustomEvent', 'navigator']);
const bound = ['addEventListener', 'removeEventListener', 'dispatchEvent'];
for (const key of [...Object.getOwnPropertyNames(page), ...bound]) {
  if (missing.includes(key) || (key in globalThis && !ofNode.has(key))) continue;
  const value = bound.includes(key) ? (page[key] as () => unknown).bind(page) : page[key];
  Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
}
Object.assign(globalThis, { window: globalThis });

const built = 'onrecord';
const { story } = (await import(built)) as { story: Story };
const items = [
  ['pledge-counter', 'pledge', 'reassurance-force'],
  ['leader-quote', 'quote', 'macron-26'],
  ['stance-list', 'question', 'troops-in-ukraine'],
] as const;

const shown = [];
for (const [tag, attribute, id] of items) {
  const element = document.createElement(tag) as unknown as Element;
  element.setAttribute('loading', 'eager');
  element.setAttribute(attribute, id);
  document.body.append(element);
  const isComplete = await element.updateComplete;
  const root = element.shadowRoot?.querySelector('[part=root]');
  shown.push({
    tag,
    isUpgraded: 'story' in element,
    isComplete,
    isShown: /\p{L}{3}/u.test(root?.textContent ?? ''),
  });
}
const [, quote, list] = [...document.body.children] as unknown as [Element, Element, Element];

let isCopied = false;
quote.addEventListener('onrecord-copy', () => (isCopied = true));
[...quote.shadowRoot!.querySelectorAll('button')]
  .find(({ textContent }) => textContent.includes('Copy'))!
  .click();
await nextTask();

// A list that is so long that it renders in several tasks.
const question = story.questions[0] as Question;
const parties = Array.from({ length: 250 }, (_, i) => ({
  ...story.parties[0]!,
  id: `side-${i}`,
  name: `Side ${i}`,
  code: undefined,
}));
const stances = parties.map(({ id }) => ({ ...question.stances[0]!, party: id }));
list.story = {
  ...story,
  parties: [...story.parties, ...parties],
  questions: [{ ...question, stances }],
};
while (!list.shadowRoot!.textContent.includes('Side 249')) await nextTask();

// Elements that wait for a reader, are moved, and go.
document.body.innerHTML = items
  .map(([tag, attribute, id]) => `<${tag} ${attribute}="${id}">words</${tag}>`)
  .join('');
document.body.append(document.body.firstElementChild!);
document.body.replaceChildren();
await nextTask();

process.stdout.write(JSON.stringify({ shown, isCopied, faults }), () => process.exit());
