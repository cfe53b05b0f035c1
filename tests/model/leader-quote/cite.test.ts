import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributed, exportsOf } from '../../../src/model/leader-quote/cite.js';
import { leaderQuote } from '../../../src/model/leader-quote/leader-quote.js';
import type { Quote, Source, Speaker, Story } from '../../../src/story/types.js';
import {
  arabicName,
  must,
  on,
  quote,
  retraction,
  source,
  speaker,
  stories,
  story,
  today,
} from '../helpers.js';

interface Given {
  readonly of?: Partial<Quote>;
  readonly from?: Partial<Source>;
  readonly by?: Partial<Speaker>;
  readonly story?: Partial<Story>;
}

const made = ({ of, from, by, story: more }: Given) =>
  story({ sources: [source(from)], speakers: [speaker(by)], quotes: [quote(of)], ...more });

const exported = (given: Given = {}, format = 'bibtex', link?: string) =>
  must(exportsOf(made(given), 'light', 'en', link).find((each) => each.format === format)).text;

const csl = (given: Given = {}, link?: string) => {
  const parsed = JSON.parse(exported(given, 'csl-json', link)) as Record<string, unknown>[];
  assert.equal(parsed.length, 1);
  return parsed[0]!;
};

/** The value of a field as BibTeX reads it, up to the brace that closes the first one. */
function bibtexField(text: string, name: string): string | undefined {
  const start = text.indexOf(`\n  ${name} = {`);
  if (start < 0) return undefined;
  const from = text.indexOf('{', start);
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return text.slice(from + 1, i);
  }
  return undefined;
}

const url = 'https://news.example/report';
const full: Given = {
  of: { occasion: 'At dawn', citations: [{ source: 'report', paragraph: 9 }] },
  from: { publisher: 'The Lamp', published: '2025-09-05' },
  by: { role: 'Keeper' },
};

