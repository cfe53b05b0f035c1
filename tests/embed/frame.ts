import { unclobbered } from '../../src/page/dom.js';
import { afterThis, type Widget } from './helpers.js';

const NONCE = 'pages-own';

/** The first script of a page, which records messages, errors and policy violations. */
const listen = `
  window.noticed = { said: [], thrown: [], forbidden: [] };
  for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...words) => noticed.said.push(words.join(' '));
  addEventListener('error', ({ message }) => message && noticed.thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noticed.thrown.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => noticed.forbidden.push(violatedDirective));
`;

export interface OpenedPage extends Window {
  /** Console messages; uncaught exceptions and unhandled rejections; violations of the page's policy. */
  readonly noticed: { readonly said: string[]; readonly thrown: string[]; readonly forbidden: string[] };
  readonly customElements: CustomElementRegistry;
  readonly onrecord?: Readonly<Record<string, unknown>>;
}

interface Parts {
  /**
   * The Content-Security-Policy. `NONCE` is replaced by the nonce of the page's own scripts, and `'self'` by this site's
   * origin, because Firefox takes `'self'` in such a frame for `about:srcdoc`.
   */
  readonly policy?: string;
  readonly head?: string;
  readonly body: string;
  readonly sandbox?: string;
}

export const module = (address = '/onrecord.js') => `<script type="module" src="${address}"></script>`;
export const classic = (address = '/onrecord.classic.js') => `<script src="${address}"></script>`;
export const script = (code: string) => `<script nonce="${NONCE}">${code}</script>`;

/** The `<meta>` element for a page's own policy. */
export const metaPolicy = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('NONCE', `'nonce-${NONCE}'`).replaceAll("'self'", location.origin)}">`;

/** Opens the page of some other site in a frame, and waits until it has loaded and all its widgets have rendered. */
export async function openPage({ policy, head = '', body }: Parts): Promise<OpenedPage> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { inlineSize: '800px', blockSize: '600px' });
  afterThis(() => frame.remove());
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>${policy ? metaPolicy(policy) : ''}${script(listen)}${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as OpenedPage;
  await rendered(page);
  return page;
}

export const widgetsOf = (page: Window): Widget[] => [
  ...unclobbered(page.document).querySelectorAll<Widget>('pledge-counter, leader-quote, stance-list'),
];

/** Renders every widget of a page, as printing does. Does nothing if the page defines no widget. */
export async function rendered(page: Window): Promise<void> {
  page.dispatchEvent(new Event('beforeprint'));
  for (const widget of widgetsOf(page)) while ((await widget.updateComplete) === false);
}

export const shownIn = (page: Window): boolean[] =>
  widgetsOf(page).map((widget) => !!widget.shadowRoot?.querySelector('[part="root"]'));
