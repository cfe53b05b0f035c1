/** A frame with a widget's own page is as high as its content, and only this page can report the height. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { byTag, tags } from '../../src/model/by-tag.js';
import { setBase } from '../../src/page/base-address.js';
import { followHeights } from '../../src/embed/frame-host.js';
import { story } from '../../src/story/bundled.js';
import { emulateMedia } from '../engine.js';
import { metaPolicy, script } from './frame.js';
import { afterThis, drawn, embeds } from './helpers.js';

const paths = embeds.map(({ tag, id }) => `e/${tag}/${id}`);
const items = tags.flatMap((tag) => byTag[tag].itemsOf(story).map(({ id }) => ({ tag, id })));
const [counter] = paths as [string];
const ours = new URL('/', location.href).href;

/** The address of another site with the same build. */
const builtSite = () => executeServerCommand<string, undefined>('built-site');

interface Message {
  readonly type?: string;
  readonly height?: number;
  readonly sentinel?: string;
  readonly message?: string;
  readonly value?: number;
  readonly secret?: string;
}

/** The messages that frames have sent so far. */
const said: { readonly source: unknown; readonly data: Message }[] = [];
addEventListener('message', ({ source, data }: MessageEvent<Message>) => said.push({ source, data }));
followHeights();

beforeEach(() => {
  said.length = 0;
  setBase(ours);
});
afterEach(() => setBase(undefined));

const saidBy = (frame: HTMLIFrameElement) =>
  said.filter(({ source }) => source === frame.contentWindow).map(({ data }) => data);
const heightsFrom = (frame: HTMLIFrameElement) =>
  saidBy(frame).flatMap(({ type, height }) => (type === 'onrecord-height' ? [height!] : []));

/** Waits until a condition holds, which may need a message or a frame. Stops when the test has ended. */
async function until(happened: () => unknown): Promise<void> {
  const begun = tests;
  while (!happened() && begun === tests) await drawn();
}
let tests = 0;
afterEach(() => tests++);

/** Waits until messages, observers and layout have had time to settle. */
async function atRest(): Promise<void> {
  for (let frames = 0; frames < 6; frames++) await drawn();
}

interface FrameParts {
  readonly width?: string;
  readonly sandbox?: string;
  readonly hash?: string;
  readonly style?: string;
}

/** Opens a frame, as a site has it, and waits until it is loaded. */
async function openFrame(address: string, parts: FrameParts = {}): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = parts.width ?? '600';
  frame.height = '200';
  if (parts.sandbox) frame.setAttribute('sandbox', parts.sandbox);
  if (parts.style) frame.style.cssText = parts.style;
  frame.src = new URL(address, ours).href + (parts.hash ?? '');
  afterThis(() => frame.remove());
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

const wrapperOf = (frame: HTMLIFrameElement) => frame.contentDocument!.querySelector('main')!;
const contentHeight = (frame: HTMLIFrameElement) =>
  Math.ceil(wrapperOf(frame).getBoundingClientRect().height);
const widgetOf = (frame: HTMLIFrameElement) => wrapperOf(frame).querySelector(':scope > :not(h1, p)')!;
/** Whether the frame is as high as its content, and no part of the content is cut off. */
const fits = (frame: HTMLIFrameElement) =>
  frame.clientHeight === contentHeight(frame) &&
  frame.contentDocument!.documentElement.scrollHeight <= frame.clientHeight;

/** Gives the page in a frame the typeface in which `npm run heights` measures. */
async function setMeasuredType({ contentDocument, contentWindow }: HTMLIFrameElement): Promise<void> {
  const { FontFace } = contentWindow as Window & typeof globalThis;
  for (const weight of ['400', '700']) {
    const file = `/node_modules/@fontsource/gelasio/files/gelasio-latin-${weight}-normal.woff2`;
    contentDocument!.fonts.add(await new FontFace('Gelasio', `url(${file})`, { weight }).load());
  }
  contentDocument!.documentElement.style.fontFamily = 'Gelasio';
}

/** Dispatches a message that seems to come from a window. Firefox's constructor refuses a source of another origin. */
function forge({ source, ...parts }: MessageEventInit) {
  const event = new MessageEvent('message', parts);
  Object.defineProperty(event, 'source', { value: source });
  dispatchEvent(event);
}

/** Opens or closes all details of a widget. */
function setOpen(frame: HTMLIFrameElement, open: boolean) {
  for (const details of widgetOf(frame).shadowRoot!.querySelectorAll('details')) details.open = open;
}

