import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/model/language/locales/ar.js';
import '../../../src/model/language/locales/pl.js';
import { plainText, pledgeCounter } from '../../../src/model/index.js';
import type { Count, Pledge, Story } from '../../../src/story/types.js';
import {
  arabicName,
  cite,
  isolated,
  longDate,
  must,
  on,
  party,
  pledge,
  source,
  speaker,
  story,
  today,
  uncheckedStory,
  words,
} from '../helpers.js';

const report = source();
const minutes = source({ id: 'minutes', title: 'Minutes' });
const sourcesOf = (view: { sources: { items: readonly { source: string }[] } } | undefined) =>
  must(view).sources.items.map((item) => item.source);

/** The counter of one pledge. A test names only the parts that matter to it. */
function counter(parts: Partial<Pledge> = {}, rest: Partial<Story> = {}, language = 'en') {
  return must(
    pledgeCounter(
      story({ sources: [report, minutes], pledges: [pledge(parts)], ...rest }),
      'oil',
      language,
      today,
    ),
  );
}

const count = (value: number, parts: Partial<Count> = {}): Count => ({
  value,
  qualifier: 'exactly',
  citations: cite(),
  ...parts,
});

/** A denominator in harbours. Several counts mean that the sources differ. */
const of = (...counts: Count[]) => ({ unit: { en: { one: 'harbour', other: 'harbours' } }, counts });

describe('which pledge', () => {
  it('is the one with the id, or none', () => {
    assert.equal(counter().id, 'oil');
    for (const id of ['', 'nothing', 'constructor', '__proto__']) {
      assert.equal(pledgeCounter(story({ pledges: [pledge()] }), id, 'en', today), undefined);
    }
  });
});

describe('a sentence around a noun of the story', () => {
  const given: Partial<Pledge> = {
    of: of(count(30, { qualifier: 'about' })),
    history: [{ asOf: on('2025-08-01'), count: count(11, { qualifier: 'at-least' }), rule: 'Offered' }],
  };

  it('is in the language of the noun, if the story has the noun in that language only', () => {
    const view = counter(given, {}, 'pl');
    assert.equal(view.lang, 'pl');
    assert.match(
      view.sentence,
      /^Lamp oil: 26 nations have pledged \(.*2025.*\), out of about 30 harbours\.$/,
    );
    assert.equal(view.sentenceLang, 'en');
    assert.deepEqual([view.of?.text, view.of?.lang], ['out of about 30 harbours', 'en']);
    assert.deepEqual(view.history?.points[0]?.count, { text: 'at least 11 nations', lang: 'en' });
  });

  it('is in the reader’s language, if the story has the noun in it', () => {
    const pl = { one: 'państwo', few: 'państwa', many: 'państw', other: 'państwa' };
    const view = counter({ ...given, unit: { en: { one: 'nation', other: 'nations' }, pl } }, {}, 'pl');
    assert.match(view.sentence, /26 państw/);
    assert.equal(view.sentenceLang, undefined);
    // The denominator has a noun of its own.
    assert.equal(view.of?.lang, 'en');
    assert.deepEqual(view.history?.points[0]?.count, { text: 'co najmniej 11 państw', lang: undefined });
  });

  it('stays in the reader’s language, if the interface does not speak the language of the noun', () => {
    const view = counter({ unit: { cy: { other: 'gwlad' } } }, {}, 'pl');
    assert.match(view.sentence, /26 gwlad/);
    assert.equal(view.sentenceLang, undefined);
  });
});

