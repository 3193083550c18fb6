import {
  everything,
  fromColumns,
  keysetPage,
  pagesOfOwners,
  type TenantScope,
  type Tx,
  writeAtCommit,
} from '@autoclub/persistence';
import { In, type SelectQueryBuilder } from 'typeorm';
import { ofTenant } from '../../network';
import type { OrderFilter, OrderOwner, OrderReads, Page } from '../application/order-reads';
import type { Refund } from '../domain/refund';
import type { RepairOrder } from '../domain/repair-order';
import { askForPriceChecks, type PriceCheck } from './price-checks';
import { RepairOrderLineEntity } from './repair-order-line.entity';
import { RepairOrderRefundEntity } from './repair-order-refund.entity';
import { RepairOrderEntity } from './repair-order.entity';
import { lineRows, orderFrom, orderRow, refundFrom, refundRow } from './repair-order.rows';
import { groupBy } from '@autoclub/domain-kit';

/** The order of every list of orders. */
const NEWEST_FIRST = { columns: ['settled_at', 'id'], newestFirst: true };

/** Repair orders with their lines and refunds, inside one transaction of one scope. */
export class RepairOrderRepository implements OrderReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async byIds(ids: readonly string[]): Promise<RepairOrder[]> {
    if (ids.length === 0) return [];
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return this.withLines(await this.tx.find(RepairOrderEntity, { where }));
  }

  async byNumber(roNumber: string): Promise<RepairOrder | undefined> {
    const where = { ...ofTenant(this.scope), roNumber };
    const [order] = await this.withLines(await this.tx.find(RepairOrderEntity, { where, take: 1 }));
    return order;
  }

  /** The order under its lock: refunds and amendments of it come one after the other. */
  async lock(id: string): Promise<RepairOrder | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const lock = { mode: 'pessimistic_write' as const };
    const [order] = await this.withLines(await this.tx.find(RepairOrderEntity, { where, lock }));
    return order;
  }

  async list(filter: OrderFilter, page: Page): Promise<RepairOrder[]> {
    const { settledFrom, settledTo, ...exact } = filter;
    const query = this.heads();
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`o.${column} = :${column}`, { [column]: value });
    if (settledFrom) query.andWhere('o.businessDay >= :settledFrom', { settledFrom });
    if (settledTo) query.andWhere('o.businessDay < :settledTo', { settledTo });
    return this.withLines(await keysetPage(query, NEWEST_FIRST, page).getMany());
  }

  /**
   * A page for each of many owners, in one statement: the index of the owner is read only as far as its page.
   */
  async listOf(
    owner: OrderOwner,
    ownerIds: readonly string[],
    page: Page,
  ): Promise<Map<string, RepairOrder[]>> {
    const list = { table: 'repair_order', owner: `${owner}_id`, order: NEWEST_FIRST, ...this.ofTenant() };
    const { sql, parameters } = pagesOfOwners(list, ownerIds, page);
    const rows: Record<string, unknown>[] = await this.tx.query(sql, [...parameters]);
    const orders = await this.withLines(rows.map((row) => fromColumns<RepairOrderEntity>(row)));
    return groupBy(orders, (order) => (owner === 'customer' ? order.customerId : order.vehicleId));
  }

  /** The orders that price checks are about, by one look-up of the index per customer. */
  async toCheck(checks: readonly PriceCheck[]): Promise<RepairOrder[]> {
    const rows: Record<string, unknown>[] = await this.tx.query(
      `select distinct on (o.dealer_id, o.id) o.*
         from json_to_recordset($1::json) as c("dealerId" text, "customerId" text, "fromDay" date)
        cross join lateral (
          select * from repair_order r
           where r.dealer_id = c."dealerId" and r.customer_id = c."customerId" and r.customer_id is not null
             and r.business_day >= c."fromDay") as o`,
      [JSON.stringify(checks)],
    );
    return this.withLines(rows.map((row) => fromColumns<RepairOrderEntity>(row)));
  }

  async refundsOf(orderIds: readonly string[]): Promise<Map<string, Refund[]>> {
    const where = { ...ofTenant(this.scope), repairOrderId: In([...orderIds]) };
    const order = { refundedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.tx.find(RepairOrderRefundEntity, { where, order });
    return groupBy(rows.map(refundFrom), ({ repairOrderId }) => repairOrderId);
  }

  /**
   * New orders and amended ones, any number in one statement. An order that was amended within the list is
   * written in its last state, with the lines of each revision.
   */
  async write(orders: readonly RepairOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const latest = new Map(orders.map((order) => [order.id, order]));
    await writeAtCommit(this.tx, 'select write_repair_orders($1::json, $2::json)', [
      JSON.stringify([...latest.values()].map(orderRow)),
      JSON.stringify(orders.flatMap(lineRows)),
    ]);
    const amended = orders.filter(({ version }) => version > 1);
    await askForPriceChecks(this.tx, amended.map(checkOf));
  }

  /** How much of an order was paid with points now. */
  async writePointsPayment(order: RepairOrder): Promise<void> {
    const { dealerId, id, version } = order;
    await this.tx.update(RepairOrderEntity, { dealerId, id }, { ...paymentColumns(order), version });
  }

  async writeRefund(order: RepairOrder, refund: Refund): Promise<void> {
    const { dealerId, id, revision, status, version } = order;
    const head = { status, version, ...paymentColumns(order) };
    await this.tx.update(RepairOrderEntity, { dealerId, id }, head);
    await this.tx.query(
      `update repair_order_line l set refunded_minor = r.refunded_minor
         from json_to_recordset($4::json) as r(position integer, refunded_minor bigint)
        where l.dealer_id = $1 and l.repair_order_id = $2 and l.revision = $3 and l.position = r.position`,
      [dealerId, id, revision, JSON.stringify(lineRows(order))],
    );
    await this.tx.insert(RepairOrderRefundEntity, refundRow(dealerId, refund));
    await askForPriceChecks(this.tx, [checkOf(order)]);
  }

  private ofTenant() {
    const { dealerId } = ofTenant(this.scope);
    return dealerId === undefined ? {} : { only: { sql: 'listed.dealer_id = $1', parameters: [dealerId] } };
  }

  private heads(): SelectQueryBuilder<RepairOrderEntity> {
    return this.tx.createQueryBuilder(RepairOrderEntity, 'o');
  }

  /** The lines of the latest revisions, in one statement for all orders. */
  private async withLines(heads: readonly RepairOrderEntity[]): Promise<RepairOrder[]> {
    if (heads.length === 0) return [];
    const rows = await this.tx.find(RepairOrderLineEntity, {
      where: {
        dealerId: In([...new Set(heads.map((head) => head.dealerId))]),
        repairOrderId: In(heads.map((head) => head.id)),
      },
      order: { position: 'ASC' },
    });
    const lines = groupBy(rows, (line) => `${line.repairOrderId} ${line.revision}`);
    return heads.map((head) => orderFrom(head, lines.get(`${head.id} ${head.revision}`) ?? []));
  }
}

/** The orders that price checks of all dealers are about. */
export function ordersToCheckIn(tx: Tx, checks: readonly PriceCheck[]): Promise<RepairOrder[]> {
  return new RepairOrderRepository(tx, everything).toCheck(checks);
}

function paymentColumns({ paidWithPoints, pointsPayments }: RepairOrder) {
  return { paidWithPointsMinor: paidWithPoints.amountMinor, pointsPayments: [...pointsPayments] };
}

/** What was paid or given changed, and with it what may be owed. */
function checkOf({ dealerId, customerId, businessDay }: RepairOrder): PriceCheck {
  return { dealerId, customerId, fromDay: businessDay };
}