describe('The height of a widget’s page in a frame', () => {
  for (const path of paths) {
    it(`is the height of its content, at any width: ${path}`, async () => {
      for (const width of ['320', '600', '900']) {
        const frame = await openFrame(path, { width });
        await until(() => fits(frame));
      }
    });

    it(`grows when a reader opens details, and shrinks when they are closed: ${path}`, async () => {
      const frame = await openFrame(path);
      await until(() => fits(frame));
      const closed = frame.clientHeight;
      setOpen(frame, true);
      await until(() => frame.clientHeight > closed && fits(frame));
      setOpen(frame, false);
      await until(() => frame.clientHeight === closed);
      expect(fits(frame)).to.equal(true);
    });
  }

  it('follows the width of the frame', async () => {
    const frame = await openFrame(counter, { width: '900' });
    await until(() => fits(frame));
    const wide = frame.clientHeight;
    frame.width = '320';
    await until(() => frame.clientHeight > wide && fits(frame));
    frame.width = '900';
    await until(() => frame.clientHeight === wide);
  });

  const sites: readonly (readonly [what: string, frameStyle: string, pageStyle: string])[] = [
    ['scroll bars that take width', '', '::-webkit-scrollbar { width: 20px }'],
    ['a page as high as its frame', '', 'html, body { min-height: 100vh }'],
    ['a border that is a part of the height', 'box-sizing: border-box; border: 7px solid', ''],
    ['a height in fractions', '', 'main { padding-block: 16.3px 16.4px }'],
  ];
  for (const [what, frameStyle, pageStyle] of sites) {
    it(`settles with ${what}`, async () => {
      const frame = await openFrame(counter, { style: frameStyle });
      const style = frame.contentDocument!.createElement('style');
      style.textContent = pageStyle;
      frame.contentDocument!.head.append(style);
      await until(() => fits(frame));
      await atRest();
      said.length = 0;
      await atRest();
      expect(heightsFrom(frame)).to.deep.equal([]);
      expect(fits(frame)).to.equal(true);
    });
  }

  it('settles if the site sets the height itself', async () => {
    const frame = await openFrame(counter);
    frame.style.setProperty('height', '100vh', 'important');
    await until(() => heightsFrom(frame).length > 0);
    await atRest();
    said.length = 0;
    await atRest();
    expect(heightsFrom(frame)).to.deep.equal([]);
  });

  it('is not reported from a hidden tab panel', async () => {
    const frame = await openFrame(counter, { style: 'display: none' });
    await atRest();
    expect(heightsFrom(frame)).to.deep.equal([]);
    frame.style.display = '';
    await until(() => fits(frame));
  });

  for (const path of [...paths, ...paths.map((path) => `${path}#embed/plain`)]) {
    it(`includes the open details when it is printed: ${path}`, async () => {
      const frame = await openFrame(path);
      await until(() => fits(frame));
      // A page whose address has settings is prerendered without them, and its height changes once.
      await atRest();
      const onScreen = frame.clientHeight;
      const prepared = frame.style.getPropertyValue('--_on-paper');
      afterThis(() => emulateMedia({}));
      await emulateMedia({ media: 'print' });
      // The height is known before printing begins, because a printer does not wait for messages.
      expect(prepared).to.equal(`${contentHeight(frame)}px`);
      expect(frame.clientHeight).to.equal(contentHeight(frame));
      expect(frame.clientHeight).to.be.above(onScreen);
      await emulateMedia({});
      await until(() => frame.clientHeight === onScreen);
    });
  }

  it('is requested from a frame that was loaded before the script of its page', async () => {
    const frame = await openFrame(counter);
    await until(() => fits(frame));
    frame.style.height = '10px';
    followHeights();
    await until(() => fits(frame));
  });
});

