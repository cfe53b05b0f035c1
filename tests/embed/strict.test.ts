/** Pages with a strict policy, without scripts, or with a missing script show the widgets, or else the fallbacks. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { embeds } from './helpers.js';
import { classic, module, openPage, script, shownIn, widgetsOf } from './frame.js';

const body = embeds.map(({ markup }) => `<p>Text.</p>${markup}`).join('');
const all = [true, true, true];
const none = [false, false, false];
const strict = (trustedTypes: string) =>
  `default-src 'none'; script-src 'self' NONCE; style-src 'none'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;

const builds: Readonly<Record<string, string>> = {
  'dist/onrecord.js': module(),
  'dist/onrecord.classic.js': classic(),
};

for (const [file, tag] of Object.entries(builds)) {
  describe(`${file} on a strict page`, () => {
    it('shows every widget, with no violation', async () => {
      const page = await openPage({ policy: strict('lit-html'), head: tag, body });
      expect(shownIn(page)).to.deep.equal(all);
      expect(page.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
    });

    it('creates one policy and reports no error if it is loaded twice, as two files', async () => {
      const again = tag.replace('.js', '.js?again');
      const page = await openPage({ policy: strict('lit-html'), head: tag + again, body });
      expect(shownIn(page)).to.deep.equal(all);
      expect(page.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
    });

    it('still underlines summaries after its styles were minified', async () => {
      const page = await openPage({ head: tag, body });
      const roots = widgetsOf(page).map(({ shadowRoot }) => shadowRoot!);
      const controls = roots.flatMap((root) => [...root.querySelectorAll('.sources > summary')]);
      expect(controls).not.to.be.empty;
      for (const control of controls)
        expect(page.getComputedStyle(control).textDecorationLine).to.equal('underline');
    });

    it('upgrades placeholders', async () => {
      const page = await openPage({
        policy: strict('lit-html'),
        head: tag,
        body: `<p data-widget="pledge-counter" data-pledge="${embeds[0]!.id}">Words.</p>`,
      });
      expect(shownIn(page)).to.deep.equal([true]);
      expect(page.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
    });

    for (const allowed of ["'none'", 'another']) {
      it(`leaves the fallbacks, with one warning, if trusted types are ${allowed}`, async () => {
        const again = tag.replace('.js', '.js?again');
        const placeholder = `<p data-widget="pledge-counter" data-pledge="${embeds[0]!.id}">Placeholder.</p>`;
        const page = await openPage({ policy: strict(allowed), head: tag + again, body: body + placeholder });
        expect(shownIn(page)).to.deep.equal(none);
        for (const { tag: name } of embeds) expect(page.customElements.get(name)).to.equal(undefined);
        expect(page.document.body.innerText.match(/In the words of the page\./g)?.length).to.equal(3);
        expect(page.document.body.innerText).to.include('Placeholder.');
        expect(page.noticed.thrown).to.deep.equal([]);
        expect(page.noticed.said.length, page.noticed.said.join('\n')).to.equal(1);
        expect(page.noticed.said[0]).to.match(/^onrecord: .*lit-html/);
      });
    }

    it('keeps its Trusted Types policy to itself', async () => {
      const page = await openPage({ policy: strict('lit-html'), head: tag, body });
      const shared = (page as unknown as Record<symbol, object>)[Symbol.for('onrecord')]!;
      expect(shownIn(page)).to.deep.equal(all);
      const policies = Object.values(shared).filter((value) => !!value && 'createHTML' in Object(value));
      expect(policies).to.deep.equal([]);
    });

    for (const [what, change, shown] of [
      ['leaves markup as it is', '(html) => html', all],
      ['changes markup', '(html) => html.replace(/<!--.*?-->/g, "")', none],
      ['escapes markup', '(html) => html.replaceAll("<", "&lt;")', none],
    ] as const) {
      it(`${shown === all ? 'shows every widget' : 'leaves the fallbacks, with one warning,'} if a default policy ${what}`, async () => {
        const policy = script(`trustedTypes.createPolicy('default', { createHTML: ${change} })`);
        const page = await openPage({ policy: strict('default'), head: policy + tag, body });
        expect(shownIn(page)).to.deep.equal(shown);
        expect(page.noticed.thrown).to.deep.equal([]);
        expect(page.noticed.said.length, page.noticed.said.join('\n')).to.equal(shown === all ? 0 : 1);
      });
    }

    it('shows every widget if the policy is refused but strings are accepted', async () => {
      const page = await openPage({ policy: "trusted-types 'none'", head: tag, body });
      expect(shownIn(page)).to.deep.equal(all);
      expect(page.noticed.thrown).to.deep.equal([]);
    });
  });
}

describe('The fallbacks', () => {
  const kept: readonly (readonly [when: string, parts: Parameters<typeof openPage>[0]])[] = [
    ['there is no script', { body }],
    ['the page blocks the module', { policy: 'script-src NONCE', head: module(), body }],
    ['the page blocks the classic script', { policy: 'script-src NONCE', head: classic(), body }],
    ['the module is not one', { head: module('/package.json'), body }],
  ];
  for (const [when, parts] of kept) {
    it(`are shown if ${when}`, async () => {
      const page = await openPage(parts);
      expect(widgetsOf(page).map(({ innerText }) => innerText)).to.deep.equal(
        Array(3).fill('In the words of the page.'),
      );
      expect(widgetsOf(page).every((widget) => widget.getClientRects().length === 1)).to.equal(true);
    });
  }

  it('are shown if the module is missing', async () => {
    const { url } = await executeServerCommand<{ url: string }, object>('faults', {});
    const page = await openPage({ head: module(`${url}/status-404`), body });
    expect(widgetsOf(page).map(({ innerText }) => innerText)).to.deep.equal(
      Array(3).fill('In the words of the page.'),
    );
  });

  it('are replaced immediately if the browser has no IntersectionObserver', async () => {
    const page = await openPage({ head: script('delete window.IntersectionObserver') + classic(), body });
    expect(shownIn(page)).to.deep.equal(all);
  });
});

describe('dist/onrecord.classic.js', () => {
  const { tag, attribute, id } = embeds[0]!;
  const link = (base: string) => `<p>Words. <a href="${base}e/${tag}/${id}#embed">Link</a></p>`;

  it('has the exports of the module, as a global', async () => {
    const page = await openPage({ head: classic(), body: '' });
    const exported = (await import(new URL('/onrecord.js', location.href).href)) as object;
    expect(Object.keys(page.onrecord!).sort()).to.deep.equal(Object.keys(exported).sort());
  });

  for (const [file, tagOf] of [
    ['dist/onrecord.js', module],
    ['dist/onrecord.classic.js', classic],
  ] as const) {
    const own = new URL('/', location.href).href;

    it(`takes its own folder as the base address: ${file}`, async () => {
      const page = await openPage({ head: tagOf(), body: link(own) });
      const [widget] = widgetsOf(page);
      expect(widget?.getAttribute(attribute)).to.equal(id);
      expect(shownIn(page)).to.deep.equal([true]);
    });

    it(`takes the base address from the page’s meta tag instead: ${file}`, async () => {
      const head = `<meta name="onrecord-base" content="https://news.example/x/">${tagOf()}`;
      const page = await openPage({ head, body: link(own) + link('https://news.example/x/') });
      expect(widgetsOf(page).length).to.equal(1);
    });
  }

  it('takes its own folder as the base even if an image has the name `currentScript`', async () => {
    const own = new URL('/', location.href).href;
    const image = `<img alt="" name="currentScript" src="https://evil.example/onrecord.classic.js">`;
    const page = await openPage({ body: `${image}${classic()}${link(own)}${link('https://evil.example/')}` });
    expect(widgetsOf(page).length).to.equal(1);
    expect(widgetsOf(page)[0]!.getAttribute(attribute)).to.equal(id);
    expect(page.noticed.thrown).to.deep.equal([]);
  });

  it('guesses no base address if it is inline or has another name', async () => {
    const code = await (await fetch('/onrecord.classic.js')).text();
    const own = new URL('/', location.href).href;
    const inserted = `const s = document.createElement('script'); s.text = ${JSON.stringify(code).replaceAll('</', '<\\/')}; document.head.append(s)`;
    const page = await openPage({ head: script(inserted), body: link(own) + embeds[1]!.markup });
    expect(shownIn(page)).to.deep.equal([true]);
    expect(page.noticed.thrown).to.deep.equal([]);
  });
});
