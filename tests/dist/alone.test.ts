/** Pages that load only dist/onrecord.js, from a server of another origin that lacks the other files of a site. */
import { expect } from '@open-wc/testing';
import { version } from '../../src/version.js';
import { story as bundled } from '../../src/story/bundled.js';
import {
  askOtherOrigin,
  dropIn,
  expectedNames,
  openStrangersPage,
  names,
  type Module,
  type Stranger,
} from './helpers.js';

const fetched = ({ performance }: Stranger) => performance.getEntriesByType('resource').map(({ name }) => name);

describe('dist/onrecord.js alone', () => {
  it('is served from another origin than the page in these tests', async () => {
    expect(new URL(await dropIn()).origin).not.to.equal(location.origin);
  });

  it('shows three widgets, requests no other file and writes nothing to the console', async () => {
    const file = await dropIn();
    // Earlier tests and other engines use the same server, so count only the requests from here on.
    const { length: before } = (await askOtherOrigin()).requests;
    const stranger = await openStrangersPage({ modules: [file] });
    expect(names(stranger)).to.deep.equal(expectedNames(bundled));
    expect(fetched(stranger)).to.deep.equal([file]);
    expect(stranger.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
    const { requests } = await askOtherOrigin();
    const others = requests.slice(before).filter((path) => !path.startsWith('/onrecord.js'));
    expect(others).to.deep.equal([]);
  });

  it('begins with the hint that makes Chromium compile all functions while the file loads', async () => {
    const text = await (await fetch(await dropIn())).text();
    const [hint] = text.replace(/^\/\*!.*?\*\/\s*/s, '').split('\n');
    expect(hint).to.equal('//# allFunctionsCalledOnLoad');
  });

  it('stores nothing', async () => {
    const file = await dropIn();
    const kept = () => [localStorage.length, sessionStorage.length, document.cookie];
    const before = kept();
    await openStrangersPage({ modules: [file] });
    expect(kept()).to.deep.equal(before);
  });

  it('leaves the fallbacks in the page if it cannot be loaded', async () => {
    const stranger = await openStrangersPage({ modules: [`${(await askOtherOrigin()).url}/gone.js`] });
    expect(names(stranger)).to.deep.equal([undefined, undefined, undefined]);
    const { innerText } = stranger.document.body;
    expect(innerText).to.include('26 nations have pledged.').and.to.include('Where each side stands.');
  });

  it('exports only what is documented', async () => {
    const module = (await import(await dropIn())) as Module;
    expect(Object.keys(module).sort()).to.deep.equal([
      'LeaderQuoteElement',
      'PledgeCounterElement',
      'StanceListElement',
      'setBase',
      'setStory',
      'story',
      'upgrade',
      'version',
    ]);
    expect(module.version).to.equal(version);
    expect(module.story).to.deep.equal(bundled);
    for (const [tag, element] of [
      ['leader-quote', module.LeaderQuoteElement],
      ['pledge-counter', module.PledgeCounterElement],
      ['stance-list', module.StanceListElement],
    ] as const) {
      expect(customElements.get(tag) === element, tag).to.equal(true);
    }
  });

  it('imports only elsewhere.js, and only by a call', async () => {
    const text = await (await fetch(await dropIn())).text();
    expect(text).not.to.match(/(^|[;}\s])import\b[^;(]*["']/);
    expect(text.match(/\bimport\([^)]*\)/g)).to.deep.equal(['import("./elsewhere.js")']);
  });
});

describe('dist/onrecord.js on a strict page', () => {
  const strict = (origin: string) => (nonce: string) =>
    `default-src 'none'; script-src ${nonce} ${origin}; style-src 'none'; require-trusted-types-for 'script'`;

  it('breaks no rule of its policy', async () => {
    const { url } = await askOtherOrigin();
    const stranger = await openStrangersPage({ policy: strict(url), modules: [`${url}/onrecord.js`] });
    expect(names(stranger)).to.deep.equal(expectedNames(bundled));
    expect(stranger.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
  });

  it('is styled as on any other page', async () => {
    const { url } = await askOtherOrigin();
    const look = (stranger: Stranger) => {
      const element = stranger.document.querySelector('pledge-counter')!;
      const number = element.shadowRoot!.querySelector('[part="number"]')!;
      const { fontSize, fontWeight } = stranger.getComputedStyle(number);
      return [fontSize, fontWeight, stranger.getComputedStyle(element).display];
    };
    const strangers = [
      await openStrangersPage({ policy: strict(url), modules: [`${url}/onrecord.js`] }),
      await openStrangersPage({ modules: [`${url}/onrecord.js`] }),
    ];
    expect(look(strangers[0]!)).to.deep.equal(look(strangers[1]!));
    expect(look(strangers[0]!)[2]).to.equal('block');
  });

  it('would be reported if it broke a rule', async () => {
    const { url } = await askOtherOrigin();
    const stranger = await openStrangersPage({ policy: strict(url), body: '<p style="color: red">Red?</p>' });
    expect(stranger.noticed.forbidden.length).to.equal(1);
    expect(stranger.noticed.forbidden[0]).to.match(/^style-src/);
  });
});
