/** The page "Get the code", used as an editor uses it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AxeResults } from 'axe-core';
import { afterThis } from './helpers.js';
import { module, openPage, rendered, shownIn, widgetsOf } from './frame.js';

interface Desk {
  readonly page: Window;
  readonly document: Document;
  readonly copied: string[];
  /** The HTML that was written to the clipboard. */
  readonly copiedHtml: string[];
}

/** A page as a desk has it: its script may have some of the elements only, and its story may lack some kinds of items. */
interface Site {
  readonly elements?: string;
  readonly lacking?: readonly string[];
}

async function pageOf({ elements, lacking = [] }: Site): Promise<string> {
  const page = await (await fetch('/embed/')).text();
  const story = (await (await fetch('/story.json')).json()) as object;
  const text = JSON.stringify({ ...story, ...Object.fromEntries(lacking.map((list) => [list, []])) });
  const script = `const load = window.fetch;
    window.fetch = (address) => String(address).endsWith('/story.json')
      ? Promise.resolve(new Response(${JSON.stringify(text).replaceAll('<', '\\u003c')}))
      : load(address);`;
  return page
    .replace('<head>', () => `<head><base href="${location.origin}/embed/"><script>${script}</script>`)
    .replace('<body ', elements ? `<body data-elements="${elements}" ` : '<body ');
}

/** Opens the page in a frame of this width, with a fake clipboard, and waits for its first codes. */
async function openDesk(width = 1000, site = `${location.origin}/`, asked = '', own?: Site): Promise<Desk> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: '800px', border: '0' });
  if (own) frame.srcdoc = await pageOf(own);
  else frame.src = `/embed/${asked}`;
  afterThis(() => frame.remove());
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow!;
  const copied: string[] = [];
  const copiedHtml: string[] = [];
  const clipboard = {
    writeText: (text: string) => Promise.resolve(void copied.push(text)),
    async write([item]: ClipboardItem[]) {
      const textOf = async (type: string) => (await item!.getType(type)).text();
      copiedHtml.push(await textOf('text/html'));
      copied.push(await textOf('text/plain'));
    },
  };
  Object.defineProperty(page.navigator, 'clipboard', { value: clipboard });
  const desk = { page, document: page.document, copied, copiedHtml };
  await until(() => codeOf(desk, 'markdown') !== '' && page.document.querySelector('.live > *') !== null);
  if (site) await choose(desk, '[name=base]', site);
  return desk;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const get = <E extends Element = HTMLElement>({ document }: Desk, selector: string): E =>
  document.querySelector<E>(selector)!;
const codeOf = (desk: Desk, form: string) => get(desk, `[data-form=${form}] code`)?.textContent ?? '';
const lossOf = (desk: Desk, form: string) => get(desk, `[data-form=${form}] .loss`).textContent;
/** The widgets that can be chosen, and whether each is chosen. */
const widgetsOffered = ({ document }: Desk) =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLInputElement>('[name=tag]')].map(({ value, checked }) => [
      value,
      checked,
    ]),
  );
const isShown = (desk: Desk, selector: string) => get(desk, selector).checkVisibility();
const forms = ['placeholder', 'element', 'address', 'iframe', 'markdown'];