describe('the number', () => {
  it('comes with its unit', () => {
    const { title, qualifier, value, unit, lang, dir } = counter();
    assert.deepEqual([title, qualifier, value, unit], [{ text: 'Lamp oil' }, '', '26', { text: 'nations' }]);
    assert.deepEqual([lang, dir], ['en', 'ltr']);
  });

  it('says how exact it is', () => {
    assert.equal(counter({ count: count(26, { qualifier: 'at-least' }) }).qualifier, 'at least');
    assert.equal(counter({ count: count(26, { qualifier: 'about' }) }).qualifier, 'about');
  });

  it('may be zero, one or ten thousand', () => {
    assert.match(counter({ count: count(0) }).sentence, /^Lamp oil: no pledges so far \(/);
    assert.match(counter({ count: count(1) }).sentence, /^Lamp oil: 1 nation has pledged /);
    assert.match(counter({ count: count(10000) }).sentence, /^Lamp oil: 10,000 nations have pledged /);
  });

  it('has the form of its unit that the reader’s language wants', () => {
    const uk = { one: 'країна', few: 'країни', many: 'країн', other: 'країни' };
    const unit = { en: { one: 'nation', other: 'nations' }, uk };
    assert.deepEqual(counter({ unit, count: count(21) }, {}, 'uk').unit, { text: 'країна', lang: 'uk' });
    assert.deepEqual(counter({ unit, count: count(26) }, {}, 'uk').unit, { text: 'країн', lang: 'uk' });
    assert.deepEqual(counter({ unit, count: count(21) }, {}, 'en').unit, { text: 'nations' });
  });

  it('is written as the language of the reader writes numbers', () => {
    assert.equal(
      counter({ count: count(10000) }, {}, 'en-IN').value,
      new Intl.NumberFormat('en-IN').format(10000),
    );
  });
});

describe('a number whose pledgers are all named', () => {
  const parties = [party('italy'), party('spain'), party('towns', { kind: 'group', size: 7 })];
  const pledgers = parties.map(({ id }) => ({ party: id, citations: cite() }));

  it('is the number of rows without groups', () => {
    const view = counter({ named: 'all', count: count(2), pledgers }, { parties });
    assert.equal(view.value, '2');
    assert.equal(view.who.rows.length, 3);
    assert.equal(view.chart.pledged, 2);
  });

  it('is the number of rows even if the file states another', () => {
    const given = uncheckedStory({
      parties,
      pledges: [pledge({ named: 'all', count: count(26), pledgers })],
    });
    assert.equal(must(pledgeCounter(given, 'oil', 'en', today)).value, '2');
  });

  it('is zero if nobody is named', () => {
    assert.equal(counter({ named: 'all', count: count(0) }).value, '0');
  });

  it('says that it was counted if nobody stated it', () => {
    assert.equal(
      counter({ named: 'all', count: count(2), pledgers }, { parties }).stated.text,
      'Counted from the list of those named, 4\u00A0September\u00A02025',
    );
  });
});

describe('what has been done', () => {
  const signed = { en: { one: '{count} nation has signed', other: '{count} nations have signed' } };

  it('is the clause of the story, by number', () => {
    assert.match(
      counter({ says: signed }).sentence,
      /^Lamp oil: 26 nations have signed \(4\u00A0September\u00A02025\)/,
    );
    assert.match(counter({ says: signed, count: count(1) }).sentence, /^Lamp oil: 1 nation has signed /);
    assert.deepEqual(counter({ says: signed }).unit, { text: 'nations have signed' });
  });

  it('keeps the qualifier of the number', () => {
    const least = counter({ says: signed, count: count(26, { qualifier: 'at-least' }) });
    assert.match(least.sentence, /^Lamp oil: at least 26 nations have signed /);
  });

  it('has the genitive after the Polish “about”, and the Arabic qualifier after the clause', () => {
    const pl = {
      one: '{count} kraj dał',
      few: '{count} kraje dały',
      many: '{count} krajów dało',
      other: '{count} kraju dało',
    };
    const ar = { two: 'تعهدت دولتان', other: 'تعهدت {count} دولة' };
    const inLanguage = (language: string, value: number, qualifier: Count['qualifier']) =>
      counter({ says: { pl, ar }, count: count(value, { qualifier }) }, {}, language).sentence;
    assert.match(inLanguage('pl', 3, 'about'), /: około 3 krajów dało /);
    assert.match(inLanguage('ar', 26, 'at-least'), /: تعهدت 26 دولة على الأقل /);
    assert.match(inLanguage('ar', 2, 'at-least'), /: تعهدت دولتان على الأقل /);
  });

  it('may put words before the number', () => {
    const view = counter({ says: { en: { other: 'Signed by {count} nations' } } });
    assert.deepEqual([view.lead, view.value, view.unit], [{ text: 'Signed by' }, '26', { text: 'nations' }]);
  });

  it('has the noun beside the large number if its form has no place for one', () => {
    const view = counter({
      says: { en: { other: 'Both nations signed, of {count}', one: 'One nation signed' } },
      count: count(1),
    });
    assert.deepEqual([view.lead, view.value, view.unit], [undefined, '1', { text: 'nation' }]);
    assert.match(view.sentence, /^Lamp oil: One nation signed \(/);
  });

  it('is a sentence of its own at zero, without the denominator', () => {
    const none = counter({ says: signed, count: count(0), of: of(count(30)) });
    assert.equal(none.sentence, 'Lamp oil: no pledges so far (4\u00A0September\u00A02025).');
  });

  it('says nothing of names if what is counted has none', () => {
    const view = counter({ named: undefined });
    assert.deepEqual([view.unnamed, view.who.note.text], [undefined, '']);
    assert.doesNotMatch(plainText(view), /name/);
  });
});

describe('the label of the disclosure', () => {
  it('names the first three sections that are behind it', () => {
    const label = counter({
      conditions: [
        { text: 'Only at night.', citations: cite() },
        { text: 'Not in rain.', citations: cite() },
      ],
      rule: { text: 'Signed.', citations: cite() },
      domains: [{ id: 'sea', label: 'At sea', citations: cite() }],
      history: [{ asOf: on('2025-08-01'), count: count(11), rule: 'Offered' }],
    }).foldedLabel;
    assert.equal(label, 'Conditions · What counts · Earlier counts');
  });

  it('is empty if there is nothing behind it', () => {
    assert.equal(counter().foldedLabel, '');
  });
});

describe('who stated the number, and when', () => {
  it('has the name and the day, with the sources of both, and the role apart', () => {
    const view = counter(
      {
        count: count(26, { statedBy: 'ada' }),
        asOf: { ...on('2025-09-04'), citations: cite('minutes', 3) },
      },
      { speakers: [speaker({ role: 'Keeper' })] },
    );
    assert.equal(view.stated.text, 'Ada Lamp, 4\u00A0September\u00A02025');
    assert.equal(view.speaker, 'Ada Lamp, Keeper');
    assert.deepEqual(sourcesOf(view.stated), ['report', 'minutes']);
  });

  it('is only the day if nobody is known to have stated the number', () => {
    assert.equal(counter().stated.text, longDate('2025-09-04'));
  });

  it('says that the date is unknown if it is', () => {
    assert.equal(counter({ asOf: { precision: 'unknown' } }).stated.text, words.date.unknown);
    assert.match(counter({ asOf: { precision: 'unknown' } }).sentence, / \(date unknown\)\.$/);
  });

  it('isolates an Arabic name once', () => {
    const nur = speaker({ name: arabicName, role: 'Keeper' });
    const view = counter({ count: count(26, { statedBy: 'ada' }) }, { speakers: [nur] });
    assert.equal(view.stated.text, `${isolated(arabicName)}, 4\u00A0September\u00A02025`);
  });
});

describe('the denominator', () => {
  it('is missing if the story has none', () => {
    assert.equal(counter().of, undefined);
  });

  it('is a number with its own unit and source', () => {
    const view = counter({ of: of(count(35, { citations: cite('minutes') })) });
    assert.equal(view.of?.text, 'out of 35 harbours');
    assert.deepEqual(sourcesOf(view.of), ['minutes']);
    assert.equal(counter({ of: of(count(1)) }).of?.text, 'out of 1 harbour');
  });

  it('names the speaker who stated it', () => {
    const given = { of: of(count(35, { statedBy: 'ada' }), count(35)) };
    assert.equal(counter(given, { speakers: [speaker()] }).of?.by, 'according to Ada Lamp');
    assert.equal(counter({ of: of(count(35)) }).of?.by, undefined);
  });

  it('is a range if sources differ, in whatever order the story lists them', () => {
    const view = counter({
      of: of(count(35, { citations: cite('minutes') }), count(30, { qualifier: 'about' }), count(31)),
    });
    assert.equal(view.of?.text, 'out of about 30 to 35 harbours; sources differ');
    const least = of(count(38), count(55, { qualifier: 'at-least' }));
    assert.equal(counter({ of: least }).of?.text, 'out of 38 or at least 55 harbours; sources differ');
    assert.deepEqual(sourcesOf(view.of), ['report', 'minutes']);
  });

  it('is one number if two sources agree', () => {
    const view = counter({ of: of(count(30), count(30, { citations: cite('minutes') })) });
    assert.equal(view.of?.text, 'out of 30 harbours');
    assert.deepEqual(sourcesOf(view.of), ['report', 'minutes']);
  });
});

describe('the chart', () => {
  const chart = (pledged: number, ...others: number[]) =>
    counter({ count: count(pledged), ...(others.length && { of: of(...others.map((each) => count(each))) }) })
      .chart;

  it('has a mark for each pledge', () => {
    assert.deepEqual(chart(26), { pledged: 26, rest: 0, disputed: 0, standsFor: 1, caption: '● = 1 nation' });
  });

  it('has open marks for the rest of the denominator', () => {
    assert.deepEqual(chart(26, 30), {
      pledged: 26,
      rest: 4,
      disputed: 0,
      standsFor: 1,
      caption: '● = 1 nation  ○ other members',
    });
  });

  it('has dotted marks for those that only some sources count', () => {
    assert.deepEqual(chart(26, 35, 30), {
      pledged: 26,
      rest: 4,
      disputed: 5,
      standsFor: 1,
      caption: '● = 1 nation  ○ other members  ◌ in some counts only',
    });
  });

  it('has no more marks than pledges if the denominator is not larger', () => {
    assert.deepEqual(chart(26, 20), chart(26));
    assert.deepEqual(chart(26, 26), chart(26));
    assert.deepEqual(chart(26, 20, 30), {
      pledged: 26,
      rest: 0,
      disputed: 4,
      standsFor: 1,
      caption: '● = 1 nation  ◌ in some counts only',
    });
  });

  it('is empty if nobody has pledged', () => {
    assert.deepEqual(chart(0), { pledged: 0, rest: 0, disputed: 0, standsFor: 1, caption: '● = 1 nation' });
    assert.deepEqual(chart(0, 12).rest, 12);
  });

  it('has marks for 10, 100 and so on if there would be more than 200', () => {
    assert.equal(chart(200).pledged, 200);
    assert.deepEqual(chart(201), {
      pledged: 21,
      rest: 0,
      disputed: 0,
      standsFor: 10,
      caption: '● = 10 nations',
    });
    assert.deepEqual(chart(2000).pledged, 200);
    assert.deepEqual(chart(10000), {
      pledged: 100,
      rest: 0,
      disputed: 0,
      standsFor: 100,
      caption: '● = 100 nations',
    });
    assert.deepEqual(chart(1250000), {
      pledged: 125,
      rest: 0,
      disputed: 0,
      standsFor: 10_000,
      caption: '● = 10,000 nations',
    });
  });

  it('still shows a few out of very many, and its caption names no mark that is missing', () => {
    assert.deepEqual(chart(1, 10000), {
      pledged: 1,
      rest: 99,
      disputed: 0,
      standsFor: 100,
      caption: '● = 100 nations  ○ other members',
    });
    assert.deepEqual(chart(9995, 9996, 9997), chart(10000));
  });

  it('never has more than some hundreds of marks', () => {
    for (const value of [0, 1, 199, 200, 201, 1999, 2001, 999_999, 123_456_789, Number.MAX_SAFE_INTEGER]) {
      const { pledged, rest, disputed } = chart(value, 5, 300, value * 0 + 7000);
      assert.ok(pledged >= 0 && rest >= 0 && disputed >= 0);
      assert.ok(pledged + rest + disputed <= 200, String(value));
    }
  });
});

describe('where the pledges apply', () => {
  const domain = (id: string, paragraph: number, label: Pledge['title'] = id) => ({
    id,
    label,
    citations: cite('report', paragraph),
  });

  it('is missing if the story does not say', () => {
    assert.equal(counter().domains, undefined);
    assert.equal(counter({ domains: [] }).domains, undefined);
  });

  it('is one line if all domains cite the same place', () => {
    const { domains } = counter({ domains: [domain('land', 9), domain('sea', 9)] });
    assert.equal(domains?.label, words.domains);
    assert.deepEqual(
      domains?.facts.map(({ text }) => text),
      ['land · sea'],
    );
  });

  it('is a line for each domain if their citations or languages differ', () => {
    assert.equal(counter({ domains: [domain('land', 9), domain('sea', 10)] }).domains?.facts.length, 2);
    const mixed = [domain('land', 9, { pl: 'ląd' }), domain('sea', 9)];
    assert.equal(counter({ domains: mixed }).domains?.facts.length, 2);
  });
});

describe('the text beside the number', () => {
  it('includes the conditions and the rule, each with its source', () => {
    const { conditions, rule } = counter({
      conditions: [
        { text: 'Only at night', citations: cite('minutes') },
        { text: 'Only in winter', statedBy: 'ada', citations: cite() },
      ],
      rule: { text: 'A signature', citations: cite('minutes') },
    });
    assert.equal(conditions?.label, words.conditions);
    assert.deepEqual(
      conditions.facts.map((each) => [each.text, each.by, ...sourcesOf(each)]),
      [
        ['Only at night', undefined, 'minutes'],
        ['Only in winter', 'according to Ada Lamp', 'report'],
      ],
    );
    assert.deepEqual([rule?.label, rule?.facts[0]?.text], [words.rule, 'A signature']);
  });

  it('is empty if the story has none', () => {
    const { conditions, rule, history } = counter({ conditions: [], history: [] });
    assert.deepEqual([conditions, rule, history], [undefined, undefined, undefined]);
  });

  it('includes each earlier count with its own rule, date, speaker and source', () => {
    const { history } = counter({
      history: [
        { asOf: { precision: 'unknown' }, count: count(11, { citations: cite('minutes') }), rule: 'Offered' },
        {
          asOf: { ...on('2025-08-01'), citations: cite('minutes', 2) },
          count: count(1, { qualifier: 'at-least', statedBy: 'ada' }),
          rule: { pl: 'Podpis' },
        },
      ],
    });
    assert.equal(history?.label, words.history);
    assert.deepEqual(
      history.points.map((each) => [
        each.count.text,
        each.date,
        each.text,
        each.lang,
        each.by,
        ...sourcesOf(each),
      ]),
      [
        ['11 nations', 'date unknown', 'Offered', undefined, undefined, 'minutes'],
        [
          'at least 1 nation',
          '1\u00A0August\u00A02025',
          'Podpis',
          'pl',
          'according to Ada Lamp',
          'report',
          'minutes',
        ],
      ],
    );
  });
});

describe('the pledgers', () => {
  it('are said to be unknown if nobody is named, and no list is shown', () => {
    const { who } = counter();
    assert.deepEqual(who, {
      label: words.who,
      note: { text: 'No names have been given.' },
      known: undefined,
      rows: [],
    });
  });

  it('come with the note of the story', () => {
    const { who } = counter({ namedNote: { text: 'Islands, it is said.', citations: cite('minutes') } });
    assert.deepEqual([who.known?.text, sourcesOf(who.known)], ['Islands, it is said.', ['minutes']]);
  });

  it('have a row each if they are named', () => {
    const { who } = counter(
      {
        named: 'some',
        domains: [
          { id: 'oil', label: { en: 'Oil', pl: 'Olej' }, citations: cite() },
          { id: 'wicks', label: 'Wicks', citations: cite() },
        ],
        pledgers: [
          {
            party: 'italy',
            domains: ['oil', 'wicks'],
            summary: '300 barrels',
            asOf: { ...on('2025-08-31'), citations: cite('minutes') },
            citations: cite(),
          },
          { party: 'spain', citations: cite() },
        ],
      },
      { parties: [party('italy'), party('spain')] },
    );
    assert.equal(who.note.text, words.named.some);
    const [italy, spain] = who.rows;
    assert.deepEqual(
      [italy?.name.text, italy?.pledged, italy?.text, italy?.by, sourcesOf(italy)],
      ['Italy', ' · Oil · Wicks: ', '300 barrels', '31\u00A0August\u00A02025', ['report', 'minutes']],
    );
    assert.deepEqual(
      [spain?.name.text, spain?.pledged, spain?.text, spain?.by, sourcesOf(spain)],
      ['Spain', '', '', undefined, ['report']],
    );
  });

  it('are a sentence if nobody has pledged', () => {
    for (const named of ['all', 'none'] as const) {
      assert.equal(counter({ named, count: count(0) }).who.note.text, words.named.nobody);
    }
  });

  it('leave out a party and a domain that the story lacks', () => {
    const broken = pledge({
      named: 'some',
      pledgers: [
        { party: 'nowhere', citations: cite() },
        { party: 'italy', domains: ['nothing'], citations: cite() },
      ],
    });
    const given = uncheckedStory({ parties: [party('italy')], pledges: [broken] });
    assert.deepEqual(
      must(pledgeCounter(given, 'oil', 'en', today)).who.rows.map((each) => [each.name.text, each.pledged]),
      [['Italy', '']],
    );
  });
});

describe('the pledge in words', () => {
  const full: Partial<Pledge> = {
    count: count(26, { statedBy: 'ada' }),
    of: of(count(30, { qualifier: 'about', citations: cite('minutes', 4) }), count(35)),
    domains: [{ id: 'sea', label: 'At sea', citations: cite() }],
    conditions: [{ text: 'Only at night.', statedBy: 'ada', citations: cite('minutes', 5) }],
    rule: { text: 'A signature', citations: cite('minutes', 6) },
    named: 'some',
    namedNote: { text: 'One of them is an island.', citations: cite('minutes', 7) },
    pledgers: [{ party: 'italy', domains: ['sea'], summary: '300 barrels', citations: cite('minutes', 8) }],
    history: [{ asOf: on('2025-08-01'), count: count(11), rule: 'Offered' }],
  };
  const view = counter(full, { parties: [party('italy')], speakers: [speaker({ role: 'Keeper' })] });

  it('is one sentence that does not attribute the denominator to the speaker of the number', () => {
    assert.equal(
      view.sentence,
      'Lamp oil: 26 nations have pledged (according to Ada Lamp, 4\u00A0September\u00A02025), out of about 30 to 35 harbours; sources differ.',
    );
  });

  it('has a full text, each line with its source', () => {
    assert.deepEqual(plainText(view).split('\n'), [
      view.sentence,
      'Source: A report; Minutes, paragraph 4',
      'Who they are: Only some have been named. One of them is an island. (Minutes, paragraph 7)',
      'Who they are: Italy · At sea: 300 barrels (Minutes, paragraph 8)',
      'Areas: At sea (A report)',
      'Conditions: Only at night. (according to Ada Lamp; Minutes, paragraph 5)',
      'What counts: A signature (Minutes, paragraph 6)',
      'Earlier counts: 11 nations, 1\u00A0August\u00A02025. Offered (A report)',
      view.foot.text,
    ]);
  });

  it('is short if the story says little', () => {
    const little = counter();
    assert.equal(little.sentence, 'Lamp oil: 26 nations have pledged (4\u00A0September\u00A02025).');
    assert.deepEqual(plainText(little).split('\n'), [
      little.sentence,
      'Source: A report',
      'Who they are: No names have been given.',
      little.foot.text,
    ]);
  });

  it('ends with all its sources, each once', () => {
    assert.deepEqual(
      view.foot.sources.entries.map(({ source }) => source),
      ['report', 'minutes'],
    );
  });
});
