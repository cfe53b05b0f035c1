/** HowTheyVote, votes of the European Parliament: https://howtheyvote.eu/api/votes/ID */
import { dayOf, fieldsOf, listOf, need, rowOf, storyOf, textOf, type Adapter } from './adapted.js';

const positions: Readonly<Record<string, string>> = {
  FOR: 'for',
  AGAINST: 'against',
  ABSTENTION: 'abstention',
  DID_NOT_VOTE: 'absent',
};

export const howtheyvote: Adapter = (json, file) => {
  const vote = fieldsOf(json);
  const id = need(vote['id'], file, 'id');
  const title = [need(vote['display_title'], file, 'display_title'), textOf(vote['description'])]
    .filter(Boolean)
    .join(': ');
  return {
    story: storyOf({
      id: `howtheyvote-${id}`,
      title,
      language: 'en',
      date: dayOf(vote['timestamp']),
      attributes: [
        { id: 'group', label: 'Group' },
        { id: 'country', label: 'Country' },
      ],
      source: { title, publisher: 'HowTheyVote', url: `https://howtheyvote.eu/votes/${id}` },
    }),
    positions: listOf(vote['member_votes'], file, 'member_votes').map(({ member: given, position }) => {
      const member = fieldsOf(given);
      const [first, last] = [textOf(member['first_name']), textOf(member['last_name'])];
      const names = [first, last].filter(Boolean);
      return rowOf({
        side: textOf(member['id']) && `mep-${textOf(member['id'])}`,
        name: names.length ? names.join(' ') : textOf(member['full_name']),
        sort_name: last && [last, first].filter(Boolean).join(', '),
        kind: 'person',
        position: positions[textOf(position) ?? ''] ?? textOf(position),
        'attributes.group': textOf(fieldsOf(member['group'])['label']),
        'attributes.country': textOf(fieldsOf(member['country'])['label']),
      });
    }),
  };
};
