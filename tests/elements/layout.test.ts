import { expect } from '@open-wc/testing';
import { storyOf } from '../../bench/story.js';
import { all, openPage, parts, show } from './helpers.js';

/** The text in something, a box a line, or more. */
function textIn(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width }) => width > 1);
}

const linesIn = (element: Element) => new Set(textIn(element).map(({ top }) => Math.round(top))).size;

describe('the layout of a table', () => {
  it('has each row begin at its top, on however many lines its source is', async () => {
    const element = await show(
      'stance-list',
      { question: 'question', view: 'table' },
      { story: storyOf(20), within: openPage('white', 700) },
    );
    const lines = all(element, 'td > .source').map(linesIn);
    expect(Math.max(...lines), 'a source that wraps').to.be.above(1);
    const holes = parts(element, 'row').map(
      (row) => textIn(row.children[0]!)[0]!.top - row.getBoundingClientRect().top,
    );
    expect(Math.max(...holes), 'above a name').to.be.at.most(Math.min(...holes) + 1);
  });
});
