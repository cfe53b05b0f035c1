/** Lays out the body of a card: the number of a pledge, the words of a quote, or how the sides of a question are split. */
import { shapeOf } from '../../model/stance-list/mark-shapes.js';
import { join } from '../../model/language/wording.js';
import { localeOf } from '../../model/language/reader.js';
import type {
  CategoryView,
  CountedCategory,
  LeaderQuoteView,
  Phrase,
  PledgeCounterView,
  StanceListView,
  View,
} from '../../model/views.js';
import { markup } from '../markup.js';
import { CAPITALS, PAPER, SOFT, stack, type Block, type Sheet } from './sheet.js';

/** The colours of the categories on white, as `category.styles.ts` computes them. */
export const palette = [
  '#445dd5',
  '#07778b',
  '#8f4c21',
  '#525252',
  '#5f004e',
  '#6b009c',
  '#796b00',
  '#36393f',
];
const colourOf = ({ index }: CategoryView) => (index === undefined ? SOFT : palette[index]!);

/** The body within a height: the largest that fits, or the last one, which shortens its texts. */
export function bodyOf(sheet: Sheet, view: View, room: number): Block {
  const tries = triesOf(sheet, view, room);
  for (const make of tries.slice(0, -1)) {
    const body = make();
    if (body.height <= room) return body;
  }
  return tries.at(-1)!();
}

function triesOf(sheet: Sheet, view: View, room: number): readonly (() => Block)[] {
  switch (view.tag) {
    case 'pledge-counter':
      return [4, 3, 2, 1].map((most) => () => pledge(sheet, view, most));
    case 'leader-quote':
      return [2.6, 2.3, 2, 1.75, 1.5, 1.3].map(
        (size, i, all) => () => quote(sheet, view, size, i === all.length - 1 ? room : Infinity),
      );
    case 'stance-list':
      return [true, false].flatMap((hasNote) =>
        [1, 0.85, 0.7].map((size) => () => split(sheet, view, size, hasNote)),
      );
  }
}

/** @param most the most lines of each text beside the number */
function pledge(sheet: Sheet, view: PledgeCounterView, most: number): Block {
  const title = sheet.text(view.title, { size: 1.25, weight: 700, most: Math.min(most, 2) });
  if (view.retracted) return stack(title, sheet.gap(0.6), sheet.text(view.retracted, { size: 1.2 }));
  const { value, unit, lead, qualifier, of, condition, unnamed } = view;
  const before = { text: join(' ', lead?.text, qualifier), lang: lead?.lang };
  const more = [of, condition, unnamed].filter((each) => each !== undefined);
  return stack(
    title,
    sheet.gap(1.1),
    ...(before.text ? [sheet.text(before, { size: 1.4 })] : []),
    figure(sheet, value, unit),
    sheet.gap(0.6),
    ...more.map((each) => sheet.text(each, { fill: SOFT, most })),
  );
}

/** A number with its noun beside it, or below it if the number is long. */
function figure(sheet: Sheet, value: string, unit: Phrase): Block {
  const wide = sheet.measure(value, 700);
  const size = Math.min(6, (sheet.column / sheet.base) * (1 / wide));
  const width = wide * size * sheet.base;
  const height = size * sheet.base * CAPITALS;
  const indent = width + sheet.base;
  const isBeside = indent < sheet.column * 0.55;
  const noun = sheet.text(unit, { size: 1.6, leading: 1.15, most: 3, indent: isBeside ? indent : 0 });
  const number = (top: number) => sheet.line({ text: value }, 0, top + height, { size, weight: 700 });
  if (!isBeside) return stack({ height, draw: number }, sheet.gap(0.3), noun);
  const whole = Math.max(height, noun.height);
  return {
    height: whole,
    draw: (top) =>
      markup`${number(top + whole - height)}${noun.draw(top + whole - noun.height + sheet.base * 0.3)}`,
  };
}

