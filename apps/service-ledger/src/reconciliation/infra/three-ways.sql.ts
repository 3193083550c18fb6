import { type CurrencyCode, type LocalDate, localDate } from '@autoclub/domain-kit';
import { storedMoney } from '../../network';
import type { EarningOutcome, ThreeWay } from '../domain/difference';

const BILL = `
  select sum(l.list_minor - l.discount_minor)::bigint as minor from repair_order_line l
   where l.dealer_id = o.dealer_id and l.repair_order_id = o.id and l.revision = o.revision`;

const COLUMNS = `
  o.id as "repairOrderId", o.business_day as "businessDay", bill.minor as "ledgerMinor",
  o.paid_with_points_minor as "ledgerPointsMinor", o.membership_id is not null as "isMember",
  e.outcome, e.points`;

const EARNING = 'left join order_earning e on e.dealer_id = $1 and e.order_id = o.id';

/**
 * The orders of days `$2` of dealer `$1`: those that the dealer's system says, beside the orders of that number
 * whatever their day, and those of the ledger that the system does not say.
 */
export const THREE_WAYS = `
  select c.settled_on as day, c.ro_number as "roNumber", c.payable_minor as "dmsMinor",
         c.points_paid_minor as "dmsPointsMinor", ${COLUMNS}
    from control_order c
    left join repair_order o on o.dealer_id = $1 and o.ro_number = c.ro_number and o.ro_number is not null
    left join lateral (${BILL}) as bill on true
    ${EARNING}
   where c.dealer_id = $1 and c.settled_on = any($2::date[]) and c.settled_on is not null and not c.is_withdrawn
  union all
  select o.business_day, o.ro_number, null, null, ${COLUMNS}
    from repair_order o
   cross join lateral (${BILL}) as bill
    ${EARNING}
   where o.dealer_id = $1 and o.business_day = any($2::date[]) and o.business_day is not null
     and not exists (select from control_order c
                      where c.dealer_id = $1 and c.ro_number = o.ro_number and not c.is_withdrawn)`;

export const CONTROL_OF = `
  select ro_number, settled_on, payable_minor, points_paid_minor, is_withdrawn
    from control_order where dealer_id = $1 and ro_number = any($2::text[])`;

const SAID = `json_to_recordset($2::json) as c("roNumber" text, "settledOn" date, "payableMinor" bigint,
         "pointsPaidMinor" bigint, "isWithdrawn" boolean)`;

export const WRITE_DAYS = `
  insert into control_day (dealer_id, day, entered_at)
  select distinct $1, c."settledOn", $3::timestamptz from ${SAID}
  on conflict do nothing`;

export const WRITE_CONTROL = `
  insert into control_order (dealer_id, ro_number, settled_on, payable_minor, points_paid_minor, is_withdrawn,
                             entered_at, trace_id)
  select $1, c."roNumber", c."settledOn", c."payableMinor", c."pointsPaidMinor", c."isWithdrawn", $3, $4 from ${SAID}
  on conflict (dealer_id, ro_number) do update
    set settled_on = excluded.settled_on, payable_minor = excluded.payable_minor,
        points_paid_minor = excluded.points_paid_minor, is_withdrawn = excluded.is_withdrawn,
        entered_at = excluded.entered_at, trace_id = excluded.trace_id`;

/** A row of {@link THREE_WAYS} as the driver gives it. */
export interface ThreeWayRow {
  readonly day: string;
  readonly roNumber: string;
  readonly dmsMinor: number | null;
  readonly dmsPointsMinor: number | null;
  readonly repairOrderId: string | null;
  readonly businessDay: LocalDate | null;
  readonly ledgerMinor: number | null;
  readonly ledgerPointsMinor: number | null;
  readonly isMember: boolean;
  readonly outcome: EarningOutcome | null;
  readonly points: number | null;
}

export function threeWayFrom(row: ThreeWayRow, currency: CurrencyCode): ThreeWay {
  const { dmsMinor, dmsPointsMinor, repairOrderId, businessDay, outcome } = row;
  const amount = (minor: number | null) => storedMoney(minor ?? 0, currency);
  return {
    day: localDate(row.day),
    roNumber: row.roNumber,
    dms:
      dmsMinor === null
        ? null
        : { payable: amount(dmsMinor), pointsPaid: dmsPointsMinor === null ? null : amount(dmsPointsMinor) },
    ledger:
      repairOrderId === null || businessDay === null
        ? null
        : {
            repairOrderId,
            businessDay: localDate(businessDay),
            payable: amount(row.ledgerMinor),
            pointsPaid: amount(row.ledgerPointsMinor),
            isMember: row.isMember,
          },
    earning: outcome === null ? null : { outcome, points: row.points ?? 0 },
  };
}
