/** Pages that change while they are read, and frameworks that assume every node to be theirs. */
import { expect } from '@open-wc/testing';
import { embeds } from './helpers.js';
import { classic, module, openPage, rendered, script, shownIn, widgetsOf, type OpenedPage } from './frame.js';

const [counter, quote] = embeds as [(typeof embeds)[0], (typeof embeds)[0]];
const code = ({ tag, attribute, id }: (typeof embeds)[0]) =>
  `<p class="${tag}" data-widget="${tag}" data-${attribute}="${id}">A sentence. <a href="${location.origin}/e/${tag}/${id}#embed">Link</a></p>`;

const quiet = { said: [], thrown: [], forbidden: [] };
const nested = (page: Window) =>
  page.document.querySelectorAll(
    embeds.map(({ tag }) => `${tag} :is(${embeds.map((each) => each.tag).join()})`).join(),
  ).length;

function expectWidgets(page: OpenedPage, count: number): void {
  expect(shownIn(page)).to.deep.equal(Array(count).fill(true));
  expect(nested(page), 'widgets in widgets').to.equal(0);
  expect(page.noticed).to.deep.equal(quiet);
}

/** Lets a page do something, then waits until its scripts have loaded and its new markup is upgraded. */
async function act(page: OpenedPage, what: () => unknown): Promise<void> {
  await what();
  await new Promise((resolve) => page.setTimeout(resolve));
  await rendered(page);
}

interface ReactArticle {
  readonly errors: string[];
  html(props: object): string;
  hydrate(container: Element, props: object): Promise<void>;
  mount(container: Element, props: object): Promise<void>;
  rerender(props: object): Promise<void>;
  unmount(): void;
}
const REACT = '<script src="/bundled/tests/embed/pages/react-article.ts"></script>';
const articleOf = (page: Window) => (page as Window & { article?: ReactArticle }).article!;

describe('An article by React', () => {
  const props = {
    tag: counter.tag,
    attributes: { [counter.attribute]: counter.id },
    codes: `${code(quote)}<p>Last.</p>`,
  };
  const hostNodes = (page: Window) =>
    page.document.querySelectorAll('article, h1, article > p, button, section').length;

  /** An article that a server has rendered and our module has upgraded, before React hydrates it. */
  async function openArticle(): Promise<{ page: OpenedPage; container: Element; article: ReactArticle }> {
    const server = await openPage({ head: REACT, body: '' });
    const html = articleOf(server).html(props);
    const page = await openPage({ head: module() + REACT, body: `<div id="root">${html}</div>` });
    return { page, container: page.document.querySelector('#root')!, article: articleOf(page) };
  }

  it('is hydrated after our module ran, with one widget for each code, no error and no lost node', async () => {
    const { page, container, article } = await openArticle();
    expectWidgets(page, 2);
    const nodes = [...container.querySelectorAll('*')];
    const before = hostNodes(page);
    await act(page, () => article.hydrate(container, props));
    page.document.querySelector('button')!.click();
    await act(page, () => {});
    expect(page.document.body.innerText).to.include('Clicked 1').and.to.include('More.');
    expectWidgets(page, 2);
    expect(article.errors).to.deep.equal([]);
    expect(nodes.filter((node) => !node.isConnected).map((node) => node.outerHTML)).to.deep.equal([]);
    expect(hostNodes(page)).to.equal(before + 1);
  });

  it('can be unmounted and mounted again', async () => {
    const { page, container, article } = await openArticle();
    await act(page, () => article.hydrate(container, props));
    await act(page, () => article.unmount());
    expect(container.childNodes.length).to.equal(0);
    await act(page, () => article.mount(container, props));
    expectWidgets(page, 2);
    expect(article.errors).to.deep.equal([]);
  });

  it('keeps a placeholder that React has rendered in its place, where React finds it again', async () => {
    const { page, container, article } = await openArticle();
    await act(page, () => container.replaceChildren());
    const data = { 'data-widget': counter.tag, [`data-${counter.attribute}`]: counter.id };
    await act(page, () => article.mount(container, { ...props, tag: 'p', attributes: data }));
    expectWidgets(page, 1);
    expect(page.document.body.innerText).to.include('In the words of the page.');
    await act(page, () => article.rerender({ ...props, tag: 'h2', attributes: {} }));
    await act(page, () => article.unmount());
    expect(article.errors).to.deep.equal([]);
  });

  it('reports a mismatch if its own placeholder was upgraded before hydration, and renders the words again', async () => {
    const data = { 'data-widget': counter.tag, [`data-${counter.attribute}`]: counter.id };
    const own = { ...props, tag: 'p', attributes: data };
    const server = await openPage({ head: REACT, body: '' });
    const body = `<div id="root">${articleOf(server).html(own)}</div>`;
    const page = await openPage({ head: module() + REACT, body });
    expectWidgets(page, 2);
    const article = articleOf(page);
    await act(page, () => article.hydrate(page.document.querySelector('#root')!, own));
    expect(article.errors.length, 'this is why the docs give React the element').to.equal(1);
    expect(page.document.body.innerText).to.include('In the words of the page.');
    expectWidgets(page, 1);
    page.document.querySelector('button')!.click();
    await act(page, () => article.unmount());
    expect(article.errors.length).to.equal(1);
  });

  it('shows another item when React changes the attributes', async () => {
    const { page, container, article } = await openArticle();
    await act(page, () => article.hydrate(container, props));
    const other = { ...props, tag: quote.tag, attributes: { [quote.attribute]: quote.id } };
    await act(page, () => article.rerender(other));
    expect(widgetsOf(page).map(({ localName }) => localName)).to.deep.equal(['leader-quote', 'leader-quote']);
    expectWidgets(page, 2);
    expect(article.errors).to.deep.equal([]);
  });
});

