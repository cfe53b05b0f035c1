/** Pages whose story is not inside the drop-in. They load the file `elsewhere.js`, and other pages do not. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import second from '../fixtures/valid/second.json' with { type: 'json' };
import { waitUntil } from '../wait-until.js';
import { aloneDropIn, expectedNames, ids, names, openStrangersPage, type Stranger } from './helpers.js';

const given = second as unknown as Story;
const question = given.questions[0]!.id;
const src = new URL('../fixtures/valid/second.json', import.meta.url).href;
const NAME = stanceList(given, question, 'en', '')!.name;

const list = (attributes = '') =>
  `<stance-list question="${question}" ${attributes}>The fallback.</stance-list>`;
const quiet = { said: [], thrown: [], forbidden: [] };

let pages = 0;
/** A drop-in whose `elsewhere.js` arrives when `arrive()` is called. */
function lateFile(): { file: string; arrive: () => Promise<unknown> } {
  const key = `elsewhere-${++pages}`;
  const file = `${location.origin}/late/${key}/onrecord.js`;
  return { file, arrive: () => executeServerCommand('release', key) };
}

const requested = ({ performance }: Stranger, file: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(file)).length;
const hasFallback = ({ document }: Stranger) =>
  [...document.querySelectorAll('stance-list')].every((each) => each.innerText === 'The fallback.');
const areShown = (stranger: Stranger, count: number) =>
  waitUntil(() => names(stranger).filter((name) => name === NAME).length === count, 'the lists are shown');

describe('elsewhere.js', () => {
  it('is not requested by a page with the story inside the script', async () => {
    const stranger = await openStrangersPage({ modules: [`${location.origin}/onrecord.js`] });
    expect(names(stranger)).to.deep.equal(expectedNames(bundled));
    expect(requested(stranger, '/elsewhere.js')).to.equal(0);
  });

  it('is requested once for two embeds with src, whose fallbacks stay until it is there', async () => {
    const { file, arrive } = lateFile();
    const own = `<stance-list question="${ids.question}">The fallback.</stance-list>`;
    const body = own + list(`src="${src}"`) + list(`src="${src}"`);
    const opened = openStrangersPage({ modules: [file], body });
    // An engine may fire the load event only after the import, so look at the page before.
    const page = document.querySelector('iframe')!.contentWindow as Stranger;
    const [, , ownName] = expectedNames(bundled);
    await waitUntil(() => names(page)[0] === ownName, 'the list of the bundled story is shown');
    const [, ...others] = page.document.querySelectorAll('stance-list');
    expect(others.map((each) => each.innerText)).to.deep.equal(['The fallback.', 'The fallback.']);
    await arrive();
    const stranger = await opened;
    await areShown(stranger, 2);
    expect(requested(stranger, '/elsewhere.js')).to.equal(1);
    expect(requested(stranger, '/second.json')).to.equal(1);
    expect(stranger.noticed).to.deep.equal(quiet);
  });

  it('is loaded for the story of the page’s <meta>', async () => {
    const body = `<meta name="onrecord-story" content="${src}">${list()}`;
    await areShown(await openStrangersPage({ modules: [`${location.origin}/onrecord.js`], body }), 1);
  });

  it('is loaded for a story object. Until it is there, the embed shows what it showed before', async () => {
    const { file, arrive } = lateFile();
    const body = `<stance-list question="${ids.question}">The fallback.</stance-list>${list()}`;
    const stranger = await openStrangersPage({ modules: [file], body });
    const [shown, unknown] = stranger.document.querySelectorAll('stance-list');
    const [, , before] = expectedNames(bundled);
    expect(names(stranger)).to.deep.equal([before, undefined]);
    await waitUntil(() => stranger.noticed.said.length, 'the bundled story has no such question');
    stranger.noticed.said.length = 0;
    unknown!.story = given;
    shown!.story = { ...bundled, questions: [{ ...bundled.questions[0]!, text: 'Retold?' }] };
    await shown!.updateComplete;
    expect(names(stranger)).to.deep.equal([before, undefined]);
    await arrive();
    await areShown(stranger, 1);
    expect(names(stranger)[0]).to.include('Retold?');
    expect(stranger.noticed).to.deep.equal(quiet);
  });

  it('is awaited without a warning that the story before has no item of the new one', async () => {
    const { file, arrive } = lateFile();
    const body = `<stance-list question="${ids.question}">The fallback.</stance-list>`;
    const stranger = await openStrangersPage({ modules: [file], body });
    const shown = stranger.document.querySelector('stance-list')!;
    await waitUntil(() => names(stranger)[0], 'the list of the bundled story is shown');
    Object.assign(shown, { story: given, question });
    await shown.updateComplete;
    await arrive();
    await areShown(stranger, 1);
    expect(stranger.noticed).to.deep.equal(quiet);
  });

  it('is inside the classic script', async () => {
    const script = `addEventListener('DOMContentLoaded', () =>
      document.head.append(Object.assign(document.createElement('script'), { src: '${location.origin}/onrecord.classic.js' })))`;
    const stranger = await openStrangersPage({ script, body: list(`src="${src}"`) });
    await areShown(stranger, 1);
    expect(requested(stranger, '/elsewhere.js')).to.equal(0);
  });

  it('that is missing leaves the fallback, with one warning that names it and an event', async () => {
    const script = `new Promise((resolve) => document.addEventListener('onrecord-story-error', ({ reason }) => resolve(reason)))`;
    const body = list(`src="${src}"`) + list(`src="${src}"`);
    const stranger = await openStrangersPage({ modules: [await aloneDropIn()], script, body });
    expect(await stranger.answer).to.match(/^elsewhere\.js, which belongs beside the script, cannot be loaded: /);
    expect(hasFallback(stranger)).to.equal(true);
    const { said, thrown } = stranger.noticed;
    expect(said.filter((line) => line.startsWith('onrecord: elsewhere.js, which belongs beside the script'))).to.have.length(1);
    expect(thrown).to.deep.equal([]);
  });
});
