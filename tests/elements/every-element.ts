/** Tests that all three elements share. The test file of an element has the tests of that element alone. */
import { expect } from '@open-wc/testing';
import { page, setStory } from '../../src/page/page.js';
import type { View } from '../../src/model/views.js';
import type { Story } from '../../src/story/types.js';
import { contrast, textContrasts } from './contrast.js';
import {
  afterThis,
  all,
  collapse,
  emulate,
  expectAccessible,
  expectFallback,
  expectShows,
  expectSourceBeside,
  expectWarnings,
  factsIn,
  focused,
  grounds,
  hearEvents,
  isShown,
  isVisible,
  openEverything,
  openPage,
  part,
  parts,
  press,
  root,
  settle,
  show,
  stops,
  stories,
  textOf,
  unfold,
  type Attributes,
  type Ground,
  type Tag,
  type Widget,
} from './helpers.js';
import { itInForcedColours, itWithMoreContrast } from '../engine.js';

export interface Kind {
  readonly tag: Tag;
  readonly element: CustomElementConstructor;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Each attribute with a value, and the property with the value that it sets. */
  readonly settings: readonly (readonly [
    attribute: string,
    written: string,
    property: string,
    value: unknown,
  ])[];
  /** The attributes that setting the property writes too, because CSS or assistive technology reads them. */
  readonly reflected: readonly string[];
  /** The documented parts. */
  readonly parts: readonly string[];
  /** The attributes of an embed for each item of a story. */
  items(story: Story): readonly Attributes[];
  /** The model's view of such an embed. */
  view(story: Story, attributes: Attributes, language: string): View | undefined;
  /** Fields of a view that this embed does not show. */
  unshown(view: View): readonly string[];
  /** Attributes that give the element another form than its default. */
  readonly variants: readonly Attributes[];
}

/** The settings that all three elements share. */
export const commonDefaults = {
  story: undefined,
  src: '',
  refresh: undefined,
  pin: undefined,
  theme: 'auto',
  plain: false,
  static: false,
  transparent: false,
  headingLevel: 3,
};
export const commonSettings: Kind['settings'] = [
  ['src', '/story.json', 'src', '/story.json'],
  ['refresh', '60', 'refresh', 60],
  ['pin', '2', 'pin', 2],
  ['theme', 'dark', 'theme', 'dark'],
  ['plain', '', 'plain', true],
  ['static', '', 'static', true],
  ['transparent', '', 'transparent', true],
  ['heading-level', '2', 'headingLevel', 2],
];
export const commonReflected = ['theme', 'plain', 'static', 'transparent'];
const commonVariants: readonly Attributes[] = [
  {},
  { plain: true },
  { static: true },
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'dark', transparent: true },
];

const nameOf = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === true ? name : `${name}=${value}`))
    .join(' ') || 'as it is';

/** The same story, checked again on a later day. Every embed shows that day. */
const checkedLater = (story: Story): Story => ({ ...structuredClone(story), checked: '2027-02-28' });

