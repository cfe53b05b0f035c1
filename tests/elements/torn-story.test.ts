import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { openStory } from '../../src/story/open.js';
import type { Story } from '../../src/story/types.js';
import { embeds, FALLBACK, says, nameOf, type Embed } from './embeds.js';
import {
  expectFallback,
  hearErrors,
  hearWarnings,
  isVisible,
  openPage,
  root,
  settle,
  show,
  stories,
} from './helpers.js';
import { refersTo, tear } from './tear.js';

/** A question with 200 sides takes long to read 75 times. */
const withoutCrowd = (story: Story): Story => ({
  ...story,
  questions: story.questions.filter(({ stances }) => stances.length < 100),
});

describe('A story with parts missing', () => {
  for (const { name, story: whole } of stories) {
    const story = withoutCrowd(whole);

    it(`still shows what is whole, and keeps what was good: ${name}`, async () => {
      const errors = hearErrors();
      const warnings = hearWarnings();
      const place = openPage();
      const shown = await Promise.all(
        embeds.flatMap((embed) =>
          wholeItems(story, embed).map(async (id) => {
            const element = await show(
              embed.tag,
              { [embed.attribute]: id, lang: 'en-GB' },
              { story, within: place },
            );
            return { embed, id, element };
          }),
        ),
      );
      let [kept, lost] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (seeds) => {
          const { torn, touched } = tear(story, seeds);
          const { story: open } = openStory(torn);
          for (const { element } of shown) element.story = story;
          await settle(...shown.map(({ element }) => element));
          for (const { element } of shown) element.story = torn;
          await settle(...shown.map(({ element }) => element));
          for (const { embed, id, element } of shown) {
            const left = open && nameOf(embed, open, id);
            expect(says(element)).to.equal(left ?? nameOf(embed, story, id));
            expect(isVisible(root(element))).to.equal(true);
            if (isWhole(story, embed, id, touched)) {
              expect(left, `${embed.list}/${id} is whole`).to.equal(nameOf(embed, story, id));
              kept++;
            } else if (!left) lost++;
          }
        }),
        { seed: 26, numRuns: 75 },
      );
      expect([kept > 100, lost > 10], `${kept} kept, ${lost} lost`).to.deep.equal([true, true]);
      expect(errors).to.deep.equal([]);
      expect(warnings.filter((warning) => !/^onrecord .*<[a-z]+-[a-z]+/.test(warning))).to.deep.equal([]);
    }).timeout(60_000);

    it(`keeps the fallback of an item that is broken from the start: ${name}`, async () => {
      const errors = hearErrors();
      hearWarnings();
      for (const embed of embeds) {
        const torn = structuredClone(story) as unknown as Record<string, { id?: string }[]>;
        const id = wholeItems(story, embed).at(-1)!;
        torn[embed.list] = torn[embed.list]!.map((each) => (each.id === id ? { id } : each));
        const element = await show(embed.tag, { [embed.attribute]: id }, { story: torn, fallback: FALLBACK });
        expectFallback(element, FALLBACK);
      }
      expect(errors).to.deep.equal([]);
    });
  }
});

/** Items whose words do not hang on the changes: a retraction is one. */
const wholeItems = (story: Story, { list }: Embed): string[] =>
  story[list]
    .map(({ id }) => id)
    .filter((id) => !story.changes.some(({ item }) => item.startsWith(`${list}/${id}`)));

/** Whether nothing that an item needs has lost anything: the item itself, and all that it refers to. */
function isWhole(story: Story, { list }: Embed, id: string, touched: ReadonlySet<string>): boolean {
  const needs = new Set<string>();
  const need = (address: string) => {
    if (needs.has(address)) return;
    needs.add(address);
    const [from, name] = address.split('/') as [keyof Story, string];
    const item = (story[from] as { id: string }[]).find((each) => each.id === name);
    refersTo(item).forEach(need);
  };
  need(`${list}/${id}`);
  const lists = [...needs].map((address) => address.split('/')[0]!);
  return ![...needs, ...lists].some((each) => touched.has(each));
}
