/** Accessible names: short, and different for controls that do different things. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/model/language/locales/ar.js';
import '../../src/model/language/locales/de.js';
import '../../src/model/language/locales/es.js';
import '../../src/model/language/locales/fr.js';
import '../../src/model/language/locales/it.js';
import '../../src/model/language/locales/pl.js';
import '../../src/model/language/locales/uk.js';
import { page } from '../../src/page/page.js';
import type { Story } from '../../src/story/types.js';
import {
  all,
  openEverything,
  openPage,
  show,
  stories,
  type Attributes,
  type Tag,
} from '../elements/helpers.js';
import { inChromium } from '../engine.js';
import { day, exhibit, gallery } from '../gallery.js';

const LANGUAGES = ['en-GB', 'de', 'fr', 'it', 'es', 'pl', 'uk', 'ar'];
const LONGEST = 120;

const everyEmbed = ({ pledges, quotes, questions }: Story): [Tag, Attributes][] => [
  ...pledges.map(({ id }): [Tag, Attributes] => ['pledge-counter', { pledge: id }]),
  ...quotes.map(({ id }): [Tag, Attributes] => ['leader-quote', { quote: id }]),
  ...questions.flatMap(({ id }) =>
    (['list', 'table', 'tiles'] as const).map((view): [Tag, Attributes] => [
      'stance-list',
      { question: id, view, search: true, filter: '' },
    ]),
  ),
];

inChromium('Accessible names', () => {
  before(() => (page.today = () => day));

  for (const { name, story } of stories)
    for (const lang of LANGUAGES)
      it(`have at most ${LONGEST} characters in every view of ${name}, in ${lang}`, async () => {
        const place = openPage();
        place.lang = lang;
        for (const [tag, attributes] of everyEmbed(story))
          openEverything(await show(tag, attributes, { story, within: place }));
        const names = await executeServerCommand<string[], undefined>('names', undefined);
        expect(names.length).to.be.above(100);
        expect(names.filter(({ length }) => length > LONGEST)).to.deep.equal([]);
      });

  it('tell controls of different quotes apart, and of different rows', async () => {
    for (const { story } of stories) {
      const place = openPage();
      const speakers = new Set<string>();
      for (const quote of story.quotes)
        // The first quote of each speaker, because the name tells speakers apart.
        if (!speakers.has(quote.speaker) && speakers.add(quote.speaker))
          await show('leader-quote', { quote: quote.id }, { story, within: place });
      const buttons = [...place.children].flatMap((element) => all(element, 'button, .controls > a'));
      const names = buttons.map((button) => button.getAttribute('aria-label'));
      expect(names.length).to.be.above(1);
      expect(new Set(names).size).to.equal(names.length);
      // A name begins with the visible label, for readers who speak to the browser (WCAG 2.5.3).
      for (const button of buttons)
        expect(button.getAttribute('aria-label')!.startsWith(`${button.textContent.trim()}, `)).to.equal(
          true,
        );
    }
    const table = await exhibit(
      gallery.find(({ name }) => name === 'stance-list-table')!,
      openPage(),
    );
    expect(all(table, 'td summary').map((summary) => summary.getAttribute('aria-label'))).to.deep.equal([
      'Quote, France',
      'Reported words, Italy',
      'Quote, 26 nations, not named',
    ]);
  });

  it('of a counter is its title, and the number and its noun are one text', async () => {
    const counter = await exhibit(gallery[0]!, openPage());
    const [group] = all(counter, '[role="group"]');
    expect(group!.getAttribute('aria-label')).to.equal('Reassurance force for Ukraine');
    const { now } = await executeServerCommand<{ now: string }, string>('listing', gallery[0]!.name);
    expect(now).to.include('text "26 nations have formally committed"');
    expect(now).not.to.include('text "26"');
  });
});
