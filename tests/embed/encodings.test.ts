/** Pages that are not UTF-8. A browser decodes a classic script in the encoding of its page, unless the server names one. */
import { expect } from '@open-wc/testing';
import { afterThis, embeds } from './helpers.js';
import { rendered, shownIn, widgetsOf, type OpenedPage } from './frame.js';

const addressOf = (content: BlobPart, type: string) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  afterThis(() => URL.revokeObjectURL(address));
  return address;
};

/** Opens a page of this encoding, with the classic script from a server that names no encoding. */
async function open(encoding: string): Promise<OpenedPage> {
  const code = await (await fetch('/onrecord.classic.js')).arrayBuffer();
  const script = addressOf(code, 'text/javascript');
  const frame = document.createElement('iframe');
  frame.src = addressOf(
    `<!doctype html><html lang="en"><meta charset="${encoding}"><title>A page</title><script src="${script}"></script>${embeds.map(({ markup }) => markup).join('')}`,
    'text/html',
  );
  afterThis(() => frame.remove());
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as OpenedPage;
  expect(page.document.characterSet.toLowerCase()).to.equal(encoding);
  await rendered(page);
  return page;
}

const textOf = (page: Window) => widgetsOf(page).map(({ shadowRoot }) => shadowRoot?.textContent);

for (const encoding of ['windows-1252', 'shift_jis']) {
  it(`The classic script shows the same on a page in ${encoding}`, async () => {
    const page = await open(encoding);
    expect(shownIn(page)).to.deep.equal([true, true, true]);
    expect(textOf(page)).to.deep.equal(textOf(await open('utf-8')));
  });
}

for (const file of ['onrecord.js', 'onrecord.classic.js', 'elsewhere.js', 'frame.js']) {
  it(`${file} holds only ASCII characters`, async () => {
    expect(await (await fetch(`/${file}`)).text()).to.match(/^[\0-\x7f]+$/);
  });
}
