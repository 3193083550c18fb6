import { entitlementUses } from '../../../../facts';
import { flow } from '../../measure';

/** What entitlements were worth to members when they were used, in minor units (rulebook SVC-05). */
export const entitlementValue = flow({
  code: 'ENTITLEMENT_VALUE_MINOR',
  over: entitlementUses,
  day: 'usedOn',
  dimension: null,
  amount: { sumOf: 'valueMinor' },
  only: null,
  persons: { over: entitlementUses, column: 'customerId', day: 'usedOn', dimension: null, only: null },
});
