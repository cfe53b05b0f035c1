import { defaultsOf, pledgerWith } from '../../story/defaults.js';
import { find } from '../../story/find.js';
import type { Count, Pledge, Statement, Story } from '../../story/types.js';
import { isRetracted } from '../facts/changes.js';
import { amountText, sum } from './amounts.js';
import { byDomain, chart, LABELS } from './chart.js';
import { clause, people, pledged } from './clause.js';
import { fact, sources } from '../facts/citation.js';
import { foot } from '../facts/foot.js';
import { date, number, unit } from '../language/format.js';
import { counterWords } from '../language/english/pledge-counter.js';
import { addEnglish } from '../language/lookup.js';
import { history } from './history.js';
import { partyName, speakerById, speakerText } from '../facts/names.js';
import {
  direction,
  fill,
  isolate,
  languageFor,
  pick,
  pickAny,
  readerAround,
  readerOf,
  type Reader,
} from '../language/reader.js';
import { according, statement } from '../facts/statement.js';
import type { Fact, Phrase, PledgeCounterView, PledgerView, Section, WhoView } from '../views.js';
import { counted, countedText, join, stop } from '../language/wording.js';

addEnglish(counterWords);

/**
 * The view of a pledge, for `<pledge-counter>`.
 *
 * @param story a story that passed the check
 * @param id the id of a pledge of the story
 * @param language BCP 47; empty for the story's own. Without a registered locale for it, the view is in English.
 * @param today the reader's day, YYYY-MM-DD: decides whether the foot calls the story stale
 * @returns the view, or `undefined` if the story has no such pledge
 */
export function pledgeCounter(
  story: Story,
  id: string,
  language: string,
  today: string,
): PledgeCounterView | undefined {
  const pledge = find(story.pledges, id);
  if (!pledge) return undefined;
  const reader = readerOf(story, language);
  if (isRetracted(reader, `pledges/${id}`)) return retracted(reader, pledge, today);
  const { messages } = reader;
  const total = countOf(reader, pledge);
  const teller = readerAround(reader, unit(reader, pledge.says ?? pledge.unit, total));
  const marks = chart(reader, pledge, total);
  const amounts = sum(reader, pledge);
  // Facts are made in the order in which the embed shows them, because that numbers their sources.
  const stated = statedFact(reader, pledge);
  const share = denominator(reader, pledge);
  const body = {
    tag: 'pledge-counter',
    id,
    lang: reader.language,
    dir: direction(reader.language),
    title: pick(reader, pledge.title),
    retracted: '',
    qualifier: messages.qualifier[(amounts ?? pledge.count).qualifier],
    value: number(reader, total),
    ...(amounts?.figure ?? clause(reader, pledge, total)),
    stated,
    speaker: speakerText(reader, pledge.count.statedBy),
    of: amounts ? people(reader, pledge, total, share) : share,
    sum: amounts?.section,
    chart: marks,
    // Marks that stand for more than one pledge can't be sorted by domain.
    groups: marks.pledged === total ? byDomain(reader, pledge, total) : [],
    range: range(reader, pledge),
    domains: domains(reader, pledge),
    conditions: section(reader, messages.conditions, pledge.conditions),
    rule: section(reader, messages.rule, pledge.rule && [pledge.rule]),
    who: who(reader, pledge, total),
    history: history(reader, pledge),
  } as const;
  const { conditions, who: names } = body;
  const others = conditions && { ...conditions, facts: conditions.facts.slice(1) };
  const folded = [others, body.rule, body.range, body.domains, body.sum].flatMap((each) =>
    each?.facts.length ? each : [],
  );
  const cited = [...factsOf(body), { sources: sources(reader, pledge.citations) }].flatMap(
    (each) => each.sources.items,
  );
  // The account stands before the denominator, which others have stated.
  const { comma, of: separator } = teller.messages.between;
  const account = join(comma, according(teller, pledge.count.statedBy), date(teller, pledge.asOf));
  const isOne = teller.language === reader.language;
  const told = pledged(teller, pledge, total, isOne ? amounts : sum(teller, pledge));
  const ofAll =
    total && (share?.lang === languageFor(reader, teller) ? share : denominator(teller, pledge))?.text;
  const sentence = stop(join(separator, `${told} (${account})`, ofAll && isolate(teller, ofAll)));
  return {
    ...body,
    name: isolate(reader, body.title.text),
    foot: foot(reader, [`pledges/${id}`], cited, today),
    sentence,
    sentenceLang: languageFor(reader, teller),
    condition: conditions?.facts[0],
    unnamed: total && (!pledge.named || pledge.named === 'all') ? undefined : names.note,
    folded,
    foldedLabel: [
      ...folded.slice(0, 2).map(({ label }) => label),
      ...(body.history ? [body.history.label] : []),
      ...(names.known || names.rows.length ? [names.label] : []),
      ...folded.slice(2).map(({ label }) => label),
    ]
      .slice(0, LABELS_OF_FOLD)
      .join(LABELS),
  };
}

