/** One page loads the module twice, from two addresses or in two versions. */
import { expect } from '@open-wc/testing';
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { version } from '../../src/version.js';
import { waitUntil } from '../wait-until.js';
import {
  dropIn,
  expectedNames,
  openStrangersPage,
  names,
  settle,
  type Module,
  type Stranger,
} from './helpers.js';

const tags = ['pledge-counter', 'leader-quote', 'stance-list'] as const;
const elementsOf = ({ PledgeCounterElement, LeaderQuoteElement, StanceListElement }: Module) => [
  PledgeCounterElement,
  LeaderQuoteElement,
  StanceListElement,
];

/** Loads modules one after the other, and returns their exports. */
async function openWith(...addresses: readonly string[]): Promise<{ stranger: Stranger; copies: Module[] }> {
  const script = `(async () => {
    const copies = [];
    for (const address of ${JSON.stringify(addresses)}) copies.push(await import(address));
    return copies;
  })()`;
  const stranger = await openStrangersPage({ script });
  return { stranger, copies: (await stranger.answer) as Module[] };
}

/** The same file with another version number, as on a site that was built from an older version. */
async function otherVersion(): Promise<string> {
  const text = await (await fetch(await dropIn())).text();
  const other = text.replaceAll(version, '99.0.0');
  expect(other).not.to.equal(text);
  return URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
}

const expectFirstWins = ({ customElements }: Stranger, [first, second]: readonly Module[]) => {
  tags.forEach((tag, i) => {
    expect(customElements.get(tag) === elementsOf(first!)[i], `${tag} is of the first`).to.equal(true);
    expect(customElements.get(tag) === elementsOf(second!)[i], `${tag} is of the second`).to.equal(false);
  });
};

describe('dist/onrecord.js twice on one page', () => {
  it('from two addresses: the first wins, without a message or an exception', async () => {
    const file = await dropIn();
    const { stranger, copies } = await openWith(file, `${file}?again`);
    expectFirstWins(stranger, copies);
    expect(names(stranger)).to.deep.equal(expectedNames(bundled));
    expect(stranger.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
  });

  it('from two script tags: the first wins', async () => {
    const file = await dropIn();
    const stranger = await openStrangersPage({ modules: [file, `${file}?again`] });
    expect(names(stranger)).to.deep.equal(expectedNames(bundled));
    expect(stranger.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
  });

  it('in two versions: the first wins, one warning names both, and there is no exception', async () => {
    for (const [first, second] of [
      [await dropIn(), await otherVersion()],
      [await otherVersion(), await dropIn()],
    ] as const) {
      const { stranger, copies } = await openWith(first, second);
      expectFirstWins(stranger, copies);
      expect(names(stranger)).to.deep.equal(expectedNames(bundled));
      const { said, thrown } = stranger.noticed;
      expect([said.length, thrown], said.join()).to.deep.equal([1, []]);
      expect(said[0]).to.include(version).and.to.include('99.0.0');
    }
  });

  it('shares one story: the widgets of the first copy show the story that the second sets', async () => {
    for (const second of [`${await dropIn()}?again`, await otherVersion()]) {
      const { stranger, copies } = await openWith(await dropIn(), second);
      const retold: Story = { ...structuredClone(bundled), questions: [{ ...bundled.questions[0]!, text: 'Retold?' }] };
      copies[1]!.setStory(retold);
      await waitUntil(() => names(stranger)[2] === expectedNames(retold)[2]);
      expect(names(stranger)).to.deep.equal(expectedNames(retold));
      copies[0]!.setStory(undefined);
      await settle(stranger);
      expect(names(stranger)).to.deep.equal(expectedNames(bundled));
    }
  });
});
