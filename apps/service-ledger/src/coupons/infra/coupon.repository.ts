import { groupBy, type LocalDate } from '@autoclub/domain-kit';
import { fromColumns, pagesOfOwners, type TenantScope, type Tx } from '@autoclub/persistence';
import { type FindOptionsWhere, In } from 'typeorm';
import { dealerBooksIn, dealerZones, ofTenant } from '../../network';
import type { CouponBooks, CouponReads, Page, ShownCoupon } from '../application/ports';
import type { Coupon, Reference } from '../domain/coupon';
import type { CouponChoice } from '../domain/coupon-choice';
import { CouponChoiceEntity, CouponEntity } from './coupon.entity';
import { choiceFrom, couponFrom, couponRow } from './coupon.rows';

/** The order of every list of coupons. */
const NEWEST_FIRST = { columns: ['issued_at', 'id'], newestFirst: true };

/** What a fact can change of a coupon; everything else is as it was issued. */
const CHANGING =
  'customer_id membership_id vehicle_id status reserved_for_type reserved_for_id used_on used_minor used_for_type ' +
  'used_for_id used_by_id voided_on void_reason_code voided_by_id version';

const WRITE = `
  insert into coupon select * from json_populate_recordset(null::coupon, $1::json)
  on conflict (dealer_id, id) do update
  set ${CHANGING.split(' ')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

/** Coupons and choices, inside one transaction of one scope. */
export class CouponRepository implements CouponBooks, CouponReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  lockCoupons(ids: readonly string[]): Promise<Coupon[]> {
    return this.locked({ id: In([...ids]) }, ids.length > 0);
  }

  lockUsedFor(usedForType: string, ids: readonly string[]): Promise<Coupon[]> {
    return this.locked({ usedForType, usedForId: In([...ids]) }, ids.length > 0);
  }

  lockIssuedFor({ type: originType, id: originId }: Reference): Promise<Coupon[]> {
    return this.locked({ originType, originId });
  }

  async lockRunOut(day: LocalDate, limit: number): Promise<Coupon[]> {
    const query = this.tx
      .createQueryBuilder(CouponEntity, 'c')
      .where(`c.status in ('ISSUED', 'RESERVED') and c.validTo <= :day`, { day });
    for (const [column, value] of Object.entries(ofTenant(this.scope)))
      query.andWhere(`c.${column} = :${column}`, { [column]: value });
    const rows = await query
      .orderBy('c.validTo')
      .addOrderBy('c.id')
      .limit(limit)
      .setLock('pessimistic_write');
    return (await rows.getMany()).map(couponFrom);
  }

  async writeCoupons(coupons: readonly Coupon[]): Promise<void> {
    if (coupons.length > 0) await this.tx.query(WRITE, [JSON.stringify(coupons.map(couponRow))]);
  }

  async lockChoice(id: string): Promise<CouponChoice | undefined> {
    const lock = { mode: 'pessimistic_write' as const };
    const row = await this.tx.findOne(CouponChoiceEntity, { where: { ...ofTenant(this.scope), id }, lock });
    return row ? choiceFrom(row) : undefined;
  }

  async writeChoice(choice: CouponChoice): Promise<void> {
    const definitionCodes = [...choice.definitionCodes];
    await this.tx.upsert(CouponChoiceEntity, { ...choice, definitionCodes }, ['dealerId', 'id']);
  }

  byIds(ids: readonly string[]): Promise<ShownCoupon[]> {
    return this.found({ id: In([...ids]) });
  }

  async byNumber(couponNumber: string): Promise<ShownCoupon | undefined> {
    const [coupon] = await this.found({ couponNumber });
    return coupon;
  }

  async usedFor(usedForType: string, ids: readonly string[]): Promise<Map<string, ShownCoupon[]>> {
    const coupons = await this.found({ usedForType, usedForId: In([...ids]) });
    return groupBy(coupons, ({ coupon }) => coupon.use?.usedFor.id ?? '');
  }

  /** A page for each of many customers, in one statement. */
  async ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, ShownCoupon[]>> {
    const { dealerId } = ofTenant(this.scope);
    const only =
      dealerId === undefined ? {} : { only: { sql: 'listed.dealer_id = $1', parameters: [dealerId] } };
    const list = { table: 'coupon', owner: 'customer_id', order: NEWEST_FIRST, ...only };
    const { sql, parameters } = pagesOfOwners(list, customerIds, page);
    const rows: Record<string, unknown>[] = await this.tx.query(sql, [...parameters]);
    const coupons = await this.shown(rows.map((row) => couponFrom(fromColumns<CouponEntity>(row))));
    return groupBy(coupons, ({ coupon }) => coupon.customerId);
  }

  async choicesByIds(ids: readonly string[]): Promise<CouponChoice[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(CouponChoiceEntity, { where })).map(choiceFrom);
  }

  async choicesOf(customerIds: readonly string[]): Promise<Map<string, CouponChoice[]>> {
    const where = { ...ofTenant(this.scope), customerId: In([...customerIds]) };
    const rows = await this.tx.find(CouponChoiceEntity, { where, order: { offeredOn: 'DESC', id: 'DESC' } });
    const offered = rows.map(choiceFrom).filter(({ definitionCodes }) => definitionCodes.length > 0);
    return groupBy(offered, ({ customerId }) => customerId);
  }

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  private async locked(where: FindOptionsWhere<CouponEntity>, isAsked = true): Promise<Coupon[]> {
    if (!isAsked) return [];
    const lock = { mode: 'pessimistic_write' as const };
    const own = { ...ofTenant(this.scope), ...where };
    return (await this.tx.find(CouponEntity, { where: own, lock, order: { id: 'ASC' } })).map(couponFrom);
  }

  private async found(where: FindOptionsWhere<CouponEntity>): Promise<ShownCoupon[]> {
    const order = { issuedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.tx.find(CouponEntity, { where: { ...ofTenant(this.scope), ...where }, order });
    return this.shown(rows.map(couponFrom));
  }

  private async shown(coupons: readonly Coupon[]): Promise<ShownCoupon[]> {
    const zones = await dealerZones(
      this.tx,
      coupons.map(({ dealerId }) => dealerId),
    );
    return coupons.map((coupon) => ({ coupon, timeZone: zones.get(coupon.dealerId) ?? 'UTC' }));
  }
}