describe('A site that navigates without loading pages', () => {
  it('may replace the body, and later restore a copy of it', async () => {
    const page = await openPage({ head: module(), body: code(counter) + quote.markup });
    const { document } = page;
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
    const visit = (body: HTMLElement) =>
      act(page, () => document.documentElement.replaceChild(document.adoptNode(body), document.body));
    // Like Turbo, which keeps a copy of the body and then replaces the body.
    const kept = document.body.cloneNode(true) as HTMLBodyElement;
    await visit(parse(`<h1>Next</h1>${code(quote)}`));
    expectWidgets(page, 1);
    await visit(kept);
    expectWidgets(page, 2);
    await visit(kept.cloneNode(true) as HTMLBodyElement);
    expectWidgets(page, 2);
  });

  it('may run the module’s tag again on each page', async () => {
    for (const tag of [module(), classic()]) {
      const page = await openPage({ head: tag, body: code(counter) });
      for (let visits = 0; visits < 3; visits++) {
        await act(page, async () => {
          const again = page.document.createElement('script');
          const { attributes } = page.document.querySelector('script[src]')!;
          for (const { name, value } of attributes) again.setAttribute(name, value);
          const loaded = new Promise((resolve) => again.addEventListener('load', resolve));
          page.document.head.append(again);
          await loaded;
          page.document.body.innerHTML = code(quote);
        });
      }
      expectWidgets(page, 1);
    }
  });
});

describe('A page that grows', () => {
  it('by innerHTML, as infinite scroll does, gets new widgets', async () => {
    const page = await openPage({ head: module(), body: `<main>${code(counter)}</main>` });
    const main = page.document.querySelector('main')!;
    for (let screens = 0; screens < 3; screens++) {
      await act(page, () => {
        const more = page.document.createElement('section');
        more.innerHTML = `<h2>More</h2>${code(quote)}${counter.markup}`;
        main.append(more);
      });
    }
    expectWidgets(page, 7);
  });

  it('by innerHTML of everything, which creates all nodes again, gets one widget for each code', async () => {
    const page = await openPage({ head: module(), body: `<main>${code(counter)}</main>` });
    const main = page.document.querySelector('main')!;
    for (let times = 0; times < 3; times++) await act(page, () => (main.innerHTML += code(quote)));
    expectWidgets(page, 4);
  });
});

describe('An optimiser for page speed', () => {
  it('may insert the scripts again when the page has loaded, as Rocket Loader does', async () => {
    const reinsert = script(`
      addEventListener('load', () => {
        for (const inert of document.querySelectorAll('script[data-type]')) {
          const live = document.createElement('script');
          if (inert.dataset.type === 'module') live.type = 'module';
          live.async = false;
          live.src = inert.dataset.src;
          inert.replaceWith(live);
        }
      })`);
    const inert = (type: string, src: string) =>
      `<script type="x/y" data-type="${type}" data-src="${src}"></script>`;
    for (const tags of [
      inert('module', '/onrecord.js'),
      inert('classic', '/onrecord.classic.js'),
      inert('classic', '/onrecord.classic.js').repeat(2),
    ]) {
      const page = await openPage({ head: reinsert + tags, body: code(counter) + quote.markup });
      await page.customElements.whenDefined('stance-list');
      await act(page, () => {});
      expectWidgets(page, 2);
    }
  });

  it('may put the classic script into the head, before the body is parsed', async () => {
    const page = await openPage({
      head: classic(),
      body: `${code(counter)}<p>${'long '.repeat(20_000)}</p>${code(quote)}${quote.markup}`,
    });
    expectWidgets(page, 3);
  });
});

describe('Both builds, or two versions, on a page', () => {
  for (const tags of [
    module() + classic(),
    classic() + module(),
    module() + module('/onrecord.js?2') + classic('/onrecord.classic.js?3'),
  ]) {
    it(`give one widget for each code: ${tags.replace(/<script|<\/script>|type="module"/g, '').trim()}`, async () => {
      const page = await openPage({ head: tags, body: code(counter) + quote.markup });
      await act(page, () => page.document.body.insertAdjacentHTML('beforeend', code(quote)));
      expectWidgets(page, 3);
    });
  }

  it('give one widget for each code, and say once that they are two versions', async () => {
    const other = (await (await fetch('/onrecord.classic.js')).text()).replaceAll(
      /(["'`])0\.1\.0\1/g,
      '"9.9.9"',
    );
    const address = URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
    const page = await openPage({ head: classic(address) + module(), body: code(counter) + quote.markup });
    await act(page, () => page.document.body.insertAdjacentHTML('beforeend', code(quote)));
    expect(shownIn(page)).to.deep.equal([true, true, true]);
    expect(nested(page)).to.equal(0);
    expect(page.noticed.thrown).to.deep.equal([]);
    expect(page.noticed.said.length, page.noticed.said.join('\n')).to.equal(1);
    expect(page.noticed.said[0]).to.include('9.9.9');
  });
});
