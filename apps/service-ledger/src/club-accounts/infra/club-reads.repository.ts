import {
  type CurrencyCode,
  groupBy,
  type LocalDate,
  localDate,
  money,
  type Period,
} from '@autoclub/domain-kit';
import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { CardPeriod, ClubProgramme, ClubReads, ListedCard, Page, Workload } from '../application/ports';
import type { ClubPeriod, PeriodStep } from '../domain/club-period';
import type { Category, Side } from '../domain/entry';
import { byHashes } from './by-hashes';
import { ClubPeriodEntity, ClubPeriodStepEntity } from './club.entity';
import { periodFrom, stepFrom } from './club.rows';

type CardRow = {
  membership_id: string;
  customer_id: string;
  starts_on: string;
  ends_on: string;
  fee_minor: number;
  value_minor?: number;
};

/**
 * The running period of a card: from the last fee that began it, or its activation, up to its end by the newest fact
 * about its tier. The fee is what was paid for that period.
 */
const CARDS = `
  select m.dealer_id, m.id as membership_id, m.customer_id, t.valid_to as ends_on,
         coalesce(p.covers_from, m.activated_on) as starts_on, coalesce(p.fee_minor, 0)::bigint as fee_minor
    from membership m
   cross join lateral (
     select valid_from, valid_to from tier_fact f
      where f.dealer_id = m.dealer_id and f.membership_id = m.id and f.changed_on <= $2
      order by f.changed_on desc, f.sequence desc limit 1) as t
    left join lateral (
     select covers_from, sum(value_minor) as fee_minor from club_outside_fact o
      where o.dealer_id = m.dealer_id and o.membership_id = m.id and o.category = 'ANNUAL_FEES'
        and o.covers_from < t.valid_to
      group by covers_from order by covers_from desc limit 1) as p on true
   where m.dealer_id = $1 and m.activated_on is not null and t.valid_from < t.valid_to`;

/** What each card gave within its days; the facts of its holder are read by their own indexes. */
const ENJOYED = `
  select sum(f.value_minor)::bigint from club_enjoyed f
   where f.dealer_id = $1 and f.customer_id = c.customer_id and f.membership_id = c.membership_id
     and f.fact_on >= c.starts_on and f.fact_on < c.ends_on`;

/** The last activities a member came to within days of their own, fifty of each; the share is known once one is closed. */
const ATTENDED = `
  select a.*, t.title_zh, t.title_en, greatest(f.value_minor, 0) / nullif(f.shared_by, 0) as value_minor
    from json_to_recordset($2::json) as c("membershipId" text, "from" date, "to" date)
   cross join lateral (
     select membership_id, activity_id, attended_on from club_attendance
      where dealer_id = $1 and membership_id = c."membershipId" and attended_on >= c."from" and attended_on < c."to"
      order by attended_on desc, activity_id limit 50) as a
    left join club_activity t on t.dealer_id = $1 and t.activity_id = a.activity_id
    left join club_outside_fact f on f.dealer_id = $1 and f.source_type = 'ACTIVITY'
     and f.source_id = a.activity_id
   order by a.attended_on desc, a.activity_id`;

