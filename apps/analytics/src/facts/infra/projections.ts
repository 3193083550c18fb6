import * as events from '@autoclub/event-contracts';
import type { EventContract } from '@autoclub/event-contracts';
import { factKinds } from '../application/fact-kinds';

/** What leaves rows in a table of facts: one for each aggregate, or one for each event. */
export interface Origin {
  readonly contract: Pick<EventContract, 'type'>;
  readonly rowFor: 'AGGREGATE' | 'EVENT';
}

/** The copies, and which event brings a row of each into being. */
const COPIES: Readonly<Record<string, Origin>> = {
  region: { contract: events.regionRegistered, rowFor: 'AGGREGATE' },
  dealer: { contract: events.dealerRegistered, rowFor: 'AGGREGATE' },
  customer: { contract: events.customerRegistered, rowFor: 'AGGREGATE' },
  vehicle: { contract: events.vehicleRegistered, rowFor: 'AGGREGATE' },
  outlet: { contract: events.outletRegistered, rowFor: 'AGGREGATE' },
  staff_member: { contract: events.staffMemberRegistered, rowFor: 'AGGREGATE' },
};

/** Tables of which it can be said how many rows a history brings, and which event brings them. */
export const FACTS: Readonly<Record<string, Origin>> = {
  ...COPIES,
  ...Object.fromEntries(
    factKinds.flatMap(({ table, sources: [first], rowFor }) =>
      rowFor && first ? [[table.name, { contract: first.contract, rowFor }]] : [],
    ),
  ),
};

/** Tables that are sums of facts; a row of them may rightly be gone after a rebuild. */
export const DERIVED: readonly string[] = [
  'visit',
  'day_figure',
  'month_sum',
  'day_persons',
  'month_persons',
  'dealer_freshness',
];

/** Everything that follows from events alone, and nothing else. */
export const PROJECTIONS: readonly string[] = [
  ...Object.keys(COPIES),
  ...factKinds.map(({ table }) => table.name),
  'erased_customer',
  ...DERIVED,
];
