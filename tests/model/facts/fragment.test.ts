import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textFragment } from '../../../src/model/facts/fragment.js';
import { leaderQuote } from '../../../src/model/leader-quote/leader-quote.js';
import { must, quote, source, story, today } from '../helpers.js';

const long =
  'We currently have 26 nations that have officially committed, while others have yet to finalize their stance, to deploy a force on the ground, at sea, or in the air';

describe('a text directive', () => {
  it('is the words, encoded, with the hyphen that its syntax claims', () => {
    assert.equal(textFragment('a 35-country group, & more'), 'a%2035%2Dcountry%20group%2C%20%26%20more');
    assert.equal(textFragment('  two\n lines '), 'two%20lines');
    assert.equal(textFragment('нічого'), encodeURIComponent('нічого'));
  });

  it('tells long words by how they begin and end', () => {
    assert.equal(textFragment(long), 'We%20currently%20have%2026%20nations,sea%2C%20or%20in%20the%20air');
    const unspaced = '灯'.repeat(120);
    assert.ok(decodeURIComponent(textFragment(unspaced)).replace(',', '').length <= unspaced.length);
  });

  it('has what stands before and after, where the passage has more than the words', () => {
    assert.equal(textFragment('the lantern', 'and the lantern is longer'), 'and-,the%20lantern,-is%20longer');
    assert.equal(textFragment('the lantern', 'the lantern is longer'), 'the%20lantern,-is%20longer');
    assert.equal(textFragment('the lantern', 'long is the lantern'), 'long%20is-,the%20lantern');
    assert.equal(textFragment('the lantern', 'the lantern'), 'the%20lantern');
  });

  it('is the passage, where that has other words', () => {
    assert.equal(textFragment('the lantern', 'a lamp'), 'a%20lamp');
  });
});

describe('the source of a quote', () => {
  const url = 'https://news.example/report';
  const linkOf = (parts: Parameters<typeof quote>[0], from: Parameters<typeof source>[0] = {}) => {
    const made = story({ sources: [source({ url, ...from })], quotes: [quote(parts)] });
    return must(leaderQuote(made, 'light', 'en', today)).sources.items[0]?.href;
  };
  const to = (text: string) => `${url}#:~:text=${encodeURIComponent(text)}`;

  it('is opened at the words themselves', () => {
    assert.equal(linkOf({}), to('Let there be light'));
    assert.equal(linkOf({ kind: 'partial', text: 'be light' }), to('be light'));
  });

  it('is opened at its passage, which tells the words from the same words elsewhere', () => {
    const citations = [{ source: 'report', passage: 'and said: Let there be light, again' }];
    assert.equal(
      linkOf({ citations }),
      `${url}#:~:text=and%20said%3A-,Let%20there%20be%20light,-%2C%20again`,
    );
  });

  it('of a translation is opened at the words in the language of the source', () => {
    const original = { text: 'Fiat lux', language: 'la' };
    assert.equal(linkOf({ original }, { language: 'la' }), to('Fiat lux'));
    assert.equal(linkOf({ original }, { language: 'en' }), to('Let there be light'));
    assert.equal(linkOf({ original }, { language: 'fr' }), url);
  });

  it('of a paraphrase is opened at its start: those are not its words', () => {
    assert.equal(linkOf({ kind: 'paraphrase' }), url);
  });

  it('does not say in its address what has been retracted', () => {
    const made = story({
      sources: [source({ url })],
      quotes: [quote()],
      changes: [
        { type: 'retraction', version: 1, date: '2025-09-06', item: 'quotes/light', note: 'Never said' },
      ],
    });
    assert.equal(must(leaderQuote(made, 'light', 'en', today)).sources.items[0]?.href, url);
  });
});
