/** Our drop-in. It is given a story, which it checks and reads; its peers are given finished rows. */
import 'onrecord';
import type { Story } from '../../../src/story/types.js';
import { withOneChange } from '../../story.js';
import type { Candidate } from './list.js';

export const candidate: Candidate = {
  reads: 'story',
  whole: true,
  async show(place, story: Story) {
    const element = document.createElement('stance-list');
    element.question = 'question';
    element.search = true;
    element.story = story;
    place.append(element);
    // The first rows come when `elsewhere.js` is there and an intersection observer has reported that the list is near.
    const isShown = () => element.shadowRoot?.querySelector('[part="row"]');
    while (!isShown()) await new Promise(requestAnimationFrame);
    const root = element.shadowRoot!;
    return {
      root,
      row: '[part="row"]',
      input: root.querySelector('input') ?? undefined,
      sort() {
        const select = root.querySelector('select')!;
        select.value = 'date';
        select.dispatchEvent(new Event('change'));
      },
      async change() {
        element.story = withOneChange(story);
        await element.updateComplete;
      },
    };
  },
};