/** What members asked of departments and their people, and what members' orders brought them (rulebook SVC-19). */
const WORKLOAD = `
  with given as (
    select bearing_department as department_code, performed_by_id as staff_id, 0 as bookings, 1 as services,
           0 as redemptions, 0 as coupons, value_minor as given_minor, 0 as orders, 0 as brought_minor,
           0 as labour_lines, 0 as labour_minor
      from entitlement_use u
     where dealer_id = $1 and used_on >= $2 and used_on < $3
       and not exists (select from entitlement_use_reversal r
                        where r.dealer_id = u.dealer_id and r.entitlement_use_id = u.id)
    union all
    select bearing_department, used_by_id, 0, 0, case when origin_type = 'REDEMPTION' then 1 else 0 end,
           case when origin_type = 'REDEMPTION' then 0 else 1 end, used_minor, 0, 0, 0, 0
      from coupon where dealer_id = $1 and status = 'USED' and used_on >= $2 and used_on < $3
    union all
    select $4, booked_by_id, 1, 0, 0, 0, 0, 0, 0, 0, 0
      from appointment
     where dealer_id = $1 and membership_id is not null and booked_on >= $2 and booked_on < $3
    union all
    select $4, o.service_advisor_id, 0, 0, 0, 0, 0, 1, bill.minor, 0, 0
      from repair_order o
     cross join lateral (
       select coalesce(sum(l.list_minor - l.discount_minor - l.refunded_minor), 0) as minor
         from repair_order_line l
        where l.dealer_id = o.dealer_id and l.repair_order_id = o.id and l.revision = o.revision) as bill
     where o.dealer_id = $1 and o.membership_id is not null and o.business_day >= $2 and o.business_day < $3
    union all
    select $4, l.technician_id, 0, 0, 0, 0, 0, 0, 0, 1, l.list_minor
      from repair_order o
      join repair_order_line l on l.dealer_id = o.dealer_id and l.repair_order_id = o.id and l.revision = o.revision
     where o.dealer_id = $1 and o.membership_id is not null and o.business_day >= $2 and o.business_day < $3
       and l.kind = 'LABOUR' and l.technician_id is not null)
  select department_code as "departmentCode", staff_id as "staffMemberId", sum(bookings)::integer as "bookingCount",
         sum(services)::integer as "freeServiceCount", sum(redemptions)::integer as "redemptionCount",
         sum(coupons)::integer as "couponCount", sum(given_minor)::bigint as "givenMinor",
         sum(orders)::integer as "orderCount", sum(brought_minor)::bigint as "broughtMinor",
         sum(labour_lines)::integer as "labourLineCount", sum(labour_minor)::bigint as "labourMinor"
    from given group by department_code, staff_id order by 1, 2 nulls last limit 500`;

const SUMS = `
  with due as (
    select f.side, f.category, f.membership_id,
           round(f.value_minor * coalesce(p."shareBp", 10000) / 10000.0)::bigint as amount_minor
      from club_fact f
      left join json_to_recordset($4::json) as p(code text, "shareBp" integer) on p.code = f.price_code
     where f.dealer_id = $1 and f.fact_on >= $2 and f.fact_on < $3)
  select side, category, sum(amount_minor)::bigint as amount_minor, count(*) as item_count,
         count(distinct membership_id) filter (where amount_minor > 0) as memberships
    from due group by side, category order by 1 desc, 2`;

