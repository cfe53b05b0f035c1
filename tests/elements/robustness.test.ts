import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { setStory } from '../../src/index.js';
import { leaderQuote } from '../../src/model/leader-quote.js';
import { pledgeCounter } from '../../src/model/pledge-counter.js';
import { stanceList } from '../../src/model/stance-list.js';
import type { View } from '../../src/model/views.js';
import { openStory } from '../../src/story/open.js';
import type { Story } from '../../src/story/types.js';
import {
  afterThis,
  all,
  collapse,
  expectFallback,
  hearErrors,
  hearWarnings,
  isShown,
  isVisible,
  lightContent,
  lightContentIsSeen,
  openEverything,
  openPage,
  part,
  root,
  settle,
  show,
  stories,
  textOf,
  today,
  type Attributes,
  type Tag,
  type Widget,
} from './helpers.js';

interface Embed {
  readonly tag: Tag;
  readonly attribute: string;
  readonly list: 'pledges' | 'quotes' | 'questions';
  view(story: Story, id: string): View | undefined;
}

const embeds: readonly Embed[] = [
  {
    tag: 'pledge-counter',
    attribute: 'pledge',
    list: 'pledges',
    view: (story, id) => pledgeCounter(story, id, 'en-GB', today),
  },
  {
    tag: 'leader-quote',
    attribute: 'quote',
    list: 'quotes',
    view: (story, id) => leaderQuote(story, id, 'en-GB', today),
  },
  {
    tag: 'stance-list',
    attribute: 'question',
    list: 'questions',
    view: (story, id) => stanceList(story, id, 'en-GB', today),
  },
];

const FALLBACK = 'In the words of the page.';
const says = (element: Element) => root(element).getAttribute('aria-label');
const sentence = (embed: Embed, story: Story, id: string) => embed.view(story, id)?.sentence;

