/** The cost of watching a page, counted in steps. It must depend on what was added, and not on the size of the page. */
import { expect } from '@open-wc/testing';
import { setBase, upgrade } from '../../src/embed/index.js';
import { afterThis, counter, drawn, place, widgetsIn } from './helpers.js';

const BASE = 'https://news.example/facts';
setBase(BASE);
upgrade();

/** Counts the nodes that are visited by a selector, for their text, or one by one. */
function countSteps(): () => number {
  let steps = 0;
  const count = (owner: object, name: string, cost: (node: Node) => number) => {
    const member = Object.getOwnPropertyDescriptor(owner, name)!;
    afterThis(() => Object.defineProperty(owner, name, member));
    const counted = (call: (...words: unknown[]) => unknown) =>
      function (this: Node, ...words: unknown[]) {
        steps += cost(this);
        return Reflect.apply(call, this, words);
      };
    Object.defineProperty(
      owner,
      name,
      member.get
        ? { ...member, get: counted(member.get) }
        : { ...member, value: counted(member.value as () => unknown) },
    );
  };
  const sizeOf = (node: Node) =>
    ('children' in node ? (node as Element).getElementsByTagName('*').length : 0) + 1;
  count(Element.prototype, 'matches', () => 1);
  count(Element.prototype, 'closest', () => 1);
  for (const owner of [Element.prototype, Document.prototype]) {
    count(owner, 'querySelector', sizeOf);
    count(owner, 'querySelectorAll', sizeOf);
  }
  count(Node.prototype, 'textContent', sizeOf);
  count(TreeWalker.prototype, 'nextNode', () => 1);
  return () => steps;
}

async function stepsOf(paragraphs: number, act: (within: HTMLElement) => void): Promise<number> {
  const within = place('<p>A <b>paragraph</b>.</p>'.repeat(paragraphs));
  await drawn();
  const steps = countSteps();
  act(within);
  await Promise.resolve();
  const counted = steps();
  within.remove();
  return counted;
}

const changes: readonly (readonly [what: string, most: number, act: (within: HTMLElement) => void])[] = [
  ['200 texts', 400, (within) => Array.from({ length: 200 }, (_, i) => within.append(`Text ${i}`))],
  [
    '200 texts with an address among words',
    4000,
    (within) =>
      Array.from({ length: 200 }, () => within.append(`See ${BASE}/e/pledge-counter/${counter.id}#embed`)),
  ],
  [
    '200 elements',
    2000,
    (within) => Array.from({ length: 200 }, () => within.append(document.createElement('i'))),
  ],
  [
    '200 changes of a class',
    2000,
    (within) =>
      Array.from(within.children)
        .slice(0, 200)
        .forEach((each) => (each.className = 'seen')),
  ],
];

for (const [what, most, act] of changes) {
  it(`${what} cost the same in a page of 400 and of 4,000 paragraphs`, async () => {
    const [small, large] = [await stepsOf(400, act), await stepsOf(4000, act)];
    expect(large).to.equal(small);
    expect(large).to.be.at.most(most);
  });
}

it('A placeholder that is added to a large page costs no more than in a small one', async () => {
  const add = (within: HTMLElement) =>
    within.insertAdjacentHTML(
      'beforeend',
      `<p data-widget="pledge-counter" data-pledge="${counter.id}">Words.</p>`,
    );
  expect(await stepsOf(4000, add)).to.equal(await stepsOf(40, add));
  const within = place();
  add(within);
  await Promise.resolve();
  expect(widgetsIn(within).length).to.equal(1);
});
