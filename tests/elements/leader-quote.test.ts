import { expect } from '@open-wc/testing';
import { QuoteCopyEvent, QuoteShareEvent } from '../../src/elements/leader-quote/events.js';
import { page } from '../../src/page/page.js';
import { LeaderQuoteElement } from '../../src/index.js';
import { attributed, exportsOf } from '../../src/model/leader-quote/cite.js';
import { latestQuote, leaderQuote, quotesOf } from '../../src/model/leader-quote/leader-quote.js';
import type { LeaderQuoteView } from '../../src/model/views.js';
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import {
  commonDefaults,
  commonReflected,
  commonSettings,
  describeEveryElement,
  type Kind,
} from './every-element.js';
import {
  afterThis,
  all,
  collapse,
  emulate,
  expectAccessible,
  expectFallback,
  expectInOrder,
  expectShows,
  focused,
  hearErrors,
  hearEvents,
  hearWarnings,
  isVisible,
  namesByRole,
  openPage,
  part,
  parts,
  press,
  root,
  says,
  second,
  settle,
  show,
  stories,
  textOf,
  today,
  unfold,
} from './helpers.js';

/** The field `retracted` is shown only if the quote has no words. */
const unshown = (view: LeaderQuoteView) => (view.words ? ['retracted'] : []);

const kind: Kind = {
  tag: 'leader-quote',
  element: LeaderQuoteElement,
  defaults: { ...commonDefaults, quote: '', speaker: '', all: false, limit: 5 },
  settings: [
    ...commonSettings,
    ['quote', 'macron-26', 'quote', 'macron-26'],
    ['speaker', 'macron', 'speaker', 'macron'],
    ['all', '', 'all', true],
    ['limit', '3', 'limit', 3],
  ],
  reflected: commonReflected,
  parts: ['root', 'heading', 'mark', 'words', 'speaker', 'source', 'change', 'foot'],
  items: (story) => [
    ...story.quotes.map(({ id }) => ({ quote: id })),
    ...story.speakers.flatMap(({ id }) =>
      quotesOf(story, id, '', today) ? [{ speaker: id, all: true as const, limit: 0 }] : [],
    ),
  ],
  view: (story, { quote, speaker }, language) =>
    speaker
      ? quotesOf(story, String(speaker), language, today)
      : leaderQuote(story, String(quote), language, today),
  unshown: (view) => unshown(view as LeaderQuoteView),
  variants: [],
};

const everyQuote = (story: Story): { item: string; view: LeaderQuoteView }[] =>
  story.quotes.map(({ id }) => ({ item: id, view: leaderQuote(story, id, '', today)! }));

