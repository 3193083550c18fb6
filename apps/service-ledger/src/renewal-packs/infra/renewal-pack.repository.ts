import { groupBy, localDate } from '@autoclub/domain-kit';
import { keysetPage, pageOfList, type TenantScope, type Tx } from '@autoclub/persistence';
import { In, IsNull } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant, storedMoney } from '../../network';
import type { Claim, ClaimFilter, PackFilter, Page, RenewalPackReads } from '../application/ports';
import type { RenewalPack } from '../domain/renewal-pack';
import { RenewalPackEntity } from './renewal-pack.entity';
import { packFrom, packRow } from './renewal-pack.rows';

type ClaimRow = {
  id: string;
  customer_id: string;
  vehicle_id: string;
  service_advisor_id: string | null;
  business_day: string;
  settled_at: Date;
  claim_minor: number;
  currency_code: string;
  renewal_pack_id: string | null;
};

/** Packs and the claims they are for, inside one transaction of one scope. */
export class RenewalPackRepository implements RenewalPackReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async lockPack(id: string): Promise<RenewalPack | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(RenewalPackEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? packFrom(row) : undefined;
  }

  hasPack(repairOrderId: string): Promise<boolean> {
    const where = { ...ofTenant(this.scope), repairOrderId, cancelledOn: IsNull() };
    return this.tx.existsBy(RenewalPackEntity, where);
  }

  async writePack(pack: RenewalPack): Promise<void> {
    await this.tx.upsert(RenewalPackEntity, packRow(pack), ['dealerId', 'id']);
  }

  async byIds(ids: readonly string[]): Promise<RenewalPack[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(RenewalPackEntity, { where })).map(packFrom);
  }

  async ofCustomers(customerIds: readonly string[]): Promise<Map<string, RenewalPack[]>> {
    const where = { ...ofTenant(this.scope), customerId: In([...customerIds]) };
    const rows = await this.tx.find(RenewalPackEntity, { where, order: { signedAt: 'DESC', id: 'DESC' } });
    return groupBy(rows.map(packFrom), ({ customerId }) => customerId);
  }

  async packs(
    { customerId, isCancelled, signedFrom, signedTo }: PackFilter,
    page: Page,
  ): Promise<RenewalPack[]> {
    const query = this.tx.createQueryBuilder(RenewalPackEntity, 'p').where(ofTenant(this.scope));
    if (customerId !== undefined) query.andWhere('p.customerId = :customerId', { customerId });
    if (isCancelled !== undefined) query.andWhere(`p.cancelledOn is ${isCancelled ? 'not ' : ''}null`);
    if (signedFrom) query.andWhere('p.signedOn >= :signedFrom', { signedFrom });
    if (signedTo) query.andWhere('p.signedOn < :signedTo', { signedTo });
    const order = { columns: ['signed_at', 'id'], newestFirst: true };
    return (await keysetPage(query, order, page).getMany()).map(packFrom);
  }

  async claims(filter: ClaimFilter, page: Page): Promise<Claim[]> {
    const order = { columns: ['settled_at', 'id'], newestFirst: true };
    const list = { table: 'claim_repair', order, only: this.only(filter) };
    const { sql, parameters } = pageOfList(list, page);
    return (await this.tx.query<ClaimRow[]>(sql, [...parameters])).map(claimFrom);
  }

  async claimsByIds(repairOrderIds: readonly string[]): Promise<Claim[]> {
    const rows = await this.tx.query<ClaimRow[]>(
      'select * from claim_repair where dealer_id = $1 and id = any($2) and claim_minor is not null',
      [dealerIdOf(this.scope), [...repairOrderIds]],
    );
    return rows.map(claimFrom);
  }

  private only({ leastMinor, isSigned, serviceAdvisorId, settledFrom, settledTo }: ClaimFilter) {
    const parameters: unknown[] = [dealerIdOf(this.scope), leastMinor];
    const sql = ['listed.dealer_id = $1', 'listed.claim_minor >= $2'];
    if (isSigned !== undefined) sql.push(`listed.renewal_pack_id is ${isSigned ? 'not ' : ''}null`);
    if (serviceAdvisorId !== undefined)
      sql.push(`listed.service_advisor_id = $${parameters.push(serviceAdvisorId)}`);
    if (settledFrom) sql.push(`listed.business_day >= $${parameters.push(settledFrom)}`);
    if (settledTo) sql.push(`listed.business_day < $${parameters.push(settledTo)}`);
    return { sql: sql.join(' and '), parameters };
  }
}

function claimFrom(row: ClaimRow): Claim {
  return {
    repairOrderId: row.id,
    customerId: row.customer_id,
    vehicleId: row.vehicle_id,
    serviceAdvisorId: row.service_advisor_id,
    businessDay: localDate(row.business_day),
    settledAt: row.settled_at,
    amount: storedMoney(row.claim_minor, row.currency_code),
    renewalPackId: row.renewal_pack_id,
  };
}
