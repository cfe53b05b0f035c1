import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textFragment, withDirective } from '../../../src/model/facts/fragment.js';
import { leaderQuote } from '../../../src/model/leader-quote/leader-quote.js';
import { must, quote, source, story, today } from '../helpers.js';

const long =
  'We currently have 26 nations that have officially committed, while others have yet to finalize their stance, to deploy a force on the ground, at sea, or in the air';

describe('a text directive', () => {
  it('holds the words, with the reserved hyphen encoded', () => {
    assert.equal(textFragment('a 35-country group, & more'), 'a%2035%2Dcountry%20group%2C%20%26%20more');
    assert.equal(textFragment('  two\n lines '), 'two%20lines');
    assert.equal(textFragment('нічого'), encodeURIComponent('нічого'));
  });

  it('names only the beginning and the end of a long quotation', () => {
    assert.equal(textFragment(long), 'We%20currently%20have%2026%20nations,sea%2C%20or%20in%20the%20air');
    const unspaced = '灯'.repeat(120);
    assert.ok(decodeURIComponent(textFragment(unspaced)).replace(',', '').length <= unspaced.length);
  });

  it('adds the text before and after if the passage is longer than the words', () => {
    assert.equal(textFragment('the lantern', 'and the lantern is longer'), 'and-,the%20lantern,-is%20longer');
    assert.equal(textFragment('the lantern', 'the lantern is longer'), 'the%20lantern,-is%20longer');
    assert.equal(textFragment('the lantern', 'long is the lantern'), 'long%20is-,the%20lantern');
    assert.equal(textFragment('the lantern', 'the lantern'), 'the%20lantern');
  });

  it('holds the passage instead if the passage does not contain the words', () => {
    assert.equal(textFragment('the lantern', 'a lamp'), 'a%20lamp');
  });
});

describe('a long text', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

  it('is found by its first and last words, so only these are read', () => {
    const [first, last] = textFragment(words(5000)).split(',');
    assert.equal(first, encodeURIComponent(words(5)));
    assert.equal(last, encodeURIComponent('word4995 word4996 word4997 word4998 word4999'));
  });

  it('is cut only between words', () => {
    for (let length = 1; length < 30; length++) {
      const text = Array.from({ length: 400 }, (_, i) => `${'x'.repeat(length)}${i}`).join(' ');
      const all = text.split(' ');
      assert.equal(
        decodeURIComponent(textFragment(text)),
        `${all.slice(0, 5).join(' ')},${all.slice(-5).join(' ')}`,
      );
    }
  });

  it('has no directive if it has no spaces', () => {
    assert.equal(textFragment('x'.repeat(5000)), '');
  });
});

describe('an address with a directive', () => {
  const pdf = 'https://news.example/minutes.pdf#page=12';

  it('keeps the fragment that it has', () => {
    assert.equal(withDirective(pdf, 'lamp'), `${pdf}:~:text=lamp`);
    assert.equal(withDirective('https://news.example/a', 'lamp'), 'https://news.example/a#:~:text=lamp');
    assert.equal(withDirective('https://news.example/a#', 'lamp'), 'https://news.example/a#:~:text=lamp');
    assert.equal(withDirective(`${pdf}#b`, 'lamp'), `${pdf}#b:~:text=lamp`);
  });

  it('has only our directive, which replaces one in the story', () => {
    assert.equal(withDirective(`${pdf}:~:text=oil`, 'lamp'), `${pdf}:~:text=lamp`);
    assert.equal(withDirective(`${pdf}:~:text=oil`, ''), `${pdf}:~:text=oil`);
  });

  it('stays as it is if its fragment is a route of the page’s script', () => {
    for (const route of ['#/debate/3', '#!/debate/3', '#!debate'])
      assert.equal(withDirective(`https://news.example/${route}`, 'lamp'), `https://news.example/${route}`);
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
    const page = 'https://news.example/minutes.pdf#page=12';
    assert.equal(linkOf({}, { url: page }), `${page}:~:text=Let%20there%20be%20light`);
    const route = 'https://news.example/#/debate/3';
    assert.equal(linkOf({}, { url: route }), route);
  });

  it('is opened at its passage, which distinguishes the words from the same words elsewhere', () => {
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

  it('of a paraphrase is opened at its start, because the source does not contain those words', () => {
    assert.equal(linkOf({ kind: 'paraphrase' }), url);
  });

  it('has no retracted words in its address', () => {
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
