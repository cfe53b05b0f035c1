/** What the page "Get the code" offers for a story with several questions, and the codes for its choices. */
import { expect } from '@open-wc/testing';
import { codes } from '../../src/embed/codes.js';
import type { Story } from '../../src/story/types.js';
import invented from '../../demo/invented-story.json' with { type: 'json' };

const story = invented as unknown as Story;

// The page imports the built model, which is beside it only on the server.
const served = '/embed/subjects.js';
const { attributesOf, filtersOf, subjectsOf, wantedIn } = (await import(
  served
)) as typeof import('../../demo/embed/subjects.js');

/** The element for the choices in the form of a list. */
function elementOf(...fields: (readonly [name: string, value: string])[]): string {
  const form = new FormData();
  for (const [name, value] of [['tag', 'stance-list'] as const, ['mode', 'follows'] as const, ...fields])
    form.append(name, value);
  const written = codes(story, { ...wantedIn(story, form), base: 'https://news.example/' })!;
  return written.find((code) => code.form === 'element')!.text;
}

describe('The choices of "Get the code"', () => {
  it('are the items of the story, the speakers with quotes, and the sides with positions', () => {
    const subjects = subjectsOf(story);
    expect(Object.keys(subjects['leader-quote'])).to.deep.equal(['', 'speaker', 'all']);
    expect(Object.keys(subjects['stance-list'])).to.deep.equal(['', 'questions', 'party']);
    const ids = (name: string) => subjects['leader-quote'][name]!.list.map(({ id }) => id);
    expect(ids('all')).to.include('wickwater').and.not.include('council');
    expect(subjects['stance-list']['party']!.list.map(({ label }) => label)).to.include('Brackwater');
  });

  it('have filters by the positions of one question and by the attributes of the sides', () => {
    const ids = (...questions: string[]) => filtersOf(story, questions).map(({ id }) => id);
    expect(ids('fog-horns')).to.deep.equal(['yes', 'no', 'coast=north', 'coast=south']);
    expect(ids('fog-horns', 'night-sailing')).to.deep.equal(['coast=north', 'coast=south']);
    expect(attributesOf(story).map(({ id }) => id)).to.include('coast');
  });

  it('write several questions: those that are checked, or all', () => {
    expect(elementOf(['subject', 'questions'])).to.match(
      /^<stance-list questions="night-sailing fog-horns shared-pilots" pin="\d+">/,
    );
    expect(
      elementOf(['subject', 'questions'], ['question', 'fog-horns'], ['question', 'night-sailing']),
    ).to.match(/^<stance-list questions="fog-horns night-sailing" /);
  });

  it('write a side, and its questions if some are checked', () => {
    const side = [
      ['subject', 'party'],
      ['id', 'brackwater'],
    ] as const;
    expect(elementOf(...side)).to.match(/^<stance-list party="brackwater" pin="\d+">/);
    expect(elementOf(...side, ['question', 'fog-horns'], ['limit', '3'])).to.match(
      /^<stance-list party="brackwater" pin="\d+" questions="fog-horns" limit="3">/,
    );
  });

  it('write the group and the filter by an attribute', () => {
    expect(
      elementOf(['subject', ''], ['id', 'night-sailing'], ['group-by', 'coast'], ['filter', 'coast=north']),
    ).to.match(/^<stance-list question="night-sailing" pin="\d+" group-by="coast" filter="coast=north">/);
  });
});
