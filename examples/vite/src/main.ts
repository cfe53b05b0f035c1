import 'onrecord';
import story from './story.json';

const list = document.querySelector('stance-list')!;
list.rows = 'names';

const quote = document.querySelector('leader-quote')!;
quote.story = story;
quote.addEventListener('onrecord-copy', (event) => {
  document.querySelector('output')!.textContent = `Copied: ${event.quote}`;
});