describe('A widget’s page in a frame', () => {
  it('sends its height in AMP’s protocol', async () => {
    const frame = await openFrame(counter);
    await until(() => saidBy(frame).length);
    await until(() => fits(frame));
    expect(
      saidBy(frame)
        .filter(({ sentinel }) => sentinel === 'amp')
        .at(-1),
    ).to.deep.equal({
      sentinel: 'amp',
      type: 'embed-size',
      height: contentHeight(frame),
    });
  });

  it('sends its height in WordPress’s protocol, with the secret from its address', async () => {
    const frame = await openFrame(counter, { hash: '#?secret=a1B2c3D4e5' });
    await until(() => fits(frame));
    expect(
      saidBy(frame)
        .filter(({ message }) => message)
        .at(-1),
    ).to.deep.equal({
      message: 'height',
      value: contentHeight(frame),
      secret: 'a1B2c3D4e5',
    });
  });

  it('sends nothing to WordPress without a secret, and its height when it gets a secret later', async () => {
    const frame = await openFrame(counter);
    await until(() => fits(frame));
    expect(saidBy(frame).filter(({ message }) => message)).to.deep.equal([]);
    frame.src += '#?secret=a1B2c3D4e5';
    await until(() => saidBy(frame).some(({ secret }) => secret === 'a1B2c3D4e5'));
  });

  it('answers requests of the page around it, and no others', async () => {
    const frame = await openFrame(counter, { hash: '#?secret=a1B2c3D4e5' });
    await until(() => fits(frame));
    await atRest();
    said.length = 0;
    const forged = new (frame.contentWindow as Window & typeof globalThis).MessageEvent('message', {
      data: { message: 'ready' },
      source: frame.contentWindow,
    });
    frame.contentWindow!.dispatchEvent(forged);
    frame.contentWindow!.postMessage(null, '*');
    frame.contentWindow!.postMessage('ready', '*');
    await atRest();
    expect(saidBy(frame)).to.deep.equal([]);
    frame.contentWindow!.postMessage({ message: 'ready', secret: 'a1B2c3D4e5' }, '*');
    await until(() => saidBy(frame).some(({ message }) => message === 'height'));
  });

  it('is as high as its content even after the script of WordPress has set another height', async () => {
    const frame = await openFrame(counter, { hash: '#?secret=a1B2c3D4e5' });
    await until(() => fits(frame));
    // Like the script of WordPress at each message: it removes the style and allows at most 1,000 pixels.
    const asWordPress = ({ source, data }: MessageEvent<Message>) => {
      if (source !== frame.contentWindow || data.message !== 'height') return;
      frame.removeAttribute('style');
      frame.height = String(Math.min(1000, data.value!));
    };
    addEventListener('message', asWordPress);
    afterThis(() => removeEventListener('message', asWordPress));
    said.length = 0;
    frame.contentWindow!.postMessage({ message: 'ready' }, '*');
    await until(() => heightsFrom(frame).length);
    expect(fits(frame)).to.equal(true);
  });

  it('measures its height on paper and its page’s colour only after they may have changed', async () => {
    const frame = await openFrame(counter);
    await until(() => fits(frame));
    await atRest();
    const within = frame.contentWindow as Window & typeof globalThis;
    // The two expensive steps of an answer: rewritten media rules lay out the page again, and a colour must be computed.
    let rewritten = 0;
    const mediaText = Object.getOwnPropertyDescriptor(within.MediaList.prototype, 'mediaText')!;
    Object.defineProperty(within.MediaList.prototype, 'mediaText', {
      ...mediaText,
      set(this: MediaList, text: string) {
        rewritten++;
        mediaText.set!.call(this, text);
      },
    });
    let computed = 0;
    const { getComputedStyle: compute } = within;
    within.getComputedStyle = (element) => (computed++, compute(element));
    said.length = 0;
    for (let asked = 0; asked < 3; asked++) within.postMessage({ message: 'ready' }, '*');
    await until(() => heightsFrom(frame).length === 3);
    await atRest();
    expect([rewritten, computed]).to.deep.equal([0, 0]);
    widgetOf(frame).dispatchEvent(new within.Event('onrecord-story-change', { bubbles: true }));
    expect(rewritten).to.be.above(0);
    within.postMessage({ type: 'onrecord-page', color: 'rgb(1, 2, 3)' }, '*');
    await until(() => computed);
  });

  it('is light or dark according to the text colour of the page around it, and light until it knows it', async () => {
    const schemeIn = (frame: HTMLIFrameElement) => {
      const { colorScheme, color } = getComputedStyle(frame.contentDocument!.documentElement);
      return { colorScheme, color };
    };
    afterThis(() => emulateMedia({}));
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    setBase('https://elsewhere.example/');
    const untold = await openFrame(counter);
    await until(() => heightsFrom(untold).length);
    const light = schemeIn(untold);
    expect(light.colorScheme).to.equal('light');
    setBase(ours);
    for (const [color, scheme] of [
      ['#eee', 'dark'],
      ['oklch(0.95 0.02 90)', 'dark'],
      ['rgb(20 20 20)', 'light'],
      ['#999', 'light'],
      ['#b3b3b3', 'dark'],
    ] as const) {
      const frame = await openFrame(counter, { style: `color: ${color}` });
      await until(() => schemeIn(frame).colorScheme === scheme);
      expect(schemeIn(frame).color === light.color).to.equal(scheme === 'light');
      await until(() => fits(frame));
    }
  });

  it('has no foot with the story and the code, which its own page has', async () => {
    const frame = await openFrame(counter);
    const foot = wrapperOf(frame).querySelector('footer')!;
    expect(foot.getBoundingClientRect().height).to.equal(0);
    delete frame.contentDocument!.documentElement.dataset.scheme;
    expect(foot.getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('sends nothing if it is not in a frame', async () => {
    const opened = await openFrame(counter);
    await until(() => fits(opened));
    expect(said.filter(({ source }) => source === window)).to.deep.equal([]);
  });
});

describe('The settings at the end of the address of a widget’s page', () => {
  const address = 'e/stance-list/troops-in-ukraine';
  const rowsIn = (frame: HTMLIFrameElement) =>
    [...widgetOf(frame).shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')].filter(
      (row) => !row.closest('[hidden]'),
    );

  it('limit the rows of a list, and the height of its frame', async () => {
    const whole = await openFrame(address);
    await until(() => fits(whole));
    const frame = await openFrame(address, { hash: '#embed/limit=2/plain' });
    await until(() => fits(frame) && rowsIn(frame).length === 2);
    expect(rowsIn(whole).length).to.be.above(2);
    expect(frame.clientHeight).to.be.below(whole.clientHeight);
    expect(widgetOf(frame).hasAttribute('plain')).to.equal(true);
  });

  it('choose another subject, which replaces the item of the address', async () => {
    const frame = await openFrame(address, { hash: '#embed/party=italy' });
    await until(() => rowsIn(frame).length === 1);
    expect(rowsIn(frame).map(({ dataset }) => dataset['row'])).to.deep.equal(['troops-in-ukraine']);
    expect(widgetOf(frame).hasAttribute('question')).to.equal(false);
  });

  it('load the words of the language that they ask for', async () => {
    const frame = await openFrame(address, { hash: '#embed/lang=fr' });
    await until(() => widgetOf(frame).shadowRoot!.textContent.includes('septembre'));
    expect(widgetOf(frame).getAttribute('lang')).to.equal('fr');
  });

  for (const lang of ['fr-CA', 'fr_CA', 'fr-Latn-CA'])
    it(`load the words of the nearest language: ${lang}`, async () => {
      const frame = await openFrame(address, { hash: `#embed/lang=${lang}` });
      await until(() => widgetOf(frame).shadowRoot!.textContent.includes('septembre'));
      // A site may have words for the region or the script too.
      const asked = frame.contentWindow!.performance.getEntriesByType('resource').map(({ name }) => name);
      expect(asked).to.include(`${ours}locales/${lang.replace('_', '-')}.js`);
    });

  it('set no story, no listener and no unknown attribute', async () => {
    const before = (await openFrame(address)).contentDocument!.querySelector('stance-list')!;
    const frame = await openFrame(address, { hash: '#embed/src=evil/onclick=alert/a=b' });
    expect(widgetOf(frame).getAttributeNames()).to.deep.equal(before.getAttributeNames());
  });
});

describe('A page with frames', () => {
  const tell = (frame: HTMLIFrameElement, data: unknown, parts: Partial<MessageEventInit> = {}) =>
    forge({ data, origin: new URL(ours).origin, source: frame.contentWindow, ...parts });
  const height = (value: unknown) => ({ type: 'onrecord-height', height: value });

  it('gives a frame the height that its page reports, if that page is on the site of the base address', async () => {
    const frame = await openFrame(counter);
    await until(() => fits(frame));
    tell(frame, height(1234));
    expect(frame.clientHeight).to.equal(1234);
  });

  it('ignores heights that are not numbers, and messages that are not ours', async () => {
    const frame = await openFrame(counter);
    await until(() => fits(frame));
    const before = frame.clientHeight;
    const heights = [NaN, -Infinity, -1, 0, 0.5, '500', [500], null, undefined, true];
    const others = [null, undefined, 'onrecord-height', 500, { type: 'other', height: 500 }, { height: 500 }];
    for (const data of [...heights.map(height), ...others]) {
      tell(frame, data);
      expect(frame.clientHeight, JSON.stringify(data)).to.equal(before);
    }
  });

  it('gives a frame at most 20,000 pixels, and lets it scroll if its content is higher', async () => {
    const frame = await openFrame(counter, {
      style: 'color: #eee; box-sizing: border-box; border: 7px solid',
    });
    await until(() => fits(frame));
    expect(frame.scrolling).to.equal('no');
    for (const value of [20_001, 1e9, Infinity]) {
      frame.style.height = '';
      tell(frame, { ...height(value), print: value });
      expect(frame.clientHeight, String(value)).to.equal(20_000);
      expect(frame.style.getPropertyValue('--_on-paper')).to.equal('20014px');
      expect(frame.scrolling).to.equal('auto');
    }
    tell(frame, height(20_000));
    expect([frame.clientHeight, frame.scrolling]).to.deep.equal([20_000, 'no']);
  });

  it('sends a frame its text colour, whatever the height of the frame', async () => {
    const colours: unknown[] = [];
    const frame = await openFrame(counter, { style: 'color: rgb(1, 2, 3)' });
    await until(() => fits(frame));
    frame.contentWindow!.addEventListener('message', ({ data }: MessageEvent<{ color?: string }>) =>
      colours.push(data.color),
    );
    tell(frame, height(30_000));
    await until(() => colours.length);
    expect(colours[0]).to.equal('rgb(1, 2, 3)');
  });

  it('ignores messages from elsewhere', async () => {
    const frame = await openFrame(counter);
    await until(() => fits(frame));
    const before = frame.clientHeight;
    const strangers: Readonly<Record<string, Partial<MessageEventInit>>> = {
      'another origin': { origin: 'https://evil.example' },
      'an opaque origin, and the frame is in no sandbox': { origin: 'null' },
      'the page itself': { source: window },
      nowhere: { source: null },
    };
    for (const [who, parts] of Object.entries(strangers)) {
      tell(frame, height(1234), parts);
      expect(frame.clientHeight, who).to.equal(before);
    }
  });

  it('ignores a message from one frame about another', async () => {
    const frame = await openFrame(counter);
    const other = await openFrame('plain.html');
    await until(() => fits(frame));
    const before = [frame.clientHeight, other.clientHeight];
    other.contentWindow!.postMessage('unrelated', '*');
    tell(other, height(1234));
    expect([frame.clientHeight, other.clientHeight]).to.deep.equal(before);
  });

  it('ignores frames with other pages than the widgets’ pages of its base address', async () => {
    setBase('https://elsewhere.example/');
    const frame = await openFrame(counter);
    await until(() => heightsFrom(frame).length);
    expect(frame.clientHeight).to.equal(200);
    setBase(undefined);
    tell(frame, height(1234));
    expect(frame.clientHeight).to.equal(200);
  });

  it('follows the heights of a site of another origin', async () => {
    const site = await builtSite();
    setBase(site);
    const frame = await openFrame(new URL(counter, site).href);
    await until(() => heightsFrom(frame).length && frame.clientHeight === heightsFrom(frame).at(-1));
    const before = frame.clientHeight;
    tell(frame, height(1234));
    expect(frame.clientHeight, 'from our origin').to.equal(before);
    tell(frame, height(1234), { origin: site });
    expect(frame.clientHeight, 'from its own').to.equal(1234);
  });
});

describe('A widget’s page in a sandbox', () => {
  const sandbox = 'allow-scripts';

  it('reports its height, and the page accepts it', async () => {
    const site = await builtSite();
    for (const base of [ours, site]) {
      setBase(base);
      const frame = await openFrame(new URL(counter, base).href, { sandbox });
      expect(frame.contentDocument).to.equal(null);
      await until(() => heightsFrom(frame).length && frame.clientHeight === heightsFrom(frame).at(-1));
    }
  });

  it('is accepted only with the origin "null"', async () => {
    const frame = await openFrame(counter, { sandbox });
    await until(() => heightsFrom(frame).length && frame.clientHeight === heightsFrom(frame).at(-1));
    const before = frame.clientHeight;
    const tell = (origin: string) =>
      forge({ data: { type: 'onrecord-height', height: 1234 }, origin, source: frame.contentWindow });
    tell(new URL(ours).origin);
    tell('https://evil.example');
    expect(frame.clientHeight).to.equal(before);
    tell('null');
    expect(frame.clientHeight).to.equal(1234);
  });

  for (const path of [...paths, ...paths.map((each) => `v/1/${each}`)]) {
    it(`shows the widget, with no error, and its address as text: ${path}`, async () => {
      const site = await builtSite();
      const page = await (await fetch(`${ours}${path}/`)).text();
      // The frame has an opaque origin, so its files come from another origin.
      const listen = `<base href="${site}/${path}/"><script>
        const noticed = { sandboxed: true };
        noticed.errors = [];
        addEventListener('error', ({ message }) => message && noticed.errors.push(message));
        addEventListener('unhandledrejection', ({ reason }) => noticed.errors.push(String(reason)));
        console.warn = console.error = (...words) => noticed.errors.push(words.join(' '));
        addEventListener('load', async () => {
          const widget = document.querySelector('main > :not(h1, p)');
          await customElements.whenDefined(widget.localName);
          // The story of a published version is loaded later.
          while (!widget.matches(':state(shown)')) await new Promise(requestAnimationFrame);
          noticed.origin = self.origin;
          noticed.address = document.querySelector('.address').innerText;
          noticed.roots = widget.shadowRoot.querySelectorAll('[part=root]').length;
          noticed.prerendered = !!widget.shadowRoot.querySelector('[data-marker]');
          parent.postMessage(noticed, '*');
        });
      </script>`;
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', sandbox);
      frame.srcdoc = page.replace('<head>', `<head>${listen}`);
      afterThis(() => frame.remove());
      document.body.append(frame);
      await until(() => saidBy(frame).some((data) => 'sandboxed' in data));
      expect(saidBy(frame).find((data) => 'sandboxed' in data)).to.deep.equal({
        sandboxed: true,
        errors: [],
        origin: 'null',
        address: `${site}/${path}`,
        roots: 1,
        prerendered: true,
      });
    });
  }
});

describe('A widget’s page', () => {
  /** Opens a page as its site serves it, under the site's policy. */
  async function openUnder(policy: string, path: string) {
    const page = await (await fetch(`${ours}${path}/`)).text();
    const frame = document.createElement('iframe');
    const head = `<base href="${ours}${path}/">${metaPolicy(policy)}
      ${script(`
        window.forbidden = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => forbidden.push(violatedDirective));
      `)}`;
    frame.srcdoc = page.replace('<head>', `<head>${head}`);
    frame.width = '600';
    afterThis(() => frame.remove());
    document.body.append(frame);
    await until(() => heightsFrom(frame).length && widgetOf(frame).matches(':state(shown)'));
    return frame;
  }
  const forbiddenIn = ({ contentWindow }: HTMLIFrameElement) =>
    (contentWindow as unknown as { forbidden: string[] }).forbidden;
  const policy = (styles: string) =>
    `default-src 'none'; script-src 'self' NONCE; connect-src 'self'; style-src ${styles}; require-trusted-types-for 'script'; trusted-types lit-html`;

  for (const path of paths) {
    it(`needs nothing that a strict policy forbids: ${path}`, async () => {
      for (const each of [path, `v/1/${path}`]) {
        const frame = await openUnder(policy("'self'"), each);
        expect(forbiddenIn(frame)).to.deep.equal([]);
      }
    });

    it(`shows its widget, with the widget’s own styles, if the policy blocks style sheets: ${path}`, async () => {
      const frame = await openUnder(policy("'none'"), path);
      expect(new Set(forbiddenIn(frame))).to.deep.equal(new Set(['style-src-elem']));
      const root = widgetOf(frame).shadowRoot!.querySelector('[part=root]')!;
      expect(getComputedStyle(root).containerType).to.equal('inline-size');
    });

    it(`passes axe: ${path}`, async () => {
      const frame = await openFrame(path);
      const script = frame.contentDocument!.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      frame.contentDocument!.head.append(script);
      await loaded;
      const { axe } = frame.contentWindow as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    });
  }

  for (const { tag, id } of items) {
    it(`is not cut off in a frame with the height of its oEmbed answer: ${tag} ${id}`, async () => {
      for (const version of ['', 'v/1/']) {
        const frame = await openFrame(`${version}e/${tag}/${id}`, { width: '392' });
        await setMeasuredType(frame);
        await until(() => widgetOf(frame).matches(':state(shown)') && fits(frame));
        const answer = await fetch(`/${version}oembed/${tag}/${id}.json`);
        const { height } = (await answer.json()) as { height: number };
        expect(height / frame.clientHeight, `${height} for ${frame.clientHeight}`).to.be.within(1, 1.35);
        for (let width = 392; width <= 600; width += 16) {
          frame.width = String(width);
          expect(contentHeight(frame), `${width} pixels wide`).to.be.at.most(height);
        }
        frame.remove();
      }
    });
  }
});
