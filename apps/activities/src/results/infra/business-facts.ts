import { parseMoney } from '@autoclub/domain-kit';
import * as events from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { keepCopies, on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { copyTable } from '@autoclub/persistence';

/*
 * The business of customers by day, in any order: an order, policy or redemption may arrive before the activity
 * is held or long after. The newest word of each is kept, so that refunds and corrections take back what they must.
 */

const facts = copyTable({
  name: 'business_fact',
  key: ['dealerId', 'kind', 'sourceId'],
  columns: ['customerId', 'vehicleId', 'businessDay', 'amountMinor', 'boutiqueMinor'],
});

type Order = DataOf<typeof events.repairOrderSettled>;
type Redemption = Pick<DataOf<typeof events.redemptionConfirmed>, 'redemptionId' | 'dealerId' | 'customerId'>;

/** What remains to be paid of an order by anyone, with the boutique's part by itself. */
function ofOrder({ repairOrderId, dealerId, customerId, vehicleId, businessDay, lines, totals }: Order) {
  const boutiqueMinor = lines
    .filter(({ kind }) => kind === 'BOUTIQUE')
    .reduce((sum, line) => sum + minorOf(line.payableAmount), 0);
  const amountMinor = minorOf(totals.payableAmount) - boutiqueMinor;
  const of = { dealerId, kind: 'ORDER', sourceId: repairOrderId, customerId, vehicleId, businessDay };
  return { ...of, amountMinor, boutiqueMinor };
}

function ofRedemption({ redemptionId, dealerId, customerId }: Redemption, day: string, worthMinor: number) {
  const of = { dealerId, kind: 'REDEMPTION', sourceId: redemptionId, customerId, vehicleId: null };
  return { ...of, businessDay: day, amountMinor: 0, boutiqueMinor: worthMinor };
}

function minorOf({ amount }: { readonly amount: string }): number {
  const read = parseMoney(amount);
  if (!read) throw new Error(`An event has the amount ${amount}.`);
  return read.amountMinor;
}

const forBoutique = ({ data }: { readonly data: DataOf<typeof events.redemptionReserved> }) =>
  data.target.type === 'BOUTIQUE_ITEM';

/** Contract by contract, the business it says. */
export const reactions: readonly Subscription[] = [
  on(
    events.repairOrderSettled,
    keepCopies(facts, ({ data }) => ofOrder(data)),
  ),
  on(
    events.repairOrderAmended,
    keepCopies(facts, ({ data }) => ofOrder(data)),
  ),
  on(
    events.repairOrderRefunded,
    keepCopies(facts, ({ data }) => ofOrder(data)),
  ),
  on(
    events.insurancePolicyRecorded,
    keepCopies(facts, ({ data: { policyId, dealerId, customerId, vehicleId, ...policy } }) => ({
      ...{ dealerId, kind: 'POLICY', sourceId: policyId, customerId, vehicleId },
      ...{ businessDay: policy.soldOn, boutiqueMinor: 0 },
      amountMinor: policy.isSoldHere ? minorOf(policy.premiumAmount) : 0,
    })),
  ),
  on(
    events.redemptionConfirmed,
    keepCopies(facts, ({ data }) => ofRedemption(data, data.confirmedOn, minorOf(data.worthAmount))),
    { concerns: forBoutique },
  ),
  on(
    events.redemptionReversed,
    keepCopies(facts, ({ data }) => ofRedemption(data, data.reversedOn, 0)),
    { concerns: forBoutique },
  ),
];
