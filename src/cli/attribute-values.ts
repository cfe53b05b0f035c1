/** Checks the values of a widget's attributes. An element ignores a value that it does not know, so a typing error would go unseen. */
import { isNumberOf, numbers, valuesOf } from '../embed/attribute-values.js';
import { idsIn } from '../model/stance-list/questions.js';
import type { Tag } from '../model/views.js';
import { registry } from '../model/language/register.js';
import '../node/locales.js';
import type { Attributes } from '../node/render/view.js';
import { defaultScale } from '../story/default-scale.js';
import { LANGUAGE } from '../story/patterns.js';
import type { Question, Story } from '../story/types.js';
import { UsageError } from './command.js';

interface Given {
  readonly tag: Tag;
  readonly story: Story;
  /** The questions that the widget shows. Those of a party are not known. */
  readonly questions: readonly Question[];
  readonly attributes: Attributes;
}

/** @throws if an attribute has a value that the element would ignore */
export function checkAttributes({ tag, story, questions, attributes }: Given): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value !== 'string') continue;
    checkWord(name, value, [
      ...(valuesOf(tag, name) ?? []),
      ...(name === 'group-by' ? attributesOf(story) : []),
    ]);
    checkNumber(name, value);
  }
  const { lang, filter, questions: listed } = attributes;
  if (typeof lang === 'string') checkLanguage(lang, story);
  if (typeof listed === 'string') checkQuestions(listed, story);
  if (typeof filter === 'string') checkFilter(filter, story, questions);
}

function checkWord(name: string, value: string, known: readonly string[]): void {
  if (known.length && !known.includes(value))
    throw new UsageError(`--${name} "${value}" is none of ${known.join(', ')}.`);
}

function checkNumber(name: string, value: string): void {
  if (!numbers[name] || isNumberOf(name, value)) return;
  const [lowest, highest] = numbers[name];
  const range = highest === Infinity ? `${lowest} or more` : `from ${lowest} to ${highest}`;
  throw new UsageError(`--${name} "${value}" is not a whole number, ${range}.`);
}

/** A page may add a language that we have no words in, so every language that exists can be asked for. */
function checkLanguage(lang: string, story: Story): void {
  const [language = ''] = lang.split('-');
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  if (LANGUAGE.test(lang) && (names.of(language) !== undefined || lang === story.language)) return;
  const known = ['en', ...(registry().locales?.keys() ?? [])].sort();
  throw new UsageError(`--lang "${lang}" is no language. The widgets have words in ${known.join(', ')}.`);
}

function checkQuestions(listed: string, { questions }: Story): void {
  const ids = questions.map(({ id }) => id);
  const unknown = idsIn(listed).find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--questions: there is no question "${unknown}". There are ${listOf(ids)}.`);
}

function checkFilter(filter: string, story: Story, questions: readonly Question[]): void {
  const categories = [
    ...new Set(questions.flatMap(({ categories }) => (categories ?? defaultScale).map(({ id }) => id))),
  ];
  for (const part of idsIn(filter)) {
    const [id, value] = part.split('=') as [string, string?];
    if (value !== undefined) checkValue(id, value, story);
    else if (questions.length && !categories.includes(id))
      throw new UsageError(`--filter: there is no category "${id}". There are ${listOf(categories)}.`);
  }
}

function checkValue(id: string, value: string, story: Story): void {
  const attribute = story.attributes?.find((each) => each.id === id);
  if (!attribute)
    throw new UsageError(
      `--filter: there is no attribute "${id}". There are ${listOf(attributesOf(story))}.`,
    );
  const values = attribute.values?.map((each) => each.id) ?? [];
  const isText = story.parties.some((party) => party.attributes?.[id] === value);
  if (values.length && !values.includes(value) && !isText)
    throw new UsageError(`--filter: ${id} has no value "${value}". It has ${listOf(values)}.`);
}

/** The rows of a list can be grouped and filtered by these, too. */
const attributesOf = ({ attributes = [] }: Story): string[] => attributes.map(({ id }) => id);
const listOf = (ids: readonly string[]): string => ids.join(', ') || 'none';
