import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { HistoryReads, HistoryRequest, TracedHistory } from '../application/ports';
import type { VehicleHistory } from '../domain/customer-history';

/*
 * What the class rules need of many customers: one statement per table, each answering one row per customer. The
 * relation `asked` names the customers and how far to look back; it comes from the caller or from a whole dealer.
 */

const ASKED_CUSTOMERS = `asked as (
  select * from unnest($1::text[], $2::date[], $3::date[], $4::date[], $5::text[])
    as request(dealer_id, as_of, year_after, visits_after, customer_id))`;

const ASKED_DEALERS = `asked as (
  select request.*, c.customer_id
    from unnest($1::text[], $2::date[], $3::date[], $4::date[])
      as request(dealer_id, as_of, year_after, visits_after)
    join customer c on c.dealer_id = request.dealer_id and c.registered_on <= request.as_of
     and not exists (select from customer_merge m
                      where m.dealer_id = c.dealer_id and m.merged_id = c.customer_id and not m.is_undone))`;

type DealerRequest = Omit<HistoryRequest, 'customerId'>;

function customerHistories(tx: Tx, requests: readonly HistoryRequest[]): Promise<TracedHistory[]> {
  return histories(tx, ASKED_CUSTOMERS, [...bounds(requests), requests.map((each) => each.customerId)]);
}

function dealerHistories(tx: Tx, requests: readonly DealerRequest[]): Promise<TracedHistory[]> {
  return histories(tx, ASKED_DEALERS, bounds(requests));
}

function bounds(requests: readonly DealerRequest[]): string[][] {
  return [
    requests.map((each) => each.dealerId),
    requests.map((each) => each.asOf),
    requests.map((each) => each.yearAfter),
    requests.map((each) => each.visitsAfter),
  ];
}

async function histories(tx: Tx, asked: string, parameters: string[][]): Promise<TracedHistory[]> {
  const run = <Row>(statement: string): Promise<Row[]> => tx.query(`with ${asked} ${statement}`, parameters);
  const customers = await run<CustomerRow>(CUSTOMERS);
  const visits = byCustomer(await run<VisitRow>(VISITS));
  const vehicles = byCustomer(await run<VehicleRow>(VEHICLES));
  const policies = byCustomer(await run<PolicyRow>(POLICIES));
  return customers.map((customer) =>
    historyOf(
      customer,
      visits.get(keyOf(customer)),
      vehicles.get(keyOf(customer)),
      policies.get(keyOf(customer)),
    ),
  );
}

interface Keyed {
  readonly dealerId: string;
  readonly customerId: string;
}

interface CustomerRow extends Keyed {
  readonly registeredOn: LocalDate | null;
}

interface VisitRow extends Keyed {
  readonly visitCount: number;
  readonly lastVisitOn: LocalDate;
  readonly repairMinor: number;
  readonly boutiqueMinor: number;
  readonly insuranceMinor: number;
  readonly visits: readonly { vehicle: string; day: LocalDate }[] | null;
  readonly traceId: string;
}

interface VehicleRow extends Keyed {
  readonly vehicles: readonly { vehicle: string; purchased: LocalDate | null }[];
}

interface PolicyRow extends Keyed {
  readonly premiumMinor: number;
  readonly renewed: boolean;
}

const KEY = `asked.dealer_id as "dealerId", asked.customer_id as "customerId"`;

const CUSTOMERS = `
  select ${KEY}, c.registered_on as "registeredOn"
    from asked join customer c on c.dealer_id = asked.dealer_id and c.customer_id = asked.customer_id`;

/** Several orders of a car on one day are one visit, and each of them is spend. */
const VISITS = `
  select ${KEY},
         count(distinct (v.vehicle_id, v.business_day))
           filter (where v.business_day > asked.year_after)::int as "visitCount",
         max(v.business_day) as "lastVisitOn",
         coalesce(sum(v.repair_minor) filter (where v.business_day > asked.year_after), 0)::bigint
           as "repairMinor",
         coalesce(sum(v.boutique_minor) filter (where v.business_day > asked.year_after), 0)::bigint
           as "boutiqueMinor",
         coalesce(sum(v.insurance_minor) filter (where v.business_day > asked.year_after), 0)::bigint
           as "insuranceMinor",
         jsonb_agg(distinct jsonb_build_object('vehicle', v.vehicle_id, 'day', v.business_day))
           filter (where v.business_day > asked.visits_after) as visits,
         (array_agg(v.trace_id order by v.business_day desc, v.event_at desc, v.event_id desc))[1]
           as "traceId"
    from asked
    join order_fact v on v.dealer_id = asked.dealer_id and v.customer_id = asked.customer_id
                     and v.business_day <= asked.as_of
   group by asked.dealer_id, asked.customer_id`;

