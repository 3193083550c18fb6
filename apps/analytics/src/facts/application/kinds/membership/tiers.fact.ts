import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { from, said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';
import { firstTierFactOf, tierFactOf } from '../../facts-of-events';

/** What stands for the tier of a card that is void or given back: its validity ends where it begins. */
const NO_TIER = 'NONE';

/**
 * One row per fact about a membership's tier, so that the tier and the validity of any day follow from them: a renewal
 * and a return begin a period, a lapse and a refund end one (rulebook MEM-05 to MEM-08).
 */
export const tiers = {
  table: copyTable({
    name: 'tier_fact',
    key: ['dealerId', 'membershipId', 'factId'],
    columns: ['customerId', 'tier', 'changedOn', 'validFrom', 'validTo', ...ORIGIN],
  }),
  sources: [
    from(events.membershipActivated, firstTierFactOf),
    from(events.tierChanged, tierFactOf),
    said(events.membershipRenewed, ({ id }) => ({ factId: id })),
    said(events.membershipReturned, ({ id }) => ({ factId: id })),
    said(events.membershipLapsed, endOf),
    said(events.membershipRefunded, endOf),
  ],
} satisfies FactKind;

function endOf({ id, data }: { readonly id: string; readonly data: { readonly changedOn: string } }) {
  return { factId: id, tier: NO_TIER, validFrom: data.changedOn, validTo: data.changedOn };
}