describe('<leader-quote>', () => {
  describeEveryElement(kind);

  for (const { name, story } of stories) {
    describe(`shows a quote of ${name}`, () => {
      for (const { item, view } of everyQuote(story)) {
        const showQuote = (more = {}) => show('leader-quote', { quote: item, ...more }, { story });

        it(`as a quotation with its caption, in the language of the words: ${item}`, async () => {
          const element = await showQuote();
          const [figure] = all(element, 'figure');
          const [blockquote] = all(element, 'figure blockquote');
          const [caption] = all(element, 'figure figcaption');
          expect(blockquote ? textOf(blockquote) : undefined).to.equal(
            view.words && collapse(view.words.text),
          );
          if (blockquote) {
            expect(blockquote.closest('[lang]')!.getAttribute('lang')).to.equal(
              view.words!.lang ?? view.lang,
            );
            expect(blockquote.part.contains('words')).to.equal(true);
          }
          expect(figure!.contains(caption!)).to.equal(true);
          expect(textOf(part(element, 'speaker'))).to.equal(view.speaker.text);
          expectInOrder(textOf(caption!), [view.speaker.text, view.role?.text, view.statedBy]);
          for (const words of [view.said.text, view.occasion?.text ?? ''])
            expect(says(textOf(caption!), words), words).to.equal(true);
        });

        it(`marked in words as paraphrase, part or translation: ${item}`, async () => {
          const element = await showQuote();
          expect(parts(element, 'mark').map(textOf)).to.deep.equal(view.mark ? [view.mark] : []);
        });

        it(`with the original in its own language and direction, and other wordings: ${item}`, async () => {
          const element = await showQuote();
          const { original, wordings } = view;
          if (original) {
            const inOriginal = all(element, `[lang="${original.lang}"]`).find(
              (each) => textOf(each) === original.text,
            )!;
            expect(getComputedStyle(inOriginal).direction).to.equal(original.lang === 'ar' ? 'rtl' : 'ltr');
            expectInOrder(textOf(root(element)), [original.label, original.text]);
          }
          if (wordings)
            expectInOrder(textOf(root(element)), [
              wordings.label,
              ...wordings.facts.flatMap(({ text, by }) => [text, by]),
            ]);
          for (const { text, lang } of wordings?.facts ?? []) {
            if (lang) expect(all(element, `[lang="${lang}"]`).map(textOf)).to.include(collapse(text));
          }
        });

        it(`with its corrections, clarifications and retractions: ${item}`, async () => {
          const element = await showQuote();
          const said = parts(element, 'change').map(textOf);
          expect(said.length).to.equal(view.foot.changes.length);
          view.foot.changes.forEach(({ label, note, was, now }, i) => {
            expectInOrder(said[i]!, [label, note.text, was?.text, now?.text]);
          });
        });
      }

      it('without quotation marks if it is a paraphrase', async () => {
        const paraphrases = everyQuote(story).filter(({ view }) => view.kind === 'paraphrase');
        expect(paraphrases).not.to.be.empty;
        for (const { item } of paraphrases) {
          const element = await show('leader-quote', { quote: item }, { story });
          expect(textOf(part(element, 'words'))).not.to.match(/^["“”„«»‘’「]|["“”„«»‘」]$/);
        }
      });

      it('that is the latest of a speaker, if only the speaker is set', async () => {
        const speakers = story.speakers.filter(({ id }) => latestQuote(story, id));
        expect(speakers).not.to.be.empty;
        for (const { id } of speakers) {
          const element = await show('leader-quote', { speaker: id }, { story });
          const view = leaderQuote(story, latestQuote(story, id)!, '', today)!;
          expectShows(element, view, unshown(view));
        }
      });

      it('that is set, even if a speaker is set too', async () => {
        const { id, speaker } = story.quotes[0]!;
        const other = story.speakers.find((each) => each.id !== speaker && latestQuote(story, each.id))!;
        const element = await show('leader-quote', { quote: id, speaker: other.id }, { story });
        const view = leaderQuote(story, id, '', today)!;
        expectShows(element, view, unshown(view));
        element.quote = '';
        await settle(element);
        const theirs = leaderQuote(story, latestQuote(story, other.id)!, '', today)!;
        expectShows(element, theirs, unshown(theirs));
      });

      it('only if the story has one by the speaker', async () => {
        const heard = hearWarnings();
        const silent = story.speakers.find(({ id }) => !latestQuote(story, id))!;
        const element = await show(
          'leader-quote',
          { speaker: silent.id },
          { story, fallback: 'Nothing yet.' },
        );
        expectFallback(element, 'Nothing yet.');
        expect(heard.length).to.equal(1);
        expect(heard[0]).to.include(`speaker="${silent.id}"`);
      });
    });
  }

  it('removes the words of a retracted quote, and says so', async () => {
    for (const { story } of stories) {
      const { id } = story.quotes[0]!;
      const { text } = leaderQuote(story, id, '', today)!.words!;
      const retracted: Story = {
        ...structuredClone(story),
        changes: [
          { type: 'retraction', version: 1, date: '2027-01-01', item: `quotes/${id}`, note: 'Never said.' },
        ],
      };
      const element = await show('leader-quote', { quote: id }, { story });
      expect(textOf(root(element))).to.include(collapse(text));
      element.story = retracted;
      await settle(element);
      expect(textOf(root(element))).not.to.include(collapse(text));
      expect(textOf(part(element, 'change'))).to.include('Never said.');
    }
  });

  describe('that was translated', () => {
    const showTranslated = (more = {}) =>
      show('leader-quote', { quote: 'nur-night', ...more }, { story: second });
    const view = leaderQuote(second, 'nur-night', '', today)!;
    const seen = (element: Element) =>
      parts(element, 'words').flatMap((words) => (isVisible(words) ? textOf(words) : []));

    it('lets the reader switch between translation and original by mouse or keyboard', async () => {
      const element = await showTranslated();
      expect(seen(element)).to.deep.equal([view.words!.text]);
      const [translation, original] = buttons(element, '[aria-pressed]');
      expect([translation, original].map((each) => textOf(each!))).to.deep.equal([
        view.labels.translation,
        view.original!.label,
      ]);
      const pressed = () => [translation, original].map((each) => each!.ariaPressed);
      expect(pressed()).to.deep.equal(['true', 'false']);
      original!.focus();
      await press('Enter');
      await settle(element);
      expect(seen(element)).to.deep.equal([view.original!.text]);
      expect(pressed()).to.deep.equal(['false', 'true']);
      expect(focused(element)).to.equal(original);
      translation!.click();
      await settle(element);
      expect(seen(element)).to.deep.equal([view.words!.text]);
    });

    it('shows the translation again when it becomes another quote', async () => {
      const [night] = second.quotes;
      const story = { ...second, quotes: [...second.quotes, { ...night!, id: 'another' }] };
      const element = await show('leader-quote', { quote: 'nur-night' }, { story });
      buttons(element, '[aria-pressed]')[1]!.click();
      await settle(element);
      element.quote = 'another';
      await settle(element);
      expect(seen(element)).to.deep.equal([view.words!.text]);
    });

    it('keeps the language and direction of each', async () => {
      const [translation, original] = parts(await showTranslated({ static: true }), 'words');
      expect([translation!.lang, getComputedStyle(translation!).direction]).to.deep.equal(['en-GB', 'ltr']);
      expect([original!.lang, getComputedStyle(original!).direction]).to.deep.equal(['ar', 'rtl']);
    });

    it('shows both and names the original, in print and without controls', async () => {
      const both = [view.words!.text, view.original!.text];
      const fixed = await showTranslated({ static: true });
      expect(seen(fixed)).to.deep.equal(both);
      const element = await showTranslated();
      await emulate({ media: 'print' });
      expect(seen(element)).to.deep.equal(both);
      for (const each of [fixed, element]) {
        const label = all(each, '.original').filter(isVisible);
        expect(label.map(textOf)).to.deep.equal([view.original!.label]);
      }
    });
  });

  describe('with other wordings', () => {
    it('shows both side by side and marks the differences, without changing a word', async () => {
      const element = await show('leader-quote', { quote: 'macron-26' }, { story: bundled });
      unfold(element);
      const view = leaderQuote(bundled, 'macron-26', '', today)!;
      const [ours, theirs] = all(element, '.pair [lang]');
      expect([ours, theirs].map((each) => textOf(each!))).to.deep.equal([
        view.words!.text,
        view.wordings!.facts[0]!.text,
      ]);
      const marked = all(element, 'mark');
      expect(marked.map((each) => each.textContent)).to.include.members(['today', 'currently']);
      expect(ours!.getBoundingClientRect().top, 'side by side').to.equal(theirs!.getBoundingClientRect().top);
      for (const mark of marked) {
        expect(getComputedStyle(mark).textDecorationLine, 'not by colour alone').to.equal('underline');
        // Chromium computes the text. Firefox and WebKit return the `attr()` function.
        const { content } = getComputedStyle(mark, '::before');
        const read = content.replace('attr(data-note)', mark.dataset['note']!);
        expect(read, 'in words, for those who hear it').to.include(view.labels.onlyHere);
      }
    });

    it('does not compare wordings in different languages', async () => {
      const element = await show('leader-quote', { quote: 'nur-night' }, { story: second });
      const polish = all(element, '.pair').find((pair) => pair.querySelector('[lang="pl"]'))!;
      expect(polish.querySelectorAll('[lang="pl"]').length).to.equal(1);
      expect(polish.querySelectorAll('mark').length).to.equal(0);
    });
  });

  describe('with controls', () => {
    const quote = 'zelensky-concrete-step';
    const showQuote = (more = {}) => show('leader-quote', { quote, ...more }, { story: bundled });
    const view = leaderQuote(bundled, quote, '', today)!;
    const { labels } = view;

    it('is copied with speaker, date and source, says so, and dispatches an event', async () => {
      const copied = takeClipboard();
      const element = await showQuote();
      const heard = hear(element, 'onrecord-copy');
      button(element, labels.copy).click();
      const event = await heard;
      await settle(element);
      expect(copied).to.deep.equal([attributed(view, undefined)]);
      expect(event).to.be.instanceOf(QuoteCopyEvent);
      const { quote: id, format, text, bubbles, composed } = event as QuoteCopyEvent;
      expect([id, format, text, bubbles, composed]).to.deep.equal([quote, 'quote', copied[0], true, true]);
      expect(textOf(outcome(element))).to.equal(labels.copied);
    });

    it('is copied without a clipboard too, and the focus stays', async () => {
      replace(navigator, 'clipboard', undefined);
      let selected = '';
      replace(Document.prototype, 'execCommand', () => {
        const area = focused(element) as HTMLTextAreaElement;
        selected = area.value.slice(area.selectionStart, area.selectionEnd);
        return true;
      });
      const element = await showQuote();
      const heard = hear(element, 'onrecord-copy');
      button(element, labels.copy).focus();
      await press('Enter');
      await heard;
      expect(selected).to.equal(attributed(view, undefined));
      expect(all(element, 'textarea')).to.deep.equal([]);
      expect(focused(element)).to.equal(button(element, labels.copy));
    });

    it('says that copying is blocked, and dispatches no event', async () => {
      replace(navigator, 'clipboard', undefined);
      replace(Document.prototype, 'execCommand', () => false);
      const element = await showQuote();
      const heard = hearEvents();
      button(element, labels.copy).click();
      await until(element, () => textOf(outcome(element)) === labels.notCopied);
      expect(heard).not.to.include('onrecord-copy');
    });

    it('can be shared only if the device has a share sheet', async () => {
      replace(navigator, 'share', undefined);
      const without = await showQuote();
      expect(buttons(without).map(textOf)).not.to.include(labels.share);
      const shared: unknown[] = [];
      replace(navigator, 'share', (data: unknown) => Promise.resolve(shared.push(data)));
      knowBase('https://news.example/onrecord/');
      const element = await showQuote();
      const heard = hear(element, 'onrecord-share');
      button(element, labels.share).click();
      const event = (await heard) as QuoteShareEvent;
      expect(event).to.be.instanceOf(QuoteShareEvent);
      expect(event.quote).to.equal(quote);
      const url = `https://news.example/onrecord/e/leader-quote/${quote}`;
      expect(shared).to.deep.equal([{ text: view.sentence, url }]);
    });

    it('does not say that it was shared if the reader cancels', async () => {
      const errors = hearErrors();
      let asked: (() => void) | undefined;
      const asking = new Promise<void>((resolve) => (asked = resolve));
      replace(navigator, 'share', () => {
        asked!();
        return Promise.reject(new DOMException('', 'AbortError'));
      });
      const element = await showQuote();
      const heard = hearEvents();
      button(element, labels.share).click();
      await asking;
      await settle(element);
      expect([heard, errors]).to.deep.equal([[], []]);
    });

    it('is copied if the page blocks sharing, and says so', async () => {
      const copied: string[] = [];
      replace(navigator, 'share', () => Promise.reject(new DOMException('', 'NotAllowedError')));
      replace(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
      const element = await showQuote();
      const heard = hear(element, 'onrecord-copy');
      button(element, labels.share).click();
      await heard;
      await until(element, () => textOf(outcome(element)) === labels.copied);
      expect(copied[0]).to.include(view.words!.text);
    });

    it('has a link to its page only if the base address is known', async () => {
      const links = (element: Element) => all<HTMLAnchorElement>(element, '.controls a');
      expect(links(await showQuote())).to.deep.equal([]);
      knowBase('https://news.example/onrecord');
      const [link] = links(await showQuote());
      expect(link!.href).to.equal(`https://news.example/onrecord/e/leader-quote/${quote}`);
      expect(textOf(link!)).to.equal(labels.link);
    });

    it('gives no link for a story that is not published at the base address', async () => {
      const copied = takeClipboard();
      const shared: unknown[] = [];
      replace(navigator, 'share', (data: unknown) => Promise.resolve(shared.push(data)));
      knowBase('https://news.example/onrecord/');
      // The quote has the same words and the same id. Only the id of the story differs.
      const other: Story = { ...bundled, id: 'another-story', sources: bundled.sources.map(withoutAddress) };
      const element = await showQuote();
      element.story = other;
      await settle(element);
      expect(all(element, '.controls a')).to.deep.equal([]);
      for (const label of [labels.copy, labels.share]) {
        const heard = hear(element, label === labels.copy ? 'onrecord-copy' : 'onrecord-share');
        button(element, label).click();
        await heard;
      }
      button(element, labels.cite).click();
      await settle(element);
      const cited = all(element, '.reference, pre').map(({ textContent }) => textContent);
      expect(cited).to.have.length(1);
      expect(JSON.stringify([copied, shared, cited])).not.to.include('news.example');

      element.story = { ...other, id: bundled.id, version: bundled.version + 1 };
      await settle(element);
      expect(all(element, '.controls a')).to.have.length(1);
      expect(all(element, '.reference, pre')[0]!.textContent).to.include(
        `https://news.example/onrecord/e/leader-quote/${quote}`,
      );
    });

    it('is cited in words on request, with a button that copies each of three formats', async () => {
      const copied = takeClipboard();
      const element = await showQuote();
      const forms = exportsOf(bundled, quote, '');
      expect(all(element, '.reference, pre')).to.deep.equal([]);
      const cite = button(element, labels.cite);
      expect(cite.ariaExpanded).to.equal('false');
      cite.click();
      await settle(element);
      expect(cite.ariaExpanded).to.equal('true');
      expect(forms.map(({ format }) => format)).to.deep.equal(['text', 'bibtex', 'csl-json']);
      expect(all(element, '.reference, pre').map(({ textContent }) => textContent)).to.deep.equal([
        forms[0]!.text,
      ]);
      for (const { label, format, text } of forms) {
        const heard = hear(element, 'onrecord-copy');
        button(element, label).click();
        expect(((await heard) as QuoteCopyEvent).format).to.equal(format);
        expect(copied.at(-1)).to.equal(text);
      }
      await expectAccessible(element);
      cite.click();
      await settle(element);
      expect(all(element, '.reference, pre')).to.deep.equal([]);
    });

    it('shows a format that the page does not let the reader copy', async () => {
      replace(navigator, 'clipboard', { writeText: () => Promise.reject(new Error()) });
      replace(document, 'execCommand', () => false);
      const element = await showQuote();
      const { label, text } = exportsOf(bundled, quote, '')[1]!;
      button(element, labels.cite).click();
      await settle(element);
      button(element, label).click();
      await until(element, () => textOf(outcome(element)) === labels.notCopied);
      expect(all(element, '.reference, pre')[1]!.textContent).to.equal(text);
    });

    it('cannot be copied if it was retracted or the embed has no controls', async () => {
      const retracted = await show('leader-quote', { quote: 'nur-retracted' }, { story: second });
      expect([buttons(retracted), buttons(await showQuote({ static: true }))]).to.deep.equal([[], []]);
    });

    it('has an accessible name for each control', async () => {
      replace(navigator, 'share', () => Promise.resolve());
      await showQuote();
      const seen = await namesByRole();
      expect(seen.get('button')).to.include.members(
        [labels.copy, labels.share, labels.cite].map((label) => `${label}, Volodymyr Zelensky`),
      );
    });

    it('has controls of at least 44 px and does not scroll sideways at 240 px', async () => {
      replace(navigator, 'share', () => Promise.resolve());
      knowBase('https://news.example');
      const place = openPage('white', 240);
      for (const [id, story] of [
        ['macron-26', bundled],
        ['nur-night', second],
      ] as const) {
        const element = await show('leader-quote', { quote: id }, { story, within: place });
        button(element, labels.cite).click();
        unfold(element);
        await settle(element);
        const controls = all(element, '.controls > :is(a, button), .fold > summary').filter(isVisible);
        expect(controls.length).to.be.at.least(6);
        for (const control of controls) {
          const { width, height } = control.getBoundingClientRect();
          expect(Math.min(width, height), textOf(control)).to.be.at.least(44);
        }
        expect(root(element).scrollWidth).to.be.at.most(root(element).clientWidth);
      }
    });
  });
});

/** Removes the addresses of a source, so that a reference needs the address of the quote. */
const withoutAddress = ({ url: _url, archivedUrl: _archivedUrl, ...source }: Story['sources'][number]) =>
  source;

const buttons = (element: Element, more = '') => all<HTMLButtonElement>(element, `button${more}`);
const button = (element: Element, label: string) => buttons(element).find((each) => textOf(each) === label)!;
const outcome = (element: Element) => all(element, '[role="status"]')[0]!;

/** Resolves with the next event of this type that reaches the document. */
const hear = (element: Element, type: string) =>
  new Promise<Event>((resolve) => {
    element.ownerDocument.addEventListener(type, resolve, { once: true });
  });

/** Waits until a condition on an element is true. */
async function until(element: Element, done: () => boolean): Promise<void> {
  while (!done()) {
    await new Promise(requestAnimationFrame);
    await settle(element);
  }
}

/** Replaces a property of a browser object until the test ends. */
function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true });
  afterThis(() => Reflect.deleteProperty(owner, name));
}

/** Replaces the clipboard and returns the texts that are copied to it. */
function takeClipboard(): string[] {
  const copied: string[] = [];
  replace(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
  return copied;
}

function knowBase(address: string): void {
  page.base = address;
  afterThis(() => (page.base = undefined));
}
