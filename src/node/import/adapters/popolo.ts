/** Popolo, the format of many parliaments' sites: a vote event with its votes. https://www.popoloproject.com/specs/vote-event.html */
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

/** The options that the specification names, and "did not vote" in the words of several sites. */
const categories: Readonly<Record<string, string>> = {
  yes: 'for',
  no: 'against',
  abstain: 'abstention',
  absent: 'absent',
  'not voting': 'absent',
};

const kinds: Readonly<Record<string, string>> = { organization: 'organisation' };

export const popolo: Adapter = (json, file) => {
  const event = fieldsOf(json);
  const motion = fieldsOf(event['motion']);
  const title = need(motion['text'] ?? motion['name'] ?? event['title'], file, 'motion.text');
  const id = textOf(event['id']) ?? textOf(event['identifier']) ?? 'vote';
  const [source] = Array.isArray(event['sources']) ? event['sources'].map(fieldsOf) : [];
  return {
    story: storyOf({
      id:
        id
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'vote',
      title,
      language: 'en',
      date: dayOf(event['start_date']),
      attributes: [{ id: 'group', label: 'Group' }],
      source: {
        title,
        publisher:
          textOf(fieldsOf(event['organization'])['name']) ?? textOf(event['organization_id']) ?? 'Popolo',
        url: textOf(source?.['url']),
      },
    }),
    positions: listOf(event['votes'], file, 'votes').map((vote) => {
      const voter = fieldsOf(vote['voter']);
      const group = fieldsOf(vote['group']);
      return rowOf({
        name: textOf(voter['name']) ?? textOf(vote['voter_id']),
        sort_name: textOf(voter['sort_name']),
        kind: kinds[textOf(voter['@type'])?.toLowerCase() ?? ''] ?? 'person',
        position: categoryOf(categories, vote['option']),
        'attributes.group': textOf(group['name']) ?? textOf(vote['group_id']),
      });
    }),
  };
};
