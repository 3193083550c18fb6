import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../network';
import { from } from './fact-kind';
import type { FactKind } from './fact-kind';
import * as factOf from './facts-of-events';

/** The state of an order travels whole with each of its events, so that one mapping serves all three. */
export const orders = {
  table: copyTable({
    name: 'order_fact',
    key: ['dealerId', 'repairOrderId'],
    columns: [
      'customerId',
      'vehicleId',
      'membershipId',
      'serviceAdvisorId',
      'kind',
      'revision',
      'settledAt',
      'businessDay',
      'repairMinor',
      'boutiqueMinor',
      'insuranceMinor',
      'customerPaidMinor',
      ...ORIGIN,
    ],
  }),
  sources: [
    from(events.repairOrderSettled, factOf.orderFactOf),
    from(events.repairOrderAmended, factOf.orderFactOf),
    from(events.repairOrderRefunded, factOf.orderFactOf),
  ],
} satisfies FactKind;

/** A vehicle at a dealer on a business day with at least one settled order; derived from the orders. */
export const visits = {
  table: copyTable({
    name: 'visit',
    key: ['dealerId', 'vehicleId', 'businessDay'],
    columns: ['orderCount', 'payingOrderCount'],
  }),
  sources: orders.sources,
} satisfies FactKind;

export const policies = {
  table: copyTable({
    name: 'policy_fact',
    key: ['dealerId', 'policyId'],
    columns: [
      'customerId',
      'vehicleId',
      'kind',
      'isSoldHere',
      'soldOn',
      'periodFrom',
      'periodTo',
      'premiumMinor',
      ...ORIGIN,
    ],
  }),
  sources: [from(events.insurancePolicyRecorded, factOf.policyFactOf)],
} satisfies FactKind;

export const pointsEntries = {
  table: copyTable({
    name: 'points_fact',
    key: ['dealerId', 'entryId'],
    columns: [
      'membershipId',
      'customerId',
      'kind',
      'points',
      'sourceType',
      'sourceId',
      'businessDay',
      'postedOn',
      ...ORIGIN,
    ],
  }),
  sources: [from(events.pointsPosted, factOf.pointsFactOf)],
} satisfies FactKind;

export const memberships = {
  table: copyTable({
    name: 'membership_fact',
    key: ['dealerId', 'membershipId'],
    columns: ['customerId', 'source', 'activatedOn', ...ORIGIN],
  }),
  sources: [from(events.membershipActivated, factOf.membershipFactOf)],
} satisfies FactKind;

/** One row per fact about a membership's tier, so that the tier and the validity of any day follow from them. */
export const tiers = {
  table: copyTable({
    name: 'tier_fact',
    key: ['dealerId', 'membershipId', 'factId'],
    columns: ['customerId', 'tier', 'changedOn', 'validFrom', 'validTo', ...ORIGIN],
  }),
  sources: [
    from(events.membershipActivated, factOf.firstTierFactOf),
    from(events.tierChanged, factOf.tierFactOf),
  ],
} satisfies FactKind;

/** Every kind of fact that an event leaves: a new one is a mapping, a table and an entry here. */
export const factKinds: readonly FactKind[] = [orders, policies, pointsEntries, memberships, tiers];