export function describeEveryElement(kind: Kind): void {
  const { tag } = kind;
  const expectItem = (element: Element, story: Story, item: Attributes, language = '') => {
    const view = kind.view(story, item, language)!;
    expectShows(element, view, kind.unshown(view));
  };

  it('is defined with the class that the module exports', () => {
    expect(customElements.get(tag)).to.equal(kind.element);
  });

  it('starts with its defaults and sets no attribute', () => {
    const element = document.createElement(tag);
    const values = Object.fromEntries(
      Object.keys(kind.defaults).map((name) => [name, element[name as keyof Widget]]),
    );
    expect(values).to.deep.equal(kind.defaults);
    openPage().append(element);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  for (const [attribute, written, property, value] of kind.settings) {
    it(`sets the property ${property} from the attribute ${attribute}`, async () => {
      expectWarnings(/ is ""; expected the id/);
      const element = document.createElement(tag);
      element.setAttribute(attribute, written);
      expect(element[property as keyof Widget]).to.equal(value);
      element.removeAttribute(attribute);
      expect(element[property as keyof Widget] ?? kind.defaults[property], 'removed').to.equal(
        kind.defaults[property],
      );
      Object.assign(element, { [property]: value });
      openPage().append(element);
      await settle(element);
      expect(element.getAttribute(attribute)).to.equal(kind.reflected.includes(attribute) ? written : null);
    });
  }

  for (const { name, story } of stories) {
    const items = kind.items(story);
    const first = items[0]!;

    describe(`with ${name}`, () => {
      for (const item of items) {
        it(`shows every text of the model’s view: ${nameOf(item)}`, async () => {
          expectItem(await show(tag, item, { story }), story, item);
        });
      }

      it('shows the sources of every fact after one tap', async () => {
        for (const item of items) {
          const element = await show(tag, item, { story });
          unfold(element);
          const facts = factsIn(kind.view(story, item, '')).filter(({ sources }) => sources.items.length);
          expect(facts.length, nameOf(item)).to.be.at.least(emptyQuestion(story, item) ? 0 : 1);
          for (const fact of facts) expectSourceBeside(element, fact);
        }
      });

      it('has every documented part in at least one item', async () => {
        const shown = await Promise.all(items.map((item) => show(tag, item, { story })));
        const missing = kind.parts.filter((each) => !shown.some((element) => parts(element, each).length));
        // The bundled story may have no corrections.
        expect(missing.filter((each) => each !== 'change' || story.changes.length)).to.deep.equal([]);
      });

      it('shows the fallback until its item is set, and then hides it', async () => {
        expectWarnings(/ is ""; expected the id/);
        const element = await show(tag, {}, { story, fallback: '<p>In the words of the page.</p>' });
        expectFallback(element, 'In the words of the page.');
        for (const [attribute, value] of Object.entries(first))
          element.setAttribute(attribute, String(value));
        await settle(element);
        expectItem(element, story, first);
        expect(isVisible(element.querySelector('p')!)).to.equal(false);
      });

      it('dispatches no event for changes that code makes', async () => {
        const heard = hearEvents();
        const element = await show(tag, first, { story });
        for (const [, , property, value] of kind.settings) Object.assign(element, { [property]: value });
        for (const item of items.slice(0, 3)) Object.assign(element, item);
        setStory(checkedLater(story));
        afterThis(() => setStory(undefined));
        await settle(element);
        element.story = checkedLater(story);
        await settle(element);
        element.remove();
        expect(heard).to.deep.equal([]);
      });

      it('keeps the properties that were set before the upgrade', async () => {
        const template = document.createElement('template');
        template.innerHTML = `<${tag}></${tag}>`;
        const element = template.content.firstElementChild as Widget;
        expect(element.matches(':defined')).to.equal(false);
        Object.assign(element, { story, ...first });
        openPage().append(element);
        await settle(element);
        expectItem(element, story, first);
      });

      it('shows the same after it is removed and inserted again', async () => {
        const element = await show(tag, first, { story });
        const place = element.parentElement!;
        element.remove();
        place.append(element);
        await settle(element);
        expectItem(element, story, first);
        openEverything(element);
        factsIn(kind.view(story, first, '')).forEach((fact) => expectSourceBeside(element, fact));
      });

      it('follows the story of the page, also after it is removed and inserted again', async () => {
        setStory(story);
        afterThis(() => setStory(undefined));
        const element = await show(tag, first);
        expectItem(element, story, first);
        const place = element.parentElement!;
        const listening = page.listeners.size;
        element.remove();
        expect(page.listeners.size, 'a removed element has no listener').to.equal(listening - 1);
        setStory(checkedLater(story));
        place.append(element);
        await settle(element);
        expectItem(element, checkedLater(story), first);
        setStory(story);
        await settle(element);
        expectItem(element, story, first);
      });

      for (const language of ['pl', 'ar', 'en-US']) {
        it(`shows ${language} after it is moved under lang="${language}"`, async () => {
          const element = await show(tag, first, { story });
          const abroad = openPage();
          abroad.lang = language;
          abroad.append(element);
          await settle(element);
          expectItem(element, story, first, language);
          element.lang = 'en-GB';
          await settle(element);
          expectItem(element, story, first, 'en-GB');
          element.removeAttribute('lang');
          await settle(element);
          expectItem(element, story, first, language);
        });
      }

      it('finds the language of the page from inside a shadow root', async () => {
        const place = openPage();
        place.lang = 'en-US';
        const inner = document.createElement('div');
        place.attachShadow({ mode: 'open' }).append(inner);
        expectItem(await show(tag, first, { story, within: inner }), story, first, 'en-US');
      });

      it('keeps its last line and its accessible name when plain', async () => {
        const element = await show(tag, { ...first, plain: true }, { story });
        expect(parts(element, 'heading')).to.deep.equal([]);
        const { name, foot } = kind.view(story, first, '')!;
        expect(root(element).getAttribute('aria-label')).to.equal(name);
        for (const each of [foot.asOf, foot.checked, foot.notice])
          expect(textOf(part(element, 'foot'))).to.include(collapse(each));
        expect(getComputedStyle(root(element)).borderBlockStartWidth).to.equal('0px');
      });

      it('has no lines when plain', async () => {
        const element = await show(tag, { ...first, plain: true }, { story });
        unfold(element);
        const lined = all(element, ':not(i, blockquote, .then, button, input, select)').filter((each) => {
          const { borderBlockStart, borderBlockEnd } = getComputedStyle(each);
          return [borderBlockStart, borderBlockEnd].some(
            (border) => !/^0px|none|rgba\(0, 0, 0, 0\)|transparent/.test(border),
          );
        });
        expect(lined.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
      });

      itWithMoreContrast('has no muted colours for a reader who wants more contrast', async () => {
        const element = await show(tag, first, { story });
        const inks = () =>
          new Set(all(element, '.meta, .foot, .foot *').map((each) => getComputedStyle(each).color));
        const text = getComputedStyle(root(element)).color;
        expect([...inks()].some((ink) => ink !== text)).to.equal(true);
        await emulate({ 'prefers-contrast': 'more' });
        expect([...inks()]).to.deep.equal([text]);
      });

      it('has no control and no folded content when static', async () => {
        for (const item of items) {
          const element = await show(tag, { ...item, static: true }, { story });
          expect(stops(element).filter((stop) => !stop.matches('a, [role="region"]'))).to.deep.equal([]);
          expect(
            all(element, 'details > *').filter((each) => !each.matches('summary') && !isVisible(each)),
          ).to.deep.equal([]);
          const view = kind.view(story, item, '')!;
          for (const fact of factsIn(view)) if (fact.sources.items.length) expectSourceBeside(element, fact);
        }
      });

      it('marks everything that opens with an arrow or a dotted line', async () => {
        const element = await show(tag, first, { story });
        const summaries = all(element, 'summary').filter(isVisible);
        expect(summaries).not.to.be.empty;
        for (const summary of summaries) {
          const { textDecorationLine, textDecorationStyle } = getComputedStyle(summary);
          const isDotted = textDecorationLine === 'underline' && textDecorationStyle === 'dotted';
          const isArrow = (part: string) => {
            const { content, rotate, borderBottomWidth } = getComputedStyle(summary, part);
            return content === '""' && rotate !== 'none' && parseFloat(borderBottomWidth) > 0;
          };
          expect(isDotted || ['::before', '::after'].some(isArrow), textOf(summary)).to.equal(true);
        }
      });

      it('moves the focus from a mark to its source and back by keyboard', async () => {
        const element = await show(tag, first, { story });
        unfold(element);
        const mark = all(element, '[role="doc-noteref"]').find(isVisible)!;
        mark.focus();
        await press('Enter');
        const entry = focused(element)!;
        expect(entry.matches('[role="doc-endnotes"] li')).to.equal(true);
        entry.querySelector<HTMLElement>('[role="doc-backlink"]')!.focus();
        await press('Enter');
        expect(focused(element)).to.equal(mark);
      });

      it('lets Tab move through its controls and out of it', async () => {
        const element = await show(tag, first, { story });
        const [before, after] = [document.createElement('button'), document.createElement('button')];
        element.before(before);
        element.after(after);
        before.focus();
        const expected = stops(element);
        expect(expected.length).to.be.at.least(2);
        for (const [i, stop] of expected.entries()) {
          await press('Tab');
          expect(expected.indexOf(focused(element)!), `Tab to ${textOf(stop)}`).to.equal(i);
          expect(getComputedStyle(stop).outlineStyle, 'where the focus is').to.equal('solid');
        }
        await press('Tab');
        expect(document.activeElement === after, 'Tab leaves').to.equal(true);
      });

      it('follows links by Enter, and opens and closes sections by Enter and Space', async () => {
        const element = await show(tag, first, { story });
        const followed: string[] = [];
        root(element).addEventListener('click', (event) => {
          if (!(event.target instanceof HTMLAnchorElement)) return;
          event.preventDefault();
          followed.push(event.target.href);
        });
        const controls = stops(element).filter((stop) => stop.matches('a:not([role]), summary'));
        for (const control of controls) {
          control.focus();
          await press('Enter');
          if (control instanceof HTMLAnchorElement) expect(followed.pop()).to.equal(control.href);
          else {
            const details = control.parentElement as HTMLDetailsElement;
            expect(details.open, `Enter on ${textOf(control)}`).to.equal(true);
            await press('Space');
            expect(details.open, `Space on ${textOf(control)}`).to.equal(false);
          }
        }
      });

      for (const ground of Object.keys(grounds) as Ground[]) {
        it(`has every text at 4.5:1 on ${ground}`, async () => {
          const place = openPage(ground);
          for (const variant of commonVariants) {
            // A theme without its background is readable only on a page with a similar background.
            if (variant.transparent && variant.theme !== grounds[ground].scheme) continue;
            const shown = await Promise.all(
              items.map((item) => show(tag, { ...item, ...variant }, { story, within: place })),
            );
            shown.forEach(openEverything);
            const texts = shown.flatMap(textContrasts);
            expect(texts.length).to.be.at.least(10 * items.length);
            expect(
              texts.filter(({ ratio }) => ratio < 4.5),
              nameOf(variant),
            ).to.deep.equal([]);
            shown.forEach((element) => element.remove());
          }
        });
      }

      for (const [ground, width] of [
        ['white', 240],
        ['black', 900],
      ] as const) {
        for (const variant of [...commonVariants, ...kind.variants]) {
          if (variant.transparent && variant.theme !== grounds[ground].scheme) continue;

          it(`is accessible on ${ground} at ${width} px: ${nameOf(variant)}`, async () => {
            const within = openPage(ground, width);
            const element = await show(tag, { ...first, ...variant }, { story, within });
            expect(isShown(element)).to.equal(true);
            await expectAccessible(element);
          });
        }
      }

      it('is accessible with everything open, for every item', async () => {
        for (const item of items) {
          const element = await show(tag, item, { story });
          openEverything(element);
          await expectAccessible(element);
          element.remove();
        }
      });

      it('prints dark text on white in every theme', async () => {
        const shown = await Promise.all(
          [{}, { theme: 'light' }, { theme: 'dark' }].map((theme) =>
            show(tag, { ...first, ...theme }, { story }),
          ),
        );
        await emulate({ media: 'print' });
        for (const element of shown) {
          expect(textContrasts(element).filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
          const { color } = getComputedStyle(root(element));
          expect(contrast(color, '#fff'), 'readable without a background').to.be.at.least(4.5);
        }
      });

      itInForcedColours('is readable in forced colours', async () => {
        const shown = await Promise.all(items.slice(0, 3).map((item) => show(tag, item, { story })));
        await emulate({ 'forced-colors': 'active' });
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        expect(shown.flatMap(textContrasts).filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
      });
    });
  }
}

/** Whether the question of an embed has no answers, and so no facts with sources. */
const emptyQuestion = (story: Story, { question }: Attributes) =>
  story.questions.some(({ id, stances }) => id === question && !stances.length);
