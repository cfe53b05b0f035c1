import { expect } from '@open-wc/testing';
import { setStory } from '../../src/index.js';
import type { Story } from '../../src/story/types.js';
import { embeds, FALLBACK, says, nameOf } from './embeds.js';
import {
  afterThis,
  expectFallback,
  collapse,
  hearErrors,
  hearWarnings,
  isShown,
  isVisible,
  openPage,
  part,
  root,
  settle,
  show,
  stories,
  textOf,
  type Attributes,
} from './helpers.js';

/** Values that are not a story. A page may set them by mistake. */
const broken: readonly (readonly [name: string, make: () => unknown])[] = [
  ['null', () => null],
  ['an array', () => [1, 2]],
  ['a string', () => 'https://example.org/story.json'],
  ['a number', () => 26],
  ['true', () => true],
  ['an empty object', () => ({})],
  ['a function', () => () => ({})],
  ['a date', () => new Date(0)],
  [
    'an object whose lists are not lists',
    () => ({ pledges: 'many', quotes: 4, questions: {}, sources: null }),
  ],
  [
    'an object whose getter throws',
    () => ({
      get pledges() {
        throw new Error('not today');
      },
    }),
  ],
  [
    'an object that throws at every access',
    () => new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse, getOwnPropertyDescriptor: refuse }),
  ],
  ['a revoked proxy', () => revoked()],
];

