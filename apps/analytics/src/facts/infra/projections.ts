import * as events from '@autoclub/event-contracts';
import type { EventContract } from '@autoclub/event-contracts';

/** What leaves rows in a table of facts: one for each aggregate, or one for each event. */
export interface Origin {
  readonly contract: Pick<EventContract, 'type'>;
  readonly rowFor: 'AGGREGATE' | 'EVENT';
}

const each = (contract: Origin['contract'], rowFor: Origin['rowFor'] = 'AGGREGATE'): Origin => ({
  contract,
  rowFor,
});

/** The tables of facts, and which event brings a row of each into being. */
export const FACTS = {
  region: each(events.regionRegistered),
  dealer: each(events.dealerRegistered),
  customer: each(events.customerRegistered),
  vehicle: each(events.vehicleRegistered),
  order_fact: each(events.repairOrderSettled),
  policy_fact: each(events.insurancePolicyRecorded),
  points_fact: each(events.pointsPosted, 'EVENT'),
  membership_fact: each(events.membershipActivated),
} as const;

/** Tables that are sums of facts; a row of them may rightly be gone after a rebuild. */
export const DERIVED: readonly string[] = ['visit', 'day_figure', 'dealer_freshness'];

/** Everything that follows from events alone, and nothing else. */
export const PROJECTIONS: readonly string[] = [...Object.keys(FACTS), 'tier_fact', ...DERIVED];
