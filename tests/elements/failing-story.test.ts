/** Stories whose own code throws, at any moment: an element is never blank, throws nothing and warns once. */
import { expect } from '@open-wc/testing';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { embeds, FALLBACK, nameOf, says } from './embeds.js';
import {
  expectFallback,
  hearErrors,
  hearWarnings,
  isVisible,
  lightContentIsSeen,
  openPage,
  root,
  settle,
  show,
  textOf,
} from './helpers.js';

/** Elements that are shown together. One layout for many is faster than one for each. */
const BATCH = 64;

interface Failing {
  readonly story: Story;
  /** How often anything of the story has been read. */
  reads: number;
}

/** A story that counts what is read of it, and throws at those reads for which `fails` says so. */
function makeFailing(
  story: Story,
  fails: (read: number) => boolean,
  error: unknown = new Error('not now'),
): Failing {
  const proxies = new WeakMap<object, object>();
  const count = () => {
    if (fails(++failing.reads)) throw error;
  };
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || !value) return value;
    const known = proxies.get(value) ?? new Proxy(value, handler);
    proxies.set(value, known);
    return known;
  };
  const handler: ProxyHandler<object> = {
    get: (target, name, receiver) => (count(), wrap(Reflect.get(target, name, receiver))),
    has: (target, name) => (count(), Reflect.has(target, name)),
    ownKeys: (target) => (count(), Reflect.ownKeys(target)),
  };
  const failing: Failing = { story: wrap(story) as Story, reads: 0 };
  return failing;
}

