import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../network';
import { from } from './fact-kind';
import type { FactKind } from './fact-kind';
import * as factOf from './facts-of-events';

/** The state of an order travels whole with each of its events, so that one mapping serves all three. */
export const orders = {
  table: copyTable({
    name: 'visit_fact',
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

/** Only the activation says where a membership comes from and when it began, however late it arrives. */
export const memberships = {
  table: copyTable({
    name: 'membership_fact',
    key: ['dealerId', 'membershipId'],
    columns: ['customerId', 'tier', 'validFrom', 'validTo', ...ORIGIN],
    saidOnce: ['source', 'activatedOn'],
  }),
  sources: [
    from(events.membershipActivated, factOf.activationFactOf),
    from(events.tierChanged, factOf.tierFactOf),
  ],
} satisfies FactKind;

/** Every kind of fact: a new one is a mapping, a table and an entry here. */
export const factKinds: readonly FactKind[] = [orders, policies, pointsEntries, memberships];
