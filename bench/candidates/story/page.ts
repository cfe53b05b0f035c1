/** The page of a long story. It is parsed, checked and made into a first view by the drop-in's own code. */
import { stanceList } from '../../../src/model/stance-list/stance-list.js';
import type { StanceListView } from '../../../src/model/views.js';
import { openStory } from '../../../src/story/open.js';
import type { Story } from '../../../src/story/types.js';
import { offer } from '../../page.js';
import { withOneChange } from '../../story.js';

const { size } = document.querySelector('main')!.dataset;
const text = await (await fetch(`/text-${size}.json`)).text();
let story: Story;
let view: StanceListView | undefined;

const show = (arrangement = {}) => {
  view = stanceList(story, 'question', 'en', '2026-01-01', arrangement, view);
};

await offer({
  parse() {
    story = JSON.parse(text) as Story;
  },
  check() {
    story = openStory(story).story!;
  },
  index: () => show(),
  search: () => show({ search: 'ar' }),
  searchAgain: () => show({ search: 'ars' }),
  update() {
    story = openStory(withOneChange(story)).story!;
    show();
  },
});
