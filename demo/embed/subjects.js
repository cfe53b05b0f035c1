/**
 * Lists the items of a story for the menus of "Get the code", and turns the editor's choices into parameters of `codes()`.
 * The functions need no page, so that tests can call them with any story.
 */
import { leaderQuote, oneSide, pledgeCounter, quotesOf, stanceList } from '../npm/model/index.js';

/** @typedef {import('../npm/embed/codes.js').Tag} Tag */
/** @typedef {import('../npm/story/types.js').Story} Story */
/** @typedef {{ id: string, label: string }} Item */

/**
 * A choice of the menu "Show", such as all quotes of a speaker. A second menu, named by `label`, then offers the items of
 * `list`. If the list is empty, that menu is hidden.
 *
 * @typedef {{ label: string, list: Item[] }} Subject
 */

/** Shortens a text to fit a line of a menu. @param {string} text */
const short = (text) => (text.length > 72 ? `${text.slice(0, 70).trimEnd()} …` : text);

/** @param {readonly { id: string }[]} entries @param {(id: string) => string | undefined} labelOf @returns {Item[]} */
const named = (entries, labelOf) =>
  entries.flatMap(({ id }) => {
    const label = labelOf(id);
    return label === undefined ? [] : { id, label: short(label) };
  });

/** The subjects of each widget, by their values in the menu "Show". @param {Story} story @returns {Record<Tag, Record<string, Subject>>} */
export function subjectsOf(story) {
  const { pledges, quotes, speakers, questions, parties } = story;
  const quoted = named(speakers, (id) => quotesOf(story, id, '', '')?.speaker.text);
  return {
    'pledge-counter': {
      '': { label: 'Pledge', list: named(pledges, (id) => pledgeCounter(story, id, '', '')?.title.text) },
    },
    'leader-quote': {
      '': { label: 'Quote', list: named(quotes, (id) => leaderQuote(story, id, '', '')?.sentence) },
      speaker: { label: 'Speaker', list: quoted },
      all: { label: 'Speaker', list: quoted },
    },
    'stance-list': {
      '': { label: 'Question', list: named(questions, (id) => stanceList(story, id, '', '')?.question.text) },
      ...(questions.length > 1 && { questions: { label: '', list: [] } }),
      party: { label: 'Side', list: named(parties, (id) => oneSide(story, id, '', '')?.name) },
    },
  };
}

/** Whether the story has an item that the widget with these subjects can show. @param {Record<string, Subject>} subjects */
export const hasItem = (subjects) => Object.values(subjects).some(({ list }) => list.length > 0);

/** The positions and the attributes that the rows can be filtered by. @param {Story} story @param {readonly string[]} questions @returns {Item[]} */
export function filtersOf(story, questions) {
  const [question = ''] = questions;
  const taken =
    questions.length > 1 ? [] : (stanceList(story, question, '', '', { groupBy: 'none' })?.split.parts ?? []);
  return [
    ...taken.map(({ id, label }) => ({ id, label: label.text })),
    ...attributesOf(story).flatMap(({ id, label, values }) =>
      values.map((value) => ({ id: `${id}=${value.id}`, label: `${label}: ${value.label}` })),
    ),
  ];
}

/** The attributes of the sides. @param {Story} story */
export const attributesOf = ({ attributes = [], language }) =>
  attributes.map(({ id, label, values = [] }) => ({
    id,
    label: textOf(label, language),
    values: values.map((value) => ({ id: value.id, label: textOf(value.label, language) })),
  }));

/** @param {string | Readonly<Record<string, string>>} text @param {string} language */
const textOf = (text, language) =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

/** The text of a control. A file has none. @param {FormDataEntryValue | null} value */
const textIn = (value) => (typeof value === 'string' ? value : '');

/** @param {FormData} form */
const checkedIn = (form) => form.getAll('question').map(textIn);

/** The questions that are checked, or all of them. @param {Story} story @param {FormData} form */
export const questionsIn = ({ questions }, form) => {
  const checked = checkedIn(form);
  return checked.length ? checked : questions.map(({ id }) => id);
};

/** The controls whose values are not attributes of the element. */
const OTHER = ['tag', 'id', 'subject', 'question', 'mode', 'base'];

/**
 * The attribute that each subject sets. Other subjects set the default attribute of the element.
 * @type {Record<string, import('../npm/embed/codes.js').Wanted['attribute']>}
 */
const ATTRIBUTES = { speaker: 'speaker', all: 'speaker', party: 'party', questions: 'questions' };

/**
 * The choices in the form, as parameters for `codes`.
 * @param {Story} story @param {FormData} form @returns {Omit<import('../npm/embed/codes.js').Wanted, 'base'> & { options: Record<string, string | boolean> }}
 */
export function wantedIn(story, form) {
  const subject = textIn(form.get('subject'));
  const id = subject === 'questions' ? questionsIn(story, form).join(' ') : textIn(form.get('id'));
  const options = [...form].flatMap(([name, value]) =>
    value && !OTHER.includes(name)
      ? [/** @type {const} */ ([name, value === 'on' ? true : textIn(value)])]
      : [],
  );
  const checked = checkedIn(form).join(' ');
  return {
    tag: /** @type {Tag} */ (form.get('tag')),
    id,
    attribute: ATTRIBUTES[subject],
    frozen: form.get('mode') === 'frozen',
    options: {
      ...(subject === 'all' && { all: true }),
      ...(subject === 'party' && checked && { questions: checked }),
      ...Object.fromEntries(options),
    },
  };
}