function quote(sheet: Sheet, view: LeaderQuoteView, size: number, room: number): Block {
  const { words, retracted, mark, speaker, role, comma, dated, occasion, statedBy } = view;
  const { between } = localeOf(view.lang).messages;
  const by = stack(
    sheet.gap(0.7),
    sheet.text(
      { text: join(comma, speaker.text, role?.text), lang: speaker.lang },
      { size: 1.1, weight: 700, most: 2 },
    ),
    sheet.text(join(between.comma, occasion?.text, dated, !dated && statedBy), { fill: SOFT, most: 2 }),
  );
  const kind = mark ? [sheet.text(mark, { fill: SOFT }), sheet.gap(0.3)] : [];
  const rest = stack(by, ...kind).height;
  const leading = 1.24;
  const most = Math.max(1, Math.floor((room - rest) / (size * sheet.base * leading)));
  return stack(...kind, sheet.text(words ?? retracted, { size, leading, most }), by);
}

/** @param size the size of the legend, in ems of the card's text */
function split(sheet: Sheet, view: StanceListView, size: number, hasNote: boolean): Block {
  const { parts, silences, note } = view.split;
  const columns = sheet.width > 1.5 * sheet.height ? 2 : 1;
  const categories = [...parts, ...silences];
  const rows = Math.ceil(categories.length / columns);
  return stack(
    sheet.text(view.question, { size: 1.5, weight: 700, leading: 1.2, most: 3 }),
    sheet.gap(0.6),
    ...barOf(sheet, view),
    sheet.gap(0.5),
    ...Array.from({ length: rows }, (_, row) =>
      beside(
        ...Array.from({ length: columns }, (_, column) => categories[row + column * rows]).flatMap(
          (category, column) =>
            category ? [legend(sheet, category, size, column * (sheet.column / columns), columns)] : [],
        ),
      ),
    ),
    ...(note && hasNote ? [sheet.gap(0.4), sheet.text(note, { fill: SOFT, size: 0.85, most: 2 })] : []),
  );
}

/** Blocks one beside the other. */
const beside = (...blocks: readonly Block[]): Block => ({
  height: Math.max(...blocks.map(({ height }) => height)),
  draw: (top) => markup`${blocks.map(({ draw }) => draw(top))}`,
});

function barOf(sheet: Sheet, { split: { parts } }: StanceListView): Block[] {
  if (!parts.length) return [];
  const height = sheet.base * 1.7;
  const edge = sheet.base * 0.08;
  const draw = (top: number) =>
    markup`${parts.map((part) => {
      const [start, width] = [part.start, part.size].map((percent) => (percent / 100) * sheet.column) as [
        number,
        number,
      ];
      const isLast = part === parts.at(-1);
      const inside = Math.max(1, width - (isLast ? 0 : edge));
      const box = sheet.box(start, top, inside, height, colourOf(part));
      const fits = sheet.measure(part.count, 700) * sheet.base + sheet.base * 0.4 < inside;
      const count = sheet.line(
        { text: part.count },
        start + inside / 2,
        top + (height + sheet.base * CAPITALS) / 2,
        { weight: 700, fill: PAPER },
        'middle',
      );
      return markup`${box}${fits ? count : markup``}`;
    })}`;
  return [{ height, draw }];
}

/** A category with its mark and its count, from a distance in the column. */
function legend(
  sheet: Sheet,
  category: CountedCategory,
  size: number,
  distance: number,
  columns: number,
): Block {
  const em = sheet.base * size;
  const side = em * 0.72;
  const count = distance + em * 1.15;
  const indent = count + (sheet.measure(category.count, 700) + 0.6) * em;
  const width = distance + sheet.column / columns - indent - em;
  const label = sheet.text(category.label, { size, most: 1, indent, width });
  return {
    height: label.height * 1.08,
    draw(top) {
      const baseline = top + (label.height + em * CAPITALS) / 2;
      const left = sheet.dir === 'rtl' ? sheet.at(distance + side) : sheet.at(distance);
      const mark = markup`<path transform="translate(${left} ${baseline - side + em * 0.04}) scale(${side / 12})" fill-rule="evenodd" fill="${colourOf(category)}" d="${shapeOf(category)}"/>`;
      const counted = sheet.line({ text: category.count }, count, baseline, { size, weight: 700 });
      return markup`${mark}${counted}${label.draw(top)}`;
    },
  };
}
