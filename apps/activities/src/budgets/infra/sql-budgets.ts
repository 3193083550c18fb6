import { money } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Costs } from '../../activities';
import type { Dealer } from '../../network';
import type { Budgets } from '../application/ports';
import type { ActivityBudget, YearBudget } from '../domain/budget';
import type { ActivityReport } from '../domain/report';

/*
 * The tables of budgets and reports. Amounts are fen; a currency beside the yuan would be a column of its own.
 */

interface CostColumns {
  readonly customersMinor: number;
  readonly staffAndCarsMinor: number;
  readonly mediaMinor: number;
  readonly giftsAndMaterialsMinor: number;
  readonly paidByParticipantsMinor: number;
}

const COST_COLUMNS = `customers_minor, staff_and_cars_minor, media_minor, gifts_and_materials_minor,
  paid_by_participants_minor`;
const COSTS_SHOWN = `customers_minor as "customersMinor", staff_and_cars_minor as "staffAndCarsMinor",
  media_minor as "mediaMinor", gifts_and_materials_minor as "giftsAndMaterialsMinor",
  paid_by_participants_minor as "paidByParticipantsMinor"`;

const YEAR = `
  select dealer_id as "dealerId", year, quarters_minor as quarters, set_by as "setBy", set_at as "setAt"
    from club_year_budget where dealer_id = $1 and year = $2`;

const SAVE_YEAR = `
  insert into club_year_budget (dealer_id, year, quarters_minor, set_by, set_at) values ($1, $2, $3, $4, $5)
  on conflict (dealer_id, year) do update
     set quarters_minor = excluded.quarters_minor, set_by = excluded.set_by, set_at = excluded.set_at`;

const BUDGETS = `
  select dealer_id as "dealerId", activity_id as "activityId", ${COSTS_SHOWN}, state, overspent_minor as overspent,
         requested_by as "requestedBy", requested_at as "requestedAt", approved_by as "approvedBy",
         approved_at as "approvedAt"
    from activity_budget where activity_id = any($1)`;

const SAVE_BUDGET = `
  insert into activity_budget (dealer_id, activity_id, ${COST_COLUMNS}, state, overspent_minor, requested_by,
    requested_at, approved_by, approved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (dealer_id, activity_id) do update
     set customers_minor = excluded.customers_minor, staff_and_cars_minor = excluded.staff_and_cars_minor,
         media_minor = excluded.media_minor, gifts_and_materials_minor = excluded.gifts_and_materials_minor,
         paid_by_participants_minor = excluded.paid_by_participants_minor, state = excluded.state,
         overspent_minor = excluded.overspent_minor, requested_by = excluded.requested_by,
         requested_at = excluded.requested_at, approved_by = excluded.approved_by,
         approved_at = excluded.approved_at`;

const REPORTS = `
  select dealer_id as "dealerId", activity_id as "activityId", form, content, effect, ${COSTS_SHOWN}, heads,
         reported_by as "reportedBy", reported_at as "reportedAt"
    from activity_report where activity_id = any($1)`;

const SAVE_REPORT = `
  insert into activity_report (dealer_id, activity_id, ${COST_COLUMNS}, form, content, effect, heads, reported_by,
    reported_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** All but the customers' own cost is the dealer's (rulebook ACT-03). */
const dealersPart = (table: string): string =>
  `${table}.staff_and_cars_minor + ${table}.media_minor + ${table}.gifts_and_materials_minor`;
const SPENT = `
  select coalesce(sum(coalesce(${dealersPart('r')},
           case when b.state <> 'AWAITING_APPROVAL' then ${dealersPart('b')} else 0 end)), 0)::bigint as spent
    from activity a
    left join activity_report r on r.dealer_id = a.dealer_id and r.activity_id = a.id
    left join activity_budget b on b.dealer_id = a.dealer_id and b.activity_id = a.id
   where a.dealer_id = $1 and a.held_on >= $2 and a.held_on < $3 and a.state <> 'CANCELLED'
     and ($4::text is null or a.id <> $4)`;

/** Budgets and reports inside one transaction. */
export function sqlBudgets(tx: Tx): Budgets {
  return {
    async awaitTurn(dealerId) {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('activity budget ' || $1, 0))`, [
        dealerId,
      ]);
    },
    async year(dealerId, year) {
      const rows: (Omit<YearBudget, 'quarters'> & { quarters: readonly (number | string)[] })[] =
        await tx.query(YEAR, [dealerId, year]);
      const [row] = rows;
      return row && { ...row, quarters: quartersOf(row.quarters) };
    },
    async saveYear({ dealerId, year, quarters, setBy, setAt }) {
      const shares = quarters.map(({ amountMinor }) => amountMinor);
      await tx.query(SAVE_YEAR, [dealerId, year, shares, setBy, setAt]);
    },
    async ofActivities(activityIds) {
      const rows: (Omit<ActivityBudget, 'costs' | 'overspent'> & CostColumns & { overspent: number })[] =
        await tx.query(BUDGETS, [activityIds]);
      return rows.map((row) => ({ ...row, costs: costsOf(row), overspent: money(row.overspent) }));
    },
    async save({ dealerId, activityId, costs, overspent, ...budget }) {
      const { state, requestedBy, requestedAt, approvedBy, approvedAt } = budget;
      await tx.query(SAVE_BUDGET, [
        ...[dealerId, activityId, ...amountsOf(costs), state, overspent.amountMinor],
        ...[requestedBy, requestedAt, approvedBy, approvedAt],
      ]);
    },
    async reports(activityIds) {
      const rows: (Omit<ActivityReport, 'costs'> & CostColumns)[] = await tx.query(REPORTS, [activityIds]);
      return rows.map((row) => ({ ...row, costs: costsOf(row) }));
    },
    async saveReport({ dealerId, activityId, costs, form, content, effect, heads, reportedBy, reportedAt }) {
      await tx.query(SAVE_REPORT, [
        ...[dealerId, activityId, ...amountsOf(costs), form, content, effect, heads],
        ...[reportedBy, reportedAt],
      ]);
    },
    async spentIn(dealerId, { from, to }, butActivityId) {
      const rows: { spent: number }[] = await tx.query(SPENT, [dealerId, from, to, butActivityId]);
      return money(rows[0]?.spent ?? 0);
    },
    dealers(ids): Promise<Dealer[]> {
      return tx.query(
        `select dealer_id as id, region_id as "regionId", time_zone as "timeZone" from dealer
          where dealer_id = any($1)`,
        [ids],
      );
    },
  };
}

function quartersOf(shares: readonly (number | string)[]): YearBudget['quarters'] {
  const share = (index: number) => money(Number(shares[index] ?? 0));
  return [share(0), share(1), share(2), share(3)];
}

function costsOf(row: CostColumns): Costs {
  return {
    customers: money(row.customersMinor),
    staffAndCars: money(row.staffAndCarsMinor),
    media: money(row.mediaMinor),
    giftsAndMaterials: money(row.giftsAndMaterialsMinor),
    paidByParticipants: money(row.paidByParticipantsMinor),
  };
}

function amountsOf({
  customers,
  staffAndCars,
  media,
  giftsAndMaterials,
  paidByParticipants,
}: Costs): number[] {
  return [customers, staffAndCars, media, giftsAndMaterials, paidByParticipants].map(
    ({ amountMinor }) => amountMinor,
  );
}