/** What no page may give as a story, and some will. */
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
    'an object with lists that are none',
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
    'an object that throws at every touch',
    () => new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse, getOwnPropertyDescriptor: refuse }),
  ],
  ['an object that was revoked', () => revoked()],
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

  describe(`<${tag}> whatever it is given`, () => {
    for (const { name, story } of stories) {
      const id = story[list][0]!.id;
      const good: Attributes = { [attribute]: id, lang: 'en-GB' };

      describe(`with ${name}`, () => {
        for (const [what, make] of broken) {
          it(`keeps the fallback where its story is ${what}, and heals`, async () => {
            const [warnings, errors] = [hearWarnings(), hearErrors()];
            const element = await show(tag, good, { story: make(), fallback: `<p>${FALLBACK}</p>` });
            expectFallback(element, FALLBACK);
            expectOneWarning(warnings, element, /story/);
            element.requestUpdate();
            await settle(element);
            expect(warnings.length, 'said once').to.equal(1);
            element.story = story;
            await settle(element);
            expect(says(element)).to.equal(sentence(embed, story, id));
            expect(errors).to.deep.equal([]);
          });

          it(`keeps the last good content where its story becomes ${what}`, async () => {
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
          it(`keeps the fallback where its ${attribute} is ${what}, says so once, and heals`, async () => {
            const [warnings, errors] = [hearWarnings(), hearErrors()];
            const element = await show(
              tag,
              { [attribute]: given, lang: 'en-GB' },
              { story, fallback: FALLBACK },
            );
            expectFallback(element, FALLBACK);
            expectOneWarning(warnings, element, new RegExp(attribute));
            expect(warnings[0]).to.include(JSON.stringify(given)).and.to.include(id);
            element.setAttribute(attribute, id);
            await settle(element);
            expect(says(element)).to.equal(sentence(embed, story, id));
            expect([warnings.length, errors]).to.deep.equal([1, []]);
          });
        }

        it(`keeps the fallback without a ${attribute}, and says so`, async () => {
          const warnings = hearWarnings();
          const element = await show(tag, {}, { story, fallback: FALLBACK });
          expectFallback(element, FALLBACK);
          expectOneWarning(warnings, element, new RegExp(attribute));
        });

        it(`keeps the last good content where its ${attribute} becomes unknown, or goes`, async () => {
          const warnings = hearWarnings();
          const element = await show(tag, good, { story, fallback: FALLBACK });
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

        it('warns once for a story with faults, however many embeds show it, and names element, path and reason', async () => {
          const warnings = hearWarnings();
          const faulty = structuredClone(story);
          faulty.sources.push({ id: 'Bad Id', title: 'No id at all', kind: 'report' });
          const place = openPage();
          const shown = [];
          for (let i = 0; i < 3; i++) shown.push(await show(tag, good, { story: faulty, within: place }));
          expect(shown.map(says)).to.deep.equal(shown.map(() => sentence(embed, story, id)));
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

        it('says nothing of an item that the page’s story brings a moment later', async () => {
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

        it('shows the story that the page sets, refuses what is none, and goes back', async () => {
          afterThis(() => setStory(undefined));
          const warnings = hearWarnings();
          setStory(story);
          const element = await show(tag, good, { fallback: FALLBACK });
          expect(says(element)).to.equal(sentence(embed, story, id));
          for (const [, make] of broken) {
            setStory(make() as Story);
            await settle(element);
            expect(says(element)).to.equal(sentence(embed, story, id));
          }
          expect(warnings.every((warning) => warning.includes(`<${tag}`))).to.equal(true);
          const checked: Story = { ...story, checked: '2027-02-27' };
          setStory(checked);
          await settle(element);
          expect(textOf(part(element, 'foot'))).to.include(embed.view(checked, id)!.foot.text);
          element.story = story;
          await settle(element);
          expect(textOf(part(element, 'foot')), 'its own before the page’s').to.include(
            embed.view(story, id)!.foot.text,
          );
        });

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

        it('leaves a swallowed article on the page, after the widget', async () => {
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
            expect(top).to.be.at.least(root(element).getBoundingClientRect().bottom);
          }
        });

        it('decides anew whenever its light content changes', async () => {
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
            await lightContentFollowed(element);
            expect(lightContentIsSeen(element), change.toString()).to.equal(read);
            expect(isShown(element)).to.equal(true);
          }
        });
      });
    }
  });
}

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
            return {
              embed,
              id,
              element,
              fresh: (await show(embed.tag, { lang: 'en-GB' }, { within: place })) as Widget,
            };
          }),
        ),
      );
      let [kept, lost] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (seeds) => {
          const { torn, touched } = tear(story, seeds);
          const { story: open } = openStory(torn);
          for (const { embed, id, element } of shown) {
            element.story = story;
            element.setAttribute(embed.attribute, id);
          }
          await settle(...shown.map(({ element }) => element));
          for (const { element, embed, id, fresh } of shown) {
            element.story = torn;
            Object.assign(fresh, { [embed.attribute]: id, story: torn });
          }
          await settle(...shown.flatMap(({ element, fresh }) => [element, fresh]));
          for (const { embed, id, element } of shown) {
            const left = open && sentence(embed, open, id);
            expect(says(element)).to.equal(left ?? sentence(embed, story, id));
            if (isWhole(story, embed, id, touched)) {
              expect(left, `${embed.list}/${id} is whole`).to.equal(sentence(embed, story, id));
              kept++;
            } else if (!left) lost++;
          }
        }),
        { seed: 26, numRuns: 75 },
      );
      expect([kept > 100, lost > 10], `${kept} kept, ${lost} lost`).to.deep.equal([true, true]);
      expect(errors).to.deep.equal([]);
      expect(warnings.filter((warning) => !/^onrecord .*<[a-z]+-[a-z]+/.test(warning))).to.deep.equal([]);
    }).timeout(20_000);

    it(`keeps the fallback of an item that is broken from the start: ${name}`, async () => {
      const errors = hearErrors();
      hearWarnings();
      for (const embed of embeds) {
        const torn = structuredClone(story) as unknown as Record<string, { id?: string }[]>;
        const id = torn[embed.list]!.at(-1)!.id!;
        torn[embed.list]!.splice(-1, 1, { id });
        const element = await show(embed.tag, { [embed.attribute]: id }, { story: torn, fallback: FALLBACK });
        expectFallback(element, FALLBACK);
      }
      expect(errors).to.deep.equal([]);
    });
  }
});

