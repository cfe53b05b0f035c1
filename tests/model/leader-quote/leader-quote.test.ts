import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { latestQuote, leaderQuote, plainText, quotesOf } from '../../../src/model/index.js';
import { titleOf } from '../../../src/model/title.js';
import type { PartialDate, Quote, Story } from '../../../src/story/types.js';
import {
  arabicName,
  change,
  cite,
  isolated,
  longDate,
  must,
  on,
  quote,
  retraction,
  source,
  speaker,
  story,
  stringsIn,
  today,
  uncheckedStory,
  words,
} from '../helpers.js';

const sources = [source(), source({ id: 'minutes', title: 'Minutes', language: 'en' })];
const sourcesOf = (view: { sources: { items: readonly { source: string }[] } } | undefined) =>
  must(view).sources.items.map((item) => item.source);

/** The view of one quote. A test names only the parts that matter to it. */
function viewOf(parts: Partial<Quote> = {}, rest: Partial<Story> = {}, language = 'en') {
  return must(leaderQuote(story({ sources, quotes: [quote(parts)], ...rest }), 'light', language, today));
}

describe('which quote', () => {
  it('is the one with the id, or none', () => {
    assert.equal(viewOf().id, 'light');
    for (const id of ['', 'nothing', 'constructor']) {
      assert.equal(leaderQuote(story({ quotes: [quote()] }), id, 'en', today), undefined);
    }
  });
});

describe('the words', () => {
  it('have the quotation marks of their own language', () => {
    assert.deepEqual(viewOf().words, { text: '“Let there be light”' });
    assert.deepEqual(viewOf({ text: 'Niech stanie się światło', language: 'pl' }).words, {
      text: '„Niech stanie się światło”',
      lang: 'pl',
    });
  });

  it('are in the language of the story if the quote names none', () => {
    assert.deepEqual(viewOf({ text: 'Хай буде світло' }, { language: 'uk' }, 'en').words, {
      text: '«Хай буде світло»',
      lang: 'uk',
    });
  });

  it('are left unchanged, including marks inside them', () => {
    const text = 'Let “there” be light — ‘now’ ';
    assert.equal(viewOf({ text }).words?.text, `“${text}”`);
  });

  it('are marked if they are part of a sentence or secondhand', () => {
    assert.equal(viewOf().mark, '');
    const partial = viewOf({ kind: 'partial', text: 'be light' });
    assert.deepEqual(
      [partial.kind, partial.mark, partial.words?.text],
      ['partial', words.kind.partial, '“be light”'],
    );
    const passedOn = viewOf({ kind: 'secondhand', statedBy: 'ada' });
    assert.deepEqual(
      [passedOn.mark, passedOn.words?.text, passedOn.statedBy],
      [words.kind.secondhand, '“Let there be light”', 'as given by Ada Lamp'],
    );
  });
});

describe('a paraphrase', () => {
  const text = { en: 'Light is wanted.', pl: 'Potrzebne jest światło.' };

  it('is never in quotation marks, and is marked', () => {
    const view = viewOf({ kind: 'paraphrase', text: 'Light is wanted.' });
    assert.deepEqual([view.words, view.mark], [{ text: 'Light is wanted.' }, words.kind.paraphrase]);
    for (const [path, string] of stringsIn(view)) assert.doesNotMatch(string, /[“”„«»]/, path);
  });

  it('may be in the language of the reader, because it is in our own words', () => {
    assert.deepEqual(viewOf({ kind: 'paraphrase', text }).words, { text: text.en });
    assert.deepEqual(viewOf({ kind: 'paraphrase', text }, {}, 'pl').words, { text: text.pl, lang: 'pl' });
  });
});