function refuse(): never {
  throw new Error('not today');
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

for (const embed of embeds) {
  const { tag, attribute, list } = embed;

  describe(`<${tag}> with bad input`, () => {
    for (const { name, story } of stories) {
      const id = story[list][0]!.id;
      const good: Attributes = { [attribute]: id, lang: 'en-GB' };

      describe(`with ${name}`, () => {
        for (const [what, make] of broken) {
          it(`keeps the fallback if its story is ${what}, and renders once the story is good`, async () => {
            const [warnings, errors] = [hearWarnings(), hearErrors()];
            const element = await show(tag, good, { story: make(), fallback: `<p>${FALLBACK}</p>` });
            expectFallback(element, FALLBACK);
            expectOneWarning(warnings, element, /story/);
            element.plain = true;
            await settle(element);
            expect(warnings.length, 'said once').to.equal(1);
            element.story = story;
            await settle(element);
            expect(says(element)).to.equal(nameOf(embed, story, id));
            expect(errors).to.deep.equal([]);
          });

          it(`keeps the last good content if its story becomes ${what}`, async () => {
            const [warnings, errors] = [hearWarnings(), hearErrors()];
            const element = await show(tag, good, { story, fallback: `<p>${FALLBACK}</p>` });
            const before = textOf(root(element));
            element.story = make() as Story;
            await settle(element);
            expect(textOf(root(element))).to.equal(before);
            expect(isVisible(root(element))).to.equal(true);
            expectOneWarning(warnings, element, /story/);
            expect(errors).to.deep.equal([]);
          });
        }

        for (const [what, given] of [
          ['unknown', 'none-such'],
          ['empty', ''],
          ['hostile', '"><img src=x onerror=alert(1)>'],
        ] as const) {
          it(`keeps the fallback if its ${attribute} is ${what}, warns once, and renders once it is good`, async () => {
            const [warnings, errors] = [hearWarnings(), hearErrors()];
            const element = await show(
              tag,
              { [attribute]: given, lang: 'en-GB' },
              { story, fallback: FALLBACK },
            );
            expectFallback(element, FALLBACK);
            expectOneWarning(warnings, element, new RegExp(attribute));
            expect(warnings[0]).to.include(JSON.stringify(given)).and.to.include(id);
            element.plain = true;
            await settle(element);
            expect(warnings.length, 'said once').to.equal(1);
            element.setAttribute(attribute, id);
            await settle(element);
            expect(says(element)).to.equal(nameOf(embed, story, id));
            expect([warnings.length, errors]).to.deep.equal([1, []]);
          });
        }

        it(`keeps the fallback without a ${attribute}, and warns`, async () => {
          const warnings = hearWarnings();
          const element = await show(tag, {}, { story, fallback: FALLBACK });
          expectFallback(element, FALLBACK);
          expectOneWarning(warnings, element, new RegExp(attribute));
        });

        it(`keeps the last good content, if it has no fallback, when its ${attribute} becomes unknown or is removed`, async () => {
          const warnings = hearWarnings();
          const element = await show(tag, good, { story });
          const before = textOf(root(element));
          element.setAttribute(attribute, 'none-such');
          await settle(element);
          expect(textOf(root(element))).to.equal(before);
          expectOneWarning(warnings, element, /none-such/);
          element.removeAttribute(attribute);
          await settle(element);
          expect(textOf(root(element))).to.equal(before);
          expect(warnings.length).to.equal(2);
        });

        it('warns once for a faulty story in several embeds, with element, path and reason', async () => {
          const warnings = hearWarnings();
          const faulty = structuredClone(story);
          faulty.sources.push({ id: 'Bad Id', title: 'No id at all', kind: 'report' });
          const place = openPage();
          const shown = [];
          for (let i = 0; i < 3; i++) shown.push(await show(tag, good, { story: faulty, within: place }));
          expect(shown.map(says)).to.deep.equal(shown.map(() => nameOf(embed, story, id)));
          expectOneWarning(warnings, shown[0]!, new RegExp(`sources\\[${faulty.sources.length - 1}\\]\\.id`));
          expect(warnings[0])
            .to.include('Bad Id')
            .and.to.match(/expected/);
        });

        it('warns once for each embed whose id the story lacks', async () => {
          const warnings = hearWarnings();
          for (const given of ['one', 'two']) await show(tag, { [attribute]: given }, { story });
          expect(warnings.length).to.equal(2);
          expect(warnings[0]).to.include('"one"');
          expect(warnings[1]).to.include('"two"');
        });

        it('does not warn about an item that a later setStory() adds', async () => {
          afterThis(() => setStory(undefined));
          const warnings = hearWarnings();
          const renamed = structuredClone(story);
          renamed[list].push({ ...structuredClone(renamed[list][0]!), id: 'a-later-one' } as never);
          const element = document.createElement(tag);
          element.setAttribute(attribute, 'a-later-one');
          openPage().append(element);
          await element.updateComplete;
          setStory(renamed);
          await settle(element);
          expect(isShown(element)).to.equal(true);
          expect(warnings).to.deep.equal([]);
        });

        it('shows the story that the page sets, and refuses values that are not a story', async () => {
          afterThis(() => setStory(undefined));
          const warnings = hearWarnings();
          setStory(story);
          const element = await show(tag, good, { fallback: FALLBACK });
          expect(says(element)).to.equal(nameOf(embed, story, id));
          for (const [, make] of broken) {
            setStory(make() as Story);
            await settle(element);
            expect(says(element)).to.equal(nameOf(embed, story, id));
          }
          expect(warnings.every((warning) => warning.includes(`<${tag}`))).to.equal(true);
          const checked: Story = { ...story, checked: '2027-02-27' };
          setStory(checked);
          await settle(element);
          expect(textOf(part(element, 'foot'))).to.include(collapse(embed.view(checked, id)!.foot.checked));
          element.story = story;
          await settle(element);
          expect(textOf(part(element, 'foot')), 'its own story wins over the page’s').to.include(
            collapse(embed.view(story, id)!.foot.checked),
          );
        });
      });
    }
  });
}

function expectOneWarning(warnings: readonly string[], element: Element, reason: RegExp): void {
  expect(warnings.length, warnings.join('\n')).to.equal(1);
  expect(warnings[0]).to.include(`<${element.localName}`).and.to.match(reason);
  for (const { name, value } of element.attributes) expect(warnings[0]).to.include(`${name}="${value}"`);
}
