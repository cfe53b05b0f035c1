import { expect } from '@open-wc/testing';
import type { Story } from '../../src/story/types.js';
import { embeds, FALLBACK, says } from './embeds.js';
import {
  all,
  collapse,
  hearErrors,
  hearWarnings,
  isShown,
  openEverything,
  root,
  show,
  stories,
  textOf,
} from './helpers.js';

describe('Hostile strings', () => {
  const image = '<img src=x onerror="window.caught = 1">';
  const script = '</script><script>window.caught = 1</script>';

  const address = 'javascript:window.caught=1';
  const override = 'ab\u202Ecd';

  for (const { name, story } of stories) {
    it(`are text in every embed of ${name}, and nothing of them runs`, async () => {
      const errors = hearErrors();
      const hostile = everyTextOf(story, (text) => `${text} ${image}${script}`);
      for (const embed of embeds) {
        for (const { id } of story[embed.list]) {
          const element = await show(embed.tag, { [embed.attribute]: id }, { story: hostile });
          openEverything(element);
          expect(textOf(root(element)))
            .to.include(image)
            .and.to.include(script);
          expect(all(element, 'img, script, iframe, [onerror]')).to.deep.equal([]);
          expect(says(element)).to.include(image);
        }
      }
      expect(errors).to.deep.equal([]);
      expect('caught' in window).to.equal(false);
    });

    it(`are no address in any embed of ${name}`, async () => {
      hearWarnings();
      const hostile = structuredClone(story);
      hostile.supersededBy = address;
      const [one, other] = hostile.sources.slice(-2);
      one!.url = address;
      other!.archivedUrl = address;
      let shown = 0;
      for (const embed of embeds) {
        for (const { id } of story[embed.list]) {
          const element = await show(
            embed.tag,
            { [embed.attribute]: id },
            { story: hostile, fallback: FALLBACK },
          );
          if (isShown(element)) shown++;
          openEverything(element);
          const links = all<HTMLAnchorElement>(element, 'a').filter(
            ({ protocol }) => !/^https?:$/.test(protocol),
          );
          expect(links.map(({ href }) => href)).to.deep.equal([]);
        }
      }
      expect(shown).to.be.above(0);
    });

    it(`of another direction keep it to themselves in ${name}`, async () => {
      const hostile = structuredClone(story);
      for (const each of [...hostile.parties, ...hostile.speakers]) each.name = override;
      for (const embed of embeds) {
        for (const { id } of story[embed.list]) {
          const element = await show(embed.tag, { [embed.attribute]: id }, { story: hostile });
          openEverything(element);
          const loose = textsIn(element).filter(
            ({ data, parentElement }) => data.includes(override) && !isIsolated(data, parentElement!),
          );
          expect(
            loose.map((text) => text.parentElement!.outerHTML),
            `${embed.tag} ${id}`,
          ).to.deep.equal([]);
        }
      }
    });
  }
});

/** A copy of a story in which every text for readers is another. */
function everyTextOf(story: Story, change: (text: string) => string): Story {
  const readable = new Set([
    'title',
    'name',
    'role',
    'publisher',
    'text',
    'summary',
    'condition',
    'occasion',
    'label',
    'note',
    'passage',
    'description',
    'translatedBy',
  ]);
  const walk = (value: unknown, isText: boolean): unknown => {
    if (typeof value === 'string') return isText ? change(value) : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, false));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        walk(each, readable.has(key) || (isText && key !== 'language')),
      ]),
    );
  };
  return walk(story, false) as Story;
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Whether an override ends with the words that it is in: they are isolated, or the last of their block. */
function isIsolated(data: string, around: Element): boolean {
  if (/\u2068[^\u2069]*\u202E[^\u2069]*\u2069/.test(data)) return true;
  const { display, unicodeBidi } = getComputedStyle(around);
  return unicodeBidi.includes('isolate') && (display === 'inline' || textOf(around).endsWith(collapse(data)));
}
