import type { Measure, Pledge } from '../../story/types.js';
import { fact } from '../facts/citation.js';
import { money, number, unit } from '../language/format.js';
import { fill, type Reader } from '../language/reader.js';
import type { PledgeCounterView } from '../views.js';
import { counted } from '../language/wording.js';

/** The sum of the amounts of a pledge of money or goods, in the parts that the view shows. */
export interface Sum {
  readonly figure: Pick<PledgeCounterView, 'qualifier' | 'value' | 'unit'>;
  /** "at least €1.2 billion", in a sentence. */
  readonly text: string;
  /** The sum with all its digits. Not set if the figure has them. */
  readonly section: PledgeCounterView['sum'];
}

/** The sum of the amounts. Whole numbers and millionths are added apart, so that 0.1 and 0.2 make 0.3. */
export function sumOf({ pledgers = [] }: Pledge): number {
  let whole = 0;
  let millionths = 0;
  for (const { amount = 0 } of pledgers) {
    whole += Math.trunc(amount);
    millionths += Math.round((amount % 1) * 1e6);
  }
  return whole + millionths / 1e6;
}

/** Whether the sum is all that was pledged: all pledgers are named, with an amount each. */
export const isWhole = ({ named, count, pledgers = [] }: Pledge): boolean =>
  named === 'all' && pledgers.filter(({ amount }) => amount !== undefined).length === count.value;

/** An amount with all its digits: "€65.7 million", "€575,001", "12.5 tonnes". */
export const amountText = (reader: Reader, of: Measure, value: number): string =>
  typeof of === 'string'
    ? money(reader, of, value, true)
    : counted(reader, { qualifier: 'exactly', value }, of);

/** The sum of the amounts. `undefined` if no amount is known: the number of pledgers is the figure then. */
export function sum(reader: Reader, pledge: Pledge): Sum | undefined {
  const { amountsIn: of, pledgers = [], count } = pledge;
  if (!of || pledgers.every(({ amount }) => amount === undefined)) return undefined;
  const { messages } = reader;
  const total = sumOf(pledge);
  const exactness = isWhole(pledge) ? 'exactly' : 'at-least';
  const all = amountText(reader, of, total);
  const isMoney = typeof of === 'string';
  const short = isMoney ? money(reader, of, total) : all;
  return {
    figure: {
      qualifier: messages.qualifier[exactness],
      value: isMoney ? short : number(reader, total),
      unit: isMoney ? { text: '' } : unit(reader, of, total),
    },
    text: fill(reader, messages.amount[exactness], { text: short }),
    section:
      all === short
        ? undefined
        : { label: messages.sum, facts: [fact(reader, { text: all }, count.citations)] },
  };
}
