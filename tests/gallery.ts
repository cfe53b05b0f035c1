/**
 * Every view of every element, as a reader sees it. The accessibility listings, the pictures and the accessibility tests use
 * this list. Its stories and its date are fixed.
 */
import { expect } from '@open-wc/testing';
import '../src/model/language/locales/ar.js';
import aidTracker from '../demo/aid-tracker.json' with { type: 'json' };
import court from '../demo/court.json' with { type: 'json' };
import invented from '../demo/invented-story.json' with { type: 'json' };
import promises from '../demo/promises.json' with { type: 'json' };
import unVote from '../demo/un-vote.json' with { type: 'json' };
import published from '../src/story/versions/1.json' with { type: 'json' };
import type { Story } from '../src/story/types.js';
import {
  all,
  parts,
  second,
  settle,
  show,
  type Attributes,
  type Tag,
  type Widget,
} from './elements/helpers.js';

/** Published versions never change. */
export const first = published as unknown as Story;

const vote = unVote as unknown as Story;
const aid = aidTracker as unknown as Story;
const decision = court as unknown as Story;
const promised = promises as unknown as Story;
const harbours = invented as unknown as Story;

/** A list with one of each kind of row: two stances, a silence and a group. */
const few: Story = {
  ...first,
  questions: first.questions.map((question) => ({
    ...question,
    stances: question.stances.filter(({ party }) =>
      ['france', 'italy', 'united-kingdom', 'nations-26'].includes(party),
    ),
  })),
};

/** The day that the views take for today: the first on which there was something to show. */
export const day = '2025-09-05';

export interface Exhibit {
  readonly name: string;
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly story: Story;
  /** The language of the page around it, which also sets the direction. The default is English. */
  readonly lang?: string;
  /** Performs the reader's actions before the test looks. */
  readonly done?: (element: Widget) => void;
}

const counter = { tag: 'pledge-counter', story: first, attributes: { pledge: 'reassurance-force' } } as const;
const nightWatch = { tag: 'pledge-counter', story: second, attributes: { pledge: 'night-watch' } } as const;
const lampOil = { tag: 'pledge-counter', story: second, attributes: { pledge: 'lamp-oil' } } as const;
const newPledges = { tag: 'pledge-counter', story: aid, attributes: { pledge: 'new-pledges' } } as const;
const harbourFund = { tag: 'pledge-counter', story: second, attributes: { pledge: 'harbour-fund' } } as const;
const quote = (id: string, story = first) =>
  ({ tag: 'leader-quote', story, attributes: { quote: id } }) as const;
const list = (attributes: Attributes = {}, story = few) =>
  ({ tag: 'stance-list', story, attributes: { question: 'troops-in-ukraine', ...attributes } }) as const;
const oil = (attributes: Attributes = {}) => list({ question: 'share-the-oil', ...attributes }, second);

const several = {
  tag: 'stance-list',
  story: harbours,
  attributes: { questions: 'night-sailing fog-horns shared-pilots' },
} as const;

const openFolds = (element: Widget) =>
  all<HTMLDetailsElement>(element, 'details.fold').forEach((fold) => (fold.open = true));
const tap = (selector: string) => (element: Widget) => {
  const [control] = all(element, selector);
  expect(control, `${selector} to tap`).to.exist;
  control!.click();
};

export const gallery: readonly Exhibit[] = [
  { name: 'pledge-counter-figure', ...counter },
  { name: 'pledge-counter-dots', ...nightWatch, attributes: { ...nightWatch.attributes, view: 'dots' } },
  { name: 'pledge-counter-history', ...lampOil, attributes: { ...lampOil.attributes, view: 'history' } },
  { name: 'pledge-counter-opened', ...lampOil, done: openFolds },
  { name: 'pledge-counter-arabic', ...lampOil, lang: 'ar' },
  { name: 'pledge-counter-amounts', ...newPledges, done: openFolds },
  { name: 'pledge-counter-amounts-arabic', ...harbourFund, lang: 'ar' },
  { name: 'leader-quote-direct', ...quote('zelensky-concrete-step') },
  { name: 'leader-quote-partial', ...quote('macron-front-line') },
  { name: 'leader-quote-paraphrase', ...quote('meloni-no-troops') },
  { name: 'leader-quote-translation', ...quote('nur-night', second) },
  { name: 'leader-quote-original', ...quote('nur-night', second), done: tap('[aria-pressed="false"]') },
  { name: 'leader-quote-wordings', ...quote('macron-26'), done: openFolds },
  { name: 'leader-quote-cited', ...quote('zelensky-concrete-step'), done: tap('[aria-expanded]') },
  { name: 'leader-quote-retracted', ...quote('nur-retracted', second) },
  {
    name: 'leader-quote-all',
    ...quote('', second),
    attributes: { speaker: 'nur', all: true, limit: 2 },
  },
  { name: 'leader-quote-arabic', ...quote('nur-arabic', second), lang: 'ar' },
  { name: 'stance-list-list', ...list() },
  { name: 'stance-list-controls', ...list({ search: true, filter: '', limit: 2 }) },
  { name: 'stance-list-table', ...list({ view: 'table' }) },
  {
    name: 'stance-list-table-controls',
    ...list({ view: 'table', search: true }),
    done: tap('[data-sort="date"]'),
  },
  { name: 'stance-list-tiles', ...list({ question: 'vote', view: 'tiles' }, vote) },
  {
    name: 'stance-list-tiles-opened',
    ...list({ question: 'vote', view: 'tiles', search: true }, vote),
    done: tap('[data-side="it"]'),
  },
  { name: 'stance-list-people', ...list({ question: 'fair-use', rows: 'names' }, decision) },
  {
    name: 'stance-list-promises',
    ...list({ question: 'promises' }, promised),
    done: tap('[data-row="repeal-tax-cuts"] summary'),
  },
  {
    name: 'leader-quote-verdict',
    ...quote('no-ice', harbours),
  },
  { name: 'stance-list-then-and-now', ...oil() },
  { name: 'stance-list-static', ...list({ static: true }) },
  { name: 'stance-list-plain', ...list({ plain: true }) },
  { name: 'stance-list-party', ...oil(), attributes: { party: 'qamaria' } },
  { name: 'stance-list-matrix', ...several },
  { name: 'stance-list-matrix-opened', ...several, done: tap('[data-row="corrin"] summary') },
  {
    name: 'stance-list-matrix-arabic',
    ...oil(),
    attributes: { questions: 'share-the-oil lights-on' },
    lang: 'ar',
  },
  { name: 'stance-list-arabic', ...oil({ search: true }), lang: 'ar' },
];

export const names = gallery.map(({ name }) => name);

/** Shows an exhibit on the page, after the reader's actions. */
export async function exhibit({ tag, attributes, story, done }: Exhibit, within: Element): Promise<Widget> {
  const element = await show(tag, attributes, { story, within });
  expect(parts(element, 'foot'), 'is shown').not.to.be.empty;
  done?.(element);
  await settle(element);
  return element;
}
