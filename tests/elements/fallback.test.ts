import { expect } from '@open-wc/testing';
import { embeds, FALLBACK } from './embeds.js';
import {
  expectWarnings,
  isShown,
  lightContent,
  lightContentIsSeen,
  root,
  settle,
  show,
  stories,
  type Attributes,
} from './helpers.js';

for (const { tag, attribute, list } of embeds) {
  for (const { name, story } of stories) {
    describe(`<${tag}> with ${name}`, () => {
      const good: Attributes = { [attribute]: story[list][0]!.id };

      it('hides its own fallback while the widget is shown', async () => {
        const own = [
          FALLBACK,
          `${FALLBACK} <a href="#1">One</a>, <em>two</em>`,
          `<p>${FALLBACK}</p>`,
          `\n  <blockquote>${FALLBACK} <a href="#1">One</a></blockquote>\n`,
          `<figure>${FALLBACK}</figure>`,
          `<p>${'x'.repeat(1100)}</p>`,
          `<p>${'<a href="#">x</a>'.repeat(4)}</p>`,
        ];
        for (const fallback of own) {
          const element = await show(tag, good, { story, fallback });
          expect(isShown(element)).to.equal(true);
          expect(lightContentIsSeen(element), fallback.slice(0, 80)).to.equal(false);
        }
      });

      it('shows the rest of an article that an unclosed tag has swallowed, below the widget', async () => {
        const swallowed = [
          '<div>The rest of the article.</div>',
          '<p>One paragraph.</p><p>And another.</p>',
          '<p>One paragraph.</p><ul><li>And a list</li></ul>',
          'Loose words <p>and a paragraph.</p>',
          '<h2>A heading</h2>',
          `<p>${'x'.repeat(1201)}</p>`,
          'y '.repeat(700),
          `<p>${'<a href="#">x</a>'.repeat(5)}</p>`,
        ];
        for (const fallback of swallowed) {
          const element = await show(tag, good, { story, fallback });
          expect(isShown(element)).to.equal(true);
          expect(lightContentIsSeen(element), fallback.slice(0, 80)).to.equal(true);
          const { top } = lightContent(element).getBoundingClientRect();
          // Firefox rounds the box of a range and the box of an element differently.
          expect(top - root(element).getBoundingClientRect().bottom).to.be.at.least(-0.01);
        }
      });

      it('shows its fallback, and not the item before, if the story lacks the item of its new id', async () => {
        expectWarnings(/expected the id of one of the/);
        const element = await show(tag, good, { story, fallback: FALLBACK });
        const expectFallback = async () => {
          await settle(element);
          expect([isShown(element), lightContentIsSeen(element)]).to.deep.equal([false, true]);
        };
        const expectItem = async () => {
          element.setAttribute(attribute, String(good[attribute]));
          await settle(element);
          expect([isShown(element), lightContentIsSeen(element)]).to.deep.equal([true, false]);
        };
        element.setAttribute(attribute, 'unknown');
        await expectFallback();
        await expectItem();
        element.removeAttribute(attribute);
        await expectFallback();
        await expectItem();
      });

      it('keeps the item if a new state of the story lacks it', async () => {
        expectWarnings(/expected the id of one of the/);
        const element = await show(tag, good, { story, fallback: FALLBACK });
        element.story = { ...story, version: story.version + 1, [list]: story[list].slice(1) };
        await settle(element);
        expect([isShown(element), lightContentIsSeen(element)]).to.deep.equal([true, false]);
      });

      it('checks its light content again after every change', async () => {
        const element = await show(tag, good, { story });
        const changes: readonly (readonly [change: () => unknown, read: boolean])[] = [
          [() => element.append(element.ownerDocument.createTextNode(FALLBACK)), false],
          [() => element.insertAdjacentHTML('beforeend', '<p>First paragraph.</p>'), true],
          [() => element.firstChild!.remove(), false],
          [() => element.firstElementChild!.append(' words'.repeat(300)), true],
          [() => (element.firstElementChild!.firstChild!.parentElement!.textContent = FALLBACK), false],
          [() => element.insertAdjacentHTML('beforeend', '<div>And the rest.</div>'), true],
          [() => element.replaceChildren(), false],
        ];
        for (const [change, read] of changes) {
          change();
          await settle(element);
          expect(lightContentIsSeen(element), change.toString()).to.equal(read);
          expect(isShown(element)).to.equal(true);
        }
      });
    });
  }
}
