/** TheyWorkForYou Votes, divisions of the parliaments of the UK: https://votes.theyworkforyou.com/decisions/division/….json */
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

/** Tellers count the votes of their side. They are on that side, and no vote of theirs is counted in the House's own figures. */
const categories: Readonly<Record<string, string>> = {
  aye: 'for',
  tellaye: 'for',
  no: 'against',
  tellno: 'against',
  abstention: 'abstention',
  absent: 'absent',
};

export const theyworkforyou: Adapter = (json, file) => {
  const division = fieldsOf(json);
  const details = fieldsOf(division['details']);
  const chamber = textOf(fieldsOf(division['chamber'])['slug']) ?? 'division';
  const date = dayOf(division['date']);
  const number = need(division['division_number'], file, 'division_number');
  const title = need(details['division_name'], file, 'details.division_name');
  const id = `${chamber}-${date ?? 'undated'}-${number}`;
  return {
    story: storyOf({
      id,
      title,
      language: 'en',
      date,
      attributes: [{ id: 'party', label: 'Party' }],
      source: {
        title,
        publisher: 'TheyWorkForYou',
        url: date && `https://votes.theyworkforyou.com/decisions/division/${chamber}/${date}/${number}`,
      },
    }),
    positions: listOf(division['votes'], file, 'votes').map(({ person: given, vote }) => {
      const person = fieldsOf(given);
      return rowOf({
        side: textOf(person['person_id']) && `person-${textOf(person['person_id'])}`,
        ...nameCells(person['first_name'], person['last_name'], person['nice_name']),
        kind: 'person',
        position: categoryOf(categories, vote),
        'attributes.party': textOf(person['party']),
      });
    }),
  };
};
