/** Turns a view into a sequence of paragraphs, lists and tables, which `html.ts`, `email.ts` and `markdown.ts` write. */
import { localeOf, type Locale } from '../../model/language/reader.js';
import { join, labelled } from '../../model/language/wording.js';
import { speakerAndRole } from '../../model/leader-quote/sentence.js';
import type {
  ChangeView,
  CitationView,
  Fact,
  LeaderQuoteView,
  Phrase,
  PledgeCounterView,
  QuoteView,
  RowView,
  Section,
  SourcesView,
  StanceListView,
  View,
} from '../../model/views.js';

/** A run of text, in another language, with a link, or in bold. */
export interface Span extends Phrase {
  readonly href?: string | undefined;
  readonly strong?: boolean | undefined;
}
export type Line = readonly Span[];

export type Block =
  | { readonly kind: 'heading' | 'subheading' | 'paragraph' | 'quotation' | 'small'; readonly line: Line }
  | { readonly kind: 'list' | 'numbered'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

const plain = (text: string): Span => ({ text });
const bold = ({ text, lang }: Phrase): Span => ({ text, lang, strong: true });
const paragraph = (...line: Line): Block => ({ kind: 'paragraph', line });
const small = (...line: Line): Block => ({ kind: 'small', line });
const subheading = (text: string): Block => ({ kind: 'subheading', line: [plain(text)] });

/** The lines in one, separated by a text. Empty lines are left out. */
const joined = (between: string, ...lines: readonly (Line | undefined)[]): Line =>
  lines
    .filter((line): line is Line => !!line?.length)
    .flatMap((line, i) => (i ? [plain(between), ...line] : line));

/** Each cited place once, as a link if the source has an address. */
function places({ messages }: Locale, { items }: SourcesView): Line {
  const unique = [...new Map(items.map((item) => [item.text, item])).values()];
  return joined(
    messages.between.semicolon,
    ...unique.map(({ text, href, address }) => [{ text, href: href ?? address }]),
  );
}

/** Each source once, by its title. The list of sources at the end has the cited paragraphs. */
function titles({ messages }: Locale, items: readonly CitationView[]): Line {
  const unique = [...new Map(items.toReversed().map((item) => [item.source, item])).values()].reverse();
  return joined(
    messages.between.semicolon,
    ...unique.map(({ title, href, address }) => [{ ...title, href: href ?? address }]),
  );
}

/** A fact: its text, the name of who states it, and its sources. */
function cited(locale: Locale, { text, lang, by, sources }: Fact): Line {
  const about = joined(locale.messages.between.semicolon, by ? [plain(by)] : [], places(locale, sources));
  return [{ text, lang }, ...(about.length ? [plain(' ('), ...about, plain(')')] : [])];
}

const sectionOf = (locale: Locale, section: Section | undefined): Block[] =>
  section?.facts.length
    ? [subheading(section.label), { kind: 'list', lines: section.facts.map((each) => cited(locale, each)) }]
    : [];

function pledge(locale: Locale, view: PledgeCounterView): Block[] {
  const { title, sentence, retracted, stated, of, who, history, condition: _, ...rest } = view;
  const heading: Block = { kind: 'heading', line: [title] };
  if (retracted) return [heading, paragraph(plain(sentence))];
  const { source, between, history: earlier } = locale.messages;
  const items = [...stated.sources.items, ...(of?.sources.items ?? [])];
  const pledgers = who.rows.map(({ name, pledged, ...fact }) => [
    bold(name),
    plain(pledged || (fact.text ? between.colon : '')),
    ...cited(locale, fact),
  ]);
  const counts = history?.points.map(({ count, date, ...fact }) => [
    bold(count),
    plain(`${between.comma}${date}. `),
    ...cited(locale, fact),
  ]);
  return [
    heading,
    paragraph(plain(sentence)),
    small(plain(source + between.colon), ...places(locale, { ...stated.sources, items })),
    ...sectionOf(locale, rest.sum),
    subheading(who.label),
    ...(who.note.text || who.known
      ? [paragraph(...joined(' ', who.note.text ? [who.note] : [], who.known && cited(locale, who.known)))]
      : []),
    ...(pledgers.length ? [{ kind: 'list', lines: pledgers } as const] : []),
    ...[rest.domains, rest.conditions, rest.rule].flatMap((each) => sectionOf(locale, each)),
    ...(counts?.length ? [subheading(earlier), { kind: 'list', lines: counts } as const] : []),
  ];
}

function quote(locale: Locale, view: QuoteView): Block[] {
  const { words, retracted, original, mark, statedBy, occasion, said, context, verdict, wordings } = view;
  const { between, source } = locale.messages;
  const when = join(between.comma, occasion?.text, said.text);
  const about = join(between.semicolon, mark, statedBy, when);
  return [
    words ? { kind: 'quotation', line: [words] } : paragraph(plain(retracted)),
    paragraph(plain('— '), bold({ text: speakerAndRole(locale, view) }), plain(` (${about})`)),
    ...(original ? [paragraph(plain(original.label + between.colon), original)] : []),
    ...(context ? [paragraph(...cited(locale, context))] : []),
    ...(verdict ? [paragraph(bold({ text: verdict.label }), ...cited(locale, verdict))] : []),
    small(plain(source + between.colon), ...places(locale, view.sources)),
    ...sectionOf(locale, wordings),
  ];
}

function quotes(locale: Locale, view: LeaderQuoteView): Block[] {
  const { list } = view;
  if (!list) return quote(locale, view);
  return [{ kind: 'heading', line: [view.speaker] }, ...list.quotes.flatMap((each) => quote(locale, each))];
}

function rowOf(locale: Locale, labels: StanceListView['labels'], row: RowView): Line[] {
  const { name, category, summary, condition, voice, date, context, reply, attributes } = row;
  const { colon } = locale.messages.between;
  const said = joined(
    ' ',
    summary && [summary],
    condition && [plain(labels.condition + colon), condition],
    row.quote?.context && cited(locale, row.quote.context),
    row.quote && [row.quote, plain(row.quote.by ? ` (${row.quote.by})` : '')],
    // The words name who said them.
    voice && !row.quote ? [plain(`(${voice})`)] : [],
    context && cited(locale, context),
    reply && [plain(labels.reply + colon), ...cited(locale, reply)],
    ...attributes.map(({ label, value }) => [label, value]),
  );
  const from = [...row.sources.items, ...(row.searched?.items ?? [])];
  return [[name], [category.label], said, date ? [plain(date)] : [], titles(locale, from)];
}

/**
 * Each group with a heading has a table of its own. All other groups share one, because each row names its category. A group
 * without rows is left out.
 */
function tablesOf(locale: Locale, { groups, columns, labels }: StanceListView): Block[] {
  const { party, category, said, date, source } = columns;
  const blocks: Block[] = [];
  const newTable = (): Line[][] => {
    const rows: Line[][] = [];
    blocks.push({ kind: 'table', head: [party, category, said, date, source], rows });
    return rows;
  };
  let shared: Line[][] | undefined;
  for (const { label, note, subtotals, rows: entries } of groups) {
    if (!entries.length) continue;
    if (label) blocks.push(subheading(join(locale.messages.between.colon, label.text, subtotals)));
    if (label && note) blocks.push(small(note));
    const rows = label ? newTable() : (shared ??= newTable());
    for (const entry of entries) rows.push(rowOf(locale, labels, entry));
  }
  return blocks;
}

/** Several questions: each has its numbers, and a table of the sides that have a stance on it. */
const questionsOf = (locale: Locale, { matrix = [], groups, columns, labels }: StanceListView): Block[] =>
  matrix.flatMap(({ id, question, split }) => {
    const { party, category, said, date, source } = columns;
    const counts = [...split.parts, ...split.silences].map(({ label, count }) =>
      labelled(locale, label.text, count ?? ''),
    );
    const rows = groups.flatMap((group) =>
      group.rows.flatMap(({ id: side, name, stances = [] }) =>
        stances.filter((each) => each.id === `${side} ${id}`).map((each) => ({ ...each, name })),
      ),
    );
    return [
      { kind: 'subheading', line: [question] } as const,
      paragraph(plain(join(locale.messages.between.semicolon, ...counts))),
      {
        kind: 'table',
        head: [party, category, said, date, source],
        rows: rows.map((row) => rowOf(locale, labels, row)),
      } as const,
    ];
  });

const stances = (locale: Locale, view: StanceListView): Block[] => [
  { kind: 'heading', line: [view.question] },
  ...(view.matrix ? questionsOf(locale, view) : positions(locale, view)),
];

/**
 * The number of sides in each category, then the total. The note repeats the total, unless it names the groups of sides that no
 * category counts.
 */
function totals(locale: Locale, { split, sentence }: StanceListView): string[] {
  if (!split.sentence) return [sentence];
  const { between, notCounted } = locale.messages;
  const counts = split.parts.map(({ label, count }) => labelled(locale, label.text, count));
  const groups = split.note.startsWith(notCounted) ? split.note : '';
  return [counts.join(between.semicolon), split.sentence, groups];
}

const positions = (locale: Locale, view: StanceListView): Block[] => [
  ...totals(locale, view).flatMap((each) => (each ? [paragraph(plain(each))] : [])),
  ...tablesOf(locale, view),
];

const change = ({ label, note, was, now, labels }: ChangeView): Block =>
  paragraph(
    bold({ text: label }),
    plain(' '),
    ...joined(' ', [note], was && [plain(labels.was), was], now && [plain(labels.now), now]),
  );

/** The parts of a view, down to its sources. */
export function blocksOf(view: View): readonly Block[] {
  const locale = localeOf(view.lang);
  const { text, note, changes, sources, supersededBy } = view.foot;
  const body =
    view.tag === 'pledge-counter'
      ? pledge(locale, view)
      : view.tag === 'leader-quote'
        ? quotes(locale, view)
        : stances(locale, view);
  return [
    ...body,
    ...(note ? [paragraph(plain(note))] : []),
    ...changes.map(change),
    small(plain(text)),
    ...(supersededBy ? [small({ text: supersededBy.label, href: supersededBy.href })] : []),
    ...(sources.entries.length
      ? [
          // The label of a single source in an embed is its publisher, and a heading says what follows.
          subheading(sources.entries.length === 1 ? locale.messages.source : sources.label),
          {
            kind: 'numbered',
            lines: sources.entries.map(({ title, details, href, address, archived }) => [
              { ...title, href: href ?? address },
              plain(details),
              ...(archived ? [plain(' '), { text: archived.label, href: archived.href }] : []),
            ]),
          } as const,
        ]
      : []),
  ];
}
