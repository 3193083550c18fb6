import * as events from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import * as copiesOf from '../application/copies-of-events';
import * as tables from './copies';
import { upsertFacts } from './keep-latest';

/** Contract by contract, the copy that an event leaves. */
export const reactions: readonly Subscription[] = [
  on(events.regionRegistered, (batch, tx) =>
    upsertFacts(tx, tables.regionTable, batch.map(copiesOf.regionFactOf)),
  ),
  on(events.dealerRegistered, (batch, tx) =>
    upsertFacts(tx, tables.dealerTable, batch.map(copiesOf.dealerFactOf)),
  ),
  on(events.customerRegistered, (batch, tx) =>
    upsertFacts(tx, tables.customerTable, batch.map(copiesOf.customerFactOf)),
  ),
  on(events.vehicleRegistered, (batch, tx) =>
    upsertFacts(tx, tables.vehicleTable, batch.map(copiesOf.vehicleFactOf)),
  ),
];
