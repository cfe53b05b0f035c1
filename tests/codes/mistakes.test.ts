/** The mistakes that a program can make when it calls `codes()`: each gets an error that says what to do, or a code that works. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codes, type Form, type Tag, type Wanted } from '../../src/embed/codes.js';
import { must, party, question, quote, speaker, stance, story } from '../model/helpers.js';

const base = 'https://news.example/facts';
const of = story({
  attributes: [{ id: 'sea', label: 'Sea' }],
  parties: [party('italy')],
  speakers: [speaker({})],
  quotes: [quote({})],
  questions: [question([stance('italy')], { id: 'oil' })],
});
const list = { tag: 'stance-list', id: 'oil', base } as const;
const words = { tag: 'leader-quote', id: 'light', base } as const;

const codeOf = (form: Form, wanted: Wanted) => must(codes(of, wanted)?.find((code) => code.form === form));

describe('codes() throws an error that says what to do', () => {
  it('for a tag that no element has', () => {
    for (const tag of ['stance-lst', 'toString', undefined])
      assert.throws(
        () => codes(of, { ...list, tag: tag as Tag }),
        new TypeError(`"tag" must be pledge-counter or leader-quote or stance-list, and is "${tag}".`),
      );
  });

  it('for an attribute of another element, which TypeScript refuses too', () => {
    assert.throws(
      // @ts-expect-error: a counter has no speaker
      () => codes(of, { tag: 'pledge-counter', id: 'ada', attribute: 'speaker', base }),
      new TypeError('The item of <pledge-counter> must be named by pledge, and is named by "speaker".'),
    );
    assert.throws(
      // @ts-expect-error: a quote has no party
      () => codes(of, { ...words, id: 'italy', attribute: 'party' }),
      new TypeError('The item of <leader-quote> must be named by quote or speaker, and is named by "party".'),
    );
    assert.throws(
      // @ts-expect-error: a list has no speaker
      () => codes(of, { ...list, id: 'ada', attribute: 'speaker' }),
      /^TypeError: The item of <stance-list> must be named by question or party or questions, /,
    );
  });

  it('for an address of the site that is not a whole address', () => {
    for (const wrong of [
      undefined,
      '',
      'facts/',
      '/facts/',
      'news.example',
      'javascript:alert(1)',
      'file:///facts',
    ])
      assert.throws(
        () => codes(of, { ...list, base: wrong as string }),
        new TypeError(`"base" must be an http or https address, and is "${wrong}".`),
      );
  });

  it('for a value that is not a story', () => {
    assert.throws(
      () => codes(undefined as unknown as typeof of, list),
      new TypeError(
        'Read the story with parseStory() of onrecord/check.js first: it is of type undefined, and its "language" is missing or broken.',
      ),
    );
  });
});

describe('codes() accepts', () => {
  it('the name of the attribute that an item has anyway', () => {
    const named = { ...words, attribute: 'quote' } as unknown as Wanted;
    assert.deepEqual(codes(of, named), codes(of, words));
  });

  it('a story file whose lists were left out', () => {
    const { sources, speakers, quotes } = of;
    const file = JSON.parse(
      JSON.stringify({ ...of, sources, speakers, quotes, pledges: undefined, changes: undefined }),
    ) as typeof of;
    assert.ok(!('changes' in file));
    assert.deepEqual(codes(file, words), codes(of, words));
  });
});

describe('a code leaves out and reports', () => {
  const wrong: readonly (readonly [name: string, ...values: (string | number | true)[]])[] = [
    ['theme', 'purple', 'Dark', true],
    ['view', 'figure'],
    ['rows', 'all'],
    ['sort', 'size'],
    ['loading', 'never'],
    ['group-by', 'ocean'],
    ['limit', 0, -1, 1.5, NaN, 'many', true],
    ['refresh', 14],
    ['heading-level', 0, 7],
  ];
  for (const [name, ...values] of wrong)
    it(`a value of ${name} that the element would ignore`, () => {
      const plain = codeOf('element', list).text;
      for (const value of values)
        for (const form of ['placeholder', 'element'] as const) {
          const { text, without } = codeOf(form, { ...list, options: { [name]: value } });
          assert.deepEqual(without, [name], String(value));
          if (form === 'element') assert.equal(text, plain);
        }
    });

  it('no value that the element knows', () => {
    const options = {
      theme: 'dark',
      view: 'tiles',
      rows: 'names',
      sort: 'date',
      loading: 'eager',
      'group-by': 'sea',
      limit: 1,
      refresh: '15',
      'heading-level': 6,
      search: true,
    };
    const { text, without } = codeOf('element', { ...list, options });
    assert.deepEqual(without, []);
    assert.match(
      text,
      / theme="dark" view="tiles" rows="names" sort="date" loading="eager" group-by="sea" limit="1" refresh="15" heading-level="6" search>/,
    );
  });
});

describe('a frame', () => {
  it('has the default height if the given height is not a positive number', () => {
    for (const height of [0, -1, NaN, Infinity, 'x', '"><script>'])
      assert.match(
        codeOf('iframe', { ...list, height: height as number }).text,
        / height="1200" /,
        String(height),
      );
  });
});
