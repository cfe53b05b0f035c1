/** HowTheyVote, votes of the European Parliament: https://howtheyvote.eu/api/votes/ID */
import {
  categoryOf,
  dayOf,
  fieldsOf,
  listOf,
  nameCells,
  need,
  rowOf,
  storyOf,
  textOf,
  type Adapter,
} from './adapted.js';

const categories: Readonly<Record<string, string>> = {
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
      return rowOf({
        side: textOf(member['id']) && `mep-${textOf(member['id'])}`,
        ...nameCells(member['first_name'], member['last_name'], member['full_name']),
        kind: 'person',
        position: categoryOf(categories, position),
        'attributes.group': textOf(fieldsOf(member['group'])['label']),
        'attributes.country': textOf(fieldsOf(member['country'])['label']),
      });
    }),
  };
};
