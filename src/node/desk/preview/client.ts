/** The script of the preview's page. It reloads the frames when the story is saved, and sets their width and colours. */
const frames = [...document.querySelectorAll('iframe')];
const status = document.querySelector('[role=status]')!;
const form = document.querySelector('form')!;
const chosen = (name: string) => (form.elements.namedItem(name) as RadioNodeList).value;

function applyChoices(): void {
  document.body.dataset.width = chosen('width');
  const colours = chosen('colours');
  for (const page of [document, ...frames.map((frame) => frame.contentDocument)]) {
    if (!page?.documentElement) continue;
    if (colours) page.documentElement.dataset.theme = colours;
    else delete page.documentElement.dataset.theme;
  }
}

form.addEventListener('change', applyChoices);
for (const frame of frames) frame.addEventListener('load', applyChoices);
applyChoices();

const reload = () => frames.forEach((frame) => frame.contentWindow?.location.reload());
const events = new EventSource('/events');
let isLost = false;
events.addEventListener('message', ({ data }) => {
  status.textContent = String(data);
  reload();
});
events.addEventListener('error', () => {
  isLost = true;
  status.textContent = 'The preview has ended.';
});
events.addEventListener('open', () => {
  if (!isLost) return;
  isLost = false;
  status.textContent = '';
  reload();
});