/** Makes a choice, and waits until the page has announced it. */
async function choose(desk: Desk, selector: string, value?: string): Promise<void> {
  const status = get(desk, '.codes [role=status]');
  const control = get<HTMLInputElement>(desk, selector);
  // A choice that is already made changes nothing.
  if (control.checked) return;
  status.textContent = '';
  if (value === undefined) control.click();
  else {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await until(() => status.textContent !== '');
}

async function copy(desk: Desk, form: string): Promise<string> {
  const before = desk.copied.length;
  get(desk, `[data-form=${form}] button`).click();
  const status = get(desk, `[data-form=${form}] [role=status]`);
  // The status of an earlier copy may still be there.
  await until(() => desk.copied.length > before && status.textContent === 'Copied');
  return desk.copied.at(-1)!;
}

describe('Get the code', () => {
  it('has a code of each form, and says which systems each survives', async () => {
    const desk = await openDesk();
    for (const form of forms) {
      expect(codeOf(desk, form), form).to.include('pledge-counter/reassurance-force');
      expect(get(desk, `[data-form=${form}]`).innerText).to.match(
        /Becomes the widget in (every|nearly every|most|some) systems? that we tried/,
      );
    }
  });

  it('begins with the item that a link to the page names', async () => {
    const desk = await openDesk(1000, '', '?widget=stance-list&id=troops-in-ukraine');
    expect(codeOf(desk, 'element')).to.include('<stance-list question="troops-in-ukraine"');
  });

  it('offers every item of the story', async () => {
    const desk = await openDesk();
    for (const [tag, attribute] of [
      ['leader-quote', 'quote'],
      ['stance-list', 'question'],
      ['pledge-counter', 'pledge'],
    ] as const) {
      await choose(desk, `[value=${tag}]`);
      for (const { value } of [...get<HTMLSelectElement>(desk, '[name=id]').options]) {
        await choose(desk, '[name=id]', value);
        expect(codeOf(desk, 'element')).to.match(new RegExp(`^<${tag} ${attribute}="${value}"`));
      }
    }
  });

  it('changes the codes with each choice, and says what a form can’t carry or a system ignores', async () => {
    const desk = await openDesk();
    await choose(desk, '[value=stance-list]');
    await choose(desk, '[data-for=stance-list] [name=view]', 'table');
    await choose(desk, '[data-for=stance-list] [name=limit]', '3');
    await choose(desk, '[name=plain]');
    expect(codeOf(desk, 'element')).to.include(' view="table" plain limit="3">');
    expect(lossOf(desk, 'element')).to.equal('');
    for (const form of ['address', 'iframe', 'markdown']) {
      expect(codeOf(desk, form), form).to.include('#embed/view=table/plain/limit=3');
      expect(lossOf(desk, form), form).to.include('what has changed').and.not.include('can’t carry');
    }
    expect(lossOf(desk, 'address')).to.include('oEmbed ignore');
    expect(codeOf(desk, 'iframe'), 'not the height of the whole list').to.include(' height="1200" ');
    // Another element drops the options that only the list has.
    await choose(desk, '[value=pledge-counter]');
    expect(codeOf(desk, 'element')).to.include(' plain>').and.not.include('table');
  });

  it('lists the quotes of a speaker, with a limit, or shows their latest', async () => {
    const desk = await openDesk();
    await choose(desk, '[value=leader-quote]');
    const quotes = '[data-for=leader-quote] [name=limit]';
    expect(isShown(desk, quotes), 'one quote has no limit').to.equal(false);
    await choose(desk, '[data-for=leader-quote] [name=subject]', 'all');
    expect(get(desk, '#item').textContent).to.equal('Speaker');
    await choose(desk, '[name=id]', 'macron');
    await choose(desk, quotes, '2');
    expect(codeOf(desk, 'element')).to.match(/^<leader-quote speaker="macron" pin="1" all limit="2">/);
    expect(codeOf(desk, 'address')).to.match(/#embed\/speaker=macron\/all\/limit=2$/);
    await rendered(desk.page);
    const [shown] = widgetsOf(desk.page) as unknown as { all: boolean; limit: number; speaker: string }[];
    expect([shown!.speaker, shown!.all, shown!.limit]).to.deep.equal(['macron', true, 2]);
    await choose(desk, '[data-for=leader-quote] [name=subject]', 'speaker');
    expect(codeOf(desk, 'element')).to.match(/^<leader-quote speaker="\w+" pin="1">/);
    await choose(desk, '[data-for=leader-quote] [name=subject]', '');
    expect(codeOf(desk, 'element')).to.match(/^<leader-quote quote="[\w-]+" pin="1">/);
  });

  it('shows one side across questions, without the controls that such a list does not take', async () => {
    const desk = await openDesk();
    await choose(desk, '[value=stance-list]');
    const lists = '[data-for=stance-list] ';
    for (const control of ['view', 'group-by', 'filter', 'search'])
      expect(isShown(desk, `${lists}[name=${control}]`), control).to.equal(true);
    await choose(desk, `${lists}[name=subject]`, 'party');
    await choose(desk, '[name=id]', 'italy');
    expect(codeOf(desk, 'element')).to.match(/^<stance-list party="italy" pin="1">/);
    for (const control of ['view', 'group-by', 'filter', 'search'])
      expect(isShown(desk, `${lists}[name=${control}]`), control).to.equal(false);
    await choose(desk, '[name=question]');
    expect(codeOf(desk, 'element')).to.match(
      /^<stance-list party="italy" pin="1" questions="troops-in-ukraine">/,
    );
    await rendered(desk.page);
    expect(shownIn(desk.page)).to.deep.equal([true]);
  });

  it('offers only the elements that the script of the site has', async () => {
    const desk = await openDesk(1000, undefined, '', { elements: 'leader-quote stance-list' });
    expect(widgetsOffered(desk)).to.deep.equal({ 'leader-quote': true, 'stance-list': false });
    expect(codeOf(desk, 'element')).to.match(/^<leader-quote /);
  });

  it('offers only the elements that have an item of the story', async () => {
    const desk = await openDesk(1000, undefined, '', { lacking: ['pledges', 'quotes'] });
    expect(widgetsOffered(desk)).to.deep.equal({ 'stance-list': true });
    expect(codeOf(desk, 'element')).to.match(/^<stance-list question="/);
  });

  it('offers several questions only for a story that has several', async () => {
    const desk = await openDesk();
    const menu = get<HTMLSelectElement>(desk, '[data-for=stance-list] [name=subject]');
    expect([...menu.options].map(({ value }) => value)).to.deep.equal(['', 'party']);
  });

  it('gives a frame the height of the widget’s oEmbed answer', async () => {
    const desk = await openDesk();
    const heightIn = async (folder: string) => {
      const answer = await fetch(`${folder}/oembed/leader-quote/macron-26.json`);
      return ((await answer.json()) as { height: number }).height;
    };
    await choose(desk, '[value=leader-quote]');
    await choose(desk, '[name=id]', 'macron-26');
    expect(codeOf(desk, 'iframe')).to.include(` height="${await heightIn('')}" `);
    await choose(desk, '[value=frozen]');
    expect(codeOf(desk, 'iframe')).to.include(` height="${await heightIn('/v/1')}" `);
    // If there is no such answer, the frame has the default height.
    desk.page.fetch = () => Promise.reject(new TypeError('offline'));
    await choose(desk, '[value=follows]');
    expect(codeOf(desk, 'iframe')).to.include(' height="400" ');
  });

  it('writes a frozen code, or one that follows updates', async () => {
    const desk = await openDesk();
    expect(codeOf(desk, 'placeholder')).to.include('data-pin="1"');
    expect(lossOf(desk, 'address')).to.include('what has changed');
    await choose(desk, '[value=frozen]');
    for (const form of forms) {
      expect(codeOf(desk, form), form).to.include('/v/1/');
      expect(lossOf(desk, form), form).to.equal('');
    }
  });

  it('writes codes in the chosen language, and adds the file of that language', async () => {
    const desk = await openDesk();
    await choose(desk, '[name=lang]', 'fr');
    // The story counts in English only, so the words of a counter are in English.
    expect(codeOf(desk, 'placeholder')).to.include('data-lang="fr" lang="en"').and.include('out of about 30');
    await choose(desk, '[name=tag][value=stance-list]');
    expect(codeOf(desk, 'placeholder'))
      .to.include('data-lang="fr" lang="fr"')
      .and.include('4 septembre 2025');
    expect(get(desk, '.site code').textContent).to.include('/locales/fr.js"></script>');
  });

  it('has the address of an example until the editor enters one, because this machine’s would be dead elsewhere', async () => {
    const desk = await openDesk(1000, '');
    expect(get<HTMLInputElement>(desk, '[name=base]').value).to.equal('');
    for (const form of forms)
      expect(codeOf(desk, form)).to.include('https://your-site.example/e/pledge-counter/');
    expect(get(desk, '.site code').textContent).to.include('"https://your-site.example/onrecord.js"');
  });

  it('begins every address with the site’s, and keeps the last valid one', async () => {
    const desk = await openDesk();
    await choose(desk, '[name=base]', 'https://news.example/facts');
    expect(codeOf(desk, 'address')).to.match(/^https:\/\/news\.example\/facts\/e\//);
    await choose(desk, '[name=base]', 'news.example');
    expect(codeOf(desk, 'address')).to.match(/^https:\/\/news\.example\/facts\/e\//);
    expect(get(desk, '[name=base]').getAttribute('aria-invalid')).to.equal('true');
    expect(get(desk, '.codes [role=status]').textContent).to.include('not complete');
  });

  it('shows the widget at three widths, and the fallback that readers get without the script', async () => {
    const desk = await openDesk();
    const live = get(desk, '.live');
    await rendered(desk.page);
    expect(shownIn(desk.page)).to.deep.equal([true]);
    const widths = [];
    for (const width of ['320px', '600px', '100%']) {
      get(desk, `[name=width][value="${width}"]`).click();
      widths.push(Math.round(widgetsOf(desk.page)[0]!.getBoundingClientRect().width));
      expect(Math.round(live.getBoundingClientRect().right)).to.be.at.most(1000);
    }
    expect(widths.slice(0, 2)).to.deep.equal([320, 600]);
    expect(widths[2]).to.be.above(320);
    get(desk, '[name=bare]').click();
    expect(widgetsOf(desk.page)).to.deep.equal([]);
    expect(live.firstElementChild!.shadowRoot!.textContent).to.include('26 nations have formally committed');
  });

  for (const tag of ['pledge-counter', 'leader-quote', 'stance-list']) {
    it(`copies codes that become a <${tag}> on another page, following updates or frozen`, async () => {
      const desk = await openDesk();
      await choose(desk, `[value=${tag}]`);
      for (const mode of ['frozen', 'follows']) {
        await choose(desk, `[value=${mode}]`);
        const head = `<meta name="onrecord-base" content="${location.origin}/">${module()}`;
        const pasted = [];
        for (const form of ['placeholder', 'element', 'address']) pasted.push(await copy(desk, form));
        const page = await openPage({ head, body: pasted.map((code) => `<div>${code}</div>`).join('') });
        expect(widgetsOf(page).map(({ localName }) => localName)).to.deep.equal([tag, tag, tag]);
        expect(widgetsOf(page).map(({ src }) => src !== '')).to.deep.equal(Array(3).fill(mode === 'frozen'));
      }
    });
  }

  it('copies the chosen form beside the preview, without scrolling at 1,280 by 800 pixels', async () => {
    const desk = await openDesk(1280);
    const button = get(desk, '.take button');
    const { bottom, right } = button.getBoundingClientRect();
    expect(bottom).to.be.below(800);
    expect(right).to.be.below(1280);
    for (const form of forms) {
      get<HTMLSelectElement>(desk, '.take select').value = form;
      button.click();
      await until(() => get(desk, '.take output').textContent === 'Copied');
      expect(desk.copied.at(-1)).to.equal(codeOf(desk, form));
      get(desk, '.take output').textContent = '';
    }
  });

  it('says what was copied', async () => {
    const desk = await openDesk();
    expect(await copy(desk, 'markdown')).to.equal(codeOf(desk, 'markdown'));
    expect(get(desk, '[data-form=markdown] button').getAttribute('aria-label')).to.equal(
      'Copy Markdown link',
    );
  });

  it('copies markup as HTML and as text, and the other codes as text', async () => {
    const desk = await openDesk();
    for (const form of forms) {
      desk.copiedHtml.length = 0;
      const code = codeOf(desk, form);
      expect(await copy(desk, form), form).to.equal(code);
      const html = form === 'address' || form === 'markdown' ? [] : [`<meta charset="utf-8">${code}`];
      expect(desk.copiedHtml, form).to.deep.equal(html);
    }
  });

  it('copies markup as text if the browser has no ClipboardItem, or refuses HTML', async () => {
    const refuse = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    for (const prevent of [
      ({ page }: Desk) => Object.defineProperty(page, 'ClipboardItem', { value: undefined }),
      ({ page }: Desk) => Object.assign(page.navigator.clipboard, { write: refuse }),
    ]) {
      const desk = await openDesk();
      prevent(desk);
      expect(await copy(desk, 'placeholder')).to.equal(codeOf(desk, 'placeholder'));
      expect(desk.copiedHtml).to.deep.equal([]);
    }
  });

  it('can be used with the keyboard alone', async () => {
    const desk = await openDesk();
    get(desk, '[value=pledge-counter]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => codeOf(desk, 'element').startsWith('<leader-quote'));
    expect(desk.document.activeElement).to.equal(get(desk, '[value=leader-quote]'));
    for (const name of ['subject', 'id']) {
      await sendKeys({ press: 'Tab' });
      expect(desk.document.activeElement?.getAttribute('name')).to.equal(name);
    }
    const first = codeOf(desk, 'element');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => codeOf(desk, 'element') !== first);
    expect(get(desk, '.codes [role=status]').textContent).to.include('following updates');
  });

  for (const width of [320, 1280]) {
    it(`passes axe and does not scroll sideways, at ${width} pixels`, async () => {
      const desk = await openDesk(width);
      await choose(desk, '[value=stance-list]');
      await rendered(desk.page);
      const { scrollWidth, clientWidth } = desk.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
      const script = desk.document.createElement('script');
      script.src = '/node_modules/axe-core/axe.min.js';
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      desk.document.head.append(script);
      await loaded;
      const { axe } = desk.page as Window & { axe?: { run(): Promise<AxeResults> } };
      const { violations } = await axe!.run();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).to.deep.equal(
        [],
      );
    });
  }
});
