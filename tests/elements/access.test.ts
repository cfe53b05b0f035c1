/** WCAG 2.2 in every view of every element: contrast, zoom, larger text, targets, keyboard, motion, forced colours. */
import { expect } from '@open-wc/testing';
import { page } from '../../src/page/page.js';
import { day, exhibit, gallery } from '../gallery.js';
import { contrastOn, textContrasts } from './contrast.js';
import {
  all,
  emulate,
  expectAccessible,
  focused,
  isVisible,
  openEverything,
  openPage,
  press,
  root,
  settle,
  textOf,
  tooWide,
  type Ground,
} from './helpers.js';
import { itInForcedColours } from '../engine.js';

before(() => (page.today = () => day));

/** The width in CSS pixels of a window of 1,280 px at a zoom of 400 %. */
const ZOOMED = 320;
/** The padding of the test page on each side. */
const MARGIN = 16;

/** The text spacing that a reader may set: https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
);

/** The elements that Tab reaches. */
const reachable = (element: Element) =>
  all(element, 'a[href], button, summary, input, select, [tabindex="0"]').filter(
    (each) => isVisible(each) && each.getAttribute('tabindex') !== '-1',
  );

for (const each of gallery) {
  describe(`The view ${each.name}`, () => {
    for (const [ground, lang] of [
      ['white', each.lang ?? 'en-GB'],
      ['black', 'ar'],
    ] as const satisfies readonly (readonly [Ground, string])[]) {
      it(`breaks no rule of axe, on ${ground} in ${lang}`, async () => {
        const place = openPage(ground);
        place.lang = lang;
        place.dir = lang === 'ar' ? 'rtl' : 'ltr';
        await expectAccessible(await exhibit(each, place));
      });
    }

    for (const width of [ZOOMED, 240]) {
      it(`cuts nothing off and scrolls only vertically in ${width} px`, async () => {
        const place = openPage('white', width - 2 * MARGIN);
        const element = await exhibit(each, place);
        openEverything(element);
        expect(tooWide(element)).to.deep.equal([]);
        expect(place.scrollWidth).to.be.at.most(width);
      });
    }

    it('cuts nothing off if the text is twice as large or widely spaced', async () => {
      const place = openPage('white', ZOOMED - 2 * MARGIN);
      place.style.setProperty('--onrecord-font-size', '34px');
      const element = await exhibit(each, place);
      openEverything(element);
      expect(tooWide(element), 'twice as large').to.deep.equal([]);
      place.style.removeProperty('--onrecord-font-size');
      element.shadowRoot!.adoptedStyleSheets.push(spacing);
      expect(tooWide(element), 'wide apart').to.deep.equal([]);
    });

    it('has targets of 44 px, or of 24 px in a line of text', async () => {
      const element = await exhibit(each, openPage('white', ZOOMED - 2 * MARGIN));
      const heights = reachable(element)
        .filter((control) => !control.matches('li a, [role="region"]'))
        .map((control) => {
          // The tiles of a map have 44 px on a touch screen, and these tests run with a mouse.
          const alone = control.matches('button:not(.tile), input, select, .controls > a, .fold > summary');
          // A pseudo-element extends the hit area of a mark above and below the number.
          const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(control, '::before');
          const extra = control.matches('.ref')
            ? parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd)
            : 0;
          const height = control.getClientRects()[0]!.height + extra;
          return { control: textOf(control), height, least: alone ? 44 : 24 };
        });
      expect(reachable(element)).not.to.be.empty;
      expect(heights.filter(({ height, least }) => height < least)).to.deep.equal([]);
    });

    it('gives Tab the order of the page and shows the focus', async () => {
      // The place fits into the window, because `elementFromPoint` finds nothing outside the window.
      const place = openPage('white', 720);
      const element = await exhibit(each, place);
      // Two buttons, because Tab would otherwise move from the page into the browser's own controls.
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      place.prepend(before);
      place.append(after);
      before.focus();
      for (const control of reachable(element)) {
        await press('Tab');
        const at = focused(element);
        expect(at === control, `Tab to ${textOf(control)}, not ${at ? textOf(at) : 'nothing'}`).to.equal(
          true,
        );
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        expect([outlineStyle, parseFloat(outlineWidth) >= 2], textOf(control)).to.deep.equal(['solid', true]);
        expect(contrastOn(control, 'outlineColor'), `the line around ${textOf(control)}`).to.be.at.least(3);
        // Firefox scrolls no further if a part of the control is in the window already.
        control.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = control.getClientRects()[0]!;
        const over = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
        expect(control.contains(over), `${textOf(control)} is not covered`).to.equal(true);
      }
      await press('Tab');
      expect(document.activeElement === after, 'Tab leaves').to.equal(true);
    });

    it('has no animation, transition or smooth scrolling', async () => {
      const element = await exhibit(each, openPage());
      openEverything(element);
      const moving = all(element, '*').filter((node) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
      });
      expect(moving.map(textOf)).to.deep.equal([]);
      expect(document.getAnimations()).to.deep.equal([]);
    });

    it('opens at once, and what a reader opens stays where it is', async () => {
      const element = await exhibit(each, openPage());
      for (const details of all<HTMLDetailsElement>(element, 'details')) {
        const summary = details.querySelector('summary')!;
        if (!isVisible(summary) || details.open) continue;
        summary.scrollIntoView({ block: 'center' });
        await new Promise(requestAnimationFrame);
        const place = () => [summary.getBoundingClientRect().top, window.scrollY];
        const before = place();
        summary.click();
        await new Promise(requestAnimationFrame);
        expect(place(), textOf(summary)).to.deep.equal(before);
      }
      expect(document.getAnimations()).to.deep.equal([]);
    });

    for (const scheme of ['light', 'dark']) {
      itInForcedColours(`has enough contrast in forced colours, ${scheme}`, async () => {
        await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
        const place = openPage();
        place.style.background = 'Canvas';
        place.style.color = 'CanvasText';
        const element = await exhibit(each, place);
        openEverything(element);
        expect(textContrasts(element).filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
        const shapes = all<SVGElement>(element, 'rect, path').map((shape) => {
          const painted = getComputedStyle(shape).fill === 'none' ? 'stroke' : 'fill';
          // The base line of a chart has no meaning of its own, so it needs no contrast.
          return shape.matches('[opacity]') ? 21 : contrastOn(shape, painted);
        });
        expect(Math.min(21, ...shapes)).to.be.at.least(3);
      });
    }
  });
}

describe('Escape', () => {
  it('clears the search and shows all rows again', async () => {
    const each = gallery.find(({ name }) => name === 'stance-list-controls')!;
    const element = await exhibit({ ...each, attributes: { ...each.attributes, limit: 99 } }, openPage());
    const shown = () => all(element, '[part="row"]').filter(isVisible).length;
    const whole = shown();
    const [input] = all<HTMLInputElement>(element, 'input');
    input!.focus();
    await press('z');
    await settle(element);
    expect(shown()).to.be.below(whole);
    await press('Escape');
    await settle(element);
    expect([input!.value, shown(), focused(element) === input]).to.deep.equal(['', whole, true]);
    expect(isVisible(root(element))).to.equal(true);
  });
});
