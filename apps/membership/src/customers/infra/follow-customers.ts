import {
  customersMerged,
  customersUnmerged,
  personErased,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

/** A table of a later capability with rows about customers: `dealer_id`, `customer_id` and what they follow by. */
export interface FollowingTable {
  readonly name: string;
  /**
   * How an un-merge knows which rows to put back: those of a vehicle that goes back (`vehicle_id`), or those that were
   * first about the merged record, whose id the table keeps in this column.
   */
  readonly putBackBy: 'vehicle_id' | { readonly origin: string };
  /** Whether its rows are about the person and go with an erased one (rulebook MEM-17). */
  readonly isErased: boolean;
}

/**
 * What belongs to a customer follows a merge and an un-merge (rulebook CONV-8), and goes with an erased person
 * (rulebook MEM-17). The service reads its own events, so the capability that merges needs to know no other.
 */
export function followCustomers(...tables: readonly FollowingTable[]): readonly Subscription[] {
  const erased = tables.filter(({ isErased }) => isErased);
  return [
    on(customersMerged, (events, tx) => inTurn(events, tx, tables.map(merge))),
    on(customersUnmerged, (events, tx) => inTurn(events, tx, tables.map(unmerge))),
    on(personErased, async (events, tx) => {
      const gone = JSON.stringify(
        events.map(({ data: { dealerId, customerId } }) => ({ dealerId, customerId })),
      );
      for (const { name } of erased) await tx.query(eraseFrom(name), [gone]);
    }),
  ];
}

type Merge = Pick<
  DataOf<typeof customersMerged>,
  'dealerId' | 'customerId' | 'mergedCustomerId' | 'vehicleIds'
>;

/** One after the other: within a run a record can be merged, put back and merged again. */
async function inTurn(
  events: readonly DeliveredEvent<Merge>[],
  tx: Tx,
  statements: readonly string[],
): Promise<void> {
  for (const { data } of events) {
    const parameters = [data.dealerId, data.customerId, data.mergedCustomerId, data.vehicleIds];
    for (const statement of statements) await tx.query(statement, parameters);
  }
}

/** The vehicles are named in either way of putting back, so that every statement has the same parameters. */
const ANY = 'cardinality($4::text[]) >= 0';

function merge({ name, putBackBy }: FollowingTable): string {
  const which = putBackBy === 'vehicle_id' ? 'vehicle_id = any($4)' : ANY;
  return `update ${name} set customer_id = $2 where dealer_id = $1 and customer_id = $3 and ${which}`;
}

function unmerge({ name, putBackBy }: FollowingTable): string {
  const which = putBackBy === 'vehicle_id' ? 'vehicle_id = any($4)' : `${putBackBy.origin} = $3 and ${ANY}`;
  return `update ${name} set customer_id = $3 where dealer_id = $1 and customer_id = $2 and ${which}`;
}

function eraseFrom(name: string): string {
  return `
    delete from ${name} t using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
     where t.dealer_id = gone."dealerId" and t.customer_id = gone."customerId"`;
}