describe('a quote as a reference', () => {
  it('is one line of plain text, with speaker, date, source and address', () => {
    assert.equal(
      exported(full, 'text', 'https://news.example/e/leader-quote/light'),
      'Ada Lamp, Keeper, “Let there be light”, 4\u00A0September\u00A02025. A report, The Lamp, 5\u00A0September\u00A02025, paragraph 9. https://news.example/e/leader-quote/light',
    );
  });

  it('is BibTeX', () => {
    assert.equal(
      exported({ ...full, from: { ...full.from, url } }),
      `@misc{light,
  author = {{Ada Lamp}},
  title = {{“Let there be light”}},
  year = {2025},
  month = {9},
  day = {4},
  howpublished = {A report, The Lamp, 5 September 2025, paragraph 9},
  url = {${url}#:~:text=Let%20there%20be%20light},
}`,
    );
  });

  it('is CSL-JSON', () => {
    assert.deepEqual(csl({ ...full, from: { ...full.from, url } }), {
      id: 'light',
      type: 'document',
      author: [{ literal: 'Ada Lamp' }],
      title: '“Let there be light”',
      issued: { 'date-parts': [[2025, 9, 4]] },
      'event-title': 'At dawn',
      'container-title': 'A report',
      publisher: 'The Lamp',
      URL: `${url}#:~:text=Let%20there%20be%20light`,
      language: 'en',
      note: 'The Lamp, 5 September 2025, paragraph 9',
    });
  });

  it('leaves out fields for which the story has no value', () => {
    const item = csl();
    for (const name of ['publisher', 'URL', 'event-title', 'note']) assert.ok(!(name in item), name);
    for (const name of ['url', 'note']) assert.equal(bibtexField(exported(), name), undefined);
    assert.equal(
      exported({}, 'text'),
      'Ada Lamp, “Let there be light”, 4\u00A0September\u00A02025. A report.',
    );
  });

  it('names the kind of quote, and puts no paraphrase in quotation marks', () => {
    const of: Partial<Quote> = { kind: 'paraphrase' };
    assert.equal(csl({ of })['title'], 'Let there be light');
    for (const format of ['text', 'bibtex', 'csl-json']) {
      assert.match(exported({ of }, format), /Paraphrase, not a quotation/);
      assert.doesNotMatch(exported({ of }, format), /[“”]/);
    }
  });

  it('names who passed the words on', () => {
    const of: Partial<Quote> = { kind: 'secondhand', statedBy: 'ada' };
    assert.match(exported({ of }), /note = \{Reported second-hand; as given by Ada Lamp\}/);
  });

  it('is not made for retracted words, nor for a quote that does not exist', () => {
    assert.deepEqual(
      exportsOf(made({ story: { changes: [retraction('quotes/light')] } }), 'light', 'en'),
      [],
    );
    assert.deepEqual(exportsOf(made({}), 'nobody', 'en'), []);
  });

  it('is made for every quote of both stories', () => {
    for (const each of Object.values(stories)) {
      for (const { id } of each.quotes) {
        const all = exportsOf(each, id, '', 'https://news.example/e');
        const retracted = !leaderQuote(each, id, '', today)?.words;
        assert.equal(all.length, retracted ? 0 : 3, id);
        for (const { format, text } of all) {
          assert.doesNotMatch(text, /[\u2066-\u2069]|undefined|\[object/, id);
          if (format === 'csl-json') assert.doesNotThrow(() => void JSON.parse(text), id);
          if (format === 'bibtex') assert.equal(text.split('{').length, text.split('}').length, id);
        }
      }
    }
  });
});

describe('a date in a reference', () => {
  const dated = (said: Quote['said']) => {
    const bibtex = exported({ of: { said } });
    const fields = ['year', 'month', 'day', 'note'].map((name) => bibtexField(bibtex, name));
    return [csl({ of: { said } })['issued'], fields];
  };

  it('is as precise as the story', () => {
    assert.deepEqual(dated(on('2025-09-04')), [
      { 'date-parts': [[2025, 9, 4]] },
      ['2025', '9', '4', undefined],
    ]);
    assert.deepEqual(dated({ precision: 'month', date: '2025-09' }), [
      { 'date-parts': [[2025, 9]] },
      ['2025', '9', undefined, undefined],
    ]);
    assert.deepEqual(dated({ precision: 'year', date: '2025' }), [
      { 'date-parts': [[2025]] },
      ['2025', undefined, undefined, undefined],
    ]);
  });

  it('has no day if it is a bound, a guess or unknown', () => {
    const none = [undefined, undefined, undefined];
    assert.deepEqual(dated({ precision: 'around', date: '2025-09' }), [
      { 'date-parts': [[2025, 9]], circa: true },
      [...none, 'around September 2025'],
    ]);
    assert.deepEqual(dated({ precision: 'before', date: '2025-09-04' }), [
      { literal: 'before 4 September 2025' },
      [...none, 'before 4 September 2025'],
    ]);
    assert.deepEqual(dated({ precision: 'unknown' }), [undefined, [...none, 'date unknown']]);
  });
});

describe('a special character in a reference', () => {
  const text = String.raw`50 % & $5 #1 a_b ~c ^d \e {f} } " @g`;

  it('is escaped in BibTeX, and closes no field too early', () => {
    const bibtex = exported({ of: { text } });
    assert.equal(
      bibtexField(bibtex, 'title'),
      String.raw`{“50 \% \& \$5 \#1 a\_b \textasciitilde{}c \textasciicircum{}d \textbackslash{}e \textbraceleft{}f\textbraceright{} \textbraceright{} " @g”}`,
    );
    assert.equal(bibtexField(bibtex, 'howpublished'), 'A report');
  });

  it('is unchanged in CSL-JSON', () => {
    assert.equal(csl({ of: { text } })['title'], `“${text}”`);
  });

  it('is removed from every format if it is a line break or an isolate', () => {
    const given: Given = { of: { text: 'Let there\n  be light' }, by: { name: arabicName } };
    assert.equal(csl(given)['title'], '“Let there be light”');
    assert.deepEqual(csl(given)['author'], [{ literal: arabicName }]);
    assert.match(exported(given), new RegExp(`author = \\{\\{${arabicName}\\}\\}`));
    assert.doesNotMatch(exported(given, 'text'), /[\u2066-\u2069]/);
  });

  it('is encoded if it is a brace in an address', () => {
    const bibtex = exported({ of: { kind: 'paraphrase' }, from: { url: 'https://news.example/{a}' } });
    assert.equal(bibtexField(bibtex, 'url'), 'https://news.example/%7Ba%7D');
  });
});

describe('a copied quote', () => {
  const copied = (given: Given, link?: string) =>
    attributed(must(leaderQuote(made(given), 'light', 'en', today)), link);

  it('has its speaker, date, source and link', () => {
    assert.deepEqual(copied(full, 'https://news.example/e/leader-quote/light').split('\n'), [
      'Ada Lamp, Keeper: “Let there be light” (At dawn, 4\u00A0September\u00A02025)',
      'A report, The Lamp, 5\u00A0September\u00A02025, paragraph 9',
      'https://news.example/e/leader-quote/light',
    ]);
  });

  it('has the link of its source if it has none of its own, or no link if neither exists', () => {
    assert.equal(copied({ from: { url } }).split('\n')[2], `${url}#:~:text=Let%20there%20be%20light`);
    assert.equal(copied({}).split('\n').length, 2);
  });
});
