import * as events from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import * as factsOf from '../application/facts-of-events';
import { sqlProjection } from './sql-projection';

/** Contract by contract, the fact that an event leaves behind. */
export const reactions: readonly Subscription[] = [
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