/** The facts of a view, in the order in which the embed shows them. */
function factsOf(
  view: Omit<PledgeCounterView, 'name' | 'sentence' | 'sentenceLang' | 'foot' | 'folded' | 'foldedLabel'>,
): readonly Fact[] {
  const { stated, of, range, domains, conditions, rule, who, history } = view;
  const sections = [range, domains, conditions, rule].flatMap((section) => section?.facts ?? []);
  return [
    stated,
    ...(of ? [of] : []),
    ...sections,
    ...(who.known ? [who.known] : []),
    ...who.rows,
    ...(history?.points ?? []),
  ];
}

/** The view of a retracted pledge: its title, and a text in place of the number and all that goes with it. */
function retracted(
  reader: Reader,
  { id, title, count, citations }: Pledge,
  today: string,
): PledgeCounterView {
  const { messages } = reader;
  const name = pick(reader, title);
  const nothing = { text: '' };
  const rests = sources(reader, [...citations, ...count.citations]);
  const ending = foot(reader, [`pledges/${id}`], rests.items, today);
  const sentence = isolate(reader, name.text) + messages.between.colon + messages.retractedCount;
  return {
    tag: 'pledge-counter',
    id,
    lang: reader.language,
    dir: direction(reader.language),
    title: name,
    retracted: messages.retractedCount,
    qualifier: '',
    value: '',
    unit: nothing,
    stated: { ...nothing, sources: rests },
    chart: { pledged: 0, rest: 0, disputed: 0, standsFor: 1, caption: '' },
    groups: [],
    who: { label: '', note: nothing, rows: [] },
    folded: [],
    foldedLabel: '',
    foot: ending,
    name: isolate(reader, name.text),
    sentence,
  };
}

/** A label with more parts would break into two lines on a phone. */
const LABELS_OF_FOLD = 3;

/** The number of pledges. If every pledger is named it is counted, so that it can't differ from the rows. */
function countOf({ story }: Reader, { named, pledgers = [], count }: Pledge): number {
  if (named !== 'all') return count.value;
  return pledgers.filter(({ party }) => find(story.parties, party)?.kind !== 'group').length;
}

/** How many could pledge: one number, or a range if the sources differ. */
function denominator(asked: Reader, { of }: Pledge): Fact | undefined {
  if (!of) return undefined;
  const reader = readerAround(asked, unit(asked, of.unit, 2));
  const { messages } = reader;
  const counts = of.counts.toSorted((a, b) => a.value - b.value);
  const low = counts[0]!;
  const high = counts.at(-1)!;
  const qualified = ({ value, qualifier }: Count) =>
    fill(reader, messages.amount[qualifier], { text: number(reader, value) });
  const differ = low.value !== high.value;
  // A dash between two numbers can't be read with a qualifier after it.
  const range = high.qualifier === 'exactly' ? messages.range : messages.either;
  const amount = differ
    ? fill(reader, range, { low: qualified(low), high: counted(reader, high, of.unit, true) })
    : counted(reader, low, of.unit, true);
  const text = fill(reader, messages.of, { amount });
  return {
    ...fact(
      asked,
      {
        lang: languageFor(asked, reader),
        text: differ ? fill(reader, messages.sourcesDiffer, { text }) : text,
      },
      counts.flatMap(({ citations }) => citations),
    ),
    // If the sources differ, the range names who says which.
    by: differ
      ? undefined
      : join(
          asked.messages.between.comma,
          ...new Set(counts.map(({ statedBy }) => according(asked, statedBy))),
        ) || undefined,
  };
}

