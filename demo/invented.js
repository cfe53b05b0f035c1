// Set the story before the elements are defined. Otherwise they would look for its ids in the bundled story first.
const response = await fetch('./invented-story.json');
const story = await response.json();
for (const embed of document.querySelectorAll('.invented :is(pledge-counter, leader-quote, stance-list)')) {
  Object.assign(embed, { story });
}
await import('./onrecord.js');
