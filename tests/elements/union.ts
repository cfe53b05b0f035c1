/** The bundled story with the other members of the European Union: enough countries for a map of tiles. */
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';

const members = 'AT BE BG HR CY CZ DK EE FI GR HU IE LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

export const union: Story = {
  ...bundled,
  parties: [
    ...bundled.parties,
    ...members.map((code) => ({ id: code.toLowerCase(), kind: 'country' as const, name: code, code })),
  ],
  questions: bundled.questions.map((question) => ({
    ...question,
    stances: [
      ...question.stances,
      ...members.map((code) => {
        const { category, summary, asOf, citations } = question.stances.find(
          ({ party }) => party === 'france',
        )!;
        return { party: code.toLowerCase(), category, summary, asOf, citations };
      }),
    ],
  })),
};