const VEHICLES = `
  select ${KEY}, json_agg(json_build_object('vehicle', v.vehicle_id, 'purchased', v.purchased_on)) as vehicles
    from asked
    join vehicle v on v.dealer_id = asked.dealer_id and v.customer_id = asked.customer_id
   group by asked.dealer_id, asked.customer_id`;

/** A policy of the last twelve months renews another one when the same car had one of its kind here before. */
const POLICIES = `
  select ${KEY},
         coalesce(sum(p.premium_minor), 0)::bigint as "premiumMinor",
         bool_or(exists (
           select from policy_fact earlier
            where earlier.dealer_id = p.dealer_id and earlier.customer_id = p.customer_id
              and earlier.vehicle_id = p.vehicle_id and earlier.kind = p.kind
              and earlier.is_sold_here and earlier.sold_on < p.sold_on)) as renewed
    from asked
    join policy_fact p on p.dealer_id = asked.dealer_id and p.customer_id = asked.customer_id
                      and p.is_sold_here and p.sold_on > asked.year_after and p.sold_on <= asked.as_of
   group by asked.dealer_id, asked.customer_id`;

function keyOf({ dealerId, customerId }: Keyed): string {
  return `${dealerId} ${customerId}`;
}

function byCustomer<Row extends Keyed>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function historyOf(
  { dealerId, customerId, registeredOn }: CustomerRow,
  visits: VisitRow | undefined,
  vehicles: VehicleRow | undefined,
  policies: PolicyRow | undefined,
): TracedHistory {
  return {
    dealerId,
    customerId,
    registeredOn,
    visitCount: visits?.visitCount ?? 0,
    lastVisitOn: visits?.lastVisitOn ?? null,
    spend: {
      repairMinor: visits?.repairMinor ?? 0,
      boutiqueMinor: visits?.boutiqueMinor ?? 0,
      insuranceMinor: (visits?.insuranceMinor ?? 0) + (policies?.premiumMinor ?? 0),
    },
    vehicles: vehicleHistories(vehicles, visits),
    hasRenewedInsurance: policies?.renewed ?? false,
    traceId: visits?.traceId ?? null,
  };
}

function vehicleHistories(vehicles: VehicleRow | undefined, visits: VisitRow | undefined): VehicleHistory[] {
  return (vehicles?.vehicles ?? []).map(({ vehicle, purchased }) => ({
    vehicleId: vehicle,
    purchasedOn: purchased,
    visitedOn: (visits?.visits ?? []).filter((visit) => visit.vehicle === vehicle).map((visit) => visit.day),
  }));
}

const JOINED = `
  select customer_id as "customerId", min(activated_on) as "joinedOn"
    from membership_fact where dealer_id = $1 group by 1 order by 1`;

export function historyReads(tx: Tx): HistoryReads {
  return {
    changes: (customerIds, most) => tx.query(CHANGES, [customerIds, most]),
    histories: (requests) => customerHistories(tx, requests),
    dealerHistories: (requests) => dealerHistories(tx, requests),
    joined: (dealerId) => tx.query(JOINED, [dealerId]),
  };
}

const CHANGES = `
  select change.customer_id as "customerId", change.as_of_day as "asOfDay", change.value_class as "valueClass",
         change.frequency_class as "frequencyClass", change.reasons
    from (select distinct c.dealer_id, c.customer_id from customer c where c.customer_id = any($1)) as asked
    cross join lateral (
      select h.* from class_history h
       where h.dealer_id = asked.dealer_id and h.customer_id = asked.customer_id
       order by h.version desc limit $2) as change
   order by change.customer_id, change.version desc`;
