/** Widgets are shown even on pages where readers' content hides members of the document ("DOM clobbering"). */
import { expect } from '@open-wc/testing';
import { embeds } from './helpers.js';
import { classic, module, openPage, shownIn } from './frame.js';

const names = [Document, Node, EventTarget].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
const widgets = embeds.map(({ markup }) => markup).join('');

/**
 * Elements whose names hide members of the document.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
const hiding: Readonly<Record<string, (name: string) => string>> = {
  '<form>': (name) => `<form name="${name}"></form>`,
  '<img>': (name) => `<img name="${name}">`,
  '<embed>': (name) => `<embed name="${name}">`,
};

for (const [file, tag] of Object.entries({ module: module(), classic: classic() })) {
  describe(`A page that hides members of its document, with the ${file}`, () => {
    for (const [element, named] of Object.entries(hiding)) {
      it(`shows every widget after an ${element} of each name`, async () => {
        const page = await openPage({ body: names.map(named).join('') + widgets + tag });
        expect(shownIn(page)).to.deep.equal([true, true, true]);
        expect(page.noticed.said).to.deep.equal([]);
      });
    }

    it('shows every widget whose fallback has a form that hides its members', async () => {
      const fields = names.map((name) => `<input name="${name}">`).join('');
      const body = widgets.replaceAll('</', `<form><b>${fields}</b></form></`);
      const page = await openPage({ head: tag, body });
      expect(shownIn(page)).to.deep.equal([true, true, true]);
      expect(page.noticed).to.deep.equal({ said: [], thrown: [], forbidden: [] });
    });
  });
}
