import { expect } from '@open-wc/testing';
import { storyOf } from '../../bench/story.js';
import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { en } from '../../src/model/language/locales/en.js';
import { de } from '../../src/model/language/locales/de.js';
import '../../src/model/language/locales/ar.js';
import '../../src/model/language/locales/es.js';
import '../../src/model/language/locales/fr.js';
import '../../src/model/language/locales/it.js';
import '../../src/model/language/locales/uk.js';
import { registerLocale } from '../../src/model/language/register.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import type { View } from '../../src/model/views.js';
import type { Story } from '../../src/story/types.js';
import {
  all,
  expectAccessible,
  openEverything,
  openPage,
  part,
  root,
  second,
  settle,
  show,
  stories,
  textOf,
  today,
  type Tag,
  type Widget,
} from './helpers.js';

/** All but Polish, which a test loads later than the page. */
const languages = ['ar', 'de', 'es', 'fr', 'it', 'uk'];

interface Embed {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly view: (language: string) => View | undefined;
}

/** One of each element; the first item of its list. */
const embedsOf = (story: Story): Embed[] => {
  const [pledge, quote, question] = [story.pledges[0]!.id, story.quotes[0]!.id, story.questions[0]!.id];
  return [
    { tag: 'pledge-counter', attributes: { pledge }, view: (to) => pledgeCounter(story, pledge, to, today) },
    { tag: 'leader-quote', attributes: { quote }, view: (to) => leaderQuote(story, quote, to, today) },
    { tag: 'stance-list', attributes: { question }, view: (to) => stanceList(story, question, to, today) },
  ];
};

/** The line that ends every embed is the interface's own. */
const foot = (element: Element) => textOf(part(element, 'foot'));

