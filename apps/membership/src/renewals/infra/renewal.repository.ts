import type { CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Announcement, RenewalBook } from '../application/ports';
import type { OffsetStatus, PointsOffset } from '../domain/points-offset';
import { ANNOUNCEMENTS } from './announcements.sql';
import { lapseOf, lapseRow, periodRow, refundRow, type LapseRow } from './renewal.rows';

/** Renewals in PostgreSQL. */
export function renewalBook(tx: Tx): RenewalBook {
  const add = (table: string, rows: readonly object[]) =>
    tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  const first = async <Row>(sql: string, ...values: unknown[]): Promise<Row | undefined> => {
    const [row]: Row[] = await tx.query(sql, values);
    return row;
  };
  return {
    async addPeriods(periods) {
      await add('membership_period', periods.map(periodRow));
    },
    async addLapses(lapses) {
      await add('membership_lapse', lapses.map(lapseRow));
    },
    async addRefund(refund) {
      await add('membership_refund', [refundRow(refund)]);
    },
    async lastLapse(dealerId, membershipId) {
      const row = await first<LapseRow>(LAST_LAPSE, dealerId, membershipId);
      return row && lapseOf(row);
    },
    async announcements(dealerId) {
      const rows: Announcement[] = await tx.query(ANNOUNCEMENTS, [dealerId, [dealerId]]);
      return new Map(rows.map(({ effectiveOn, announcedOn }) => [effectiveOn, announcedOn]));
    },
    async announce({ effectiveOn, announcedOn }, { dealerId, madeBy, traceId, recordedAt }) {
      const values = [dealerId, effectiveOn, announcedOn, madeBy, traceId, recordedAt];
      return (await first(ANNOUNCE, ...values)) !== undefined;
    },
    async firstServices(dealerId, membershipId) {
      const rows: { id: string }[] = await tx.query(FIRST_SERVICES, [dealerId, membershipId]);
      return rows.map(({ id }) => id);
    },
    async dueMemberships(dealerId, { expiredBy, emptySince, after, limit }) {
      const rows: { id: string }[] = await tx.query(DUE, [dealerId, expiredBy, emptySince, after, limit]);
      return rows.map(({ id }) => id);
    },
    async emptySince(dealerId, membershipIds) {
      const rows: { id: string; since: LocalDate | null }[] = await tx.query(EMPTY_SINCE, [
        dealerId,
        membershipIds,
      ]);
      return new Map(rows.map(({ id, since }) => [id, since]));
    },
    async offset(dealerId, redemptionId) {
      return offsetOf(await first(`${OFFSET} and redemption_id = $2`, dealerId, redemptionId));
    },
    async openOffset(dealerId, membershipId) {
      const open = `${OFFSET} and membership_id = $2 and status = 'OPEN' for update`;
      return offsetOf(await first(open, dealerId, membershipId));
    },
    async keepOffset({ dealerId, redemptionId, membershipId, amount, status }) {
      const { amountMinor, currency } = amount;
      await tx.query(KEEP_OFFSET, [dealerId, redemptionId, membershipId, amountMinor, currency, status]);
    },
    async owe(dealerId, redemptionId, { amountMinor }) {
      await tx.query(
        'update membership_period set owed_minor = $3 where dealer_id = $1 and redemption_id = $2',
        [dealerId, redemptionId, amountMinor],
      );
    },
  };
}

const LAST_LAPSE = `
  select * from membership_lapse where dealer_id = $1 and membership_id = $2 order by lapse_id desc limit 1`;

const ANNOUNCE = `
  insert into renewal_announcement values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`;

const FIRST_SERVICES = `
  with since as (
    select o.repair_order_id as id, o.business_day
      from membership m
      join order_fact o on o.dealer_id = m.dealer_id and o.customer_id = m.customer_id
                       and o.business_day >= m.activated_on
     where m.dealer_id = $1 and m.membership_id = $2)
  select distinct id from since where business_day = (select min(business_day) from since)`;

/** A member who never paid anything in has been empty since the card was issued. */
const DUE = `
  select m.membership_id as id
    from membership m left join wallet w on w.dealer_id = m.dealer_id and w.membership_id = m.membership_id
   where m.dealer_id = $1 and m.status = 'ACTIVE' and m.membership_id > $4
     and (m.valid_to <= $2
          or $3::date is not null
             and case when w.wallet_id is null then m.activated_on else w.empty_since end <= $3)
   order by m.membership_id limit $5`;

const EMPTY_SINCE = `
  select membership_id as id, empty_since as since from wallet
   where dealer_id = $1 and membership_id = any($2) order by wallet_id for update`;

const OFFSET = `
  select dealer_id as "dealerId", redemption_id as "redemptionId", membership_id as "membershipId",
         amount_minor as "amountMinor", currency, status from fee_offset where dealer_id = $1`;

const KEEP_OFFSET = `
  insert into fee_offset (dealer_id, redemption_id, membership_id, amount_minor, currency, status)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (dealer_id, redemption_id) do update set status = excluded.status`;

interface OffsetRow extends Omit<PointsOffset, 'amount'> {
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly status: OffsetStatus;
}

function offsetOf(row: OffsetRow | undefined): PointsOffset | undefined {
  if (!row) return undefined;
  const { amountMinor, currency, ...offset } = row;
  return { ...offset, amount: { amountMinor, currency } };
}
