/** The page "Get the code": shows a preview and the codes of `onrecord/codes.js` for what the editor has chosen. */
import { copyText, figure } from '../code-figure.js';
import { codes } from '../npm/embed/codes.js';
import { withLists } from '../npm/story/trusted.js';
import { forms, loss, survival } from './forms.js';
import { attributesOf, filtersOf, hasItem, questionsIn, subjectsOf, wantedIn } from './subjects.js';

/** @typedef {import('../npm/embed/codes.js').Tag} Tag */

/** @template {Element} E @param {string} selector @returns {E} */
const get = (selector) => /** @type {E} */ (document.querySelector(selector));

/** @type {HTMLFormElement} */
const form = get('form.wanted');
/** @type {HTMLFormElement} */
const sizes = get('.widths');
/** @type {HTMLFormElement} */
const take = get('.take');
/** @type {HTMLSelectElement} */
const chosenForm = get('.take select');
/** @type {HTMLElement} */
const live = get('.live');
/** @type {HTMLElement} */
const status = get('.codes [role=status]');
/** @type {HTMLSelectElement} */
const items = get('[name=id]');
/** @type {HTMLInputElement} */
const base = get('[name=base]');

/** The folder of the story. The preview loads from it, whatever site the codes are for. */
const here = new URL('..', document.baseURI).href;
/** The folder of the script and its languages. If a site has several stories, it is above the folder of the story. */
const engine = new URL('.', /** @type {HTMLScriptElement} */ (get('script[src$="/onrecord.js"]')).src).href;

const file = await fetch(new URL('story.json', here));
const story = withLists(/** @type {import('../npm/story/types.js').Story} */ (await file.json()));

/** Stands in the codes until the editor has entered an address. */
const EXAMPLE = 'https://your-site.example/';
/** Whether this page is served by the machine it is read on. Its address would be dead on any other. */
const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname);

const subjects = subjectsOf(story);

// The page of a desk names the elements that its script has. The page of the demo names none. Only widgets with an item of the
// story can be chosen. A story without any item keeps all of them.
const { elements } = document.body.dataset;
const radios = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name=tag]'))];
const inScript = radios.filter(({ value }) => elements?.split(' ').includes(value) ?? true);
const withItem = inScript.filter(({ value }) => hasItem(subjects[/** @type {Tag} */ (value)]));
const offered = withItem.length ? withItem : inScript;
for (const radio of radios) if (!offered.includes(radio)) radio.parentElement?.remove();
/** @type {HTMLInputElement} */ (get('[name=tag]')).checked = true;

/** @param {HTMLSelectElement} select @param {{ id: string, label: string }[]} list */
const offer = (select, list) => select.replaceChildren(...list.map(({ id, label }) => new Option(label, id)));

/** @param {{ id: string, label: string }} question */
function checkboxOf({ id, label }) {
  const place = document.createElement('label');
  const box = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    name: 'question',
    value: id,
  });
  box.autocomplete = 'off';
  place.append(box, ` ${label}`);
  return place;
}

const tag = () => /** @type {Tag} */ (new FormData(form).get('tag'));

/** The value of the chosen widget's menu "Show". A counter has no such menu. */
const subject = () => {
  /** @type {HTMLSelectElement | null} */
  const menu = form.querySelector(`.subject[data-for=${tag()}] select`);
  return menu?.value ?? '';
};

/**
 * Shows only the controls that the chosen widget (`data-for`) and the chosen subject (`data-in`) take. Hidden controls are
 * disabled, so the form leaves them out.
 */
function showChoices() {
  const { label, list } = subjects[tag()][subject()] ?? { label: '', list: [] };
  get('#item').textContent = label;
  offer(items, list);
  const chosen = { 'data-for': tag(), 'data-in': subject() || 'one' };
  for (const part of form.querySelectorAll('[data-for], [data-in]')) {
    const fits = Object.entries(chosen).every(
      ([name, value]) => part.getAttribute(name)?.split(' ').includes(value) ?? true,
    );
    part.toggleAttribute('hidden', !fits);
  }
  get('#items').toggleAttribute('hidden', !list.length);
  for (const control of form.elements) control.toggleAttribute('disabled', !!control.closest('[hidden]'));
  showFilters();
}

/** Chooses what a link to this page names: `?widget=stance-list&id=ID`. @param {string} name @param {string | null} value */
function choose(name, value) {
  const control = /** @type {RadioNodeList} */ (form.elements.namedItem(name));
  // If only one radio button is left, it is found itself and not in a list. Its value must not change.
  if (control instanceof HTMLInputElement) return;
  const before = control.value;
  if (value) control.value = value;
  // A menu without such an item would now show none.
  if (!control.value) control.value = before;
}

/** Offers the positions that at least one side of the question has taken, and the attributes of the sides. */
function showFilters() {
  const data = new FormData(form);
  const questions = subject() === 'questions' ? questionsIn(story, data) : [items.value];
  offer(get('[name=filter]'), [{ id: '', label: 'All' }, ...filtersOf(story, questions)]);
}

const wanted = () => wantedIn(story, new FormData(form));