/** What the graph shows of the club's books, inside one transaction of one scope. */
export class ClubReadsRepository implements ClubReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async periods(page: Page): Promise<ClubPeriod[]> {
    const query = this.tx.createQueryBuilder(ClubPeriodEntity, 'p').where(ofTenant(this.scope));
    const order = { columns: ['month', 'id'], newestFirst: true };
    return (await keysetPage(query, order, page).getMany()).map(periodFrom);
  }

  async periodsByIds(ids: readonly string[]): Promise<ClubPeriod[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(ClubPeriodEntity, { where })).map(periodFrom);
  }

  async stepsOf(periodIds: readonly string[]): Promise<PeriodStep[]> {
    const where = { ...ofTenant(this.scope), clubPeriodId: In([...periodIds]) };
    const order = { steppedAt: 'ASC', id: 'ASC' } as const;
    return (await this.tx.find(ClubPeriodStepEntity, { where, order })).map(stepFrom);
  }

  async balances({ from, to }: Period) {
    const rows = await this.tx.query<{ account: string; minor: number }[]>(
      `select account, sum(minor)::bigint as minor from (
         select debit_account as account, amount_minor as minor from club_entry
          where dealer_id = $1 and booked_on >= $2 and booked_on < $3
         union all
         select credit_account, -amount_minor from club_entry
          where dealer_id = $1 and booked_on >= $2 and booked_on < $3) as moved
        group by account order by account`,
      [dealerIdOf(this.scope), from, to],
    );
    const currency = await this.currency();
    return rows.map(({ account, minor }) => ({ account, amount: money(minor, currency) }));
  }

  async sums({ from, to }: Period, prices: ClubProgramme['prices']) {
    type Row = {
      side: Side;
      category: Category;
      amount_minor: number;
      item_count: number;
      memberships: number;
    };
    const parameters = [dealerIdOf(this.scope), from, to, JSON.stringify(prices)];
    const rows = await byHashes(this.tx, () => this.tx.query<Row[]>(SUMS, parameters));
    const currency = await this.currency();
    const lines = rows.map(({ side, category, amount_minor, item_count: itemCount }) => ({
      side,
      category,
      departmentCode: '',
      burden: 'OWN' as const,
      amount: money(amount_minor, currency),
      itemCount,
    }));
    const payingCount = rows.find(({ category }) => category === 'ANNUAL_FEES')?.memberships ?? 0;
    return { lines, payingCount };
  }

  async cards(membershipIds: readonly string[], day: LocalDate): Promise<CardPeriod[]> {
    const rows = await this.tx.query<CardRow[]>(`${CARDS} and m.id = any($3)`, [
      dealerIdOf(this.scope),
      day,
      [...membershipIds],
    ]);
    const currency = await this.currency();
    return rows.map((row) => cardFrom(row, currency));
  }

  async enjoyed(cards: readonly Pick<CardPeriod, 'membershipId' | 'customerId' | 'days'>[]) {
    const asked = cards.map(({ membershipId, customerId, days }) => ({ membershipId, customerId, ...days }));
    const rows = await this.tx.query<{ id: string; category: Category; minor: number }[]>(
      `select c."membershipId" as id, f.category, sum(f.value_minor)::bigint as minor
         from json_to_recordset($2::json) as c("membershipId" text, "customerId" text, "from" date, "to" date)
         join club_enjoyed f on f.dealer_id = $1 and f.customer_id = c."customerId"
          and f.membership_id = c."membershipId"
          and f.fact_on >= c."from" and f.fact_on < c."to"
        group by 1, 2 order by 1, 2`,
      [dealerIdOf(this.scope), JSON.stringify(asked)],
    );
    const currency = await this.currency();
    const parts = rows.map(({ id, category, minor }) => ({ id, category, amount: money(minor, currency) }));
    return groupBy(parts, ({ id }) => id);
  }

  async attended(cards: readonly Pick<CardPeriod, 'membershipId' | 'days'>[]) {
    type Row = {
      membership_id: string;
      activity_id: string;
      attended_on: string;
      title_zh: string | null;
      title_en: string | null;
      value_minor: number | null;
    };
    const asked = cards.map(({ membershipId, days }) => ({ membershipId, ...days }));
    const rows = await this.tx.query<Row[]>(ATTENDED, [dealerIdOf(this.scope), JSON.stringify(asked)]);
    const currency = await this.currency();
    const came = rows.map((row) => ({
      membershipId: row.membership_id,
      activityId: row.activity_id,
      attendedOn: localDate(row.attended_on),
      title: row.title_zh === null || row.title_en === null ? null : { zh: row.title_zh, en: row.title_en },
      value: row.value_minor === null ? null : money(row.value_minor, currency),
    }));
    return groupBy(came, ({ membershipId }) => membershipId);
  }

  async toCompensate({ from, to }: Period, page: Page): Promise<ListedCard[]> {
    const parameters: unknown[] = [dealerIdOf(this.scope), from, to];
    const place = page.backward ? page.before : page.after;
    const beyond = place ? `and (ends_on, membership_id) ${page.backward ? '<' : '>'} ($4::date, $5)` : '';
    const direction = page.backward ? 'desc' : 'asc';
    const rows = await this.tx.query<CardRow[]>(
      `select * from (
         select c.*, coalesce((${ENJOYED}), 0) as value_minor from (${CARDS}) as c
          where c.ends_on > $2 and c.ends_on <= $3 and c.fee_minor > 0) as listed
        where value_minor < fee_minor ${beyond}
        order by ends_on ${direction}, membership_id ${direction} limit ${page.limit + 1}`,
      [...parameters, ...(place ?? [])],
    );
    const currency = await this.currency();
    return rows.map((row) => ({ ...cardFrom(row, currency), value: money(row.value_minor ?? 0, currency) }));
  }

  async workload({ from, to }: Period): Promise<Workload[]> {
    const parameters = [dealerIdOf(this.scope), from, to, 'SERVICE'];
    return byHashes(this.tx, () => this.tx.query<Workload[]>(WORKLOAD, parameters));
  }

  private async currency(): Promise<CurrencyCode> {
    return (await this.dealer())?.currency ?? 'CNY';
  }
}

function cardFrom(row: CardRow, currency: CurrencyCode): CardPeriod {
  return {
    membershipId: row.membership_id,
    customerId: row.customer_id,
    days: { from: localDate(row.starts_on), to: localDate(row.ends_on) },
    fee: money(row.fee_minor, currency),
  };
}
