/** Tests the description of an embed that search engines read. Types check its fields against schema.org at compile time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../src/model/language/locales/ar.js';
import { byTag, tags } from '../../src/model/by-tag.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import type { Tag } from '../../src/model/views.js';
import { scriptText, structuredData } from '../../src/node/structured-data.js';
import { openStory } from '../../src/story/open.js';
import { story as bundled } from '../../src/story/bundled.js';
import type { Pledge, Quote, Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

const address = 'https://news.example/e/leader-quote/sit-down';
type Node = Record<string, unknown>;
const describedIn = (story: Story, tag: Tag, id: string): Node[] => {
  const view = byTag[tag].viewOf(story, id, 'en', '')!;
  return structuredData(view, story, address)['@graph'] as unknown as Node[];
};
const quote = (parts: Partial<Quote> = {}): Node[] => {
  const { original: _original, verdict: _verdict, ...plain } = small().quotes[0]!;
  const quotes = [{ ...plain, ...parts }, small().quotes[1]!];
  const opened = openStory({ ...small(), quotes });
  assert.deepEqual(opened.faults, []);
  return describedIn(opened.story!, 'leader-quote', 'sit-down');
};

describe('the structured data', () => {
  it('of a quote is a quotation, with its speaker, its day and its sources', () => {
    const [words, ...others] = quote();
    assert.deepEqual(others, []);
    assert.equal(words?.['@type'], 'Quotation');
    assert.equal(words['text'], 'Sit down');
    assert.deepEqual(words['spokenByCharacter'], { '@type': 'Person', name: 'Ada', jobTitle: 'Gardener' });
    assert.equal(words['dateCreated'], '2024-01-01');
    assert.deepEqual(words['citation'], [
      {
        '@type': 'CreativeWork',
        name: 'Minutes',
        url: 'https://example.org/minutes',
        datePublished: '2024-01-01',
      },
    ]);
    assert.equal(words['url'], address);
  });

  it('never calls a paraphrase a quotation, or a vague date a date', () => {
    const [words] = describedIn(openStory(small()).story!, 'leader-quote', 'rest');
    assert.equal(words?.['@type'], 'Claim');
    assert.equal(words['dateCreated'], undefined);
    const [around] = quote({ said: { precision: 'around', date: '2024' } });
    assert.equal(around?.['dateCreated'], undefined);
  });

  it('of a quote with a verdict has the review, by whom, and its sources', () => {
    const [, review] = quote({ verdict: small().quotes[0]!.verdict });
    assert.equal(review?.['@type'], 'ClaimReview');
    assert.equal(review['claimReviewed'], 'Sit down');
    assert.deepEqual(review['reviewRating'], { '@type': 'Rating', alternateName: 'What was said.' });
    assert.deepEqual(review['author'], { '@type': 'Organization', name: 'Ada' });
    assert.equal(review['datePublished'], '2024-01-01');
  });

  it('of a retracted quote is empty', () => {
    const change = {
      type: 'retraction' as const,
      version: 2,
      date: '2024-01-02',
      item: 'quotes/sit-down',
      note: 'No.',
    };
    const opened = openStory({ ...small(), changes: [change] }).story!;
    assert.deepEqual(describedIn(opened, 'leader-quote', 'sit-down'), []);
  });

  it('of a counter has the number and the sources that it rests on', () => {
    const [data] = describedIn(bundled, 'pledge-counter', bundled.pledges[0]!.id);
    assert.equal(data?.['@type'], 'Dataset');
    assert.equal((data['variableMeasured'] as Node)['value'], bundled.pledges[0]!.count.value);
    assert.ok((data['isBasedOn'] as Node[]).length > 1);
  });

  it('of a counter of money or goods has the sum, or the least that it is, and the number of pledges', () => {
    const measured = (parts: Partial<Pledge>) => {
      const pledges = small().pledges.map((each) => (each.id === 'paint' ? { ...each, ...parts } : each));
      const opened = openStory({ ...small(), pledges });
      assert.deepEqual(opened.faults, []);
      const [data] = describedIn(opened.story!, 'pledge-counter', 'paint');
      return (data?.['variableMeasured'] as Node[]).map(({ name, value }) => [name, value]);
    };
    const towns = ['towns', 2];
    assert.deepEqual(measured({ amountsIn: 'EUR' }), [
      ['Paint', { '@type': 'MonetaryAmount', currency: 'EUR', value: 0.3 }],
      towns,
    ]);
    assert.deepEqual(measured({ amountsIn: { en: { one: 'pot', other: 'pots' } }, named: undefined }), [
      ['Paint', { '@type': 'QuantitativeValue', unitText: 'pots', minValue: 0.3 }],
      towns,
    ]);
  });

  it('of a counter of money has no mark of direction, which Intl puts before an Arabic amount', () => {
    const pledges = small().pledges.map((pledge) => ({ ...pledge, amountsIn: 'EUR' }));
    const opened = openStory({ ...small(), pledges }).story!;
    const view = pledgeCounter(opened, 'paint', 'ar', '')!;
    assert.match(view.value, /\u200F/);
    assert.doesNotMatch(scriptText(structuredData(view, opened, address)), /[\u200E\u200F\u2066-\u2069]/);
  });

  it('of a list has every row, with its position', () => {
    const [data] = describedIn(bundled, 'stance-list', bundled.questions[0]!.id);
    assert.equal(data?.['@type'], 'ItemList');
    const rows = data['itemListElement'] as Node[];
    assert.equal(rows.length, bundled.questions[0]!.stances.length);
    assert.equal(data['numberOfItems'], rows.length);
    assert.match(String(rows[0]!['description']), /^[^:]+: ./);
  });

  it('has no invisible marks and no empty fields, and can stand in a script', () => {
    for (const tag of tags) {
      for (const { id } of byTag[tag].itemsOf(bundled)) {
        const text = scriptText(structuredData(byTag[tag].viewOf(bundled, id, 'ar', ''), bundled, address));
        assert.doesNotMatch(text, /[\u2066-\u2069<]|:""|null|undefined/, `${tag} ${id}`);
        assert.ok(JSON.parse(text));
      }
    }
  });
});