describe('languages', () => {
  it('join the parts of a line each in its own way', async () => {
    const { story } = stories[0]!;
    const quote = await show('leader-quote', { quote: 'zelensky-concrete-step', lang: 'ar' }, { story });
    expect(part(quote, 'speaker').parentElement!.textContent).to.include('، ');
    const list = await show('stance-list', { question: 'troops-in-ukraine', lang: 'fr' }, { story });
    expect(root(list).textContent).to.include('Condition\u00A0: ');
  });

  for (const { name, story } of stories) {
    for (const { tag, attributes, view } of embedsOf(story)) {
      it(`<${tag}> speaks each, with ${name}`, async () => {
        const element = await show(tag, attributes, { story });
        for (const lang of languages) {
          element.lang = lang;
          await settle(element);
          const { name, foot: ending } = view(lang)!;
          expect(root(element).getAttribute('aria-label')).to.equal(name);
          for (const each of [ending.asOf, ending.checked, ending.notice])
            expect(foot(element)).to.include(each.replace(/\s+/g, ' '));
          expect(root(element).lang).to.equal(lang);
          expect(root(element).dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
        }
        await expectAccessible(element);
      });
    }
  }

  it('come late: what is on screen follows, and nothing else is read again', async () => {
    const place = openPage();
    place.lang = 'pl';
    const polish = await show('pledge-counter', { pledge: 'reassurance-force' }, { within: place });
    expect(root(polish).lang).to.equal('en');
    expect(foot(polish)).to.include(en.asOf.replace('{date}', ''));
    const { pl } = await import('../../src/model/language/locales/pl.js');
    await settle(polish);
    expect(root(polish).lang).to.equal('pl');
    expect(foot(polish)).to.include(pl.asOf.replace('{date}', ''));
  });

  it('may be replaced by a page, which has words of its own', async () => {
    const element = await show('pledge-counter', { pledge: 'reassurance-force', lang: 'de' });
    registerLocale({ ...de, asOf: 'Am {date}' });
    await settle(element);
    expect(foot(element)).to.include('Am 4. September 2025');
    registerLocale(de);
    await settle(element);
    expect(foot(element)).to.include('Stand: 4. September 2025');
  });

  describe('the nearest lang', () => {
    it('is followed where it changes, around a shadow root and within it', async () => {
      const page = openPage();
      const outer = page.appendChild(document.createElement('div'));
      const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
      const element = await show('pledge-counter', { pledge: 'reassurance-force' }, { within: inner });
      const becomes = async (lang: string) => {
        // An observer tells in a microtask, and the element renders in another.
        await new Promise((resolve) => setTimeout(resolve));
        await settle(element);
        expect(root(element).lang).to.equal(lang);
      };
      page.lang = 'fr';
      await becomes('fr');
      inner.lang = 'uk';
      await becomes('uk');
      page.lang = 'de';
      await becomes('uk');
      inner.removeAttribute('lang');
      await becomes('de');
      element.remove();
      page.lang = 'it';
      inner.append(element);
      await becomes('it');
    });

    it('is nobody else’s: a change that leaves an element its language leaves it alone', async () => {
      const place = openPage();
      const [element, neighbour] = [
        await show('pledge-counter', { pledge: 'reassurance-force', lang: 'fr' }, { within: place }),
        place.appendChild(document.createElement('p')),
      ];
      const before = root(element).firstElementChild;
      let updates = 0;
      element.addController({ hostUpdate: () => updates++ });
      place.lang = 'uk';
      neighbour.lang = 'es';
      await new Promise((resolve) => setTimeout(resolve));
      await settle(element);
      expect(updates).to.equal(0);
      expect(root(element).firstElementChild).to.equal(before);
    });
  });

  it('leave quoted words in their own, in its direction and its quotation marks', async () => {
    const { id } = second.quotes.find(({ language }) => language === 'ar')!;
    const element = await show('leader-quote', { quote: id, lang: 'uk' }, { story: second });
    const words = part(element, 'words');
    expect(words.lang).to.equal('ar');
    expect(getComputedStyle(words).direction).to.equal('rtl');
    expect(textOf(words)).to.match(/^«.*»$/);
    expect(getComputedStyle(root(element)).direction).to.equal('ltr');
  });

  describe('from right to left', () => {
    it('names that are only known in English start where the other names do', async () => {
      const place = openPage('white', 320);
      place.lang = 'ar';
      const story = storyOf(20);
      const { id } = story.questions[0]!;
      const list = await show('stance-list', { question: id, rows: 'summary' }, { story, within: place });
      for (const name of all(list, '.party')) {
        const range = document.createRange();
        range.selectNodeContents(name);
        const { right } = name.getBoundingClientRect();
        expect(range.getBoundingClientRect().right, textOf(name)).to.be.closeTo(right, 1);
      }
    });

    for (const width of [320, 720]) {
      for (const { name, story } of stories) {
        it(`everything has its place at ${width} px, with ${name}`, async () => {
          const place = openPage('white', width - 32);
          place.lang = 'ar';
          for (const { tag, attributes } of embedsOf(story)) {
            const element = await show(tag, attributes, { story, within: place });
            openEverything(element);
            const { left, right } = root(element).getBoundingClientRect();
            const outside = all(element, '*').filter((each) => {
              const box = each.getBoundingClientRect();
              return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
            });
            expect(
              outside.map((each) => `${each.localName}: ${textOf(each)}`),
              tag,
            ).to.deep.equal([]);
          }
        });
      }
    }

    it('lines begin at the right, and so does the bar', async () => {
      const place = openPage();
      place.lang = 'ar';
      const list = await show(
        'stance-list',
        { question: second.questions[0]!.id },
        { story: second, within: place },
      );
      const shown = root(list).getBoundingClientRect();
      const heading = part(list, 'heading').firstElementChild!.getBoundingClientRect();
      expect(heading.right).to.be.closeTo(shown.right, 1);
      const [first, ...others] = all<SVGRectElement>(list, '.bar rect').map(
        (each) => each.getBoundingClientRect().right,
      );
      expect(first).to.be.closeTo(shown.right, 1);
      expect(others.every((right) => right < first!)).to.equal(true);
    });
  });

  it('read numbers and dates as their readers write them', async () => {
    const element = await show('pledge-counter', { pledge: 'reassurance-force' });
    const said: Record<string, string> = {};
    for (const lang of ['en', 'en-US', 'fr', 'uk', 'ar', 'ar-EG']) {
      (element as Widget).lang = lang;
      await settle(element);
      said[lang] = textOf(part(element, 'number'));
      expect(foot(element)).to.match(/\p{N}{4}/u);
    }
    expect(said).to.deep.equal({
      ...Object.fromEntries(Object.keys(said).map((lang) => [lang, new Intl.NumberFormat(lang).format(26)])),
    });
    expect(foot(element)).to.include(
      new Intl.DateTimeFormat('ar-EG', {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      }).format(Date.parse('2025-09-04')),
    );
  });
});
