/** Promises that every view of both stories keeps in each language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  latestQuote,
  leaderQuote,
  matrix,
  plainText,
  pledgeCounter,
  stanceList,
  type View,
} from '../../src/model/index.js';
import type { Story } from '../../src/story/types.js';
import { openStory } from '../../src/story/open.js';
import { languages, must, objectsIn, stories, stringsIn, today, words } from './helpers.js';

/** Every view of a story, with the kind and id of its item. */
function* viewsOf(story: Story, language: string): Generator<[string, View]> {
  for (const { id } of story.pledges) yield [`pledge ${id}`, must(pledgeCounter(story, id, language, today))];
  for (const { id } of story.quotes) yield [`quote ${id}`, must(leaderQuote(story, id, language, today))];
  for (const { id } of story.questions) {
    for (const groupBy of ['category', 'kind', 'none'] as const) {
      const view = must(stanceList(story, id, language, today, { groupBy, sort: 'date', limit: 3 }));
      yield [`question ${id} by ${groupBy}`, view];
    }
  }
  const ids = story.questions.map(({ id }) => id);
  yield ['all questions', must(matrix(story, ids, language, today))];
}

/** Runs a check on every view in every language, and passes it a description of the view for messages. */
const everywhere = (check: (view: View, story: Story, where: string) => void) => {
  let views = 0;
  for (const [name, story] of Object.entries(stories)) {
    for (const language of languages) {
      for (const [what, view] of viewsOf(story, language)) {
        check(view, story, `${name} ${what} in "${language}"`);
        views += 1;
      }
    }
  }
  assert.ok(views > 300, 'there are views to check');
};

/** Matches a string with a date: a year, or the words for an unknown date. */
const dated = /\b(19|20)\d\d\b|date unknown/;
const attributed = /\baccording to\b/i;

