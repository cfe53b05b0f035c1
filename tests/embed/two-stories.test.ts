/** Codes of two stories in one page, whose script holds both. Their items may have the same id, and no code makes a request. */
import { expect } from '@open-wc/testing';
import { codes, type Form } from '../../src/embed/codes.js';
import { setBase, upgrade } from '../../src/embed/index.js';
import { page } from '../../src/page/page.js';
import { story } from '../../src/story/bundled.js';
import type { Change, Story } from '../../src/story/types.js';
import { waitUntil } from '../wait-until.js';
import { afterThis, drawn, counter, hearWarnings, isShown, place, widgetIn, type Widget } from './helpers.js';

const BASE = 'https://desk.example/facts/';
const { tag, id } = counter;
const quote = story.quotes.find(({ kind }) => kind === 'direct')!;

const other: Story = {
  ...story,
  id: 'other-story',
  version: 3,
  pledges: story.pledges.map((pledge) => ({
    ...pledge,
    count: { ...pledge.count, value: 4321 },
    named: 'none' as const,
  })),
};
const folder = `${BASE}${other.id}/`;
/** The number of the story's own fact, and that of the other story. */
const numbers = { [BASE]: String(story.pledges[0]!.count.value), [folder]: '4,321' };

const codeOf = (base: string, form: Form) =>
  codes(base === BASE ? story : other, { tag, id, base, options: { loading: 'eager' } })!
    .find((code) => code.form === form)!
    .text.replace(/^http.*/, '<p>$&</p>');

/** Puts a story into the page as the script of a site with several stories does. */
function hold(held: Story): void {
  let story: Story | undefined;
  page.held = (path, trust) => (path === `${held.id}/story.json` ? (story ??= trust(held)) : undefined);
}

let requests: string[] = [];

async function shownIn(markup: string): Promise<Widget> {
  const within = place(markup);
  await drawn();
  await waitUntil(() => isShown(widgetIn(within)));
  return widgetIn(within);
}
const textIn = async (markup: string) => (await shownIn(markup)).shadowRoot!.textContent;

beforeEach(() => {
  hold(other);
  setBase(BASE);
  upgrade();
  requests = [];
  const { fetch } = window;
  window.fetch = (address) => {
    requests.push(new Request(address).url);
    return Promise.resolve(Response.json(other));
  };
  afterThis(() => {
    window.fetch = fetch;
    setBase(undefined);
    delete page.held;
  });
});

for (const form of ['placeholder', 'element', 'address'] as const) {
  it(`The ${form} of each story shows its own fact, without a request`, async () => {
    for (const base of [BASE, folder]) expect(await textIn(codeOf(base, form))).to.include(numbers[base]);
    expect(requests).to.deep.equal([]);
  });
}

it('A page that names one of the stories shows the fact of each code, and its own to an embed without a link', async () => {
  const meta = Object.assign(document.createElement('meta'), {
    name: 'onrecord-story',
    content: `${folder}story.json`,
  });
  document.head.append(meta);
  afterThis(() => meta.remove());
  await drawn();
  expect(await textIn(`<${tag} pledge="${id}" loading="eager"></${tag}>`)).to.include('4,321');
  expect(await textIn(codeOf(folder, 'element'))).to.include('4,321');
  expect(requests).to.deep.equal([]);
});

it('An embed with `refresh` requests its story, because it must follow changes', async () => {
  const code = codeOf(folder, 'element').replace('loading', 'refresh="60" loading');
  expect(await textIn(code)).to.include('4,321');
  expect(requests).to.deep.equal([`${folder}story.json`]);
});

it('A story that cannot be loaded is shown as the script holds it', async () => {
  const warnings = hearWarnings();
  window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
  const code = codeOf(folder, 'element').replace('loading', 'refresh="60" loading');
  expect(await textIn(code)).to.include('4,321');
  expect(warnings).to.have.length(1);
});

it('A frozen embed says what has changed since, if the script holds a newer version of its story', async () => {
  const first = { ...other, version: 1, changes: [] };
  const item = `pledges/${id}`;
  const entry: Change = {
    type: 'correction',
    version: 3,
    date: '2025-10-01',
    item,
    note: 'We had miscounted.',
  };
  hold({ ...other, changes: [entry] });
  window.fetch = () => Promise.resolve(Response.json(first));
  const code = codes(first, { tag, id, base: folder, frozen: true, options: { loading: 'eager' } })!.find(
    ({ form }) => form === 'element',
  )!;
  expect(await textIn(code.text)).to.include('We had miscounted.');
});

it('A quote offers its readers the address of its own page', async () => {
  const code = codes(other, {
    tag: 'leader-quote',
    id: quote.id,
    base: folder,
    options: { loading: 'eager' },
  });
  const widget = await shownIn(code!.find(({ form }) => form === 'element')!.text);
  const { clipboard } = navigator;
  let copied = '';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve((copied = text)) },
  });
  afterThis(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));
  const buttons = [...widget.shadowRoot!.querySelectorAll('button')];
  buttons.find(({ textContent }) => /Copy/.test(textContent))!.click();
  await waitUntil(() => copied);
  expect(copied).to.include(`${folder}e/leader-quote/${quote.id}`);
});
