import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import type {
  customerRegistered,
  dealerRegistered,
  membershipActivated,
  staffMemberRegistered,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

type Events<C> = readonly DeliveredEvent<DataOf<C>>[];
type Row = Readonly<Record<string, unknown>>;

/**
 * Keeps this service's copies of what others own, a batch of events by one statement. An event older than
 * what is stored changes nothing, so order and repetition do not matter.
 */
export class CopiesRepository {
  constructor(private readonly tx: Tx) {}

  dealers(events: Events<typeof dealerRegistered>): Promise<void> {
    const rows = events.map(({ data, sequence }) => ({
      dealer_id: data.dealerId,
      region_id: data.regionId,
      time_zone: data.timeZone,
      currency_code: data.currencyCode,
      sequence,
    }));
    return this.upsert('dealer', ['dealer_id'], rows);
  }

  staff(events: Events<typeof staffMemberRegistered>): Promise<void> {
    const rows = events.map(({ data, sequence }) => ({
      dealer_id: data.dealerId,
      id: data.staffMemberId,
      staff_number: data.staffNumber,
      roles: data.roles,
      sequence,
    }));
    return this.upsert('staff_member', ['dealer_id', 'id'], rows);
  }

  customers(events: Events<typeof customerRegistered>): Promise<void> {
    const rows = events.map(({ data, sequence }) => ({
      dealer_id: data.dealerId,
      id: data.customerId,
      external_system: data.externalRef?.system ?? null,
      external_number: data.externalRef?.number ?? null,
      sequence,
    }));
    return this.upsert('customer', ['dealer_id', 'id'], rows);
  }

  vehicles(events: Events<typeof vehicleRegistered>): Promise<void> {
    const rows = events.map(({ data, sequence }) => ({
      dealer_id: data.dealerId,
      id: data.vehicleId,
      customer_id: data.customerId,
      external_system: data.externalRef?.system ?? null,
      external_number: data.externalRef?.number ?? null,
      sequence,
    }));
    return this.upsert('vehicle', ['dealer_id', 'id'], rows);
  }

  async activations(events: Events<typeof membershipActivated>): Promise<void> {
    await this.memberships(events.map(({ data }) => ({ ...cardOf(data), activated_on: data.activatedOn })));
    await this.facts(events.map((event) => factOf(event, 'activation', event.data.tier)));
  }

  async tierChanges(events: Events<typeof tierChanged>): Promise<void> {
    await this.memberships(events.map(({ data }) => ({ ...cardOf(data), activated_on: null })));
    await this.facts(events.map((event) => factOf(event, event.data.tierChangeId, event.data.toTier)));
  }

  /** A tier change may come before the activation; then the day of activation is filled in later. */
  private async memberships(rows: readonly Row[]): Promise<void> {
    await this.tx.query(
      `insert into membership (dealer_id, id, customer_id, activated_on)
       select distinct on (m.dealer_id, m.id) m.* from json_to_recordset($1::json)
           as m(dealer_id text, id text, customer_id text, activated_on date)
        order by m.dealer_id, m.id, m.activated_on nulls last
       on conflict (dealer_id, id) do update
       set activated_on = excluded.activated_on
       where excluded.activated_on is not null`,
      [JSON.stringify(rows)],
    );
  }

  private facts(rows: readonly Row[]): Promise<void> {
    return this.upsert('tier_fact', ['dealer_id', 'membership_id', 'fact_id'], rows);
  }

  /** Table and column names are ours; of two rows with one key in a batch the later counts. */
  private async upsert(table: string, key: readonly string[], rows: readonly Row[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const changed = columns.filter((column) => !key.includes(column));
    await this.tx.query(
      `insert into ${table} (${columns.join(', ')})
       select distinct on (${key.map((column) => `r.${column}`).join(', ')})
              ${columns.map((column) => `r.${column}`).join(', ')}
         from json_populate_recordset(null::${table}, $1::json) as r
        order by ${key.map((column) => `r.${column}`).join(', ')}, r.sequence desc
       on conflict (${key.join(', ')}) do update
       set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}
       where ${table}.sequence < excluded.sequence`,
      [JSON.stringify(rows)],
    );
  }
}

interface CardFacts {
  readonly membershipId: string;
  readonly customerId: string;
  readonly dealerId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

function cardOf({ dealerId, membershipId, customerId }: CardFacts): Row {
  return { dealer_id: dealerId, id: membershipId, customer_id: customerId };
}

function factOf(
  { id, data, sequence, correlationId }: DeliveredEvent<CardFacts>,
  factId: string,
  tier: string,
): Row {
  return {
    dealer_id: data.dealerId,
    membership_id: data.membershipId,
    fact_id: factId,
    tier,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    sequence,
    trace_id: correlationId,
    event_id: id,
  };
}
