import { executeServerCommand } from '@web/test-runner-commands';
import type * as onrecord from '../../src/index.js';
import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import type { Story } from '../../src/story/types.js';

export type Module = typeof onrecord;

interface OtherOrigin {
  readonly url: string;
  /** The path of every request. */
  readonly requests: readonly string[];
}

export const askOtherOrigin = (): Promise<OtherOrigin> => executeServerCommand<OtherOrigin, undefined>('other-origin');

/** The address of the drop-in, on a server with no other files than `elsewhere.js`. */
export const dropIn = async (): Promise<string> => `${(await askOtherOrigin()).url}/onrecord.js`;

/** The address of the drop-in in a folder without `elsewhere.js`. */
export const aloneDropIn = async (): Promise<string> => `${(await askOtherOrigin()).url}/alone/onrecord.js`;

/** Messages, errors and policy violations that a stranger's page has recorded. */
interface Noticed {
  /** Console messages of any level. */
  readonly said: string[];
  /** Uncaught exceptions and unhandled rejections. */
  readonly thrown: string[];
  /** Violations of the page's own policy. */
  readonly forbidden: string[];
}

export interface Stranger extends Window {
  readonly noticed: Noticed;
  readonly performance: Performance;
  readonly customElements: CustomElementRegistry;
  /** The result of the page's own script, if it has one. */
  readonly answer?: Promise<unknown>;
}

const NONCE = 'strangers-own';

/** A script that starts to listen before any other script runs. */
const listen = `
  window.noticed = {said: [], thrown: [], forbidden: []};
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...words) => noticed.said.push(words.join(' '));
  }
  addEventListener('error', ({message}) => noticed.thrown.push(message));
  addEventListener('unhandledrejection', ({reason}) => noticed.thrown.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
    noticed.forbidden.push(violatedDirective + ' ' + blockedURI));
`;

interface PageParts {
  /** Content-Security-Policy. */
  readonly policy?: (nonce: string) => string;
  /** The addresses of its modules, in this order. */
  readonly modules?: readonly string[];
  /** The page's own script: the text of an expression. */
  readonly script?: string;
  readonly body?: string;
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** Opens a page that uses only our tags, and waits until it has loaded. */
export async function openStrangersPage({ policy, modules = [], script, body = widgets }: PageParts): Promise<Stranger> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>
    ${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy(`'nonce-${NONCE}'`)}">` : ''}
    <script nonce="${NONCE}">${listen}</script>
    ${script ? `<script nonce="${NONCE}">window.answer = ${script}</script>` : ''}
    ${modules.map((address) => `<script type="module" src="${address}"></script>`).join('')}
    </head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const stranger = frame.contentWindow as Stranger;
  await stranger.answer;
  await settle(stranger);
  return stranger;
}

/** The three widgets, each with a fallback, as an editor pastes them. */
export const ids = { pledge: 'reassurance-force', quote: 'macron-26', question: 'troops-in-ukraine' };
const widgets = `
  <pledge-counter pledge="${ids.pledge}">26 nations have pledged.</pledge-counter>
  <leader-quote quote="${ids.quote}">Macron spoke of 26 nations.</leader-quote>
  <stance-list question="${ids.question}">Where each side stands.</stance-list>`;

interface Shown extends Element {
  readonly updateComplete?: Promise<boolean>;
}

const embeds = (stranger: Stranger): Shown[] => [
  ...stranger.document.querySelectorAll('pledge-counter, leader-quote, stance-list'),
];

export async function settle(stranger: Stranger): Promise<void> {
  for (const element of embeds(stranger)) await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}

/** The accessible names of the widgets of a page; undefined for a tag that is not a widget yet. */
export const names = (stranger: Stranger): (string | undefined)[] =>
  embeds(stranger).map((element) => element.shadowRoot?.querySelector('[part="root"]')?.ariaLabel ?? undefined);

/** The names that the model gives them. */
export const expectedNames = (story: Story): (string | undefined)[] => [
  pledgeCounter(story, ids.pledge, 'en', '')?.name,
  leaderQuote(story, ids.quote, 'en', '')?.name,
  stanceList(story, ids.question, 'en', '')?.name,
];