/** Adds a section for each form of the code. Later choices change only the code in it. */
async function showForms() {
  const response = await fetch('./conformance.json');
  const conformance = /** @type {import('./forms.js').Conformance} */ (await response.json());
  for (const [id, { name, use, syntax }] of Object.entries(forms)) {
    const form = /** @type {import('./forms.js').Form} */ (id);
    const place = document.createElement('article');
    place.dataset.form = form;
    const beside = document.createElement('div');
    const heading = Object.assign(document.createElement('h3'), { textContent: name });
    const paragraphs = [use, survival(conformance, form), ''].map((text) =>
      Object.assign(document.createElement('p'), { textContent: text }),
    );
    paragraphs[2]?.classList.add('loss');
    beside.append(heading, ...paragraphs);
    place.append(beside, figure('', name, syntax, syntax === 'HTML'));
    get('.codes .list').append(place);
    chosenForm.append(new Option(name, id));
  }
  get('.site').append(figure('', 'script', 'HTML'));
}

/** @param {string} site @param {import('./forms.js').Form} form */
const codeOf = (site, form) => codes(story, { ...wanted(), base: site })?.find((code) => code.form === form);

/** The height of the frame, from the widget's oEmbed file. If that can't be loaded, `codes` uses its default. */
async function frameHeight() {
  const { tag, id, attribute, frozen, options } = wanted();
  // The answer is for the whole item.
  if (!id || attribute || options['limit']) return undefined;
  const answer = new URL(`${frozen ? `v/${story.version}/` : ''}oembed/${tag}/${id}.json`, here);
  try {
    const response = await fetch(answer);
    const { height } = /** @type {{ height: number }} */ (await response.json());
    return height;
  } catch {
    return undefined;
  }
}

/**
 * Shows what a reader sees. If "Without the script" is checked, it shows the placeholder in a shadow root, into which our
 * script does not look, so the placeholder stays as it is.
 */
function showPreview() {
  const bare = sizes.bare.checked;
  const { text = '' } = codeOf(here, bare ? 'placeholder' : 'element') ?? {};
  const place = document.createElement('div');
  (bare ? place.attachShadow({ mode: 'open' }) : place).innerHTML = text;
  live.replaceChildren(place);
}

/** @param {number | undefined} height */
function showCodes(height) {
  const site = base.validity.valid && /^https?:/.test(base.value) ? base.value : undefined;
  base.setAttribute('aria-invalid', String(!site));
  if (!site && base.value)
    return 'The address of your site is not complete yet. The codes still use the last complete one.';
  const folder = (site ?? EXAMPLE).replace(/\/?$/, '/');
  const target = new URL(here.slice(engine.length), folder);
  for (const { form, text, without } of codes(story, { ...wanted(), base: target, height }) ?? []) {
    const place = get(`[data-form=${form}]`);
    /** @type {HTMLElement} */ (place.querySelector('code')).textContent = text;
    /** @type {HTMLElement} */ (place.querySelector('.loss')).textContent = loss(
      without,
      form === 'address' && text.includes('#embed/'),
    );
  }
  const { lang } = wanted().options;
  const files = ['onrecord.js', ...(lang && lang !== 'en' ? [`locales/${lang}.js`] : [])];
  get('.site code').textContent = files
    .map((file) => `<script type="module" src="${new URL(file, folder).href}"></script>`)
    .join('\n');
  if (!site) return `Enter the address of your site. Until then the codes have ${EXAMPLE} in its place.`;
  const item = items.selectedOptions[0]?.label ?? 'several questions';
  return `Codes for “${item}”, ${wanted().frozen ? `frozen at version ${story.version}` : 'following updates'}.`;
}

let turns = 0;
async function show() {
  const turn = ++turns;
  const { lang } = wanted().options;
  if (lang && lang !== 'en') await import(new URL(`locales/${String(lang)}.js`, engine).href);
  const height = await frameHeight();
  // A later choice may have started another turn. Let that one finish.
  if (turn !== turns) return;
  showPreview();
  return showCodes(height);
}

/** Announces the result of a choice, but not of the first rendering. */
async function handleChoice(/** @type {Event} */ { target }) {
  const { name } = /** @type {HTMLInputElement} */ (target);
  get('.take output').textContent = '';
  if (name === 'tag' || name === 'subject') showChoices();
  if (name === 'id' || name === 'question') showFilters();
  const said = await show();
  if (said) status.textContent = said;
}

for (const each of document.querySelectorAll('.version')) each.textContent = `version ${story.version}`;
if (!isLocal) base.value = engine;
base.placeholder = EXAMPLE;
get('#questions').append(...(subjects['stance-list']['']?.list ?? []).map(checkboxOf));
for (const option of form.querySelectorAll('.subject option')) {
  const widget = /** @type {Tag} */ (option.closest('.subject')?.getAttribute('data-for'));
  if (!subjects[widget][/** @type {HTMLOptionElement} */ (option).value]) option.remove();
}
/** @type {HTMLSelectElement} */ (get('[name=group-by]')).append(
  ...attributesOf(story).map(({ id, label }) => new Option(label, id)),
);
choose('tag', new URLSearchParams(location.search).get('widget'));
showChoices();
choose('id', new URLSearchParams(location.search).get('id'));
await showForms();
await show();

form.addEventListener('submit', (event) => event.preventDefault());
take.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = /** @type {import('./forms.js').Form} */ (chosenForm.value);
  const block = /** @type {HTMLElement} */ (get(`[data-form=${form}] code`));
  void copyText(block.textContent, block, forms[form].syntax === 'HTML').then((result) => {
    get('.take output').textContent = result;
  });
});
form.addEventListener('input', (event) => void handleChoice(event));
sizes.addEventListener('change', ({ target }) => {
  live.style.setProperty('--width', sizes.width.value);
  if (target === sizes.bare) showPreview();
});
new ResizeObserver(([entry]) => {
  get('.width').textContent = `${Math.round(entry?.contentRect.width ?? 0)} pixels wide`;
}).observe(live);