describe('a translation', () => {
  const original = { text: 'Fiat lux', language: 'la' };

  it('says who made it, and gives the original in its own marks', () => {
    const view = viewOf({
      original: { text: 'Es werde Licht', language: 'de' },
      translatedBy: { en: 'the Lamp' },
    });
    assert.equal(view.mark, 'Translated by the Lamp');
    assert.deepEqual(view.original, { text: '„Es werde Licht“', lang: 'de', label: words.original });
  });

  it('says that it is a translation even if the translator is not known', () => {
    assert.equal(viewOf({ original }).mark, words.translated);
  });

  it('says so in addition to the kind of quote', () => {
    assert.equal(viewOf({ original, kind: 'partial' }).mark, `${words.kind.partial}; ${words.translated}`);
  });

  it('may be without its original', () => {
    const view = viewOf({ translatedBy: 'the Lamp' });
    assert.deepEqual([view.mark, view.original], ['Translated by the Lamp', undefined]);
  });
});

describe('the speaker', () => {
  const speakers = [speaker({ role: { en: 'Keeper', pl: 'latarniczka' } })];

  it('has a name and a role', () => {
    const view = viewOf({}, { speakers });
    assert.deepEqual([view.speaker, view.role], [{ text: 'Ada Lamp' }, { text: 'Keeper' }]);
    assert.deepEqual(viewOf({}, { speakers }, 'pl').role, { text: 'latarniczka', lang: 'pl' });
  });

  it('has the role at the time', () => {
    const view = viewOf({ role: 'Deputy Keeper' }, { speakers });
    assert.equal(view.role?.text, 'Deputy Keeper');
    assert.match(view.sentence, /^Ada Lamp, Deputy Keeper: /);
  });

  it('may have no role', () => {
    assert.equal(viewOf().role, undefined);
    assert.match(viewOf().sentence, /^Ada Lamp: “/);
  });

  it('is named by the id if the story lacks the speaker', () => {
    const given = uncheckedStory({ quotes: [quote({ speaker: 'nobody' })] });
    assert.deepEqual(must(leaderQuote(given, 'light', 'en', today)).speaker, { text: 'nobody' });
  });
});

describe('the date of a quote', () => {
  it('cites the sources of the words if it has none of its own', () => {
    const view = viewOf();
    assert.equal(view.said.text, '4\u00A0September\u00A02025');
    assert.deepEqual(sourcesOf(view.said), ['report']);
    assert.doesNotMatch(plainText(view), /^Date/m);
  });

  it('cites its own sources, which are not listed as sources of the words', () => {
    const view = viewOf({ said: { ...on('2025-09-04'), citations: cite('minutes', 2) } });
    assert.deepEqual([sourcesOf(view.said), sourcesOf(view)], [['minutes'], ['report']]);
    assert.match(
      plainText(view),
      /^Source: A report\nDate: 4\u00A0September\u00A02025 \(Minutes, paragraph 2\)$/m,
    );
  });

  it('says that it is unknown if it is', () => {
    const view = viewOf({ said: { precision: 'unknown' } });
    assert.equal(view.said.text, words.date.unknown);
    assert.match(view.sentence, /\(date unknown\)$/);
  });
});

describe('the text around the words', () => {
  it('includes the occasion and the context', () => {
    const view = viewOf({
      occasion: { en: 'At the harbour', pl: 'W porcie' },
      context: { text: 'It was dark.', statedBy: 'ada', citations: cite('minutes') },
    });
    assert.deepEqual(view.occasion, { text: 'At the harbour' });
    assert.deepEqual([view.context?.text, view.context?.by], ['It was dark.', 'according to Ada Lamp']);
    assert.deepEqual(sourcesOf(view.context), ['minutes']);
  });

  it('includes the wordings of other sources, each with its marks and source', () => {
    const { wordings } = viewOf({
      language: 'en-GB',
      wordings: [
        { text: 'Let light be', citations: cite('minutes') },
        { text: 'Es werde Licht', language: 'de', translatedBy: 'the Lamp', citations: cite() },
      ],
    });
    assert.equal(wordings?.label, words.wordings);
    assert.deepEqual(
      wordings.facts.map((each) => [each.text, each.lang, each.by, ...sourcesOf(each)]),
      [
        ['“Let light be”', undefined, undefined, 'minutes'],
        ['„Es werde Licht“', 'de', 'Translated by the Lamp', 'report'],
      ],
    );
    assert.match(
      viewOf({ wordings: [{ text: 'Хай', citations: cite() }] }, { language: 'uk' }).wordings?.facts[0]
        ?.text ?? '',
      /^«Хай»$/,
      'in the language of the story, where neither the wording nor the quote names one',
    );
  });

  it('is empty if the story has none', () => {
    const view = viewOf({ wordings: [] });
    assert.deepEqual(
      [view.original, view.occasion, view.context, view.wordings, view.statedBy],
      [undefined, undefined, undefined, undefined, undefined],
    );
  });
});

