/**
 * Faults of amounts that `npm run check` finds. The elements do not look for them: such a story can be shown, but its sum
 * would mislead.
 */
import { sumOf } from '../model/pledge-counter/amounts.js';
import { find } from '../story/find.js';
import type { Pledge, Story } from '../story/types.js';
import type { Advice } from './advice.js';

/** The currencies of ISO 4217 that Node knows, so there is no list to maintain. */
const currencies = new Set(Intl.supportedValuesOf('currency'));

export const wrongAmounts = (story: Story): Advice[] =>
  story.pledges.flatMap((pledge, i) =>
    faultsOf(story, pledge).map(({ keys, value, expected }) => ({
      keys: ['pledges', i, ...keys],
      text: `got ${value === undefined ? 'nothing' : JSON.stringify(value)}; expected ${expected}`,
    })),
  );

interface Fault {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
  readonly expected: string;
}

function faultsOf({ parties }: Story, pledge: Pledge): Fault[] {
  const { amountsIn, total, count, pledgers = [], history = [] } = pledge;
  const has = ({ amount }: { readonly amount?: number | undefined }) => amount !== undefined;
  const isGroup = (party: string) => find(parties, party)?.kind === 'group';
  const faults: Fault[] = pledgers.flatMap((pledger, i) =>
    has(pledger) && isGroup(pledger.party)
      ? {
          keys: ['pledgers', i, 'amount'],
          value: pledger.amount,
          expected: 'no amount, as no total counts a group',
        }
      : [],
  );
  const say = (field: string, value: unknown, expected: string) =>
    faults.push({ keys: [field], value, expected });
  const isSummed = [pledge, ...history].some((each) => each.total !== undefined);
  if (!amountsIn && (isSummed || pledgers.some(has)))
    say('amountsIn', amountsIn, 'the currency or the unit of the amounts');
  if (typeof amountsIn === 'string' && !currencies.has(amountsIn))
    say('amountsIn', amountsIn, 'a currency code of ISO 4217');
  const rows = pledgers.filter(({ party }) => !isGroup(party)).length;
  if (amountsIn && rows > count.value)
    say('pledgers', rows, `at most as many pledgers as the count, ${count.value}`);
  const { value: sum = 0, isWhole = false } = sumOf(pledge) ?? {};
  // If amounts are missing, the sum may be less than the total.
  if (total !== undefined && (isWhole ? total !== sum : total < sum))
    say('total', total, `${isWhole ? '' : 'at least '}the sum of the amounts, ${sum}`);
  return faults;
}
