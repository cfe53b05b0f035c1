/** Content whose names hide the members of a document or a form ("DOM clobbering"). */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { unclobbered } from '../../src/page/dom.js';
import { languageOf } from '../../src/page/nearest.js';
import { isOwnFallback, isShort, watchLightContent } from '../../src/page/own-fallback.js';
import { warn } from '../../src/page/warn.js';
import { hearWarnings } from '../after-this.js';

/** Every member that a name can hide. */
const names = [HTMLElement, Element, Node, EventTarget].flatMap(({ prototype }) =>
  Object.getOwnPropertyNames(prototype),
);

/** A form with a field for each of its members, and words. */
function makeForm(): HTMLFormElement {
  const place = fixtureSync<HTMLElement>(html`<div></div>`);
  const fields = names.map((name) => `<input name="${name}">`).join('');
  place.innerHTML = `<section><form lang="pl">${fields}<p>Words.</p></form></section>`;
  return place.querySelector('form')!;
}

describe('A form whose fields are named like its members', () => {
  it('has the members that the browser defines', () => {
    const form = makeForm();
    expect(form.matches).to.be.an.instanceof(HTMLInputElement);
    expect(unclobbered(form).matches('form')).to.equal(true);
    expect(unclobbered(form).textContent?.trim()).to.equal('Words.');
    expect(unclobbered(form).parentElement?.localName).to.equal('section');
    expect([...unclobbered(form).querySelectorAll('p')].length).to.equal(1);
  });

  it('gives its language to the elements in it', () => {
    expect(languageOf(unclobbered(makeForm()).querySelector('p')!)).to.equal('pl');
  });

  it('does not count as an element’s own fallback, but can count as short', () => {
    const form = makeForm();
    expect(isOwnFallback(unclobbered(form).parentElement!)).to.equal(false);
    expect(isShort(form)).to.equal(true);
  });

  it('reports its changes to an observer', async () => {
    const form = makeForm();
    const changed = new Promise<void>((resolve) => {
      watchLightContent(unclobbered(form).parentElement!, resolve);
    });
    unclobbered(form).querySelector('p')!.append(' More words.');
    await changed;
  });

  it('can be named in a warning', () => {
    const heard = hearWarnings();
    warn(makeForm(), 'no reason');
    expect(heard).to.deep.equal(['onrecord <form lang="pl">: no reason']);
  });
});