describe('the quote in words', () => {
  it('says who said what, when and where', () => {
    assert.equal(viewOf().sentence, 'Ada Lamp: “Let there be light” (4\u00A0September\u00A02025)');
    assert.equal(
      viewOf({ occasion: 'At the harbour' }).sentence,
      'Ada Lamp: “Let there be light” (At the harbour, 4\u00A0September\u00A02025)',
    );
  });

  it('names the kind of quote, and who passed it on', () => {
    assert.equal(
      viewOf({ kind: 'paraphrase', text: 'Light is wanted.', statedBy: 'ada', occasion: 'At the harbour' })
        .sentence,
      'Ada Lamp: Light is wanted. (Paraphrase, not a quotation; as given by Ada Lamp; At the harbour, 4\u00A0September\u00A02025)',
    );
  });

  it('gives a fragment with what it was part of, so that it does not mislead', () => {
    const fragment: Partial<Quote> = { kind: 'partial', text: 'be light' };
    assert.equal(
      viewOf(fragment).sentence,
      'Ada Lamp: “be light” (Part of a sentence; 4\u00A0September\u00A02025)',
    );
    const context = { text: 'She was saying what must not be.', citations: cite() };
    assert.equal(
      viewOf({ ...fragment, context }).sentence,
      'Ada Lamp: “be light” (Part of a sentence; 4\u00A0September\u00A02025). She was saying what must not be.',
    );
    assert.equal(
      viewOf({ ...fragment, context: { ...context, statedBy: 'ada' } }).sentence,
      'Ada Lamp: “be light” (Part of a sentence; 4\u00A0September\u00A02025). She was saying what must not be. (according to Ada Lamp)',
    );
  });

  it('carries the verdict of a fact-checker wherever the words go', () => {
    const verdict = { text: 'False', statedBy: 'ada', asOf: on('2025-03-02'), citations: cite('minutes') };
    const view = viewOf({ verdict });
    assert.deepEqual([view.verdict?.label, view.verdict?.text], ['Rating: ', 'False']);
    assert.ok(view.sentence.endsWith(`. Rating: False (according to Ada Lamp, ${longDate('2025-03-02')})`));
    assert.match(plainText(view), /^Rating: False \(according to Ada Lamp/m);
    assert.deepEqual(sourcesOf(view.verdict), ['minutes']);
    assert.ok(view.foot.sources.entries.some(({ source }) => source === 'minutes'));
    const retracted = viewOf({ verdict }, { changes: [retraction('quotes/light')] });
    assert.equal(retracted.verdict, undefined);
  });

  it('leaves the context of a whole quotation to the full text', () => {
    const view = viewOf({ context: { text: 'It was dark.', citations: cite('minutes') } });
    assert.doesNotMatch(view.sentence, /dark/);
    assert.match(plainText(view), /^It was dark\. \(Minutes\)$/m);
  });

  it('isolates text that runs against the direction of the line', () => {
    const view = viewOf(
      { text: 'لن نطفئ المصباح', language: 'ar', occasion: { ar: 'افتتاح' } },
      { speakers: [speaker({ name: arabicName, role: 'Keeper' })] },
    );
    assert.equal(
      view.sentence,
      `${isolated(arabicName)}, Keeper: ${isolated('«لن نطفئ المصباح»')} (${isolated('افتتاح')}, 4\u00A0September\u00A02025)`,
    );
    assert.deepEqual(view.words, { text: '«لن نطفئ المصباح»', lang: 'ar' });
    const fragment = viewOf({
      kind: 'partial',
      original: { text: 'المصباح', language: 'ar' },
      context: { text: { ar: 'كان الليل طويلا' }, statedBy: 'ada', citations: cite() },
    });
    assert.ok(fragment.sentence.endsWith(`. ${isolated('كان الليل طويلا')} (according to Ada Lamp)`));
    assert.match(plainText(fragment), new RegExp(`^Original: ${isolated('«المصباح»')}$`, 'm'));
  });

  it('has a full text with original, context, wordings, source and date', () => {
    const view = viewOf({
      original: { text: 'Es werde Licht', language: 'de' },
      context: { text: 'It was dark.', citations: cite('minutes', 3) },
      wordings: [{ text: 'Let light be', citations: cite('minutes', 4) }],
    });
    assert.deepEqual(plainText(view).split('\n'), [
      'Ada Lamp: “Let there be light” (Translated; 4\u00A0September\u00A02025)',
      'Original: „Es werde Licht“',
      'It was dark. (Minutes, paragraph 3)',
      'Source: A report',
      'The same words in other reports: “Let light be” (Minutes, paragraph 4)',
      view.foot.text,
    ]);
    assert.deepEqual(view.foot.sources.entries.map(({ source }) => source).toSorted(), ['minutes', 'report']);
  });
});

describe('a quote that has been retracted', () => {
  const view = viewOf(
    {
      kind: 'partial',
      text: 'Let there be light',
      original: { text: 'Es werde light', language: 'de' },
      translatedBy: 'the Lamp',
      context: { text: 'Asked for light.', citations: cite() },
      wordings: [{ text: 'Let light be', citations: cite('minutes') }],
      occasion: 'At the harbour',
      said: { ...on('2025-09-04'), citations: [{ source: 'minutes', passage: 'then there was light' }] },
      citations: [{ source: 'report', paragraph: 3, passage: 'let there be light' }],
    },
    {
      changes: [
        change('quotes/light', { type: 'correction', was: 'Let there be night', now: 'Let there be light' }),
        retraction('quotes/light', { was: 'Let there be light', note: 'Never said.' }),
      ],
      sources: [source({ url: 'https://news.example/report' }), source({ id: 'minutes', title: 'Minutes' })],
    },
  );

  it('has no words left anywhere, including passages, links and corrections', () => {
    assert.equal(view.words, undefined);
    for (const [path, string] of stringsIn({ ...view, id: '', foot: { ...view.foot, about: [] } }))
      assert.doesNotMatch(string, /light|night/i, path);
  });

  it('says that it has been retracted, why, and on what occasion it was said', () => {
    assert.equal(view.retracted, 'This quote has been retracted.');
    assert.equal(
      view.sentence,
      'Ada Lamp: This quote has been retracted. (At the harbour, 4\u00A0September\u00A02025)',
    );
    assert.deepEqual(view.foot.changes.at(-1)?.note, { text: 'Never said.' });
    const [item] = view.sources.items;
    assert.deepEqual([item?.text, item?.href], ['A report, paragraph 3', 'https://news.example/report']);
    assert.match(plainText(view), /^Retracted, 6\u00A0September\u00A02025: Never said\.$/m);
  });

  it('is no longer marked as part of a sentence or translated', () => {
    assert.equal(view.mark, '');
  });
});

describe('the latest quote of a speaker', () => {
  /** The id of the latest of several quotes with these dates. The ids are a, b, c and so on. */
  const latest = (dates: readonly PartialDate[], parts: Partial<Story> = {}) =>
    latestQuote(
      story({ quotes: dates.map((said, i) => quote({ id: 'abcdef'[i]!, said })), ...parts }),
      'ada',
    );

  it('is the latest by date, at whatever position in the story', () => {
    assert.equal(latest([on('2025-09-03'), on('2025-09-04'), on('2025-09-02')]), 'b');
    assert.equal(latest([on('2025-12-31'), on('2026-01-01')]), 'b');
    assert.equal(
      latest([
        { precision: 'year', date: '2024' },
        { precision: 'month', date: '2023-12' },
      ]),
      'a',
    );
  });

  it('is the last in the story’s order if several are from one day', () => {
    assert.equal(latest([on('2025-09-04'), on('2025-09-04'), on('2025-09-03')]), 'b');
    assert.equal(latest([on('2025-09-04'), { precision: 'around', date: '2025-09-04' }]), 'b');
  });

  it('is one dated on a day rather than before that day', () => {
    assert.equal(latest([on('2025-09-04'), { precision: 'before', date: '2025-09-04' }]), 'a');
    assert.equal(latest([on('2025-09-03'), { precision: 'before', date: '2025-09-04' }]), 'b');
  });

  it('is one dated to a day rather than to the month or year of that day', () => {
    assert.equal(latest([on('2025-09-04'), { precision: 'month', date: '2025-09' }]), 'a');
    assert.equal(latest([on('2025-01-01'), { precision: 'year', date: '2025' }]), 'a');
  });

  it('has an unknown date only if all dates are unknown', () => {
    assert.equal(
      latest([{ precision: 'unknown' }, { precision: 'before', date: '1999' }, { precision: 'unknown' }]),
      'b',
    );
    assert.equal(latest([{ precision: 'unknown' }, { precision: 'unknown' }]), 'b');
  });

  it('is not one that has been retracted', () => {
    const dates = [on('2025-09-03'), on('2025-09-04')];
    assert.equal(latest(dates, { changes: [retraction('quotes/b')] }), 'a');
    assert.equal(latest(dates, { changes: [change('quotes/b')] }), 'b');
    assert.equal(latest(dates, { changes: [retraction('quotes/a'), retraction('quotes/b')] }), undefined);
  });

  it('is never a quote of another speaker', () => {
    const speakers = [speaker(), speaker({ id: 'nur' })];
    const quotes = [quote({ id: 'a' }), quote({ id: 'b', speaker: 'nur', said: on('2025-09-05') })];
    assert.equal(latestQuote(story({ speakers, quotes }), 'ada'), 'a');
    assert.equal(latestQuote(story({ speakers, quotes }), 'nur'), 'b');
  });

  it('is undefined if there is none', () => {
    assert.equal(latest([]), undefined);
    assert.equal(latestQuote(story({ quotes: [quote()] }), 'nobody'), undefined);
    assert.equal(latestQuote(story({ quotes: [quote()] }), ''), undefined);
  });
});

describe('all quotes of a speaker', () => {
  const unknown = { precision: 'unknown' } as const;
  const spoken = (dates: readonly PartialDate[], rest: Partial<Story> = {}) =>
    story({ sources, quotes: dates.map((said, i) => quote({ id: 'abcdef'[i]!, said })), ...rest });
  const listOf = (dates: readonly PartialDate[], rest: Partial<Story> = {}, limit?: number) =>
    must(must(quotesOf(spoken(dates, rest), 'ada', 'en', today, limit)).list);
  const idsOf = (...given: Parameters<typeof listOf>) => listOf(...given).quotes.map(({ id }) => id);

  it('are the latest first, with the last in the story before others of its day', () => {
    assert.deepEqual(idsOf([on('2025-09-03'), on('2025-09-04'), on('2025-09-04'), on('2025-09-02')]), [
      'c',
      'b',
      'a',
      'd',
    ]);
  });

  it('end with those whose date is unknown, which say so', () => {
    const { quotes } = listOf([unknown, on('2025-09-03'), { precision: 'before', date: '1999' }]);
    assert.deepEqual(
      quotes.map(({ id, dated }) => [id, dated]),
      [
        ['b', longDate('2025-09-03')],
        ['c', 'Before 1999'],
        ['a', 'Date unknown'],
      ],
    );
  });

  it('end with those that were retracted, without their words', () => {
    const changes = [retraction('quotes/b')];
    const { quotes } = listOf([unknown, on('2025-09-04'), on('2025-09-03')], { changes });
    assert.deepEqual(
      quotes.map(({ id, words }) => [id, !!words]),
      [
        ['c', true],
        ['a', true],
        ['b', false],
      ],
    );
  });

  it('are of this speaker only, and undefined if there are none', () => {
    const speakers = [speaker(), speaker({ id: 'nur' }), speaker({ id: 'silent' })];
    const quotes = [quote({ id: 'a' }), quote({ id: 'b', speaker: 'nur' })];
    const both = story({ speakers, quotes });
    assert.deepEqual(
      quotesOf(both, 'nur', '', today)?.list?.quotes.map(({ id }) => id),
      ['b'],
    );
    for (const id of ['silent', 'nobody', '', 'constructor'])
      assert.equal(quotesOf(both, id, '', today), undefined, id);
  });

  it('are shown up to the limit, and a button names how many there are', () => {
    const dates = [on('2025-09-01'), on('2025-09-02'), on('2025-09-03')];
    const shown = (limit?: number) => {
      const { shown, more, quotes } = listOf(dates, {}, limit);
      return [shown, more, quotes.length];
    };
    assert.deepEqual(shown(2), [2, 'Show all 3', 3]);
    assert.deepEqual(shown(2.9), [2, 'Show all 3', 3]);
    for (const all of [3, 4, 0, -1, NaN, undefined]) assert.deepEqual(shown(all), [3, undefined, 3]);
  });

  it('share one list of sources, with a number for each', () => {
    const quotes = [
      quote({ id: 'a', said: on('2025-09-01'), citations: cite('minutes', 1) }),
      quote({ id: 'b', said: on('2025-09-03'), citations: cite('report', 2) }),
      quote({ id: 'c', said: on('2025-09-02'), citations: cite('minutes', 4) }),
    ];
    const view = must(quotesOf(story({ sources, quotes }), 'ada', 'en', today));
    assert.deepEqual(
      view.list!.quotes.map(({ sources }) => sources.marks.map(({ number }) => number)),
      [['1'], ['2'], ['2']],
    );
    assert.deepEqual(
      view.foot.sources.entries.map(({ number, source, details }) => [number, source, details]),
      [
        ['1', 'report', ', paragraph 2'],
        ['2', 'minutes', ', paragraphs 1, 4'],
      ],
    );
  });

  it('are told apart in the changes, which name the quote', () => {
    const changes = [change('quotes/a', { type: 'clarification' }), change('speakers/ada')];
    const view = must(quotesOf(spoken([on('2025-09-03')], { changes }), 'ada', 'en', today));
    assert.deepEqual(
      view.foot.changes.map(({ label }) => label),
      [
        `${words.change.clarification}, ${longDate('2025-09-06')} (Ada Lamp, ${longDate('2025-09-03')}):`,
        `${words.change.clarification}, ${longDate('2025-09-06')}:`,
      ],
    );
  });

  it('are named by the speaker and the role, and are announced by the latest', () => {
    const speakers = [speaker({ role: 'Keeper' })];
    const dates = [on('2025-09-03'), on('2025-09-04')];
    const view = must(quotesOf(spoken(dates, { speakers }), 'ada', 'en', today));
    assert.deepEqual([view.id, view.name, titleOf(view)], ['ada', 'Ada Lamp, Keeper', 'Ada Lamp']);
    assert.equal(view.sentence, leaderQuote(spoken(dates, { speakers }), 'b', 'en', today)?.sentence);
  });

  it('are all in the plain text, also those after the limit', () => {
    const quotes = [
      quote({
        id: 'a',
        text: 'First',
        said: on('2025-09-01'),
        wordings: [{ text: '1st', citations: cite() }],
      }),
      quote({ id: 'b', text: 'Second', said: on('2025-09-02') }),
      quote({ id: 'c', text: 'Third', said: unknown }),
    ];
    const text = plainText(must(quotesOf(story({ sources, quotes }), 'ada', 'en', today, 1)));
    assert.match(text, /“Second”[^]*“First”[^]*“1st”[^]*“Third” \(date unknown\)[^]*As of/);
  });
});
