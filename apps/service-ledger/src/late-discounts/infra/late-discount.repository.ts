import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant } from '../../network';
import type { LateDiscountFilter, LateDiscountReads, Page } from '../application/ports';
import type { LateDiscount } from '../domain/late-discount';
import { LateDiscountEntity } from './late-discount.entity';
import { lateDiscountFrom, lateDiscountRow } from './late-discount.rows';

const NEWEST_FIRST = { columns: ['business_day', 'id'], newestFirst: true };

/** Late discounts inside one transaction of one scope. */
export class LateDiscountRepository implements LateDiscountReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  byIds(ids: readonly string[]): Promise<LateDiscount[]> {
    return this.find({ id: In([...ids]) });
  }

  ofOrders(repairOrderIds: readonly string[]): Promise<LateDiscount[]> {
    return this.find({ repairOrderId: In([...repairOrderIds]) });
  }

  async list(filter: LateDiscountFilter, page: Page): Promise<LateDiscount[]> {
    const { settledFrom, settledTo, ...exact } = filter;
    const query = this.tx.createQueryBuilder(LateDiscountEntity, 'l');
    for (const [column, value] of Object.entries({ ...ofTenant(this.scope), ...exact }))
      if (value !== undefined) query.andWhere(`l.${column} = :${column}`, { [column]: value });
    if (settledFrom) query.andWhere('l.businessDay >= :settledFrom', { settledFrom });
    if (settledTo) query.andWhere('l.businessDay < :settledTo', { settledTo });
    return (await keysetPage(query, NEWEST_FIRST, page).getMany()).map(lateDiscountFrom);
  }

  /** In the order of the orders, so that two transactions never wait for each other in a circle. */
  async lockOfOrders(repairOrderIds: readonly string[]): Promise<LateDiscount[]> {
    const where = { ...ofTenant(this.scope), repairOrderId: In([...repairOrderIds]) };
    const lock = { mode: 'pessimistic_write' as const };
    const order = { repairOrderId: 'ASC' as const };
    return (await this.tx.find(LateDiscountEntity, { where, lock, order })).map(lateDiscountFrom);
  }

  async lock(id: string): Promise<LateDiscount | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(LateDiscountEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? lateDiscountFrom(row) : undefined;
  }

  async write(entries: readonly LateDiscount[]): Promise<void> {
    if (entries.length > 0)
      await this.tx.upsert(LateDiscountEntity, entries.map(lateDiscountRow), ['dealerId', 'id']);
  }

  async remove(entries: readonly LateDiscount[]): Promise<void> {
    if (entries.length > 0) await this.tx.delete(LateDiscountEntity, { id: In(entries.map(({ id }) => id)) });
  }

  private async find(where: object): Promise<LateDiscount[]> {
    const rows = await this.tx.find(LateDiscountEntity, { where: { ...ofTenant(this.scope), ...where } });
    return rows.map(lateDiscountFrom);
  }
}
