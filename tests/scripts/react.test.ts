/** The components of `onrecord/react.js` on a server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LeaderQuote, PledgeCounter, StanceList } from 'onrecord/react.js';
import { story } from 'onrecord/story.js';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

test('a server component may import the components', () => {
  const module = readFileSync(new URL(import.meta.resolve('onrecord/react.js')), 'utf8');
  assert.match(module, /^'use client';\n/);
});

test('a server writes ids and settings as attributes', () => {
  const markup = renderToStaticMarkup(
    createElement(
      'div',
      null,
      createElement(LeaderQuote, { quote: 'macron-26', story, onOnrecordCopy: () => {} }, 'The words.'),
      createElement(PledgeCounter, { pledge: 'reassurance-force', view: 'dots', refresh: 60, lang: 'uk' }),
      createElement(StanceList, { question: 'troops', groupBy: 'party', deepLink: true, search: false }),
    ),
  );
  assert.equal(
    markup,
    '<div><leader-quote quote="macron-26">The words.</leader-quote>' +
      '<pledge-counter lang="uk" pledge="reassurance-force" view="dots" refresh="60"></pledge-counter>' +
      '<stance-list question="troops" group-by="party" deep-link=""></stance-list></div>',
  );
});
