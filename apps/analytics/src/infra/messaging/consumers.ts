import * as events from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import * as factsOf from '../../application/project-events/facts-of-events';
import { sqlProjection } from '../persistence/sql-projection';

/** Contract by contract, the fact that an event leaves behind. */
export const subscriptions: readonly Subscription[] = [
  on(events.regionRegistered, (batch, tx) => sqlProjection(tx).regions(batch.map(factsOf.regionFactOf))),
  on(events.dealerRegistered, (batch, tx) => sqlProjection(tx).dealers(batch.map(factsOf.dealerFactOf))),
  on(events.customerRegistered, (batch, tx) =>
    sqlProjection(tx).customers(batch.map(factsOf.customerFactOf)),
  ),
  on(events.vehicleRegistered, (batch, tx) => sqlProjection(tx).vehicles(batch.map(factsOf.vehicleFactOf))),
  on(events.membershipActivated, (batch, tx) =>
    sqlProjection(tx).memberships(batch.map(factsOf.membershipFactOf)),
  ),
  on(events.tierChanged, (batch, tx) => sqlProjection(tx).tiers(batch.map(factsOf.tierFactOf))),
  on(events.repairOrderSettled, (batch, tx) => sqlProjection(tx).visits(batch.map(factsOf.visitFactOf))),
  on(events.repairOrderAmended, (batch, tx) => sqlProjection(tx).visits(batch.map(factsOf.visitFactOf))),
  on(events.repairOrderRefunded, (batch, tx) => sqlProjection(tx).visits(batch.map(factsOf.visitFactOf))),
  on(events.insurancePolicyRecorded, (batch, tx) =>
    sqlProjection(tx).policies(batch.map(factsOf.policyFactOf)),
  ),
  on(events.pointsPosted, (batch, tx) => sqlProjection(tx).points(batch.map(factsOf.pointsFactOf))),
];
