/** A list of names: each name is a target that a finger can hit (WCAG 2.2, 2.5.8), and the list breaks no rule of axe. */
import { expect } from '@open-wc/testing';
import { all, expectAccessible, isVisible, openPage, show, stories, textOf } from './helpers.js';

describe('A list of names', () => {
  for (const { name, story } of stories)
    for (const width of [240, 640])
      it(`has targets of 24 px that do not overlap, in ${width} px, and is accessible: ${name}`, async () => {
        const question = story.questions[0]!.id;
        const within = openPage('white', width);
        const list = await show('stance-list', { question, rows: 'names' }, { story, within });
        const names = all(list, '[part="row"] summary').filter(isVisible);
        expect(names.length).to.be.above(1);
        const boxes = names.map((each) => ({ name: textOf(each), box: each.getBoundingClientRect() }));
        for (const { name, box } of boxes) expect(Math.min(box.width, box.height), name).to.be.at.least(24);
        const overlapping = boxes.filter(({ box: a }) =>
          boxes.some(
            ({ box: b }) =>
              a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
        );
        expect(overlapping).to.deep.equal([]);
        await expectAccessible(list);
      });
});
