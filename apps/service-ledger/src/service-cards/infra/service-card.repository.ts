import { localDate } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { ServiceCardReads } from '../application/ports';
import type { ServiceCard, Wash } from '../domain/service-card';
import { ServiceCardEntity, ServiceCardUseEntity } from './service-card.entity';

const USES = `(select count(*)::int from service_card_use u
  where u.dealer_id = c.dealer_id and u.service_card_id = c.id)`;

/** Service cards and their washes, inside one transaction of one scope. */
export class ServiceCardRepository implements ServiceCardReads {
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

  async lockCard(id: string): Promise<ServiceCard | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(ServiceCardEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? cardsFrom([row], [0])[0] : undefined;
  }

  async addWash({ value, ...wash }: Wash): Promise<void> {
    const amount = { valueMinor: value.amountMinor, currencyCode: value.currency };
    await this.tx.insert(ServiceCardUseEntity, { dealerId: dealerIdOf(this.scope), ...wash, ...amount });
  }

  byIds(ids: readonly string[]) {
    return this.cards('c.id in (:...asked)', ids);
  }

  ofVehicles(vehicleIds: readonly string[]) {
    return this.cards('c.vehicle_id in (:...asked)', vehicleIds);
  }

  ofCustomers(customerIds: readonly string[]) {
    return this.cards('c.customer_id in (:...asked)', customerIds);
  }

  private async cards(condition: string, asked: readonly string[]): Promise<ServiceCard[]> {
    const { entities, raw } = await this.tx
      .createQueryBuilder(ServiceCardEntity, 'c')
      .addSelect(USES, 'uses')
      .where(ofTenant(this.scope))
      .andWhere(condition, { asked })
      .orderBy('c.sequence', 'DESC')
      .getRawAndEntities<{ uses: number }>();
    return cardsFrom(
      entities,
      raw.map(({ uses }) => uses),
    );
  }
}

/** An agreement that never became active gives no card. */
function cardsFrom(rows: readonly ServiceCardEntity[], uses: readonly number[]): ServiceCard[] {
  return rows.flatMap(({ activeFrom, changedOn, step, ...row }, i) => {
    if (activeFrom === null) return [];
    const { id, dealerId, vehicleId, customerId } = row;
    const endedOn = step === 'WITHDRAWN' ? localDate(changedOn) : null;
    const useCount = uses[i] ?? 0;
    return [{ id, dealerId, vehicleId, customerId, activeFrom: localDate(activeFrom), endedOn, useCount }];
  });
}
