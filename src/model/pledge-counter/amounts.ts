import type { Count, Measure, Pledge } from '../../story/types.js';
import { fact } from '../facts/citation.js';
import { money, number, unit } from '../language/format.js';
import type { Reader } from '../language/reader.js';
import type { PledgeCounterView } from '../views.js';
import { counted } from '../language/wording.js';

interface Total {
  readonly amountsIn: Measure;
  readonly value: number;
  readonly isWhole: boolean;
}

/** The sum of the amounts of a pledge of money or goods, as the view shows it. */
export interface Sum {
  /** "at least", unless the sum is all that was pledged. */
  readonly qualifier: Count['qualifier'];
  readonly figure: Pick<PledgeCounterView, 'value' | 'unit'>;
  /** The same in a sentence: "€1.2 billion". */
  readonly text: string;
  /** The sum with all its digits. Not set if the figure has them. */
  readonly section: PledgeCounterView['sum'];
}

/**
 * The known amounts together, to three decimals, so that 0.1 and 0.2 make 0.3. They are all that was pledged if all
 * pledgers are named with an amount each. `undefined` if no amount is known.
 */
export function sumOf({ amountsIn, named, count, pledgers = [] }: Pledge): Total | undefined {
  const known = pledgers.flatMap(({ amount }) => amount ?? []);
  return amountsIn && known.length
    ? {
        amountsIn,
        value: Number(known.reduce((sum, amount) => sum + amount, 0).toFixed(3)),
        isWhole: named === 'all' && known.length === count.value,
      }
    : undefined;
}

/** An amount with all its digits: "€65.7 million", "€575,001", "12.5 tonnes". */
export const amountText = (reader: Reader, of: Measure, value: number): string =>
  typeof of === 'string'
    ? money(reader, of, value, true)
    : counted(reader, { qualifier: 'exactly', value }, of);

/** The sum of the amounts. Undefined if no amount is known or all are 0; the figure is then the number of pledgers. */
export function sum(reader: Reader, pledge: Pledge): Sum | undefined {
  const total = sumOf(pledge);
  if (!total?.value) return undefined;
  const { amountsIn: of, value, isWhole } = total;
  const all = amountText(reader, of, value);
  const text = typeof of === 'string' ? money(reader, of, value) : all;
  return {
    qualifier: isWhole ? 'exactly' : 'at-least',
    figure:
      typeof of === 'string'
        ? { value: text, unit: { text: '' } }
        : { value: number(reader, value), unit: unit(reader, of, value) },
    text,
    section:
      all === text
        ? undefined
        : { label: reader.messages.sum, facts: [fact(reader, { text: all }, pledge.count.citations)] },
  };
}
