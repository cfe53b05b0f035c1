/** Generates stories of any length, with invented sides and statements. The same length gives the same story. */
import type { Stance, Story } from '../src/story/types.js';
import { random } from './stats.js';

const syllables =
  'al be cor da el fi gan hol is jor ka lum mar nev or pel quin ras sil tor ul ven wes yar zan'.split(' ');
const words =
  'will send police trainers and a field hospital after the vote of its parliament but no troops before a ceasefire holds for a month under a mandate of the council'.split(
    ' ',
  );
const scale = ['Supports it', 'Supports it with conditions', 'Has not decided', 'Opposed'];

/** A story with one question and this many sides. */
export function storyOf(sides: number): Story {
  const next = random(sides);
  const upTo = (end: number) => Math.floor(next() * end);
  const name = () => {
    const word = Array.from({ length: 2 + upTo(3) }, () => syllables[upTo(syllables.length)]).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const sources = Array.from({ length: 20 }, (_, i) => ({
    id: `source-${i}`,
    title: `Report ${i} of the summit`,
    publisher: `${name()} Courier`,
    url: `https://news.example/report-${i}`,
    kind: 'report' as const,
  }));
  const stances = Array.from({ length: sides }, (_, i): Stance => {
    const from = upTo(words.length);
    const said = Array.from({ length: 6 + upTo(12) }, (_, j) => words[(from + j) % words.length]).join(' ');
    return {
      party: `side-${i}`,
      category: `position-${upTo(scale.length)}`,
      summary: `${said[0]!.toUpperCase()}${said.slice(1)}.`,
      ...(next() < 0.1 && { condition: 'After a ceasefire' }),
      asOf: { precision: 'day', date: `2025-${two(1 + upTo(12))}-${two(1 + upTo(28))}` },
      citations: [{ source: `source-${upTo(20)}`, paragraph: 1 + upTo(30) }],
    };
  });
  return {
    schemaVersion: 1,
    id: 'invented',
    title: 'An invented story',
    language: 'en',
    version: 1,
    asOf: '2025-12-31',
    checked: '2025-12-31',
    status: 'live',
    sources,
    parties: stances.map(({ party }) => ({ id: party, kind: 'organisation', name: `${name()} ${name()}` })),
    speakers: [],
    pledges: [],
    quotes: [],
    questions: [
      {
        id: 'question',
        text: 'Where does each side stand?',
        categories: scale.map((label, i) => ({ id: `position-${i}`, label })),
        stances,
      },
    ],
    changes: [],
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A copy of the story in which one side says something else. Unchanged parts are the same objects. */
export function withOneChange(story: Story): Story {
  const [question, ...others] = story.questions;
  const stances = [...question!.stances];
  const at = Math.floor(stances.length / 2);
  stances[at] = { ...stances[at]!, summary: 'Has changed its mind.' };
  return { ...story, version: story.version + 1, questions: [{ ...question!, stances }, ...others] };
}
