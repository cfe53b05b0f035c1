/** Faults of amounts that only `npm run check` finds: currencies that do not exist, and stated totals that differ from the sum. */
import { isWhole, sumOf } from '../model/pledge-counter/amounts.js';
import type { Story } from '../story/types.js';
import type { Advice } from './advice.js';

/** The currencies of ISO 4217 that Node knows, so there is no list to maintain. */
const currencies = new Set(Intl.supportedValuesOf('currency'));

export const wrongAmounts = ({ pledges }: Story): Advice[] =>
  pledges.flatMap((pledge, i) => {
    const { amountsIn, total } = pledge;
    const found: Advice[] = [];
    const say = (field: string, value: unknown, expected: string) =>
      found.push({ keys: ['pledges', i, field], text: `got ${JSON.stringify(value)}; expected ${expected}` });
    if (typeof amountsIn === 'string' && !currencies.has(amountsIn))
      say('amountsIn', amountsIn, 'a currency code of ISO 4217');
    const sum = sumOf(pledge);
    // If amounts are missing, the sum may be less than the total.
    const agrees = total === undefined || (isWhole(pledge) ? total === sum : total >= sum);
    if (!agrees) say('total', total, `${isWhole(pledge) ? '' : 'at least '}the sum of the amounts, ${sum}`);
    return found;
  });
