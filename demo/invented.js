// The story is given before the elements are defined, so that they never look for its ids in another one.
const response = await fetch('./invented-story.json');
const story = await response.json();
for (const embed of document.querySelectorAll('.invented :is(pledge-counter, leader-quote, stance-list)')) {
  Object.assign(embed, { story });
}
await import('./onrecord.js');
