import story from './story.json' with { type: 'json' };

const quote = document.querySelector('leader-quote');
quote.story = story;
quote.quote = 'library-opens';
quote.addEventListener('onrecord-copy', (event) => {
  document.querySelector('output').textContent = `Copied: ${event.quote}`;
});
