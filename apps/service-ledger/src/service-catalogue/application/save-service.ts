import {
  accepted,
  type AmountInput,
  businessDayOf,
  type FieldPath,
  InputChecks,
  type Money,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { currencyFault, type Dealer } from '../../network';
import { MOST_SERVICES, type SaveRefusal, saveRefusals } from '../domain/refusals';
import type { SavePorts } from './ports';

export interface SaveServiceInput {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly listAmount: AmountInput;
  readonly tierPrices: readonly { readonly tierCode: string; readonly amount: AmountInput }[];
  readonly ownerDepartment: string;
  readonly isOffered: boolean;
}

interface Draft extends Omit<SaveServiceInput, 'listAmount' | 'tierPrices'> {
  readonly list: Money;
  readonly prices: readonly { readonly tier: string; readonly amount: Money }[];
}

const MAX_NAME = 60;

/** Puts a service into the catalogue, changes its price, or withdraws it (rulebook SVC-24). */
export const saveService = command<SavePorts>()({
  name: 'offeredServiceSave',
  refusals: saveRefusals,
  read: readService,
  async work(ports, { list, prices, ...draft }, { now, traceId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(saveRefusals.no('DEALER_NOT_FOUND', []));
    const tiers = ports.tiers(dealer, businessDayOf(now, dealer.timeZone));
    const faults = priceFaults(list, prices, tiers, dealer);
    if (faults.length > 0) return refused(...faults);
    const known = await ports.lockService(draft.code);
    if (!known && (await ports.countServices()) >= MOST_SERVICES)
      return refused(saveRefusals.no('CATALOGUE_FULL', [], { max: MOST_SERVICES }));
    const kept = known ?? { id: ports.ids('osv'), dealerId: dealer.id, useCount: 0, traceId };
    const tierPrices = Object.fromEntries(prices.map(({ tier, amount }) => [tier, amount]));
    const service = { ...kept, ...draft, list, tierPrices };
    await ports.writeService(service);
    return accepted({ answer: { offeredServiceId: service.id }, written: service });
  },
});

function readService(input: SaveServiceInput): Outcome<Draft, SaveRefusal> {
  const checks = new InputChecks(saveRefusals);
  const prices = input.tierPrices.map(({ tierCode, amount }, i) => ({
    tier: tierCode,
    amount: checks.amount(amount, ['tierPrices', i, 'amount']),
  }));
  const head = checks.complete({
    code: checks.code(input.code, ['code']),
    nameZh: checks.text(input.nameZh, ['nameZh'], MAX_NAME),
    nameEn: checks.text(input.nameEn, ['nameEn'], MAX_NAME),
    list: checks.amount(input.listAmount, ['listAmount']),
    ownerDepartment: checks.code(input.ownerDepartment, ['ownerDepartment']),
    isOffered: input.isOffered,
  });
  if (!head.ok) return head;
  const known = prices.flatMap(({ tier, amount }) => (amount ? [{ tier, amount }] : []));
  return accepted({ ...head.value, prices: known });
}

function priceFaults(
  list: Money,
  prices: Draft['prices'],
  tiers: readonly string[],
  { currency }: Dealer,
): SaveRefusal[] {
  const { no } = saveRefusals;
  const seen = new Set<string>();
  const ofTier = ({ tier, amount }: Draft['prices'][number], i: number): SaveRefusal[] => {
    const field: FieldPath = ['tierPrices', i, 'tierCode'];
    const isAgain = seen.has(tier);
    seen.add(tier);
    if (!tiers.includes(tier)) return [no('TIER_UNKNOWN', field)];
    if (isAgain) return [no('TIER_NAMED_TWICE', field)];
    return amount.amountMinor > list.amountMinor
      ? [no('TIER_PRICE_ABOVE_LIST', ['tierPrices', i, 'amount'])]
      : currencyFault(amount, currency, ['tierPrices', i, 'amount']);
  };
  return [...currencyFault(list, currency, ['listAmount']), ...prices.flatMap(ofTier)];
}
