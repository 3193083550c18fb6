import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { fromColumns, keysetPage, pagesOfOwners, type TenantScope, type Tx } from '@autoclub/persistence';
import { type FindOptionsWhere, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { FollowUpCounts, FollowUpFilter, FollowUpReads, OrderPlace, Page } from '../application/ports';
import type { FollowUp, OrderToCall, Roster } from '../domain/follow-up';
import { FollowUpEntity, FollowUpRosterEntity } from './follow-up.entity';
import { followUpFrom, followUpRow } from './follow-up.rows';

/** A list of calls is worked through from the one that is due first. */
const DUE_FIRST = { columns: ['due_on', 'id'] };
const LATEST_FIRST = { columns: ['due_on', 'id'], newestFirst: true };

/** Settled orders of dealer `$1` on days `[$2, $3)` that are on no list, after the place `$4`, `$5`; at most `$6`. */
const TO_CALL = `
  select o.* from order_to_follow_up o
   where o.dealer_id = $1 and o.business_day >= $2 and o.business_day < $3
     and o.settled_at >= $2::date - 1 and ($4::timestamptz is null or (o.settled_at, o.id) > ($4, $5))
     and not exists (select 1 from follow_up f where f.dealer_id = o.dealer_id and f.repair_order_id = o.id)
   order by o.settled_at, o.id limit $6`;

/** Calls about orders settled on the days `[$2, $3)` of dealer `$1`, beside the members' orders in `[$4, $5)`. */
const COUNTS = `
  with listed as materialized (
    select status, score, wants_contact, is_sampled from follow_up
     where dealer_id = $1 and settled_on >= $2 and settled_on < $3
  )
  select count(*)::int as "listedCount",
         (count(*) filter (where status = 'ANSWERED'))::int as "answeredCount",
         (count(*) filter (where status = 'UNREACHED'))::int as "unreachedCount",
         (count(*) filter (where wants_contact))::int as "wantsContactCount",
         coalesce(sum(score), 0)::int as "scoreSum",
         (count(*) filter (where not is_sampled))::int as "memberListedCount",
         (select count(*)::int from order_to_follow_up
           where dealer_id = $1 and settled_at >= $4 and settled_at < $5 and membership_id is not null
         ) as "memberOrderCount"
    from listed`;

/** Calls after orders, inside one transaction of one scope. */
export class FollowUpRepository implements FollowUpReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async ordersToCall(
    { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
    after: OrderPlace | null,
    limit: number,
  ): Promise<{ orders: OrderToCall[]; last: OrderPlace | null }> {
    const parameters = [dealerIdOf(this.scope), from, to, after?.[0] ?? null, after?.[1] ?? null, limit];
    const rows: Record<string, unknown>[] = await this.tx.query(TO_CALL, parameters);
    const found = rows.map((row) => fromColumns<OrderToCall & { settledAt: Date }>(row));
    const last = found.at(-1);
    return {
      orders: found.map(({ settledAt: _at, ...order }) => order),
      last: last && found.length === limit ? [last.settledAt.toISOString(), last.id] : null,
    };
  }

  async rosters(day: LocalDate): Promise<Roster[]> {
    const rosters = await this.tx.findBy(FollowUpRosterEntity, {
      ...ofTenant(this.scope),
      validFrom: LessThanOrEqual<string>(day),
      validTo: MoreThan<string>(day),
    });
    const personOf = await this.personsOf(rosters.flatMap(({ customerIds }) => customerIds));
    return rosters.map(({ customerIds, ...roster }) => ({
      ...roster,
      customerIds: customerIds.map((id) => personOf.get(id) ?? id),
    }));
  }

  /** Orders follow a merge; a roster that was frozen before it still names the record that was merged (CONV-8). */
  private async personsOf(customerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.tx.query<{ id: string; person: string }[]>(
      'select id, survivor_of($1, id) as person from unnest($2::text[]) as named(id)',
      [dealerIdOf(this.scope), [...customerIds]],
    );
    return new Map(rows.map(({ id, person }) => [id, person]));
  }

  /** New calls; an order that another copy of the service has listed meanwhile keeps its call. */
  async add(followUps: readonly FollowUp[]): Promise<void> {
    if (followUps.length === 0) return;
    const insert = this.tx.createQueryBuilder().insert().into(FollowUpEntity);
    await insert.values(followUps.map(followUpRow)).orIgnore().execute();
  }

  async lock(id: string): Promise<FollowUp | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(FollowUpEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? followUpFrom(row) : undefined;
  }

  async write(followUp: FollowUp): Promise<void> {
    await this.tx.upsert(FollowUpEntity, followUpRow(followUp), ['dealerId', 'id']);
  }

  byIds(ids: readonly string[]): Promise<FollowUp[]> {
    return this.found({ id: In([...ids]) });
  }

  ofOrders(orderIds: readonly string[]): Promise<FollowUp[]> {
    return this.found({ repairOrderId: In([...orderIds]) });
  }

  async list({ mostScore, dueBy, ...exact }: FollowUpFilter, page: Page): Promise<FollowUp[]> {
    const query = this.tx.createQueryBuilder(FollowUpEntity, 'f');
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`f.${column} = :${column}`, { [column]: value });
    if (mostScore !== undefined) query.andWhere('f.score <= :mostScore', { mostScore });
    if (dueBy) query.andWhere('f.dueOn <= :dueBy', { dueBy });
    return (await keysetPage(query, DUE_FIRST, page).getMany()).map(followUpFrom);
  }

  /** A page for each of many customers, in one statement. */
  async ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, FollowUp[]>> {
    const { dealerId } = ofTenant(this.scope);
    const only =
      dealerId === undefined ? {} : { only: { sql: 'listed.dealer_id = $1', parameters: [dealerId] } };
    const list = { table: 'follow_up', owner: 'customer_id', order: LATEST_FIRST, ...only };
    const { sql, parameters } = pagesOfOwners(list, customerIds, page);
    const rows: Record<string, unknown>[] = await this.tx.query(sql, [...parameters]);
    const found = rows.map((row) => followUpFrom(fromColumns<FollowUpEntity>(row)));
    return groupBy(found, ({ customerId }) => customerId);
  }

  async counts({
    from,
    to,
    settledFrom,
    settledTo,
  }: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly settledFrom: Date;
    readonly settledTo: Date;
  }): Promise<FollowUpCounts> {
    const parameters = [dealerIdOf(this.scope), from, to, settledFrom, settledTo];
    const [row] = await this.tx.query<FollowUpCounts[]>(COUNTS, parameters);
    if (!row) throw new Error('A count has a row.');
    return row;
  }

  private async found(where: FindOptionsWhere<FollowUpEntity>): Promise<FollowUp[]> {
    const own = { ...ofTenant(this.scope), ...where };
    return (await this.tx.find(FollowUpEntity, { where: own })).map(followUpFrom);
  }
}