for (const embed of embeds) {
  const { tag, attribute, list } = embed;
  const good = small();
  const id = good[list][0]!.id;
  const attributes = { [attribute]: id, lang: 'en-GB' };
  const isSeen = (element: Element) =>
    element.shadowRoot!.querySelector('[part=root]') ? isVisible(root(element)) : lightContentIsSeen(element);

  describe(`<${tag}> whose story throws`, () => {
    /** How often a story is read until the element has rendered. */
    async function countReads(): Promise<number> {
      const whole = makeFailing(good, () => false);
      const element = await show(tag, attributes, { story: whole.story });
      expect(says(element)).to.equal(nameOf(embed, good, id));
      return whole.reads;
    }

    for (const [when, failsAt] of [
      ['once', (k: number) => (read: number) => read === k],
      ['and from then on', (k: number) => (read: number) => read >= k],
    ] as const) {
      it(`is never blank, whichever read throws first, ${when}`, async () => {
        const [warnings, errors] = [hearWarnings(), hearErrors()];
        const all = await countReads();
        expect(all).to.be.above(100);
        for (let first = 1; first <= all; first += BATCH) {
          const reads = Array.from({ length: Math.min(BATCH, all - first + 1) }, (_, i) => first + i);
          const within = openPage();
          const elements = await Promise.all(
            reads.map((k) => {
              // A warning quotes the attributes, so `data-read` tells which element it is about.
              const marked = { ...attributes, 'data-read': `read-${k}-` };
              return show(tag, marked, {
                story: makeFailing(good, failsAt(k)).story,
                fallback: FALLBACK,
                within,
              });
            }),
          );
          const unmarked = warnings.filter((warning) => !/data-read="read-\d+-"/.test(warning));
          expect(unmarked, 'warnings that name no element').to.deep.equal([]);
          for (const [i, k] of reads.entries()) {
            if (!isSeen(elements[i]!)) expect.fail(`blank after read ${k} of ${all}`);
            const own = warnings.filter((warning) => warning.includes(`read-${k}-`));
            if (own.length > 1) expect.fail(`read ${k} warns twice: ${own.join('\n')}`);
          }
          warnings.length = 0;
          const healed = elements.filter((_, i) => i % 16 === 0);
          for (const each of healed) each.story = good;
          await settle(...healed);
          for (const [i, each] of healed.entries())
            expect(says(each), `healed after read ${first + 16 * i}`).to.equal(nameOf(embed, good, id));
          within.remove();
        }
        expect(errors).to.deep.equal([]);
      }).timeout(120_000);

      it(`keeps its last good content or shows the new, whichever read throws first, ${when}`, async () => {
        const [warnings, errors] = [hearWarnings(), hearErrors()];
        const all = await countReads();
        const element = await show(tag, attributes, { story: good, fallback: FALLBACK });
        const before = textOf(root(element));
        const next = { ...small(), checked: '2024-01-03' };
        for (let k = 1; k <= all; k += 13) {
          element.story = makeFailing(next, failsAt(k)).story;
          await settle(element);
          if (!isVisible(root(element))) expect.fail(`blank after read ${k}`);
          if (!warnings.length) continue;
          element.story = good;
          await settle(element);
          expect(textOf(root(element)), `after read ${k}`).to.equal(before);
        }
        expect(errors).to.deep.equal([]);
      }).timeout(120_000);
    }

    it('warns once of an error that cannot become a text', async () => {
      const [warnings, errors] = [hearWarnings(), hearErrors()];
      const error = {
        toString() {
          throw new Error('no text');
        },
      };
      const { story } = makeFailing(good, () => true, error);
      const element = await show(tag, attributes, { story, fallback: FALLBACK });
      expectFallback(element, FALLBACK);
      expect(warnings.length, warnings.join('\n')).to.equal(1);
      expect(errors).to.deep.equal([]);
    });

    it('renders in a closed declarative root, beside neighbours', async () => {
      const [warnings, errors] = [hearWarnings(), hearErrors()];
      const page = openPage();
      const markup = `<${tag} ${attribute}="${id}"><template shadowrootmode="closed"><b>Old.</b></template>${FALLBACK}</${tag}><${tag} ${attribute}="${id}">${FALLBACK}</${tag}>`;
      page.setHTMLUnsafe(markup);
      customElements.upgrade(page);
      const [closed, open] = page.querySelectorAll(tag);
      for (const element of [closed!, open!]) element.story = good;
      await settle(closed!, open!);
      expect(closed!.shadowRoot).to.equal(null);
      expect((closed!.renderRoot as ShadowRoot).querySelector('[part=root]')).not.to.equal(null);
      expect(says(open!)).to.equal(nameOf(embed, good, id));
      expect([warnings, errors]).to.deep.equal([[], []]);
    });

    it('shows what is new after a page translator has replaced its texts', async () => {
      const element = await show(tag, attributes, { story: good });
      const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim())) {
        const font = document.createElement('font');
        font.append(text.data);
        text.replaceWith(font);
      }
      const next = small();
      next.asOf = '2024-02-01';
      next.checked = '2024-02-02';
      next.pledges[0]!.pledgers = next.pledges[0]!.pledgers!.slice(0, 1);
      next.pledges[0]!.count.value = 1;
      next.quotes[0]!.text = 'Stand up';
      next.questions[0]!.stances[0]!.summary = 'Wants two.';
      element.story = next;
      await settle(element);
      const text = textOf(root(element));
      const facts = {
        'pledge-counter': '1 town has',
        'leader-quote': 'Stand up',
        'stance-list': 'Wants two.',
      };
      expect(text).to.contain(facts[tag]);
      expect(text).to.contain('1 February 2024');
      const fresh = await show(tag, attributes, { story: next });
      expect(text).to.equal(textOf(root(fresh)));
    });

    it('takes what a framework sets as a property as HTML takes the attribute', async () => {
      const element = await show(tag, attributes, { story: good });
      Object.assign(element, { plain: '', pin: '1', headingLevel: '2', static: '' });
      await settle(element);
      expect([element.plain, element.pin, element.headingLevel, element.static]).to.deep.equal([
        true,
        1,
        2,
        true,
      ]);
      expect(element.hasAttribute('plain')).to.equal(true);
      Object.assign(element, { plain: false, pin: undefined });
      await settle(element);
      expect([element.plain, element.pin]).to.deep.equal([false, undefined]);
    });

    it('renders at once with loading="eager", wherever it is', async () => {
      const make = () => Object.assign(document.createElement(tag), { story: good });
      const below = openPage();
      below.style.paddingBlockStart = '9000px';
      const [eager, late, lazy] = [make(), make(), make()];
      for (const each of [eager, late, lazy]) each.setAttribute(attribute, id);
      eager.setAttribute('loading', 'eager');
      below.append(eager, late, lazy);
      expect([eager, late, lazy].map(({ shadowRoot }) => !!shadowRoot)).to.deep.equal([true, false, false]);
      late.setAttribute('loading', 'eager');
      expect([late, lazy].map(({ shadowRoot }) => !!shadowRoot)).to.deep.equal([true, false]);
      expect(await eager.updateComplete).to.equal(true);
    });
  });
}
