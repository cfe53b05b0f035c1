/**
 * Describes an embed to search engines and other programs, in the vocabulary of schema.org. All names and texts come from
 * the embed's view, so the page and its description cannot differ.
 */
import type {
  Claim,
  ClaimReview,
  CreativeWork,
  Dataset,
  ItemList,
  MonetaryAmount,
  Organization,
  Person,
  PropertyValue,
  QuantitativeValue,
  Quotation,
} from 'schema-dts';
import type {
  CitationView,
  LeaderQuoteView,
  PledgeCounterView,
  StanceListView,
  View,
} from '../model/views.js';
import { unit } from '../model/language/format.js';
import { pick, readerOf } from '../model/language/reader.js';
import { sumOf } from '../model/pledge-counter/amounts.js';
import { find } from '../story/find.js';
import type { PartialDate, Pledge, Quote, Story } from '../story/types.js';

type Described = Claim | ClaimReview | Dataset | ItemList | Quotation;

/** A description in JSON-LD. A quote with a verdict has two parts: its words, and the review of them. */
export interface StructuredData {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Described[];
}

/**
 * The description of an embed.
 *
 * @param view the view of the embed. An item that was retracted and removed has none, and its description is empty
 * @param story the story that the view was made from
 * @param address the page of the embed
 */
export function structuredData(view: View | undefined, story: Story, address: string): StructuredData {
  return { '@context': 'https://schema.org', '@graph': view ? describe(view, story, address) : [] };
}

/** JSON for a `<script>` element, in which nothing can end the element. */
export const scriptText = (data: StructuredData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

function describe(view: View, story: Story, address: string): readonly Described[] {
  switch (view.tag) {
    case 'pledge-counter':
      return [counter(view, story, address)];
    case 'leader-quote':
      return quotation(view, story, address);
    case 'stance-list':
      return [list(view, story, address)];
  }
}

/** The fields that all descriptions share. */
const common = (view: View, { checked, language }: Story, address: string) => ({
  url: address,
  inLanguage: view.lang || language,
  description: plain(view.sentence),
  ...(checked && { dateModified: checked }),
});

/** Marks of direction and spaces that do not break are for the eye, and mean nothing in data. */
const plain = (text: string): string =>
  text.replace(/[\u200E\u200F\u2066-\u2069]/g, '').replaceAll('\u00A0', ' ');

/** A date of ISO 8601, if it is exact. "Before" and "around" are no dates for a program. */
const exact = (date: PartialDate | undefined): string | undefined =>
  date && ['day', 'month', 'year'].includes(date.precision) ? date.date : undefined;

/** Each source once, without its passages. */
function works(
  story: Story,
  citations: readonly Pick<CitationView, 'source' | 'title' | 'address'>[],
): CreativeWork[] {
  const seen = new Map(citations.map((each) => [each.source, each]));
  return [...seen.values()].map(({ source: id, title, address }) => {
    const published = find(story.sources, id)?.published;
    return {
      '@type': 'CreativeWork',
      name: title.text,
      ...(address && { url: address }),
      ...(published && { datePublished: published }),
    };
  });
}

/** A speaker is a person or an office. Only a person has a role, so a speaker without one is taken for an office. */
const personOrOffice = (name: string, role: string | undefined): Person | Organization =>
  role ? { '@type': 'Person', name, jobTitle: role } : { '@type': 'Organization', name };

function quotation(view: LeaderQuoteView, story: Story, address: string): readonly Described[] {
  const quote = find(story.quotes, view.id);
  if (!quote || !view.words) return [];
  const id = `${address}#words`;
  const speaker = personOrOffice(view.speaker.text, view.role?.text);
  const said = exact(quote.said);
  const citation = works(story, view.sources.items);
  const isVerbatim = quote.kind !== 'paraphrase';
  const text = wordsOf(quote, view);
  const shared = {
    ...common(view, story, address),
    '@id': id,
    text,
    citation,
    ...(said && { dateCreated: said }),
  };
  const words: Quotation | Claim = isVerbatim
    ? {
        ...shared,
        '@type': 'Quotation',
        inLanguage: view.words.lang ?? view.lang,
        spokenByCharacter: speaker,
      }
    : { ...shared, '@type': 'Claim', author: speaker };
  const { verdict } = view;
  if (!verdict || !quote.verdict) return [words];
  const checker = find(story.speakers, quote.verdict.statedBy);
  const rated = exact(quote.verdict.asOf);
  const review: ClaimReview = {
    '@type': 'ClaimReview',
    url: address,
    claimReviewed: text,
    itemReviewed: {
      '@type': 'Claim',
      author: speaker,
      appearance: citation,
      ...(said && { datePublished: said }),
    },
    reviewRating: { '@type': 'Rating', alternateName: verdict.text },
    citation: works(story, verdict.sources.items),
    ...(checker && {
      author: { '@type': 'Organization', name: pick(readerOf(story, view.lang), checker.name).text },
    }),
    ...(rated && { datePublished: rated }),
  };
  return [words, review];
}

/** The words without quotation marks, which belong to the page. */
const wordsOf = ({ text }: Quote, { words }: LeaderQuoteView): string =>
  typeof text === 'string' ? text : words!.text;

function counter(view: PledgeCounterView, story: Story, address: string): Dataset {
  const pledge = find(story.pledges, view.id);
  const asOf = exact(pledge?.asOf);
  return {
    ...common(view, story, address),
    '@type': 'Dataset',
    name: view.title.text,
    isBasedOn: works(story, view.foot.sources.entries),
    ...(asOf && { temporalCoverage: asOf }),
    ...(pledge && !view.retracted && { variableMeasured: measured(view, story, pledge) }),
  };
}

/** The number of pledges. A pledge of money or goods also has the sum of its amounts. */
function measured(view: PledgeCounterView, story: Story, pledge: Pledge): PropertyValue | PropertyValue[] {
  const { value } = pledge.count;
  const sum = sumOf(pledge);
  if (!sum) return { '@type': 'PropertyValue', name: view.unit.text, value };
  // If amounts are missing, the sum is only the least that was pledged.
  const figure = sum.isWhole ? { value: sum.value } : { minValue: sum.value };
  const amount: MonetaryAmount | QuantitativeValue =
    typeof sum.amountsIn === 'string'
      ? { '@type': 'MonetaryAmount', currency: sum.amountsIn, ...figure }
      : { '@type': 'QuantitativeValue', unitText: view.unit.text, ...figure };
  return [
    { '@type': 'PropertyValue', name: view.title.text, value: amount },
    { '@type': 'PropertyValue', name: unit(readerOf(story, view.lang), pledge.unit, value).text, value },
  ];
}

function list(view: StanceListView, story: Story, address: string): ItemList {
  const rows = view.groups.flatMap(({ rows }) => rows);
  return {
    ...common(view, story, address),
    '@type': 'ItemList',
    name: view.question.text,
    numberOfItems: rows.length,
    itemListElement: rows.map(({ name, category, summary }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: name.text,
      description: plain(`${category.label.text}${summary ? `: ${summary.text}` : ''}`),
    })),
  };
}