describe('Hostile strings', () => {
  const image = '<img src=x onerror="window.caught = 1">';
  const script = '</script><script>window.caught = 1</script>';
  // eslint-disable-next-line no-script-url
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
      hostile.sources.forEach((source, i) =>
        Object.assign(source, i % 2 ? { url: address } : { archivedUrl: address }),
      );
      for (const embed of embeds) {
        for (const { id } of story[embed.list]) {
          const element = await show(
            embed.tag,
            { [embed.attribute]: id },
            { story: hostile, fallback: FALLBACK },
          );
          openEverything(element);
          const links = all<HTMLAnchorElement>(element, 'a').filter(
            ({ protocol }) => !/^https?:$/.test(protocol),
          );
          expect(links.map(({ href }) => href)).to.deep.equal([]);
        }
      }
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

function expectOneWarning(warnings: readonly string[], element: Element, reason: RegExp): void {
  expect(warnings.length, warnings.join('\n')).to.equal(1);
  expect(warnings[0]).to.include(`<${element.localName}`).and.to.match(reason);
  for (const { name, value } of element.attributes) expect(warnings[0]).to.include(`${name}="${value}"`);
}

/** Mutations are told in a microtask; after the next frame all have been acted upon. */
async function lightContentFollowed(element: Widget): Promise<void> {
  await new Promise(requestAnimationFrame);
  await settle(element);
}

/** Items whose words do not hang on the changes: a retraction is one. */
const wholeItems = (story: Story, { list }: Embed): string[] =>
  story[list]
    .map(({ id }) => id)
    .filter((id) => !story.changes.some(({ item }) => item.startsWith(`${list}/${id}`)));

type Json = Record<string, unknown> | unknown[];
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Takes subtrees out of a copy of a story. `touched`: the addresses of the items that lost something. */
function tear(story: Story, seeds: readonly number[]): { torn: Story; touched: Set<string> } {
  const torn = structuredClone(story);
  const touched = new Set<string>();
  for (const seed of seeds) {
    const nodes = nodesOf(torn as unknown as Json);
    const { parent, key, top } = nodes[(seed * 7919) % nodes.length]!;
    touched.add(top);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  return { torn, touched };
}

interface Node {
  readonly parent: Json & Record<string, unknown>;
  readonly key: string;
  /** The address of the item that it is in: `quotes/ID`; a field of the story itself by its name. */
  readonly top: string;
}

function nodesOf(story: Json): Node[] {
  const walk = (parent: Json, path: readonly string[]): Node[] =>
    Object.entries(parent).flatMap(([key, value]) => {
      const here = [...path, key];
      const top = path.length > 0 ? `${here[0]}/${nameAt(story, here)}` : key;
      const node = { parent: parent as Node['parent'], key, top };
      return isJson(value) ? [node, ...walk(value, here)] : [node];
    });
  return walk(story, []);
}

const nameAt = (story: Json, [list, i]: readonly string[]) =>
  ((story as Record<string, Record<string, { id?: string }>>)[list!]![i!]?.id ?? i)!;

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

const references: Readonly<Record<string, string>> = {
  source: 'sources',
  searched: 'sources',
  party: 'parties',
  speaker: 'speakers',
  statedBy: 'speakers',
  quote: 'quotes',
};

function refersTo(item: unknown): string[] {
  if (!isJson(item)) return [];
  return Object.entries(item).flatMap(([key, value]) => {
    const list = references[key];
    if (list && typeof value === 'string') return [`${list}/${value}`];
    if (list && Array.isArray(value)) return value.map((each) => `${list}/${String(each)}`);
    return refersTo(value);
  });
}

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
    if (!isJson(value)) return value;
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