describe('every view of both stories', () => {
  it('is of a story without faults', () => {
    for (const story of Object.values(stories)) assert.deepEqual(openStory(story).faults, []);
  });

  it('has a source for each fact, and the source is in the story', () => {
    everywhere((view, story, where) => {
      const ids = new Set(story.sources.map(({ id }) => id));
      for (const [path, { sources, searched, stances }] of objectsIn(view)) {
        // The list at the end has entries instead of a fact's sources. A side of a matrix has those of its stances.
        if (sources === undefined || path === 'foot' || stances) continue;
        // A silence may have no sources except those that were searched for a statement.
        const { items, label, name } = (searched ?? sources) as {
          items: { source: string }[];
          label: string;
          name: string;
        };
        assert.ok(items.length > 0, `${where}: ${path} rests on nothing`);
        for (const { source } of items) assert.ok(ids.has(source), `${where}: ${path} cites ${source}`);
        assert.ok(label && name.startsWith(`${label}: `), `${where}: ${path}`);
      }
    });
  });

  it('has no date and no attribution without a source', () => {
    // These are about the embed as a whole: its sentence, its last line with the story's own dates, and its ids.
    const ofTheWhole = /^(name|sentence|plainText|foot\.text|foot\.changes\..*|id|lang)$/;
    // A title, a question or the words of a quote may mention a year. Such a year is text and not our date.
    const ownWords = /(^|\.)(title|name|question|words|original|label|summary|condition)\.text$/;
    everywhere((view, _, where) => {
      const cited = new Set<string>();
      for (const [path, each] of objectsIn(view)) if ('sources' in each) cited.add(path);
      const beside = (path: string): boolean => {
        const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
        return cited.has(parent) || (parent !== '' && beside(parent));
      };
      for (const [path, text] of stringsIn(view)) {
        if (ofTheWhole.test(path) || ownWords.test(path) || /(^|\.)sources\./.test(path)) continue;
        if (dated.test(text) || attributed.test(text)) {
          assert.ok(beside(path), `${where}: ${path} has no source beside it: ${text}`);
        }
      }
    });
  });

  it('lists every source that it cites at its end', () => {
    everywhere((view, _, where) => {
      const told = new Set(view.foot.sources.entries.map(({ source }) => source));
      for (const [path, { source, details }] of objectsIn(view)) {
        if (details !== undefined) assert.ok(told.has(source as string), `${where}: ${path}`);
      }
      assert.equal(told.size, view.foot.sources.entries.length, `${where}: each source once`);
    });
  });

  it('links to http and https, and to nothing else', () => {
    everywhere((view, _, where) => {
      for (const [path, text] of stringsIn(view)) {
        if (/(^|\.)href$/.test(path)) {
          assert.match(text, /^https?:\/\//, `${where}: ${path}`);
          assert.ok(URL.canParse(text), `${where}: ${path}`);
        }
      }
    });
  });

  it('shows no "undefined", "NaN" or leftover of a template', () => {
    everywhere((view, _, where) => {
      for (const [path, text] of stringsIn(view)) {
        for (const slip of ['undefined', 'null', '[object', '{', '}', 'NaN', 'Invalid', 'Infinity']) {
          assert.ok(!text.includes(slip), `${where}: ${path} says "${slip}": ${text}`);
        }
      }
    });
  });

  it('is punctuated correctly: no doubled mark, no missing or superfluous space, no empty brackets', () => {
    everywhere((view, _, where) => {
      for (const [path, text] of stringsIn({ text: view.sentence, lines: plainText(view).split('\n') })) {
        assert.match(text, /\S/, `${where}: ${path}`);
        assert.doesNotMatch(
          text,
          /\.\.|,,|;;|[,;:]\.|\.[,;]| [,.;:](?!\S)|\s\s|^\s|\s$/,
          `${where}: ${path}: ${text}`,
        );
        assert.doesNotMatch(text, /\(\)|\( |\(;|\(,| \)|; \)|: *$/, `${where}: ${path}: ${text}`);
        assert.equal(text.split('(').length, text.split(')').length, `${where}: ${path}: ${text}`);
        assert.equal(text.split('\u2068').length, text.split('\u2069').length, `${where}: ${path}: ${text}`);
        assert.doesNotMatch(
          text,
          /\u2068\u2068|\u2069\u2069/,
          `${where}: ${path} is isolated twice: ${text}`,
        );
      }
      assert.ok(!view.sentence.includes('\n'), where);
    });
  });

  it('has a full text that begins like the sentence and gives the date', () => {
    everywhere((view, _, where) => {
      const [line] = plainText(view).split('\n');
      assert.ok(view.sentence.startsWith(must(line)), where);
      assert.ok(plainText(view).split('\n').includes(view.foot.text), where);
    });
  });

  it('has a language tag that Intl and HTML accept, and its direction', () => {
    everywhere((view, _, where) => {
      assert.equal(view.dir, 'ltr', where);
      assert.match(view.lang, /^en\b/, where);
    });
  });

  it('marks the language of each text in another language', () => {
    const { second } = stories;
    const arabic = must(pledgeCounter(second, 'lamp-oil', 'ar', today));
    assert.equal(arabic.title.lang, 'ar');
    assert.match(arabic.title.text, /\p{Script=Arabic}/u);
    const polish = must(stanceList(second, 'share-the-oil', 'pl', today));
    assert.equal(polish.question.lang, 'pl');
    for (const [path, each] of objectsIn(must(pledgeCounter(second, 'lamp-oil', '', today)))) {
      if (/\p{Script=Arabic}/u.test(String(each['text']))) assert.equal(each['lang'], 'ar', path);
    }
  });

  it('isolates Arabic in English sentences, and nothing in a story without any', () => {
    for (const language of languages) {
      for (const [what, view] of viewsOf(stories.bundled, language)) {
        for (const [path, text] of stringsIn(view))
          assert.doesNotMatch(text, /[\u2066-\u2069]/, `${what} ${path}`);
      }
      for (const [what, view] of viewsOf(stories.second, language)) {
        const bare = plainText(view).replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
        assert.doesNotMatch(bare, /\p{Script=Arabic}/u, `${what} ${language}`);
      }
    }
  });

  it('is the same each time, and does not change the story', () => {
    for (const story of Object.values(stories)) {
      const before = structuredClone(story);
      assert.deepEqual([...viewsOf(story, 'en')], [...viewsOf(story, 'en')]);
      assert.deepEqual(story, before);
    }
  });
});

describe('the bundled story', () => {
  const { bundled } = stories;

  it('says that 26 have pledged, who said so and when, of how many, and that they have not been named', () => {
    const view = must(pledgeCounter(bundled, 'reassurance-force', '', today));
    assert.equal(view.value, '26');
    assert.equal(view.stated.text, 'Emmanuel Macron, 4\u00A0September\u00A02025');
    assert.equal(view.of?.text, 'out of about 30 to 35 members of the coalition; sources differ');
    assert.deepEqual([view.chart.pledged, view.chart.rest, view.chart.disputed], [26, 4, 5]);
    assert.equal(view.who.note.text, 'No names have been given.');
    assert.deepEqual(view.who.rows, []);
  });

  it('does not count the 26, those yet to decide or the side without a statement as sides', () => {
    const view = must(stanceList(bundled, 'troops-in-ukraine', '', today));
    assert.equal(
      view.split.note,
      'Not counted: 26 nations, not named (Committed); Others, yet to decide (Not decided or not specified).',
    );
    assert.ok(!view.split.parts.some(({ id }) => id === 'committed'));
    assert.deepEqual(
      view.groups.at(-1)?.rows.map(({ id }) => id),
      ['nations-26', 'yet-to-decide'],
    );
  });

  it('names the speaker of each position that is known only from another’s words', () => {
    const view = must(stanceList(bundled, 'troops-in-ukraine', '', today));
    const rows = new Map(view.groups.flatMap(({ rows }) => rows.map((row) => [row.id, row])));
    for (const id of ['united-states', 'nations-26', 'yet-to-decide']) {
      assert.equal(rows.get(id)?.voice, 'according to Emmanuel Macron, President of France');
    }
    assert.match(
      rows.get('italy')?.quote?.by ?? '',
      /, as given by Giorgia Meloni’s office; Paraphrase, not a quotation$/,
    );
    assert.match(
      plainText(view),
      /^United States: .* \(according to Emmanuel Macron, President of France, /m,
    );
  });

  it('puts no paraphrase in quotation marks, and each fragment with what it was part of', () => {
    for (const { id, kind } of bundled.quotes) {
      const view = must(leaderQuote(bundled, id, '', today));
      if (kind === 'paraphrase') assert.doesNotMatch(view.sentence, /[“”]/, id);
      else assert.match(view.sentence, /“.+”/, id);
      if (kind === 'partial') assert.ok(view.context && view.sentence.endsWith(`. ${view.context.text}`), id);
    }
  });

  it('dates each quote from a source with a date, not from the article, which has none', () => {
    for (const { id, said } of bundled.quotes) {
      const view = must(leaderQuote(bundled, id, '', today));
      assert.ok(
        said.precision === 'unknown' || view.said.sources.items.some(({ source }) => source !== 'article'),
        id,
      );
      if (said.citations) assert.match(plainText(view), /^Date: /m);
    }
  });

  it('has a latest quote for each speaker with a quote', () => {
    for (const { id } of bundled.speakers) {
      const theirs = bundled.quotes.filter(({ speaker }) => speaker === id);
      const latest = latestQuote(bundled, id);
      assert.equal(latest === undefined, theirs.length === 0, id);
      if (latest) assert.ok(theirs.some((each) => each.id === latest));
    }
  });
});

describe('the second story', () => {
  const { second } = stories;

  it('says that another story has replaced it, and does not mention a review', () => {
    const { foot } = must(pledgeCounter(second, 'lamp-oil', '', today));
    assert.match(foot.text, /Last checked 1\u00A0March\u00A02024\. Another story has replaced this one\.$/);
    assert.equal(foot.supersededBy?.label, words.newer);
  });

  it('has all 200 sides in its list', () => {
    const view = must(stanceList(second, 'two-hundred', '', today, { limit: 10 }));
    assert.equal(view.groups.flatMap(({ rows }) => rows).length, 200);
    assert.equal(view.more, 'Show all 200');
  });

  it('has no word of its retracted quote', () => {
    const view = must(leaderQuote(second, 'nur-retracted', '', today));
    for (const [path, text] of stringsIn(view)) assert.doesNotMatch(text, /never said/, path);
  });
});