/** Each source's denominator, if the sources differ. */
function range(reader: Reader, { of }: Pledge): Section | undefined {
  if (!of || new Set(of.counts.map(({ value }) => value)).size < 2) return undefined;
  const facts = of.counts.map((count) => ({
    ...fact(reader, countedText(reader, count, of.unit), count.citations),
    by: according(reader, count.statedBy),
  }));
  return { label: reader.messages.differ, facts };
}

/** Who stated the number, and when: "Stated by Emmanuel Macron, 4 September 2025". */
function statedFact(reader: Reader, { named, count, asOf }: Pledge): Fact {
  const { messages } = reader;
  const speaker = speakerById(reader, count.statedBy);
  const who = speaker
    ? isolate(reader, pick(reader, speaker.name).text)
    : named === 'all'
      ? messages.computed
      : '';
  const when = date(reader, asOf);
  const text = who ? fill(reader, messages.statedOn, { text: who, date: when }) : when;
  return fact(reader, { text }, [...count.citations, ...(asOf.citations ?? [])]);
}

function section(
  reader: Reader,
  label: string,
  statements: readonly Statement[] | undefined,
): Section | undefined {
  return statements?.length ? { label, facts: statements.map((each) => statement(reader, each)) } : undefined;
}

/** The domains of the pledge: in one line, if all rest on the same sources. */
function domains(reader: Reader, { domains: all = [] }: Pledge): Section | undefined {
  if (!all.length) return undefined;
  const facts = all.map(({ label, citations }) => fact(reader, pick(reader, label), citations));
  const [first] = facts as [Fact];
  const same = facts.every(({ sources, lang }) => sources.name === first.sources.name && lang === first.lang);
  const line = { ...first, text: facts.map(({ text }) => text).join(LABELS) };
  return { label: reader.messages.domains, facts: same ? [line] : facts };
}

function who(
  reader: Reader,
  { named, namedNote, pledgers = [], domains: all = [], defaults, amountsIn }: Pledge,
  total: number,
): WhoView {
  const { messages, story } = reader;
  const { colon } = messages.between;
  const given = defaultsOf(story, { defaults });
  const largestFirst = pledgers.toSorted((a, b) => (b.amount ?? -1) - (a.amount ?? -1));
  const rows = largestFirst.flatMap((pledger): PledgerView[] => {
    const { party: id, summary, domains: held = [], asOf, citations, amount } = pledgerWith(given, pledger);
    const party = find(story.parties, id);
    if (!party) return [];
    const said: Phrase = pickAny(reader, summary) ?? { text: '' };
    const labels = held.flatMap((domain) => pickAny(reader, find(all, domain)?.label)?.text ?? []);
    if (amountsIn && amount !== undefined) labels.unshift(amountText(reader, amountsIn, amount));
    return [
      {
        ...fact(reader, said, [...citations, ...(asOf?.citations ?? [])]),
        by: asOf && date(reader, asOf),
        name: partyName(reader, party),
        pledged: labels.map((label) => LABELS + label).join('') + (said.text && colon),
      },
    ];
  });
  return {
    label: messages.who,
    note: { text: total ? (named ? messages.named[named] : '') : messages.named.nobody },
    known: namedNote && statement(reader, namedNote),
    rows,
  };
}
