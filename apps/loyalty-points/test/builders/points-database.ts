import type { Clock } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { react } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import { type Host, reactionsOf } from '@autoclub/service-host';
import { type TestDatabase, testDatabase } from '@autoclub/testing';
import { capabilities } from '../../src/capabilities';
import { migrations } from '../../src/migrations';
import { type Proof, prove } from '../../src/proof';
import { testHost } from './host';

/** A database of the service with its reactions, fed as the consumer feeds them. */
export interface PointsDatabase extends TestDatabase {
  /** Applies events in their order: a run of one type is one transaction, as the consumer does it. */
  feed(...events: readonly DeliveredEvent[]): Promise<void>;
  /** What the service runs on here; its ids are counted, so there is one. */
  readonly host: Host;
  /** The proof over all books; a test that posts ends with no breach. */
  prove(): Promise<Proof>;
  /** Forgets everything, for the next example of a property. */
  empty(): Promise<void>;
}

export interface PointsDatabaseOptions {
  readonly clock?: Clock;
  /** Versions that override the default programme. */
  readonly programmes?: readonly ProgrammeVersion[];
}

const TABLES = `points_account, points_transaction, points_entry, points_lot, points_lot_use, points_lot_return,
  points_hold, points_hold_lot, points_hold_end, boutique_item, boutique_variant, boutique_pick_up, redemption, dealer,
  membership_phase, earning_customer, earning_vehicle, customer, vehicle_holding, earning_document, outbox,
  parked_event, what_if, staff_member, customer_merge, points_adjustment, points_adjustment_step, points_clearing,
  points_pass`;

const APPEND_ONLY = [
  'points_transaction',
  'points_entry',
  'points_lot_use',
  'points_lot_return',
  'points_hold',
  'points_hold_lot',
  'points_hold_end',
  'points_adjustment_step',
];

export async function pointsDatabase(options: PointsDatabaseOptions = {}): Promise<PointsDatabase> {
  const db = await testDatabase({ entities: [], migrations });
  const host = testHost(db.database, options);
  const reactions = reactionsOf(capabilities, host);
  return {
    ...db,
    feed: async (...events) => {
      for (const run of runsOf(events))
        await db.database.transaction(everything, (tx) => react(tx, reactions, [run]));
    },
    host,
    prove: () => prove(db.database, host.programmes),
    empty: async () => {
      const guards = (action: 'disable' | 'enable') =>
        APPEND_ONLY.map((table) => `alter table ${table} ${action} trigger append_only`).join(';');
      await db.owner.query(`begin; ${guards('disable')}; truncate ${TABLES}; ${guards('enable')}; commit`);
    },
  };
}

function runsOf(events: readonly DeliveredEvent[]): DeliveredEvent[][] {
  const runs: DeliveredEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.type === event.type) run.push(event);
    else runs.push([event]);
  }
  return runs;
}
