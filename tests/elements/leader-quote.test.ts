import { expect } from '@open-wc/testing';
import { LeaderQuoteElement } from '../../src/index.js';
import { latestQuote, leaderQuote } from '../../src/model/leader-quote.js';
import type { LeaderQuoteView } from '../../src/model/views.js';
import type { Story } from '../../src/story/types.js';
import {
  commonDefaults,
  commonReflected,
  commonSettings,
  describeEveryElement,
  type Kind,
} from './every-element.js';
import {
  all,
  collapse,
  expectFallback,
  expectInOrder,
  expectShows,
  hearWarnings,
  part,
  parts,
  root,
  settle,
  show,
  stories,
  textOf,
  today,
} from './helpers.js';

/** The words that stand where a quote was retracted are of no use to any other. */
const unshown = (view: LeaderQuoteView) => (view.words ? ['retracted'] : []);

const kind: Kind = {
  tag: 'leader-quote',
  element: LeaderQuoteElement,
  defaults: { ...commonDefaults, quote: '', speaker: '' },
  settings: [
    ...commonSettings,
    ['quote', 'macron-26', 'quote', 'macron-26'],
    ['speaker', 'macron', 'speaker', 'macron'],
  ],
  reflected: commonReflected,
  parts: ['root', 'mark', 'words', 'speaker', 'source', 'change', 'foot'],
  items: ({ quotes }) => quotes.map(({ id }) => ({ quote: id })),
  view: (story, { quote }, language) => leaderQuote(story, String(quote), language, today),
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
            expect(textOf(caption!)).to.include(words);
        });

        it(`marked in words for what it is: ${item}`, async () => {
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

        it(`with what was corrected, clarified or retracted: ${item}`, async () => {
          const element = await showQuote();
          const said = parts(element, 'change').map(textOf);
          expect(said.length).to.equal(view.foot.changes.length);
          view.foot.changes.forEach(({ label, note, was, now }, i) => {
            expectInOrder(said[i]!, [label, note.text, was?.text, now?.text]);
          });
        });
      }

      it('never in quotation marks where it is a paraphrase', async () => {
        const paraphrases = everyQuote(story).filter(({ view }) => view.kind === 'paraphrase');
        expect(paraphrases).not.to.be.empty;
        for (const { item } of paraphrases) {
          const element = await show('leader-quote', { quote: item }, { story });
          expect(textOf(part(element, 'words'))).not.to.match(/^["“”„«»‘’「]|["“”„«»‘」]$/);
        }
      });

      it('the latest of a speaker, where only the speaker is named', async () => {
        const speakers = story.speakers.filter(({ id }) => latestQuote(story, id));
        expect(speakers).not.to.be.empty;
        for (const { id } of speakers) {
          const element = await show('leader-quote', { speaker: id }, { story });
          const view = leaderQuote(story, latestQuote(story, id)!, '', today)!;
          expectShows(element, view, unshown(view));
        }
      });

      it('the one that is named, where a speaker is named as well', async () => {
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

      it('none for a speaker who has said nothing that the story holds', async () => {
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

  it('takes back the words of a quote that was retracted, and says so', async () => {
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
});
