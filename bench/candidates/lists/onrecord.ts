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
    // The element renders its first rows once its intersection observer has reported that it is near the viewport.
    while (!element.shadowRoot) await new Promise(requestAnimationFrame);
    const root = element.shadowRoot;
    return {
      root,
      row: '[part="row"]',
      input: root.querySelector('input') ?? undefined,
      sort() {
        const select = root.querySelector('select')!;
        select.value = 'date';
        select.dispatchEvent(new Event('change'));
      },
      change: () => (element.story = withOneChange(story)),
    };
  },
};
