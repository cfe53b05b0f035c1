/** abgeordnetenwatch.de, roll calls of German parliaments: https://www.abgeordnetenwatch.de/api/v2/polls/ID?related_data=votes */
import {
  categoryOf,
  dayOf,
  fieldsOf,
  listOf,
  need,
  rowOf,
  storyOf,
  textOf,
  type Adapter,
} from './adapted.js';

const categories: Readonly<Record<string, string>> = {
  yes: 'for',
  no: 'against',
  abstain: 'abstention',
  no_show: 'absent',
};

/** A label without the parliament and its years: "SPD (Bundestag 2021 - 2025)". The site also puts soft hyphens into words. */
const plain = (label: unknown) =>
  textOf(label)
    ?.replaceAll('\u00AD', '')
    .replace(/ \([^()]*\d{4}[^()]*\)$/, '');

export const abgeordnetenwatch: Adapter = (json, file) => {
  const poll = fieldsOf(fieldsOf(json)['data']);
  const id = need(poll['id'], file, 'data.id');
  const title = plain(need(poll['label'], file, 'data.label'))!;
  const votes = fieldsOf(poll['related_data'])['votes'];
  return {
    story: storyOf({
      id: `abgeordnetenwatch-${id}`,
      title,
      language: 'de',
      date: dayOf(poll['field_poll_date']),
      attributes: [{ id: 'group', label: 'Fraktion' }],
      source: { title, publisher: 'abgeordnetenwatch.de', url: textOf(poll['abgeordnetenwatch_url']) },
    }),
    positions: listOf(votes, file, 'data.related_data.votes').map(({ mandate: given, fraction, vote }) => {
      const mandate = fieldsOf(given);
      return rowOf({
        side: textOf(mandate['id']) && `mandate-${textOf(mandate['id'])}`,
        name: plain(mandate['label']),
        kind: 'person',
        position: categoryOf(categories, vote),
        'attributes.group': plain(fieldsOf(fraction)['label']),
      });
    }),
  };
};
