import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { fromColumns, keysetPage, pagesOfOwners, type TenantScope, type Tx } from '@autoclub/persistence';
import { type FindOptionsWhere, In } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { ComplaintCounts, ComplaintFilter, ComplaintReads, Page } from '../application/ports';
import { type Complaint, type Escalation, UNRESOLVED } from '../domain/complaint';
import { ComplaintEntity } from './complaint.entity';
import { complaintFrom, complaintRow } from './complaint.rows';

/** The order of every list of complaints. */
const NEWEST_FIRST = { columns: ['opened_at', 'id'], newestFirst: true };

/** Who is in charge of what is not resolved, as conditions on the deadlines; the same as `escalationAt`. */
const ESCALATED: Readonly<Record<Escalation, string>> = {
  NONE: 'c.dueAt >= :now',
  CLUB_MANAGER: 'c.dueAt < :now and c.escalatesAt >= :now',
  STORE_MANAGER: 'c.escalatesAt < :now',
};

const COUNTS = `
  select count(*)::int as "openedCount",
         (count(resolved_at))::int as "resolvedCount",
         (count(*) filter (where resolved_at <= due_at))::int as "inTimeCount",
         (count(*) filter (where resolved_at is null and due_at < $4))::int as "overdueCount"
    from complaint
   where dealer_id = $1 and opened_on >= $2 and opened_on < $3`;

/** Complaints inside one transaction of one scope. */
export class ComplaintRepository implements ComplaintReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  staffMember(id: string) {
    return dealerBooksIn(this.tx, this.scope).staffMember(id);
  }

  async hasOrder(id: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      'select 1 from order_of_visit where dealer_id = $1 and id = $2',
      [dealerIdOf(this.scope), id],
    );
    return rows.length > 0;
  }

  async lock(id: string): Promise<Complaint | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(ComplaintEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? complaintFrom(row) : undefined;
  }

  async write(complaint: Complaint): Promise<void> {
    await this.tx.upsert(ComplaintEntity, complaintRow(complaint), ['dealerId', 'id']);
  }

  byIds(ids: readonly string[]): Promise<Complaint[]> {
    return this.found({ id: In([...ids]) });
  }

  ofOrders(orderIds: readonly string[]): Promise<Complaint[]> {
    return this.found({ repairOrderId: In([...orderIds]) });
  }

  async list(filter: ComplaintFilter, page: Page, now: Date): Promise<Complaint[]> {
    return (await keysetPage(this.matching(filter, now), NEWEST_FIRST, page).getMany()).map(complaintFrom);
  }

  count(filter: ComplaintFilter, now: Date): Promise<number> {
    return this.matching(filter, now).getCount();
  }

  private matching({ from, to, escalation, ...exact }: ComplaintFilter, now: Date) {
    const query = this.tx.createQueryBuilder(ComplaintEntity, 'c');
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`c.${column} = :${column}`, { [column]: value });
    if (from) query.andWhere('c.openedOn >= :from', { from });
    if (to) query.andWhere('c.openedOn < :to', { to });
    if (escalation)
      query
        .andWhere('c.status in (:...unresolved)', { unresolved: [...UNRESOLVED] })
        .andWhere(ESCALATED[escalation], { now });
    return query;
  }

  /** A page for each of many customers, in one statement. */
  async ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, Complaint[]>> {
    const { dealerId } = ofTenant(this.scope);
    const only =
      dealerId === undefined ? {} : { only: { sql: 'listed.dealer_id = $1', parameters: [dealerId] } };
    const list = { table: 'complaint', owner: 'customer_id', order: NEWEST_FIRST, ...only };
    const { sql, parameters } = pagesOfOwners(list, customerIds, page);
    const rows: Record<string, unknown>[] = await this.tx.query(sql, [...parameters]);
    const found = rows.map((row) => complaintFrom(fromColumns<ComplaintEntity>(row)));
    return groupBy(found, ({ customerId }) => customerId);
  }

  async counts({ from, to, now }: { from: LocalDate; to: LocalDate; now: Date }): Promise<ComplaintCounts> {
    const [row] = await this.tx.query<ComplaintCounts[]>(COUNTS, [dealerIdOf(this.scope), from, to, now]);
    if (!row) throw new Error('A count has a row.');
    return row;
  }

  private async found(where: FindOptionsWhere<ComplaintEntity>): Promise<Complaint[]> {
    const order = { openedAt: 'DESC', id: 'DESC' } as const;
    const rows = await this.tx.find(ComplaintEntity, { where: { ...ofTenant(this.scope), ...where }, order });
    return rows.map(complaintFrom);
  }
}
